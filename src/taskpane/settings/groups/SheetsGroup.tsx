import { useWords } from '../../hooks/useWords';
import type { GroupProps } from '../form';
import { NumberField } from '../NumberField';
import { SwitchField } from '../SwitchField';

/** How large the action sheets are, and for whom. */
export function SheetsGroup({ form }: GroupProps) {
  const words = useWords();
  return (
    <>
      <NumberField form={form} name="maxRows" />
      <SwitchField
        label={words.text('pane.settings.perManager')}
        on={form.draft.perManager}
        onChange={(perManager) => form.edit({ perManager })}
      />
    </>
  );
}
