/** Takes our sheets back to what they were: rewritten ones in place, new ones away, removed ones into sight again. */
import { succeed, type Outcome } from '../app';
import type { ExcelGate } from './ExcelGate';
import { putSizes } from './lineSizes';
import type { KeptLayout, KeptTable, OwnSheetMark, SheetItem } from './marks';
import { emptySheet, ensureOwnSheet, findOwnSheet, freeze } from './ownSheet';

/** Copies the kept cells back and builds tables and layout anew. Gives the sheet's mark with the new column ids. */
export async function restoreSheet(
  gate: ExcelGate,
  item: SheetItem,
  markBefore: OwnSheetMark | undefined,
): Promise<Outcome<OwnSheetMark | undefined>> {
  const { before } = item;
  if (before === undefined) return succeed(markBefore);
  return gate.run<OwnSheetMark | undefined>('restore', async (context) => {
    const { sheet } = await ensureOwnSheet(context, {
      key: item.key,
      name: item.name,
      sheetId: before.sheetId,
    });
    await emptySheet(context, sheet);
    const { layout } = before;
    if (layout.rows > 0) {
      const source = context.workbook.worksheets.getItem(before.keepSheet);
      sheet
        .getRangeByIndexes(0, 0, layout.rows, layout.columns)
        .copyFrom(source.getRangeByIndexes(0, 0, layout.rows, layout.columns), 'All');
    }
    sheet.load('id,name');
    await context.sync();
    if (sheet.name === item.renamedTo) sheet.name = item.name;
    putLayout(sheet, layout);
    const tables = await putTables(context, sheet, layout.tables);
    if (markBefore === undefined) return succeed(undefined);
    return succeed({
      ...markBefore,
      sheetId: sheet.id,
      columns: renumber(markBefore.columns, layout.tables, tables),
    });
  });
}

function putLayout(sheet: Excel.Worksheet, layout: KeptLayout): void {
  putSizes(sheet, layout.widths, 'columnWidth');
  putSizes(sheet, layout.heights, 'rowHeight');
  freeze(sheet, layout.frozen.rows, layout.frozen.columns);
}

/** Where the copied cells have become a table by themselves, that one is taken. */
async function putTables(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  kept: readonly KeptTable[],
): Promise<Excel.Table[]> {
  sheet.tables.load('items/id');
  await context.sync();
  const there = sheet.tables.items.map((table) => ({ table, range: table.getRange().load('address') }));
  await context.sync();
  const tables = kept.map((each) => {
    const found = there.find(({ range }) => range.address.endsWith(`!${each.address}`))?.table;
    const table = found ?? sheet.tables.add(sheet.getRange(each.address), true);
    table.name = each.name;
    table.style = each.style;
    table.showBandedRows = each.showBandedRows;
    table.showFilterButton = each.showFilterButton;
    table.columns.load('items/id,items/name');
    return table;
  });
  await context.sync();
  kept.forEach(({ filters = [], sort }, at) => {
    const table = tables[at];
    if (sort !== undefined) {
      const fields = sort.fields.map(({ column, ascending }) => ({ key: column, ascending }));
      table?.sort.apply(fields, sort.matchCase);
    }
    for (const { column, criteria } of filters) {
      table?.columns.getItemAt(column).filter.apply(criteria as unknown as Excel.FilterCriteria);
    }
  });
  if (kept.some(({ filters, sort }) => filters !== undefined || sort !== undefined)) await context.sync();
  return tables;
}

/** Column key → id in the table as it is now, by the column's name. */
function renumber(
  columns: Readonly<Record<string, number>>,
  kept: readonly KeptTable[],
  tables: readonly Excel.Table[],
): Record<string, number> {
  const names = new Map(kept.flatMap((table) => table.columns.map(({ id, name }) => [id, name] as const)));
  const ids = new Map(
    tables.flatMap((table) => table.columns.items.map(({ id, name }) => [name, id] as const)),
  );
  return Object.fromEntries(
    Object.entries(columns).map(([key, id]) => [key, ids.get(names.get(id) ?? '') ?? id] as const),
  );
}

/** Deletes the sheet with our mark: there was none before the run. */
export function deleteOwnSheet(gate: ExcelGate, item: SheetItem): Promise<Outcome<void>> {
  return gate.run('restore', async (context) => {
    const sheet = await findOwnSheet(context, item);
    if (sheet === undefined) return succeed(undefined);
    if (sheet.visibility === 'VeryHidden') sheet.visibility = 'Hidden';
    sheet.delete();
    await context.sync();
    return succeed(undefined);
  });
}
