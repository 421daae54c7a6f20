import { useWords } from '../../hooks/useWords';
import { ChannelCuts } from '../ChannelCuts';
import { ChoiceField } from '../ChoiceField';
import { withMethod } from '../draft';
import type { GroupProps } from '../form';

const HINTS = {
  thresholds: undefined,
  share: 'pane.settings.hints.share',
  terciles: 'pane.settings.hints.terciles',
} as const;

/** How potential levels are found, and the cuts that channels have of their own. */
export function PotentialGroup({ form }: GroupProps) {
  const { locale } = useWords();
  const { draft, edit } = form;
  return (
    <>
      <ChoiceField
        label="pane.settings.method"
        hint={HINTS[draft.method]}
        value={draft.method}
        options={{
          thresholds: 'pane.settings.thresholds',
          share: 'pane.settings.share',
          terciles: 'pane.settings.terciles',
        }}
        onChoose={(method) => edit(withMethod(draft, method, locale))}
      />
      <ChannelCuts form={form} />
    </>
  );
}
