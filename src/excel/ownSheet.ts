/** Our own sheets: found by their mark, emptied, given their layout. */
import { pickOwnSheet, queueSheetMarks, SHEET_MARK } from './marks';

/** The sheet with our mark (and that id, if there are several), else a new one of that name. */
export async function ensureOwnSheet(
  context: Excel.RequestContext,
  wanted: { readonly key: string; readonly name: string; readonly sheetId?: string | undefined },
): Promise<{ sheet: Excel.Worksheet; created: boolean }> {
  const found = await findOwnSheet(context, wanted);
  const sheet = found ?? context.workbook.worksheets.add(wanted.name);
  sheet.customProperties.add(SHEET_MARK, wanted.key);
  return { sheet, created: found === undefined };
}

/**
 * Undefined where there is none. A blank sheet without a mark, but with the name that we were to give, is ours too: the
 * request that made it broke off before it was marked.
 */
export async function findOwnSheet(
  context: Excel.RequestContext,
  wanted: { readonly key: string; readonly name: string; readonly sheetId?: string | undefined },
): Promise<Excel.Worksheet | undefined> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const marked = queueSheetMarks(worksheets);
  await context.sync();
  const found = pickOwnSheet(marked, wanted.key, wanted.sheetId)?.sheet;
  if (found !== undefined) return found;
  const named = marked.find(({ sheet, mark }) => mark() === undefined && sheet.name === wanted.name);
  if (named === undefined) return undefined;
  const used = named.sheet.getUsedRangeOrNullObject(false);
  await context.sync();
  return used.isNullObject ? named.sheet : undefined;
}

/**
 * Empties a sheet of ours in place, so that formulas that point to it still do; done with the next `sync`. Tables become
 * plain cells first. With `columns` only those from the left, and all that a table of ours covers: what people wrote
 * right of them stays.
 */
export async function emptySheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  columns?: number,
): Promise<void> {
  sheet.tables.load('items/id');
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load('rowIndex,rowCount');
  await context.sync();
  const right = columns === undefined ? 0 : Math.max(columns, await rightEdge(context, sheet.tables.items));
  for (const table of sheet.tables.items) {
    table.clearFilters();
    table.convertToRange();
  }
  const rows = used.isNullObject ? 1 : used.rowIndex + used.rowCount;
  const all = columns === undefined ? sheet.getRange() : sheet.getRangeByIndexes(0, 0, rows, right);
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.unmerge();
  all.clear();
  sheet.freezePanes.unfreeze();
}

/** The column behind the last one of any of the tables. */
async function rightEdge(context: Excel.RequestContext, tables: readonly Excel.Table[]): Promise<number> {
  const ranges = tables.map((table) => {
    const range = table.getRange();
    range.load('columnIndex,columnCount');
    return range;
  });
  if (ranges.length > 0) await context.sync();
  return Math.max(0, ...ranges.map((range) => range.columnIndex + range.columnCount));
}

/** Keeps rows from the top and columns from the left in sight. */
export function freeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
