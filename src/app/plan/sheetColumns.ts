/** Columns of the tables on our sheets. */
import { CATEGORIES } from '../../domain';
import { LOCALES, translate, type Locale } from '../../i18n';
import type { Base } from '../base/types';
import type { Dictionary } from '../../engine';
import type { CellValue } from '../ports';
import type { Result } from '../result';
import { categoryRoles } from './actionKeys';
import { createClassWords } from './classWords';
import { ALL_COLUMN_KEYS, COLUMN_KEYS, isTypedKey, NOTE_KEYS, type ColumnKey } from './columnKeys';
import { createNextSteps } from './nextStep';
import { USER_COLUMN, type Note } from './typedNotes';
import type { PlanValue, TableColumnPlan, ValueKind } from './types';

const SHAPES: Readonly<Record<ColumnKey | 'from', readonly [ValueKind, width: number]>> = {
  id: ['text', 12],
  client: ['text', 32],
  channel: ['text', 16],
  manager: ['text', 20],
  category: ['text', 12],
  segment: ['integer', 11],
  baseStatus: ['text', 15],
  purchases: ['money', 14],
  margin: ['money', 14],
  potential: ['money', 14],
  whiteSpace: ['money', 14],
  lastOrder: ['date', 12],
  visitsPerMonth: ['number', 10],
  nextStep: ['text', 52],
  owner: ['text', 18],
  due: ['date', 12],
  status: ['text', 16],
  comment: ['text', 32],
  from: ['text', 18],
};
const USER_WIDTH = 16;
const TASK_STATUSES = ['planned', 'running', 'done', 'postponed'] as const;

/** Column key → what was typed, for a row. */
export type Typed = ReadonlyMap<string, CellValue>;

/** Makes the columns of the sheets of one run; words and steps are looked up once. */
export function createSheetColumns(
  base: Base,
  result: Result,
  locale: Locale,
): (
  clients: readonly number[],
  typedOf: (client: number) => Typed | undefined,
  userKeys: readonly string[],
) => readonly TableColumnPlan[] {
  const value = createValues(base, result, locale);
  return (clients, typedOf, userKeys) => [
    ...COLUMN_KEYS.map((key) =>
      ownColumn(
        key,
        clients.map((client) => (isTypedKey(key) ? (typedOf(client)?.get(key) ?? null) : value[key](client))),
        locale,
      ),
    ),
    ...userKeys.map((key) =>
      userColumn(
        key,
        clients.map((client) => typedOf(client)?.get(key) ?? null),
        locale,
      ),
    ),
  ];
}

/** The columns of the archive of notes. */
export function noteColumns(notes: readonly Note[], locale: Locale): readonly TableColumnPlan[] {
  const value = (note: Note, key: (typeof NOTE_KEYS)[number]): PlanValue => {
    if (isTypedKey(key)) return note.cells.get(key) ?? null;
    return note[key];
  };
  const userKeys = new Set(notes.flatMap(({ cells }) => [...cells.keys()].filter(isUserKey)));
  return [
    ...NOTE_KEYS.map((key) =>
      ownColumn(
        key,
        notes.map((note) => value(note, key)),
        locale,
      ),
    ),
    ...[...userKeys].map((key) =>
      userColumn(
        key,
        notes.map(({ cells }) => cells.get(key) ?? null),
        locale,
      ),
    ),
  ];
}

/** Whether a column key is that of a column that people added to our sheet. */
export function isUserKey(key: string): boolean {
  return key.startsWith(USER_COLUMN);
}

type Values = Readonly<Record<Exclude<ColumnKey, 'owner' | 'due' | 'status' | 'comment'>, ClientValue>>;
type ClientValue = (client: number) => PlanValue;

function createValues(base: Base, result: Result, locale: Locale): Values {
  const words = createClassWords(base, result, locale);
  const { clients } = base;
  const figures = result.clients;
  return {
    id: (client) => clients.ids[client] ?? null,
    client: (client) => clients.names[client] ?? null,
    channel: coded(base.channels, clients.channel),
    manager: coded(base.managers, clients.manager),
    category: words.category,
    segment: words.segment,
    baseStatus: words.baseStatus,
    purchases: known(figures.revenue),
    margin: known(figures.margin),
    potential: known(clients.potential),
    whiteSpace: known(figures.whiteSpace),
    lastOrder: (client) => {
      const day = figures.lastOrder[client] ?? 0;
      return day === 0 ? null : day;
    },
    visitsPerMonth: (client) => {
      const category = CATEGORIES[(figures.category[client] ?? 0) - 1];
      return category === undefined ? null : result.settings.visits[category];
    },
    nextStep: createNextSteps(base, result, locale),
  };
}

function coded(dictionary: Dictionary, codes: Int32Array): ClientValue {
  return (client) => {
    const code = codes[client] ?? -1;
    return code < 0 ? null : dictionary.text(code);
  };
}

function known(values: Float64Array): ClientValue {
  return (client) => {
    const value = values[client] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
}

function ownColumn(key: ColumnKey | 'from', values: readonly PlanValue[], locale: Locale): TableColumnPlan {
  const [kind, width] = SHAPES[key];
  const header = translate(locale, `sheets.columns.${key}`);
  return {
    key,
    header,
    aliases: LOCALES.map((each) => translate(each, `sheets.columns.${key}`)).filter(
      (name) => name !== header,
    ),
    kind,
    width,
    values,
    ...(isTypedKey(key) ? { typed: true } : {}),
    ...(key === 'category' ? { roles: categoryRoles(locale) } : {}),
    ...(key === 'status'
      ? { choices: TASK_STATUSES.map((status) => translate(locale, `sheets.taskStatuses.${status}`)) }
      : {}),
  };
}

/** Serial days that a date typed in our time can be. */
const FIRST_DAY = 20_000;
const LAST_DAY = 80_000;

/** A column of the user's own: its format is not known, so it is judged by header and values. */
function userColumn(key: string, values: readonly PlanValue[], locale: Locale): TableColumnPlan {
  const name = key.slice(USER_COLUMN.length);
  const taken = ALL_COLUMN_KEYS.some((ours) => translate(locale, `sheets.columns.${ours}`) === name);
  const header = taken ? `${name} 2` : name;
  return { key, header, aliases: [], kind: kindOf(name, values), width: USER_WIDTH, values, typed: true };
}

function kindOf(header: string, values: readonly PlanValue[]): ValueKind {
  const typed = values.filter((value) => value !== null);
  const numbers = typed.filter((value) => typeof value === 'number');
  if (typed.length === 0 || numbers.length < typed.length) return 'text';
  const days = numbers.every((value) => value >= FIRST_DAY && value <= LAST_DAY);
  return days && /дат|срок|когда|date|due|when/i.test(header) ? 'date' : 'number';
}
