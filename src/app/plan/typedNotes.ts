/**
 * What people typed into our sheets: read before the sheets are written anew, and put beside the same client again,
 * wherever the client stands now. A note is never dropped: what has no row goes to the archive.
 */
import { LOCALES, translate, type Locale } from '../../i18n';
import { normaliseHeader } from '../detect/headers';
import type { CellValue, OwnTableContent } from '../ports';
import { sheetName, type ActionSheetKey } from './actionKeys';
import { ALL_COLUMN_KEYS, TYPED_KEYS } from './columnKeys';

/** Keys of columns that the user added to a table of ours; the header follows. */
export const USER_COLUMN = 'user:';

/** Column key → what was typed there; only cells that are not empty. */
export type NoteCells = ReadonlyMap<string, CellValue>;

/** What stood in one row. */
export interface Note {
  /** The row's client id; empty for a row that a person added without one. */
  readonly id: string;
  readonly client: string;
  readonly sheet: ActionSheetKey;
  /** Name of the sheet where it was first typed, for the archive. */
  readonly from: string;
  readonly cells: NoteCells;
}

/** The notes of all sheets in the order of sheets and rows; rows where nothing was typed give none. */
export function readNotes(contents: readonly OwnTableContent[], locale: Locale): readonly Note[] {
  return contents.flatMap((content) => {
    const keys = keysOf(content);
    const sheet = content.key as ActionSheetKey;
    return content.rows.flatMap((row) => {
      const cells = new Map<string, CellValue>();
      keys.forEach((key, column) => {
        const value = row[column] ?? '';
        if (isTyped(key) && String(value).trim() !== '') cells.set(key, value);
      });
      if (cells.size === 0) return [];
      const text = (key: string): string => String(row[keys.indexOf(key)] ?? '').trim();
      const from = text('from') || sheetName(sheet, locale);
      return [{ id: text('id'), client: text('client'), sheet, from, cells }];
    });
  });
}

/** Headers of the columns that users added, by sheet, in their order. */
export function userColumns(contents: readonly OwnTableContent[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    contents.map((content) => [content.key, keysOf(content).filter((key) => key.startsWith(USER_COLUMN))]),
  );
}

function isTyped(key: string): boolean {
  return key.startsWith(USER_COLUMN) || (TYPED_KEYS as readonly string[]).includes(key);
}

/** The key of each column: as remembered, else by our headers in either language, else the user's own. */
function keysOf(content: OwnTableContent): readonly string[] {
  const remembered = new Set(content.columnKeys);
  return content.headers.map((header, column) => {
    const key = content.columnKeys[column] ?? '';
    if (key !== '' && !key.startsWith(USER_COLUMN)) return key;
    const ours = OUR_HEADERS.get(normaliseHeader(header));
    return ours !== undefined && !remembered.has(ours) ? ours : USER_COLUMN + header;
  });
}

const OUR_HEADERS: ReadonlyMap<string, string> = new Map(
  LOCALES.flatMap((locale) =>
    ALL_COLUMN_KEYS.map((key) => [normaliseHeader(translate(locale, `sheets.columns.${key}`)), key] as const),
  ),
);
