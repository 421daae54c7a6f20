/** A sheet of ours that goes away is only put aside, hidden under another name, until the next run. */
import { succeed, type Outcome } from '../app';
import type { ExcelGate } from './ExcelGate';
import { KEPT, keptTableName, SHEET_MARK, type RemovedItem } from './marks';
import type { RemovalWork } from './plannedWork';

/** It waits as it is; only the names of its tables have to be remembered. */
export function keepRemoved(
  gate: ExcelGate,
  work: RemovalWork,
  keepName: string,
): Promise<Outcome<RemovedItem>> {
  return gate.run<RemovedItem>('keep', async (context) => {
    const { tables } = context.workbook.worksheets.getItem(work.sheetId);
    tables.load('items/name');
    await context.sync();
    const { name, visibility, step } = work;
    const names = tables.items.map((table) => table.name);
    return succeed({ kind: 'removed', key: step.key, name, visibility, keepName, tables: names });
  });
}

/** Takes it out of sight. Its name goes first: by that it is found to be brought back. */
export function putAside(gate: ExcelGate, sheetId: string, item: RemovedItem): Promise<Outcome<void>> {
  return gate.run('removeSheet', async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.tables.load('items/id');
    await context.sync();
    sheet.name = item.keepName;
    sheet.tables.items.forEach((table, at) => {
      table.name = keptTableName(item.keepName, at);
    });
    sheet.customProperties.add(SHEET_MARK, KEPT);
    sheet.visibility = 'VeryHidden';
    await context.sync();
    return succeed(undefined);
  });
}

/** Gives a sheet that was put aside its place again. Its name comes last: until then it is found for another try. */
export function bringBack(gate: ExcelGate, item: RemovedItem): Promise<Outcome<void>> {
  return gate.run('restore', async (context) => {
    const { worksheets, tables } = context.workbook;
    const sheet = worksheets.getItemOrNullObject(item.keepName);
    const renamed = item.tables.map((name, at) => ({
      name,
      table: tables.getItemOrNullObject(keptTableName(item.keepName, at)),
    }));
    await context.sync();
    if (sheet.isNullObject) return succeed(undefined);
    sheet.customProperties.add(SHEET_MARK, item.key);
    for (const { name, table } of renamed) if (!table.isNullObject) table.name = name;
    sheet.visibility = item.visibility;
    sheet.name = item.name;
    await context.sync();
    return succeed(undefined);
  });
}
