/** Values of any area of a sheet, block by block: one answer must not be longer than Excel sends. */
import { fail, issue, succeed, type CellValue, type Outcome } from '../app';
import type { ExcelGate } from './ExcelGate';
import { firstBlockRows, nextBlockRows } from './payload';

/** Rows and columns of a sheet, from 0. */
export interface SheetArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Hands each row with its place to `onRow`, from the top; `false` ends the reading. Wide areas come in fewer rows at a
 * time, a block that Excel refuses is halved.
 */
export async function readArea(
  gate: ExcelGate,
  sheetId: string,
  { row, column, rows, columns }: SheetArea,
  onRow: (values: readonly CellValue[], row: number) => boolean,
): Promise<Outcome<void>> {
  let size = firstBlockRows(columns);
  for (let from = 0; from < rows && columns > 0;) {
    const count = Math.min(size, rows - from);
    const read = await readValues(gate, sheetId, { row: row + from, column, rows: count, columns });
    if (!read.ok) {
      if (read.issues[0]?.code !== 'payloadLimit' || count === 1) return read;
      size = Math.ceil(count / 2);
      continue;
    }
    for (const [at, values] of read.value.entries()) {
      if (!onRow(values, row + from + at)) return succeed(undefined);
    }
    size = Math.min(nextBlockRows(read.value), size * 2);
    from += count;
  }
  return succeed(undefined);
}

function readValues(gate: ExcelGate, sheetId: string, area: SheetArea): Promise<Outcome<CellValue[][]>> {
  return gate.run<CellValue[][]>('readOwnTables', async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    range.load('values');
    await context.sync();
    // Excel answers null where the range has too many cells.
    const values = range.values as CellValue[][] | null;
    return values === null ? fail(issue('payloadLimit')) : succeed(values);
  });
}
