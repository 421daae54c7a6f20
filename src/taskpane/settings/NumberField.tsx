import { Field, Input, makeStyles, Slider } from '@fluentui/react-components';
import { useWords } from '../hooks/useWords';

const useStyles = makeStyles({ field: { minWidth: 0 }, slider: { minWidth: 0, width: '100%' } });

interface NumberFieldProps {
  readonly label: string;
  /** As typed: it may be no number yet. */
  readonly value: string;
  readonly wrong: boolean;
  /** Ends of the slider, which stands where both are given. */
  readonly range?: { readonly min: number; readonly max: number } | undefined;
  readonly onChange: (value: string) => void;
}

/** A number to type, and a slider to try values with. */
export function NumberField({ label, value, wrong, range, onChange }: NumberFieldProps) {
  const styles = useStyles();
  const words = useWords();
  const number = Number(value.replace(',', '.'));
  return (
    <div className={styles.field}>
      <Field label={label} {...(wrong ? { validationMessage: words.text('pane.settings.notANumber') } : {})}>
        <Input value={value} inputMode="decimal" onChange={(_, data) => onChange(data.value)} />
      </Field>
      {range && (
        <Slider
          size="small"
          className={styles.slider}
          aria-label={label}
          min={range.min}
          max={range.max}
          value={Number.isFinite(number) ? number : range.min}
          onChange={(_, data) => onChange(String(data.value))}
        />
      )}
    </div>
  );
}
