/** What stands in the block of a report of ours. */
import { succeed, type CellValue, type Outcome } from '../../app';
import type { ExcelGate } from '../ExcelGate';
import { pickOwnSheet, queueOwnMarks, queueSheetMark } from '../marks';

/** See `WorkbookPort.readReport`. */
export function readReport(
  gate: ExcelGate,
  key: string,
): Promise<Outcome<readonly (readonly CellValue[])[] | null>> {
  return gate.run<readonly (readonly CellValue[])[] | null>('readOwnTables', async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id');
    const own = queueOwnMarks(context);
    await context.sync();
    const sheets = worksheets.items.map((sheet) => ({ sheet, mark: queueSheetMark(sheet) }));
    await context.sync();
    const mark = own().sheets[key];
    const sheet = pickOwnSheet(sheets, key, mark?.sheetId)?.sheet;
    if (sheet === undefined || mark?.block === undefined) return succeed(null);
    const block = sheet.getRangeByIndexes(0, 0, mark.block.rows, mark.block.columns);
    block.load('values');
    await context.sync();
    return succeed(block.values as CellValue[][]);
  });
}
