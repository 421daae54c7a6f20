/**
 * What the add-in remembers in the workbook about its own columns and sheets, and about the last run.
 * Workbook settings hold it as JSON text; worksheet custom properties mark our sheets, so that a renamed one is found.
 */
import type { CellValue, FilterState, SortState } from '../app';
import type { SizeRun } from './lineSizes';

/** Key of the custom property that a sheet of ours has: its own key, or one of these for what only the add-in reads. */
export const SHEET_MARK = 'akbMatrix';
/** What was in cells before the last run. */
export const KEPT = 'kept';
/** Values that a cell offers as a list. */
export const LISTS = 'lists';
/** What was a sheet of ours until people made something else of it. */
export const LEFT = 'left';
/** Columns that a card may take, whatever the table below it has. */
export const CARD_COLUMNS = 13;
const OWN = 'akbMatrix.own';
const RUN = 'akbMatrix.run';
const APP = 'akbMatrix.app.';

export interface OwnSheetMark {
  /** Tells the sheet from a copy that the user made of it; the mark on the sheet itself says that it is ours. */
  readonly sheetId: string;
  /** The name that we gave; another one now means that the user renamed it. */
  readonly name: string;
  readonly tableName: string;
  /** Column key → Excel's column id. */
  readonly columns: Readonly<Record<string, number>>;
  /** Column key → header, by which the table is found when it was turned into plain cells. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Keys of the columns where people type: they have another look. */
  readonly typed?: readonly string[];
  /** Of a report: how far its cells reach from A1. */
  readonly block?: { readonly rows: number; readonly columns: number };
}

/** Our columns in one table of the user's. Ids alone prove nothing: a file may be numbered anew when it is saved. */
export interface OwnColumnsMark {
  readonly tableName: string;
  /** By column key. */
  readonly columns: Readonly<Record<string, { readonly id: number; readonly header: string }>>;
}

export interface OwnMarks {
  /** By table id. */
  readonly columns: Readonly<Record<string, OwnColumnsMark>>;
  readonly sheets: Readonly<Record<string, OwnSheetMark>>;
}

/** One overwritten column: where it stood and where its cells are kept. */
export interface KeptColumn {
  /** Excel's id of the table column; -1 in a range. */
  readonly columnId: number;
  /** Position within the source when it was kept. */
  readonly position: number;
  readonly header: string;
  /** Columns of the keep sheet with the cells, and with the number formats, run by run. */
  readonly keepColumn: number;
  readonly formatColumn: number;
  readonly formatRuns: number;
  /** Of the values that the run wrote: says later whether the rows still stand where they stood. */
  readonly written: number;
}

export interface ColumnsItem {
  readonly kind: 'columns';
  readonly sheetId: string;
  readonly sheetName: string;
  readonly tableId?: string;
  readonly tableName?: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly columnCount: number;
  readonly dataRows: number;
  readonly columnIdsBefore: readonly number[];
  readonly kept: readonly KeptColumn[];
  /** Headers of the columns that the run adds, from left to right, and how wide the sheet's columns there were. */
  readonly added: readonly string[];
  readonly addedWidths: readonly number[];
}

export interface KeptTable {
  readonly name: string;
  readonly address: string;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
  readonly columns: readonly { readonly id: number; readonly name: string }[];
  readonly filters?: readonly FilterState[];
  readonly sort?: SortState;
}

/** What a copy of cells does not carry. */
export interface KeptLayout {
  readonly rows: number;
  readonly columns: number;
  readonly tables: readonly KeptTable[];
  readonly widths: readonly SizeRun[];
  readonly heights: readonly SizeRun[];
  /** Rows and columns that stay in sight; zeros for none. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

export interface SheetItem {
  readonly kind: 'sheet';
  readonly key: string;
  /** The name that the run gives (a new sheet), or the one that it had. */
  readonly name: string;
  /** The name that the run gives to a sheet that there was, when it is another one. */
  readonly renamedTo?: string;
  /** Absent = the run makes the sheet. */
  readonly before?: { readonly sheetId: string; readonly keepSheet: string; readonly layout: KeptLayout };
}

export interface RemovedItem {
  readonly kind: 'removed';
  readonly key: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** The name under which it waits, hidden. */
  readonly keepName: string;
  /** Names of its tables, which give them up as well (`keptTableName`). */
  readonly tables: readonly string[];
}

