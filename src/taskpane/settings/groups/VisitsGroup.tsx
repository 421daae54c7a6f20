import { CATEGORIES } from '../../../domain';
import { useWords } from '../../hooks/useWords';
import { FieldGroup } from '../FieldGroup';
import type { GroupProps } from '../form';
import { NumberField } from '../NumberField';

/** How often the clients of each category are visited. */
export function VisitsGroup({ form }: GroupProps) {
  const words = useWords();
  return (
    <FieldGroup
      legend={words.text('pane.settings.visits')}
      hint={words.text('pane.settings.hints.visits')}
      columns={CATEGORIES.length}
    >
      {CATEGORIES.map((category) => (
        <NumberField key={category} form={form} name={`visits${category}`} label={category} />
      ))}
    </FieldGroup>
  );
}
