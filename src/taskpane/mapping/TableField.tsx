import { Field, Select } from '@fluentui/react-components';
import { sourceNamed, sourcesToChoose, type Detection, type Role, type SourceShape } from '../../app';
import { useWords } from '../hooks/useWords';
import { placeWords } from '../overview/placeWords';
import { withTable, type MappingDraft } from './draft';

interface TableFieldProps {
  readonly role: Role;
  readonly detection: Detection;
  /** The tables that are read where none is chosen. */
  readonly byItself: readonly SourceShape[];
  readonly draft: MappingDraft;
  readonly onChange: (draft: MappingDraft) => void;
}

/** Where a role's table is: one of the workbook's, or the one that is found by itself. */
export function TableField({ role, detection, byItself, draft, onChange }: TableFieldProps) {
  const words = useWords();
  const offered = sourcesToChoose(detection);
  const { table } = draft;
  const isOffered = table === '' || offered.some(({ name }) => name === table);
  const isGone = table !== '' && sourceNamed(detection, table) === undefined;
  const names = byItself.map((source) => placeWords(source, words)).join('; ');
  const hint = hintOf();
  return (
    <Field
      label={words.text('mapping.table')}
      size="small"
      {...(hint === undefined ? {} : { hint })}
      {...(isGone ? { validationMessage: words.text('mapping.tableGone', { table }) } : {})}
    >
      <Select
        size="small"
        value={table}
        onChange={(_, { value }) => onChange(withTable(draft, value, sourceNamed(detection, value)))}
      >
        <option value="">
          {byItself.length === 0
            ? words.text('mapping.noneByItself')
            : words.text('mapping.byItself', { tables: names })}
        </option>
        {!isOffered && <option value={table}>{table}</option>}
        {offered.map(({ name, source }) => (
          <option key={name} value={name}>
            {placeWords(source, words)}
          </option>
        ))}
      </Select>
    </Field>
  );

  function hintOf(): string | undefined {
    if (table === '') return byItself.length === 0 ? words.text('mapping.chooseFirst') : undefined;
    const narrows = role === 'sales' && byItself.length > 1;
    return narrows ? words.text('mapping.narrows', { tables: names }) : undefined;
  }
}
