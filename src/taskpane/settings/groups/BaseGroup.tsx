import { useWords } from '../../hooks/useWords';
import { ChoiceField } from '../ChoiceField';
import { FieldGroup } from '../FieldGroup';
import type { GroupProps } from '../form';
import { NumberField } from '../NumberField';

/** From when on a client counts as active, and an order as effective. */
export function BaseGroup({ form }: GroupProps) {
  const words = useWords();
  return (
    <>
      <FieldGroup legend={words.text('pane.settings.active')} hint={words.text('pane.settings.hints.active')}>
        <NumberField form={form} name="activeAmount" />
        <NumberField form={form} name="activeSkus" />
      </FieldGroup>
      <ChoiceField
        label="pane.settings.activeMode"
        value={form.draft.activeMode}
        options={{ and: 'pane.settings.and', or: 'pane.settings.or' }}
        onChoose={(activeMode) => form.edit({ activeMode })}
      />
      <FieldGroup
        legend={words.text('pane.settings.effective')}
        hint={words.text('pane.settings.hints.effective')}
      >
        <NumberField form={form} name="orderAmount" />
        <NumberField form={form} name="orderSkus" />
      </FieldGroup>
    </>
  );
}
