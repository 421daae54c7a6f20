/** Sheets that only the add-in reads: what was before the last run, and the lists that cells offer. */
import type { CellValue } from '../app';
import { guardText } from './cellText';
import { KEPT, LISTS, queueSheetMarks, SHEET_MARK } from './marks';
import { columnLetters, setAll } from './ranges';

/** The hidden sheet of the lists that cells offer. */
export const LISTS_NAME = 'akb-lists';
/** Longest list that is expected; the sheet of lists is read this far down. */
const LIST_ROWS = 100;

/** Each list with the formula that names its range. */
export type ListSources = ReadonlyMap<readonly string[], string>;

/** The hidden sheet of that name, made and marked unless it is there. */
export async function ensureHiddenSheet(
  context: Excel.RequestContext,
  name: string,
  mark: string,
): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  const found = worksheets.getItemOrNullObject(name);
  await context.sync();
  const sheet = found.isNullObject ? worksheets.add(name) : found;
  sheet.customProperties.add(SHEET_MARK, mark);
  sheet.visibility = 'VeryHidden';
  await context.sync();
  return sheet;
}

/**
 * Deletes what earlier runs kept; `keepName` finds sheets that were made and not yet marked when a run broke off. Excel
 * refuses to delete a very hidden sheet, so it is merely hidden before.
 */
export async function deleteKeptSheets(context: Excel.RequestContext, keepName?: string): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const marks = queueSheetMarks(worksheets);
  await context.sync();
  for (const { sheet, mark } of marks) {
    const unmarked = mark() === undefined && keepName !== undefined && sheet.name.startsWith(keepName);
    if (mark() !== KEPT && !unmarked) continue;
    sheet.visibility = 'Hidden';
    sheet.delete();
  }
  await context.sync();
}

/** How many lists there are; 0 without a sheet of lists. */
export async function countLists(context: Excel.RequestContext): Promise<number> {
  return (await readLists(context)).length;
}

/**
 * A formula that names the range of each list, e.g. `='akb-lists'!$B$1:$B$4`; a list that is not there yet is added.
 * Lists stay: sheets of earlier runs still offer them.
 */
export async function ensureLists(
  context: Excel.RequestContext,
  lists: readonly (readonly string[])[],
): Promise<ListSources> {
  const sources = new Map<readonly string[], string>();
  if (lists.length === 0) return sources;
  const known = await readLists(context);
  const sheet = await ensureHiddenSheet(context, LISTS_NAME, LISTS);
  for (const list of lists) {
    let column = known.findIndex((each) => each.join('\n') === list.join('\n'));
    if (column < 0) {
      column = known.push(list) - 1;
      const range = sheet.getRangeByIndexes(0, column, list.length, 1);
      setAll(range, 'numberFormat', '@');
      range.values = list.map((text) => [guardText(text)]);
    }
    const letters = columnLetters(column);
    sources.set(list, `='${LISTS_NAME}'!$${letters}$1:$${letters}$${String(list.length)}`);
  }
  await context.sync();
  return sources;
}

/** Forgets lists that a run added; all of them when there were none before. */
export async function dropListsFrom(context: Excel.RequestContext, count: number): Promise<void> {
  const known = await readLists(context);
  const sheet = context.workbook.worksheets.getItemOrNullObject(LISTS_NAME);
  await context.sync();
  if (sheet.isNullObject || (count > 0 && known.length <= count)) return;
  if (count === 0) {
    sheet.visibility = 'Hidden';
    sheet.delete();
  } else {
    sheet.getRangeByIndexes(0, count, LIST_ROWS, known.length - count).clear();
  }
  await context.sync();
}

async function readLists(context: Excel.RequestContext): Promise<(readonly string[])[]> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(LISTS_NAME);
  await context.sync();
  if (sheet.isNullObject) return [];
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('values');
  await context.sync();
  if (used.isNullObject) return [];
  const rows = used.values as CellValue[][];
  return (rows[0] ?? []).map((_, column) =>
    rows.map((row) => String(row[column] ?? '')).filter((text) => text !== ''),
  );
}
