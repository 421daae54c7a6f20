/** Columns of the tables on our sheets. */
import { LOCALES, translate, type Locale } from '../../i18n';
import { categoryRoles, TASK_STATUSES } from './actionKeys';
import type { Arrangement } from './arrangement';
import { ALL_COLUMN_KEYS, isTypedKey, type ColumnKey } from './columnKeys';
import { COLUMN_SHAPES } from './columnShapes';
import { isUserKey, USER_COLUMN } from './typedNotes';
import type { PlanValue, TableColumnPlan, ValueKind } from './types';

const USER_WIDTH = 16;
const KINDS_OF_LOSS = [
  'delisted',
  'relations',
  'debt',
  'returns',
  'competitor',
  'price',
  'closed',
  'other',
] as const;

/** The rows of a table: for each column's key what it says of a row, or null for a column that says nothing. */
export interface TableRows {
  readonly count: number;
  readonly column: (key: string) => ((row: number) => PlanValue) | null;
}

/** Makes columns in one language; lists that cells offer are made once for all sheets. */
export interface ColumnMaker {
  /** May pause after each column: a sheet of many clients takes its time. */
  readonly columns: (
    keys: readonly string[],
    rows: TableRows,
    arrangement?: Arrangement,
  ) => Generator<undefined, readonly TableColumnPlan[]>;
}

/** @param owners names that the column "owner" offers */
export function createColumnMaker(locale: Locale, owners: readonly string[]): ColumnMaker {
  const words = <K extends string>(keys: readonly K[], text: (key: K) => string): readonly string[] =>
    keys.map(text);
  const statuses = words(TASK_STATUSES, (key) => translate(locale, `sheets.taskStatuses.${key}`));
  const losses = words(KINDS_OF_LOSS, (key) => translate(locale, `sheets.lossReasons.${key}`));
  const yesNo = words(['yes', 'no'] as const, (key) => translate(locale, `sheets.answers.${key}`));
  const datesOnly = translate(locale, 'sheets.datesOnly');
  const done = translate(locale, 'sheets.taskStatuses.done');
  const details: Readonly<Partial<Record<ColumnKey, Partial<TableColumnPlan>>>> = {
    category: { roles: categoryRoles(locale) },
    status: { choices: statuses },
    due: { datesOnly, lateUnless: { key: 'status', word: done } },
    meeting: { datesOnly },
    lostWhy: { choices: losses, openChoices: true },
    mailing: { choices: yesNo, openChoices: true },
    offers: { choices: yesNo, openChoices: true },
    ...(owners.length === 0 ? {} : { owner: { choices: owners, openChoices: true } }),
  };
  const columns: ColumnMaker['columns'] = function* (keys, rows, arrangement) {
    const made: TableColumnPlan[] = [];
    for (const key of keys) {
      const values = valuesOf(rows, key);
      const width = arrangement?.width(key);
      const validation = arrangement?.validation(key);
      const plan = isUserKey(key)
        ? userColumn(key, keys, values, locale, arrangement?.formula(key))
        : ownColumn(key as ColumnKey, values, locale, arrangement?.header(key));
      made.push({
        ...plan,
        ...details[key as ColumnKey],
        ...(width === undefined ? {} : { width }),
        ...(validation === undefined ? {} : { validation }),
      });
      yield;
    }
    return made;
  };
  return { columns };
}

function valuesOf({ count, column }: TableRows, key: string): readonly PlanValue[] {
  const values = new Array<PlanValue>(count).fill(null);
  const value = column(key);
  if (value !== null) for (let row = 0; row < count; row++) values[row] = value(row);
  return values;
}

function ownColumn(
  key: ColumnKey,
  values: readonly PlanValue[],
  locale: Locale,
  renamed: string | undefined,
): TableColumnPlan {
  const [kind, width] = COLUMN_SHAPES[key];
  const names = LOCALES.map((each) => translate(each, `sheets.columns.${key}`));
  const header = renamed ?? translate(locale, `sheets.columns.${key}`);
  return {
    key,
    header,
    aliases: names.filter((name) => name !== header),
    kind,
    width,
    values,
    ...(isTypedKey(key) ? { typed: true } : {}),
  };
}

/** Serial days that a date typed in our time can be. */
const FIRST_DAY = 20_000;
const LAST_DAY = 80_000;

/** A column of the user's own: its format is not known, so it is judged by header and values. */
function userColumn(
  key: string,
  keys: readonly string[],
  values: readonly PlanValue[],
  locale: Locale,
  formula: string | undefined,
): TableColumnPlan {
  const name = key.slice(USER_COLUMN.length);
  const taken = ALL_COLUMN_KEYS.some(
    (ours) => keys.includes(ours) && translate(locale, `sheets.columns.${ours}`) === name,
  );
  return {
    key,
    header: taken ? `${name} 2` : name,
    aliases: [],
    kind: formula === undefined ? kindOf(name, values) : 'number',
    width: USER_WIDTH,
    values,
    typed: true,
    ...(formula === undefined ? {} : { formula }),
  };
}

function kindOf(header: string, values: readonly PlanValue[]): ValueKind {
  const typed = values.filter((value) => value !== null);
  const numbers = typed.filter((value) => typeof value === 'number');
  if (typed.length === 0 || numbers.length < typed.length) return 'text';
  const days = numbers.every((value) => value >= FIRST_DAY && value <= LAST_DAY);
  return days && /дат|срок|когда|date|due|when/i.test(header) ? 'date' : 'number';
}
