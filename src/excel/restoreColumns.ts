/** Takes our columns in a user's table back to what they were: added ones away, overwritten ones as they were kept. */
import { fail, issue, succeed, type CellValue, type Flow, type Outcome } from '../app';
import type { ExcelGate } from './ExcelGate';
import { findColumn, putColumnBack } from './keepColumns';
import { checksum, type ColumnsItem, type KeptColumn, type OwnMarks } from './marks';
import { openColumns, queueRowCount, walkRows, type ColumnAccess } from './ownColumns';
import { tableChanged } from './readRows';
import { stretch } from './stretch';

const ROWS = 20_000;
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
  for (const kept of item.kept) {
    const values = await readColumn(gate, item, kept);
    if (!values.ok) return values;
    if (checksum(values.value) !== kept.written) {
      return fail(issue('rowsMoved', { place: { sheet: item.sheetName, column: kept.header } }));
    }
  }
  return succeed(undefined);
}

async function readColumn(
  gate: ExcelGate,
  item: ColumnsItem,
  kept: KeptColumn,
): Promise<Outcome<CellValue[]>> {
  const values: CellValue[] = [];
  const readBlock = (from: number, count: number): Promise<Outcome<void>> =>
    gate.run('restore', async (context) => {
      const range = findColumn(await openColumns(context, item, 0), kept)?.rows(from, count);
      if (range === undefined) return fail(tableChanged(item));
      range.load('values');
      await context.sync();
      for (const [value = ''] of range.values as CellValue[][]) values.push(value);
      return succeed(undefined);
    });
  const read = await walkRows(item.dataRows, ROWS, NO_FLOW, () => issue('cancelled'), readBlock);
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
  for (const [at, kept] of item.kept.entries()) {
    const part = stretch(flow, at / item.kept.length, (at + 1) / item.kept.length);
    const done = await putColumnBack(gate, item, kept, keepSheet, part);
    if (!done.ok) return done;
  }
  return succeed(undefined);
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
