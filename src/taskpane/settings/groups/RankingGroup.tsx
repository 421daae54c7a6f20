import { useWords } from '../../hooks/useWords';
import type { GroupProps } from '../form';
import { NumberField } from '../NumberField';
import { SwitchField } from '../SwitchField';

/** Over which months clients are compared, and with whom. */
export function RankingGroup({ form }: GroupProps) {
  const words = useWords();
  return (
    <>
      <NumberField form={form} name="windowMonths" />
      <SwitchField
        label={words.text('pane.settings.perChannel')}
        on={form.draft.perChannel}
        onChange={(perChannel) => form.edit({ perChannel })}
      />
      <NumberField form={form} name="minClients" />
    </>
  );
}
