import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { CHOICE_FIELDS, choicesOf, type Base, type ChoiceField, type Result, type Stretch } from '../../app';
import { FORM_STYLE } from '../components/formStyle';
import { periodCode, periodWord } from '../settings/periodWords';
import { useWords } from '../hooks/useWords';

const useStyles = makeStyles({
  form: { ...FORM_STYLE, gap: tokens.spacingVerticalS },
});

/** What is chosen, as typed. */
interface Chosen {
  readonly field: ChoiceField | '';
  readonly value: string;
  readonly period: string;
}

export const NOTHING_CHOSEN: Chosen = { field: '', value: '', period: '' };

/** The question that a choice asks. */
export function stretchOf({ field, value, period }: Chosen): Stretch {
  return {
    criteria: field === '' ? [] : [{ field, value }],
    ...(period.trim() === '' ? {} : { period: periodCode(period.trim()) }),
  };
}

interface StretchChooserProps {
  readonly base: Base;
  readonly result: Result;
  readonly chosen: Chosen;
  /** Why the period cannot be used; absent where it can. */
  readonly trouble: string | undefined;
  readonly onChoose: (chosen: Chosen) => void;
}

/** A part of the base by one field, and a period. */
export function StretchChooser({ base, result, chosen, trouble, onChoose }: StretchChooserProps) {
  const styles = useStyles();
  const words = useWords();
  const values = (field: ChoiceField) => choicesOf(base, result, field, words.locale);
  const fields = CHOICE_FIELDS.filter((field) => values(field).length > 1);
  const choose = (field: ChoiceField | undefined): void => {
    onChoose({ ...chosen, field: field ?? '', value: field ? (values(field)[0]?.value ?? '') : '' });
  };
  return (
    <div className={styles.form}>
      <Field label={words.text('pane.kpis.part')}>
        <Select
          value={chosen.field}
          onChange={(_, data) => choose(fields.find((field) => field === data.value))}
        >
          <option value="">{words.text('pane.kpis.whole')}</option>
          {fields.map((field) => (
            <option key={field} value={field}>
              {words.text(`reports.kpi.fields.${field}`)}
            </option>
          ))}
        </Select>
      </Field>
      {chosen.field !== '' && (
        <Field label={words.text('pane.kpis.value')}>
          <Select value={chosen.value} onChange={(_, data) => onChoose({ ...chosen, value: data.value })}>
            {values(chosen.field).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field
        label={words.text('pane.settings.period')}
        hint={words.text('pane.kpis.periodHint', {
          period: periodWord(result.settings.period, words.locale),
        })}
        {...(trouble === undefined ? {} : { validationMessage: trouble })}
      >
        <Input value={chosen.period} onChange={(_, data) => onChoose({ ...chosen, period: data.value })} />
      </Field>
    </div>
  );
}
