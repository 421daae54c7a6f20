import { Badge } from '@fluentui/react-components';
import type { RoleDetection } from '../../app';
import { useSessionState } from '../hooks/useSession';
import { useWords } from '../hooks/useWords';

/** Says that a person chose the table of a role, or some of its columns, or that it has none for a field. */
export function MappedBadge({ role }: { readonly role: RoleDetection }) {
  const words = useWords();
  const { settings } = useSessionState();
  if (settings.mapping[role.role] === undefined) return null;
  return <Badge appearance="outline">{words.text('pane.data.why.mapping')}</Badge>;
}
