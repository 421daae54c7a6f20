/** The sheet that a run made comes to the front, unless the user went elsewhere while it was written. */
import { succeed, type Outcome } from '../app';
import type { ExcelGate } from './ExcelGate';
import { loadOwnSheet } from './marks';

/** Id of the sheet that the user looks at; undefined where Excel does not say. */
export async function activeSheet(gate: ExcelGate): Promise<string | undefined> {
  const found = await gate.run('front', async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('id');
    await context.sync();
    return succeed(sheet.id);
  });
  return found.ok ? found.value : undefined;
}

/** Nice to have, so that its failure fails no run. @param before the sheet that was looked at when the run began */
export async function bringToFront(gate: ExcelGate, sheetId: string, before: string): Promise<void> {
  if ((await activeSheet(gate)) !== before) return;
  await gate.run('front', async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getCell(0, 0).select();
    await context.sync();
    return succeed(undefined);
  });
}

/** See `WorkbookPort.showSheet`. What is selected on the sheet stays. */
export function showOwnSheet(gate: ExcelGate, key: string): Promise<Outcome<void>> {
  return gate.run('show', async (context) => {
    const { sheet } = await loadOwnSheet(context, key);
    sheet?.activate();
    await context.sync();
    return succeed(undefined);
  });
}
