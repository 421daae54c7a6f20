/**
 * What people typed into our sheets, read before the sheets are written anew: by the row's client, with the looks that
 * they gave its cells. A note is never dropped: what finds no place goes to the archive.
 */
import { LOCALES, translate, type Locale } from '../../i18n';
import { normaliseHeader } from '../detect/headers';
import type { CellValue, OwnTableContent } from '../ports';
import {
  FIXED_SHEETS,
  isHomeSheet,
  isManagerSheet,
  isTopicSheet,
  sheetName,
  statusIn,
  type ActionSheetKey,
} from './actionKeys';
import { ALL_COLUMN_KEYS, isTypedKey, MOVED } from './columnKeys';
import type { CellLook } from './types';

/** Keys of columns that the user added to a table of ours; the header follows. */
export const USER_COLUMN = 'user:';

/** Column key → what was typed there; only cells that are not empty. */
export type NoteCells = ReadonlyMap<string, CellValue>;
/** Column key → the look that people gave the cell. */
export type NoteLooks = ReadonlyMap<string, CellLook>;

/** What stood in one row. */
export interface Note {
  /** The row's client id; empty for a row that a person added without one, and where rows are no clients. */
  readonly id: string;
  readonly client: string;
  readonly sheet: ActionSheetKey;
  /** Name of the sheet where it was first typed, for the archive. */
  readonly from: string;
  readonly cells: NoteCells;
  readonly looks: NoteLooks;
}

/** Sheet → id of a row → our mark of an earlier move on it; '' for none. */
export type FoundMarks = ReadonlyMap<ActionSheetKey, ReadonlyMap<string, string>>;

export interface FoundSheets {
  /** Rows where something was typed or given a look, in the order of sheets and rows. */
  readonly notes: readonly Note[];
  /** Every client on the sheet of its category, in the order of sheets. */
  readonly homes: FoundMarks;
  /** Rows of the sheets whose rows are no clients. */
  readonly topics: ReadonlyMap<ActionSheetKey, ReadonlySet<string>>;
}

/** Whether a user's column. */
export function isUserKey(key: string): boolean {
  return key.startsWith(USER_COLUMN);
}

/** Rows that are read between two looks at the clock. */
const PAUSE_AFTER = 2_000;

/**
 * The notes and rows of all sheets, read with pauses. `idOf` gives the id of a client by its name, where the id column
 * was deleted.
 */
export function* readSheets(
  contents: readonly OwnTableContent[],
  locale: Locale,
  idOf: (name: string) => string = () => '',
): Generator<undefined, FoundSheets, undefined> {
  const notes: Note[] = [];
  const homes = new Map<ActionSheetKey, Map<string, string>>();
  const topics = new Map<ActionSheetKey, Set<string>>();
  for (const content of contents) {
    const { key } = content;
    if (!isOurKey(key)) continue;
    const marks = new Map<string, string>();
    yield* readSheet(content, key, locale, idOf, notes, marks);
    if (isHomeSheet(key)) homes.set(key, marks);
    else if (isTopicSheet(key)) topics.set(key, new Set(marks.keys()));
  }
  return { notes, homes, topics };
}

