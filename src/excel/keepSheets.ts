/** Our sheets as they were before a run: cells copied to a hidden sheet at the same place, the rest as data. */
import { succeed, type Outcome } from '../app';
import type { ExcelGate } from './ExcelGate';
import { ensureHiddenSheet } from './hiddenSheets';
import { KEPT, type KeptLayout, type KeptTable, type SheetItem } from './marks';
import type { ReportWork, SheetWork } from './plannedWork';
import { filterOf, sortOf } from './readArrangement';
import { readSizes } from './lineSizes';

/** What Office.js says of a freeze that covers all rows or columns. */
const ALL_ROWS = 1_048_576;
const ALL_COLUMNS = 16_384;

/** Copies the sheet that the work will write over; a sheet yet to be made needs nothing but its name. */
export async function keepSheet(
  gate: ExcelGate,
  work: SheetWork | ReportWork,
  keepName: string,
): Promise<Outcome<SheetItem>> {
  const { existing, step, name } = work;
  if (existing === undefined) return succeed({ kind: 'sheet', key: step.key, name });
  const layout = await readLayout(gate, existing.sheetId);
  if (!layout.ok) return layout;
  const copied = await gate.run('keep', async (context) => {
    const target = await ensureHiddenSheet(context, keepName, KEPT);
    const { rows, columns } = layout.value;
    if (rows > 0) {
      const source = context.workbook.worksheets.getItem(existing.sheetId);
      target
        .getRangeByIndexes(0, 0, rows, columns)
        .copyFrom(source.getRangeByIndexes(0, 0, rows, columns), 'All');
    }
    await context.sync();
    return succeed(undefined);
  });
  if (!copied.ok) return copied;
  return succeed({
    kind: 'sheet',
    key: step.key,
    name: existing.name,
    ...(name === existing.name ? {} : { renamedTo: name }),
    before: { sheetId: existing.sheetId, keepSheet: keepName, layout: layout.value },
  });
}

function readLayout(gate: ExcelGate, sheetId: string): Promise<Outcome<KeptLayout>> {
  return gate.run<KeptLayout>('keep', async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const used = sheet.getUsedRangeOrNullObject(false);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load('rowCount,columnCount');
    sheet.tables.load('items/name,items/style,items/showBandedRows,items/showFilterButton');
    await context.sync();
    const rows = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    const columns = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
    const tables = sheet.tables.items.map((table) => queueTable(table));
    await context.sync();
    const filters = sheet.tables.items.map(queueFilters);
    await context.sync();
    return succeed({
      rows,
      columns,
      tables: tables.map((read, at) => ({ ...read(), ...filters[at]?.() })),
      widths: await readSizes(context, sheet, columns, 'columnWidth'),
      heights: await readSizes(context, sheet, rows, 'rowHeight'),
      frozen: {
        rows: frozen.isNullObject || frozen.rowCount >= ALL_ROWS ? 0 : frozen.rowCount,
        columns: frozen.isNullObject || frozen.columnCount >= ALL_COLUMNS ? 0 : frozen.columnCount,
      },
    });
  });
}

function queueTable(table: Excel.Table): () => KeptTable {
  const range = table.getRange();
  range.load('address');
  table.columns.load('items/id,items/name');
  return () => ({
    name: table.name,
    address: range.address.slice(range.address.lastIndexOf('!') + 1),
    style: table.style,
    showBandedRows: table.showBandedRows,
    showFilterButton: table.showFilterButton,
    columns: table.columns.items.map(({ id, name }) => ({ id, name })),
  });
}

/** The columns are loaded. */
function queueFilters(table: Excel.Table): () => Pick<KeptTable, 'filters' | 'sort'> {
  const filters = table.columns.items.map(({ filter }) => {
    filter.load('criteria');
    return filter;
  });
  table.sort.load('fields,matchCase');
  return () => {
    const criteria = filters.flatMap((filter, column) => filterOf(column, filter.criteria));
    return { ...(criteria.length === 0 ? {} : { filters: criteria }), ...sortOf(table.sort) };
  };
}
