import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { FieldChoice, SourceShape } from '../../app';
import { NO_COLUMN } from '../../domain';
import { fieldName } from '../fieldName';
import { useWords, type Words } from '../hooks/useWords';
import { whyWords } from '../overview/whyWords';
import { forbids, headersFor, withColumn, type FieldTrouble, type MappingDraft } from './draft';

const useStyles = makeStyles({
  // A group of fields takes the width of its content unless told otherwise.
  group: {
    border: 'none',
    padding: 0,
    margin: 0,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
});

interface ColumnFieldsProps {
  readonly source: SourceShape;
  readonly choices: readonly FieldChoice[];
  readonly troubles: ReadonlyMap<string, FieldTrouble>;
  readonly draft: MappingDraft;
  readonly onChange: (draft: MappingDraft) => void;
}

/** A column of the table for each field of the role, the needed ones first. */
export function ColumnFields({ source, choices, troubles, draft, onChange }: ColumnFieldsProps) {
  const styles = useStyles();
  const words = useWords();
  const group = (name: string, fields: readonly FieldChoice[]) =>
    fields.length > 0 && (
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{name}</legend>
        {fields.map((choice) => (
          <ColumnField
            key={choice.field}
            choice={choice}
            headers={headersFor(source, draft.columns[choice.field])}
            chosen={draft.columns[choice.field]}
            trouble={troubles.get(choice.field)}
            onChoose={(header) => onChange(withColumn(draft, choice.field, header))}
          />
        ))}
      </fieldset>
    );
  return (
    <>
      {group(
        words.text('mapping.needed'),
        choices.filter(({ needed }) => needed.length > 0),
      )}
      {group(
        words.text('mapping.others'),
        choices.filter(({ needed }) => needed.length === 0),
      )}
    </>
  );
}

/** What a choice is in the list, where it is no header: none is empty or blank. */
const BY_ITSELF = '';
const NONE = ' ';

interface ColumnFieldProps {
  readonly choice: FieldChoice;
  readonly headers: readonly string[];
  /** A header, NO_COLUMN, or undefined where the column is to be found by itself. */
  readonly chosen: string | undefined;
  readonly trouble: FieldTrouble | undefined;
  readonly onChoose: (header: string | undefined) => void;
}

function ColumnField({ choice, headers, chosen, trouble, onChoose }: ColumnFieldProps) {
  const words = useWords();
  const { byItself, needed } = choice;
  const isNeeded = needed.length === 1;
  const said = trouble && {
    validationMessage: troubleWords(trouble, words),
    validationState: forbids(trouble) ? ('error' as const) : ('warning' as const),
  };
  return (
    <Field label={fieldName(choice.field, words)} size="small" {...said}>
      <Select
        size="small"
        value={chosen === undefined ? BY_ITSELF : chosen === NO_COLUMN ? NONE : chosen}
        onChange={(_, { value }) => onChoose(meantBy(value))}
      >
        <option value={BY_ITSELF}>
          {byItself
            ? words.text('mapping.found', { header: byItself.header, why: whyWords(byItself, words) })
            : words.text('mapping.notFound')}
        </option>
        {(!isNeeded || chosen === NO_COLUMN) && <option value={NONE}>{words.text('mapping.none')}</option>}
        {headers.map((header) => (
          <option key={header} value={header}>
            {header}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function meantBy(value: string): string | undefined {
  if (value === BY_ITSELF) return undefined;
  return value === NONE ? NO_COLUMN : value;
}

function troubleWords(trouble: FieldTrouble, words: Words): string {
  if (trouble.kind === 'gone') return words.text('mapping.headerGone', { header: trouble.header });
  const fields = trouble.others
    .map((field) => words.text('issues.quoted', { name: fieldName(field, words) }))
    .join(', ');
  if (trouble.kind === 'twice') return words.text('mapping.twice', { fields });
  return fields === '' ? words.text('mapping.missing') : words.text('mapping.missingBoth', { fields });
}