function* readSheet(
  content: OwnTableContent,
  sheet: ActionSheetKey,
  locale: Locale,
  idOf: (name: string) => string,
  notes: Note[],
  marks: Map<string, string>,
): Generator<undefined, void, undefined> {
  const keys = columnKeysOf(content);
  const place = (key: string): number => keys.indexOf(key);
  const [idAt, nameAt, fromAt, movedAt] = [
    place(rowKeyOf(sheet)),
    place('client'),
    place('from'),
    place(MOVED),
  ];
  const typed = keys.flatMap((key, column) =>
    isTypedKey(key) || isUserKey(key) ? [[key, column] as const] : [],
  );
  const looks = looksByRow(content, keys);
  const hasMarks = isHomeSheet(sheet) || isTopicSheet(sheet);
  const home = sheetName(sheet, locale);
  const text = (row: readonly CellValue[], column: number): string => String(row[column] ?? '').trim();
  for (const [at, row] of content.rows.entries()) {
    if (at % PAUSE_AFTER === PAUSE_AFTER - 1) yield;
    const client = text(row, nameAt);
    const id = idAt >= 0 ? text(row, idAt) : idOf(client);
    if (hasMarks && id !== '') marks.set(id, text(row, movedAt));
    let cells: Map<string, CellValue> | undefined;
    for (const [key, column] of typed) {
      const value = row[column] ?? '';
      if (value === '' || String(value).trim() === '') continue;
      cells ??= new Map();
      cells.set(key, key === 'status' ? statusIn(locale, String(value)) : value);
    }
    const rowLooks = looks.get(at) ?? NO_LOOKS;
    if (cells === undefined && rowLooks.size === 0) continue;
    const from = text(row, fromAt) || home;
    notes.push({ id, client, sheet, from, cells: cells ?? new Map(), looks: rowLooks });
  }
}

/**
 * What people wrote below or beside the table, row by row, as far as our cells may come to stand there: in the columns
 * before `right`.
 */
export function strayNotes(
  { strays = [] }: OwnTableContent,
  sheet: ActionSheetKey,
  from: string,
  right: number,
): readonly Note[] {
  const rows = new Map<number, CellValue[]>();
  for (const { row, column, value } of strays) {
    if (column >= right) continue;
    const known = rows.get(row);
    if (known === undefined) rows.set(row, [value]);
    else known.push(value);
  }
  return [...rows.values()].map((values): Note => {
    const [only] = values;
    const comment = values.length === 1 && only !== undefined ? only : values.join(' · ');
    return { id: '', client: '', sheet, from, cells: new Map([['comment', comment]]), looks: NO_LOOKS };
  });
}

const NO_LOOKS: NoteLooks = new Map();

/** The column that tells one row of a sheet from another. */
export function rowKeyOf(sheet: ActionSheetKey): 'id' | 'segment' {
  return sheet === 'matrix' ? 'segment' : 'id';
}

function looksByRow(
  { looks = [] }: OwnTableContent,
  keys: readonly string[],
): ReadonlyMap<number, NoteLooks> {
  const rows = new Map<number, Map<string, CellLook>>();
  for (const { row, column, ...look } of looks) {
    const key = keys[column];
    if (key === undefined) continue;
    const known = rows.get(row) ?? new Map<string, CellLook>();
    known.set(key, look);
    rows.set(row, known);
  }
  return rows;
}

/** Whether a key that the port gave is one of ours. */
function isOurKey(key: string): key is ActionSheetKey {
  return isManagerSheet(key) || (FIXED_SHEETS as readonly string[]).includes(key);
}

/** The key of each column: as remembered, else by our headers in either language, else the user's own. */
export function columnKeysOf(content: OwnTableContent): readonly string[] {
  const taken = new Set(content.columnKeys.filter((key) => key !== '' && !isUserKey(key)));
  return content.headers.map((header, column) => {
    const key = content.columnKeys[column] ?? '';
    if (key !== '' && !isUserKey(key)) return key;
    const ours = OUR_HEADERS.get(normaliseHeader(header));
    const known = ours?.find((each) => !taken.has(each));
    if (known === undefined) return USER_COLUMN + header;
    taken.add(known);
    return known;
  });
}

/** Several columns may share a header: what was agreed with a client is `status` here and `segment` there. */
const OUR_HEADERS: ReadonlyMap<string, readonly string[]> = headersOfAll();

function headersOfAll(): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>();
  for (const locale of LOCALES) {
    for (const key of ALL_COLUMN_KEYS) {
      const header = normaliseHeader(translate(locale, `sheets.columns.${key}`));
      const known = headers.get(header);
      if (known === undefined) headers.set(header, [key]);
      else if (!known.includes(key)) known.push(key);
    }
  }
  return headers;
}