export type RunItem = ColumnsItem | SheetItem | RemovedItem;

export interface RunMark {
  readonly runId: string;
  readonly title: string;
  /**
   * While `keeping` nothing has been written yet, while `clearing` all is brought back: only hidden sheets of ours may
   * be left over. A `finished` run can be undone too.
   */
  readonly phase: 'keeping' | 'writing' | 'finished' | 'restoring' | 'clearing';
  /** Hidden sheets of this run have names that begin with it. */
  readonly keepName: string;
  readonly ownBefore: OwnMarks;
  /** Columns of the lists sheet that were filled before. */
  readonly listsBefore: number;
  readonly items: readonly RunItem[];
}

export const NO_MARKS: OwnMarks = { columns: {}, sheets: {} };

/** The name under which the n-th table of a sheet waits that was put aside. */
export function keptTableName(keepName: string, at: number): string {
  return `${keepName.replaceAll('-', '_')}_${String(at)}`;
}

/** Of the sheets with our mark for a key the remembered one, else the first: the user may have copied it. */
export function pickOwnSheet<
  T extends { readonly sheet: { readonly id: string }; readonly mark: () => string | undefined },
>(sheets: readonly T[], key: string, sheetId: string | undefined): T | undefined {
  const marked = sheets.filter(({ mark }) => mark() === key);
  return marked.find(({ sheet }) => sheet.id === sheetId) ?? marked[0];
}

/** Queues the read of a mark; call the result after `sync`. */
function queueText(context: Excel.RequestContext, key: string): () => unknown {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load('value');
  return () => {
    if (setting.isNullObject || typeof setting.value !== 'string') return undefined;
    return JSON.parse(setting.value) as unknown;
  };
}

export function queueOwnMarks(context: Excel.RequestContext): () => OwnMarks {
  const read = queueText(context, OWN);
  return () => (read() as OwnMarks | undefined) ?? NO_MARKS;
}

export function queueRunMark(context: Excel.RequestContext): () => RunMark | null {
  const read = queueText(context, RUN);
  return () => (read() as RunMark | undefined) ?? null;
}

export function queueAppSetting(context: Excel.RequestContext, key: string): () => unknown {
  return queueText(context, APP + key);
}

export function putOwnMarks(context: Excel.RequestContext, marks: OwnMarks): void {
  context.workbook.settings.add(OWN, JSON.stringify(marks));
}

export function putRunMark(context: Excel.RequestContext, mark: RunMark | null): void {
  context.workbook.settings.add(RUN, JSON.stringify(mark));
}

export function putAppSetting(context: Excel.RequestContext, key: string, value: unknown): void {
  context.workbook.settings.add(APP + key, JSON.stringify(value ?? null));
}

/** Queues the read of a sheet's mark; undefined for a sheet of the user's. */
export function queueSheetMark(sheet: Excel.Worksheet): () => string | undefined {
  const property = sheet.customProperties.getItemOrNullObject(SHEET_MARK);
  property.load('value');
  return () => (property.isNullObject ? undefined : property.value);
}

/** A sheet, and its mark once it was read. */
export interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  readonly mark: () => string | undefined;
}

/** Queues the read of the marks of all sheets; `worksheets` are loaded. */
export function queueSheetMarks({ items }: Excel.WorksheetCollection): readonly MarkedSheet[] {
  return items.map((sheet) => ({ sheet, mark: queueSheetMark(sheet) }));
}

/** The sheet of ours with a key, and what the book remembers of it. */
export async function loadOwnSheet(
  context: Excel.RequestContext,
  key: string,
): Promise<{ readonly sheet: Excel.Worksheet | undefined; readonly mark: OwnSheetMark | undefined }> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  const own = queueOwnMarks(context);
  await context.sync();
  const sheets = queueSheetMarks(worksheets);
  await context.sync();
  const mark = own().sheets[key];
  return { sheet: pickOwnSheet(sheets, key, mark?.sheetId)?.sheet, mark };
}

/** A number that differs when cells differ or stand in another order (FNV-1a over type and text). */
export function checksum(values: readonly CellValue[]): number {
  let hash = 0x811c9dc5;
  for (const value of values) {
    const text = `${typeof value}:${String(value)};`;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
