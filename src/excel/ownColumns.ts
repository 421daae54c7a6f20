/** Access to our columns in a user's table: always through the table, so that it may move while we write. */
import { fail, succeed, type Flow, type Issue, type Outcome } from '../app';
import type { ColumnsItem } from './marks';
import { part } from './ranges';

/** What a columns step and what was kept of it have in common. */
export type ColumnsPlace = Pick<
  ColumnsItem,
  'sheetId' | 'tableId' | 'headerRow' | 'firstColumn' | 'columnCount' | 'dataRows'
>;

/** One column of the table or range, with how to reach its cells. */
export interface ColumnAccess {
  readonly columnId: number;
  /** Within the table or range. */
  readonly position: number;
  readonly header: string;
  readonly rename: (header: string) => void;
  readonly whole: Excel.Range;
  readonly rows: (from: number, count: number) => Excel.Range;
  readonly remove: () => void;
}

/** Loads the table's columns as they stand now; for a range, those of the place and `extra` more right of it. */
export async function openColumns(
  context: Excel.RequestContext,
  place: ColumnsPlace,
  extra: number,
): Promise<ColumnAccess[]> {
  if (place.tableId !== undefined) return openTable(context, place.tableId);
  const { headerRow, firstColumn, dataRows } = place;
  const width = place.columnCount + extra;
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const header = sheet.getRangeByIndexes(headerRow, firstColumn, 1, width);
  header.load('values');
  await context.sync();
  return Array.from({ length: width }, (_, at): ColumnAccess => {
    const whole = sheet.getRangeByIndexes(headerRow, firstColumn + at, dataRows + 1, 1);
    return {
      columnId: -1,
      position: at,
      header: String(header.values[0]?.[at] ?? ''),
      rename: (text) => {
        sheet.getRangeByIndexes(headerRow, firstColumn + at, 1, 1).values = [[text]];
      },
      whole,
      rows: (from, count) => part(whole, 1 + from, 0, count, 1),
      remove: () => {
        whole.clear();
      },
    };
  });
}

async function openTable(context: Excel.RequestContext, tableId: string): Promise<ColumnAccess[]> {
  const { columns } = context.workbook.tables.getItem(tableId);
  columns.load('items/id,items/name');
  await context.sync();
  return columns.items.map((column, position) => ({
    columnId: column.id,
    position,
    header: column.name,
    rename: (text) => {
      column.name = text;
    },
    whole: column.getRange(),
    rows: (from, count) => part(column.getDataBodyRange(), from, 0, count, 1),
    remove: () => {
      column.delete();
    },
  }));
}

/** Where one of our columns stands: Excel's id of a table column, or (with an id of -1) the position in a range. */
export interface ColumnPlace {
  readonly columnId: number;
  readonly position: number;
}

/** Rows of one column; costs no request. A table column that is gone makes the next `sync` fail. */
export function columnRange(
  context: Excel.RequestContext,
  place: ColumnsPlace,
  { columnId, position }: ColumnPlace,
  from: number,
  count: number,
): Excel.Range {
  const { workbook } = context;
  if (place.tableId !== undefined) {
    const column = workbook.tables.getItem(place.tableId).columns.getItem(columnId);
    return part(column.getDataBodyRange(), from, 0, count, 1);
  }
  const sheet = workbook.worksheets.getItem(place.sheetId);
  return sheet.getRangeByIndexes(place.headerRow + 1 + from, place.firstColumn + position, count, 1);
}

/** By Excel's id in a table, by position in a range. */
export function findColumn(columns: readonly ColumnAccess[], wanted: ColumnPlace): ColumnAccess | undefined {
  if (wanted.columnId < 0) return columns[wanted.position];
  return columns.find(({ columnId }) => columnId === wanted.columnId);
}

/** Queues the look whether the rows are still those that were counted; ask the result after `sync`. */
export function queueRowCount(context: Excel.RequestContext, place: ColumnsPlace): () => boolean {
  if (place.tableId === undefined) {
    const used = context.workbook.worksheets.getItem(place.sheetId).getUsedRangeOrNullObject(true);
    used.load('rowIndex,rowCount');
    return () => !used.isNullObject && used.rowIndex + used.rowCount === place.headerRow + 1 + place.dataRows;
  }
  const body = context.workbook.tables.getItem(place.tableId).getDataBodyRange();
  body.load('rowCount');
  return () => body.rowCount === Math.max(1, place.dataRows);
}

/**
 * Goes through `count` rows in blocks. `work` does one block; its failure `payloadLimit` is tried again by halves, any
 * other ends the walk, and so does a cancelled flow. `size` gives the rows of the next block.
 */
export async function walkRows(
  count: number,
  size: number,
  flow: Flow,
  cancelled: () => Issue,
  work: (from: number, count: number) => Promise<Outcome<void>>,
): Promise<Outcome<void>> {
  let rows = size;
  for (let from = 0; from < count;) {
    if (flow.cancelled()) return fail(cancelled());
    const block = Math.min(rows, count - from);
    const done = await work(from, block);
    if (!done.ok) {
      if (done.issues[0]?.code !== 'payloadLimit' || block === 1) return done;
      rows = Math.ceil(block / 2);
      continue;
    }
    from += block;
    flow.progress(from / count);
  }
  return succeed(undefined);
}
