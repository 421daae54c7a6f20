import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { hasText } from '../../i18n';
import { useWords } from '../hooks/useWords';
import type { GroupProps } from './form';
import type { NumberName, PlainNumber } from './numbers';
import { typedNumber } from './typedNumber';

const useStyles = makeStyles({
  field: { minWidth: 0 },
  // The browser's own: Fluent's is 15 KB of the bundle.
  slider: {
    width: '100%',
    marginInline: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
});

/** Ends of the sliders; money differs too much from book to book for one. */
const RANGES: Partial<Readonly<Record<NumberName, { readonly min: number; readonly max: number }>>> = {
  profitMax: { min: 1, max: 100 },
  profitHigh: { min: 1, max: 100 },
  reachedFrom: { min: 10, max: 200 },
  lostAfterDays: { min: 7, max: 365 },
};

type NumberFieldProps = GroupProps &
  (
    | { readonly name: PlainNumber; readonly label?: undefined }
    | { readonly name: NumberName; readonly label: string }
  );

/** A number to type under its label, with its hint where it has one, and a slider to try values with. */
export function NumberField(props: NumberFieldProps) {
  const { form, name } = props;
  const styles = useStyles();
  const words = useWords();
  const value = form.draft.numbers[name];
  const range = RANGES[name];
  const hint = `pane.settings.hints.${name}`;
  const title = props.label ?? words.text(`pane.settings.numbers.${props.name}`);
  const change = (text: string): void => form.edit({ numbers: { ...form.draft.numbers, [name]: text } });
  return (
    <div className={styles.field}>
      <Field
        label={title}
        {...(hasText(hint) ? { hint: words.text(hint) } : {})}
        {...(form.wrong.has(name) ? { validationMessage: words.text('pane.settings.notANumber') } : {})}
      >
        <Input value={value} inputMode="decimal" onChange={(_, data) => change(data.value)} />
      </Field>
      {range && (
        <input
          type="range"
          className={styles.slider}
          aria-label={title}
          min={range.min}
          max={range.max}
          value={typedNumber(value, words.locale) ?? range.min}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </div>
  );
}
