/** What stands in the block of a report of ours. */
import { succeed, type CellValue, type Outcome } from '../../app';
import type { ExcelGate } from '../ExcelGate';
import { loadOwnSheet } from '../marks';

/** See `WorkbookPort.readReport`. */
export function readReport(
  gate: ExcelGate,
  key: string,
): Promise<Outcome<readonly (readonly CellValue[])[] | null>> {
  return gate.run<readonly (readonly CellValue[])[] | null>('readOwnTables', async (context) => {
    const { sheet, mark } = await loadOwnSheet(context, key);
    if (sheet === undefined || mark?.block === undefined) return succeed(null);
    const block = sheet.getRangeByIndexes(0, 0, mark.block.rows, mark.block.columns);
    block.load('values');
    await context.sync();
    return succeed(block.values as CellValue[][]);
  });
}
