import { Field, Input } from '@fluentui/react-components';
import { useWords } from '../../hooks/useWords';
import { ChoiceField } from '../ChoiceField';
import { cutsAreShares } from '../draft';
import { FieldGroup, FieldRow } from '../FieldGroup';
import type { GroupProps } from '../form';
import { CategoryGrid } from '../CategoryGrid';
import { NumberField } from '../NumberField';

/** What is changed most: it stays open. */
export function MainGroup({ form }: GroupProps) {
  const words = useWords();
  const { draft, edit } = form;
  const shares = cutsAreShares(draft, words.locale);
  return (
    <>
      <Field label={words.text('pane.settings.asOf')} hint={words.text('pane.settings.asOfHint')}>
        <Input type="date" value={draft.asOf} onChange={(_, { value }) => edit({ asOf: value })} />
      </Field>
      <Field label={words.text('pane.settings.period')} hint={words.text('pane.settings.periodHint')}>
        <Input value={draft.period} onChange={(_, { value }) => edit({ period: value })} />
      </Field>
      <ChoiceField
        label="pane.settings.measure"
        value={draft.measure}
        options={{ margin: 'pane.settings.margin', revenue: 'pane.settings.revenue' }}
        onChoose={(measure) => edit({ measure })}
      />
      <FieldGroup legend={words.text('pane.settings.profitCuts')}>
        <NumberField form={form} name="profitMax" />
        <NumberField form={form} name="profitHigh" />
      </FieldGroup>
      <ChoiceField
        label="pane.settings.abcMeasure"
        value={draft.abcMeasure}
        options={{
          profit: 'pane.settings.abcProfit',
          revenue: 'pane.settings.revenue',
          quantity: 'pane.settings.quantity',
        }}
        onChoose={(abcMeasure) => edit({ abcMeasure })}
      />
      <FieldGroup legend={words.text(shares ? 'pane.settings.shareCuts' : 'pane.settings.potentialCuts')}>
        <NumberField
          form={form}
          name="potentialLow"
          label={words.text(shares ? 'pane.settings.shareHigh' : 'pane.settings.numbers.potentialLow')}
        />
        <NumberField
          form={form}
          name="potentialHigh"
          label={words.text(shares ? 'pane.settings.shareMid' : 'pane.settings.numbers.potentialHigh')}
        />
      </FieldGroup>
      <FieldRow>
        <NumberField form={form} name="reachedFrom" />
        <NumberField form={form} name="lostAfterDays" />
      </FieldRow>
      <CategoryGrid grid={draft.grid} onChoose={(grid) => edit({ grid })} />
    </>
  );
}
