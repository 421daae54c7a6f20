import { Badge } from '@fluentui/react-components';
import type { RoleDetection } from '../../app';
import { useWords } from '../hooks/useWords';

/** Says that a person chose the table of a role, or some of its columns, or that it has none for a field. */
export function MappedBadge({ role }: { readonly role: RoleDetection }) {
  const words = useWords();
  if (!role.byMapping) return null;
  return <Badge appearance="outline">{words.text('pane.data.why.mapping')}</Badge>;
}
