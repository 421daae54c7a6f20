/** Takes our columns in a user's table back to what they were: added ones away, overwritten ones as they were kept. */
import { fail, issue, succeed, type CellValue, type Flow, type Outcome } from '../app';
import type { ExcelGate } from './ExcelGate';
import { checksum, type ColumnsItem, type OwnMarks } from './marks';
import {
  columnRange,
  findColumn,
  openColumns,
  queueRowCount,
  walkRows,
  type ColumnAccess,
} from './ownColumns';
import { putColumnsBack } from './putColumnsBack';
import { tableChanged } from './readRows';

const CELLS = 20_000;
const NO_FLOW: Flow = { progress: () => undefined, cancelled: () => false };

/**
 * Whether kept cells can be put back by row: the rows must be as many as they were and, after a finished run, still
 * hold what it wrote. Sorted rows would get the values of others, so that is refused.
 */
export async function checkRows(
  gate: ExcelGate,
  item: ColumnsItem,
  finished: boolean,
): Promise<Outcome<void>> {
  if (item.kept.length === 0) return succeed(undefined);
  const sameSize = await gate.run('restore', async (context) => {
    const unchanged = queueRowCount(context, item);
    const columns = await openColumns(context, item, 0);
    const found = item.kept.every((kept) => findColumn(columns, kept) !== undefined);
    return found && unchanged() ? succeed(undefined) : fail(tableChanged(item));
  });
  if (!sameSize.ok || !finished) return sameSize;
  const read = await readColumns(gate, item);
  if (!read.ok) return read;
  const moved = item.kept.find((kept, at) => checksum(read.value[at] ?? []) !== kept.written);
  if (moved === undefined) return succeed(undefined);
  return fail(issue('rowsMoved', { place: { sheet: item.sheetName, column: moved.header } }));
}

async function readColumns(gate: ExcelGate, item: ColumnsItem): Promise<Outcome<CellValue[][]>> {
  const values = item.kept.map((): CellValue[] => []);
  const readBlock = (from: number, count: number): Promise<Outcome<void>> =>
    gate.run('restore', async (context) => {
      const ranges = item.kept.map((kept) => columnRange(context, item, kept, from, count));
      for (const range of ranges) range.load('values');
      await context.sync();
      ranges.forEach((range, at) => {
        for (const [value = ''] of range.values as CellValue[][]) values[at]?.push(value);
      });
      return succeed(undefined);
    });
  const rows = Math.max(1, Math.floor(CELLS / item.kept.length));
  const read = await walkRows(item.dataRows, rows, NO_FLOW, () => issue('cancelled'), readBlock);
  return read.ok ? succeed(values) : read;
}

/** May be repeated. `marks` know the ids of added columns that the user has renamed since. */
export async function restoreColumns(
  gate: ExcelGate,
  item: ColumnsItem,
  keepSheet: string,
  marks: OwnMarks,
  flow: Flow,
): Promise<Outcome<void>> {
  const removed = await gate.run('restore', async (context) => {
    const columns = await openColumns(context, item, item.added.length);
    for (const column of addedColumns(item, columns, marks)) column.remove();
    if (item.addedWidths.length > 0) {
      const sheet = context.workbook.worksheets.getItem(item.sheetId);
      item.addedWidths.forEach((width, at) => {
        sheet.getCell(0, item.firstColumn + item.columnCount + at).format.columnWidth = width;
      });
    }
    await context.sync();
    return succeed(undefined);
  });
  if (!removed.ok) return removed;
  return putColumnsBack(gate, item, keepSheet, flow);
}

/** Of a range only places that hold what the run put there. */
function addedColumns(
  item: ColumnsItem,
  columns: readonly ColumnAccess[],
  marks: OwnMarks,
): readonly ColumnAccess[] {
  if (item.tableId === undefined) {
    return columns.slice(item.columnCount).filter(({ header }, at) => header === item.added[at]);
  }
  const mark = marks.columns[item.tableId];
  const trusted = mark?.tableName === item.tableName ? Object.values(mark?.columns ?? {}) : [];
  const ours = new Set(trusted.map(({ id }) => id));
  return columns.filter(
    ({ columnId, header }) =>
      !item.columnIdsBefore.includes(columnId) && (ours.has(columnId) || item.added.includes(header)),
  );
}
