/** What stood in cells of our columns, kept on a hidden sheet as text that Excel leaves alone. */
import { fail, issue, succeed, type CellValue, type Flow, type Outcome } from '../app';
import { encodeCell, guardText } from './cellText';
import type { ExcelGate } from './ExcelGate';
import { addFormats, encodeRun, type FormatRun } from './formatRuns';
import { ensureHiddenSheet } from './hiddenSheets';
import { checksum, KEPT, type ColumnsItem, type KeptColumn } from './marks';
import { columnRange, queueRowCount, walkRows } from './ownColumns';
import type { ColumnsWork, ColumnTarget } from './plannedWork';
import { setAll } from './ranges';
import { tableChanged } from './readRows';

/** Cells of one request: values, formulas, types and formats of each come together. */
export const KEPT_CELLS = 8_000;

type Existing = NonNullable<ColumnTarget['existing']>;

/** Keeps every column that the work overwrites: each takes two columns of the hidden sheet, from `firstKeepColumn` on. */
export async function keepColumns(
  gate: ExcelGate,
  work: ColumnsWork,
  keepSheet: string,
  firstKeepColumn: number,
  flow: Flow,
): Promise<Outcome<ColumnsItem>> {
  const { step } = work;
  const overwritten = work.targets.flatMap(({ column, existing }) =>
    existing === undefined ? [] : [{ values: column.values, existing }],
  );
  const places = overwritten.map(({ existing }) => existing);
  const formats = await keepCells(gate, work, places, keepSheet, firstKeepColumn, flow);
  if (!formats.ok) return formats;
  const kept = overwritten.map(({ values, existing }, at): KeptColumn => ({
    ...existing,
    keepColumn: firstKeepColumn + at,
    formatColumn: firstKeepColumn + places.length + at,
    formatRuns: formats.value[at]?.length ?? 0,
    written: checksum(values.map((value) => value ?? '')),
  }));
  const { sheetId, tableId, headerRow, firstColumn, dataRows } = step;
  const added = work.targets.filter((target) => target.existing === undefined).map(({ header }) => header);
  const addedWidths = await readWidths(gate, work, added.length);
  if (!addedWidths.ok) return addedWidths;
  return succeed({
    kind: 'columns',
    sheetId,
    sheetName: work.sheetName,
    ...(tableId === undefined ? {} : { tableId }),
    ...(work.tableName === undefined ? {} : { tableName: work.tableName }),
    headerRow,
    firstColumn,
    columnCount: work.columnIds.length,
    dataRows,
    columnIdsBefore: work.columnIds,
    kept,
    added,
    addedWidths: addedWidths.value,
  });
}

/** Widths of the sheet's columns right of the table, which the added columns will take. */
function readWidths(gate: ExcelGate, work: ColumnsWork, count: number): Promise<Outcome<readonly number[]>> {
  return gate.run<readonly number[]>('keep', async (context) => {
    const sheet = context.workbook.worksheets.getItem(work.step.sheetId);
    const formats = Array.from({ length: count }, (_, at) => {
      const cell = sheet.getRangeByIndexes(0, work.step.firstColumn + work.columnIds.length + at, 1, 1);
      cell.format.load('columnWidth');
      return cell.format;
    });
    if (count > 0) await context.sync();
    return succeed(formats.map((format) => format.columnWidth));
  });
}

/** Gives the runs of equal number formats of each column. */
async function keepCells(
  gate: ExcelGate,
  work: ColumnsWork,
  places: readonly Existing[],
  keepSheet: string,
  firstKeepColumn: number,
  flow: Flow,
): Promise<Outcome<FormatRun[][]>> {
  const runs = places.map((): FormatRun[] => []);
  if (places.length === 0) return succeed(runs);
  const made = await gate.run('keep', async (context) => {
    await ensureHiddenSheet(context, keepSheet, KEPT);
    return succeed(undefined);
  });
  if (!made.ok) return made;
  const rows = Math.max(1, Math.floor(KEPT_CELLS / places.length));
  const walked = await walkRows(
    work.step.dataRows,
    rows,
    flow,
    () => issue('cancelled'),
    (from, count) => keepBlock(gate, work, places, { sheet: keepSheet, firstKeepColumn, from, count }, runs),
  );
  if (!walked.ok) return walked;
  return gate.run('keep', async (context) => {
    const sheet = context.workbook.worksheets.getItem(keepSheet);
    runs.forEach((column, at) => {
      if (column.length === 0) return;
      const target = sheet.getRangeByIndexes(0, firstKeepColumn + places.length + at, column.length, 1);
      setAll(target, 'numberFormat', '@');
      target.values = column.map((run) => [encodeRun(run)]);
    });
    await context.sync();
    return succeed(runs);
  });
}

function keepBlock(
  gate: ExcelGate,
  work: ColumnsWork,
  places: readonly Existing[],
  block: { sheet: string; firstKeepColumn: number; from: number; count: number },
  runs: readonly FormatRun[][],
): Promise<Outcome<void>> {
  const { from, count } = block;
  return gate.run('keep', async (context) => {
    const sources = places.map((place) => columnRange(context, work.step, place, from, count));
    for (const source of sources) source.load('values,formulas,valueTypes,numberFormat');
    const unchanged = queueRowCount(context, work.step);
    await context.sync();
    if (!unchanged()) return fail(tableChanged(work));
    const sheet = context.workbook.worksheets.getItem(block.sheet);
    const target = sheet.getRangeByIndexes(from, block.firstKeepColumn, count, places.length);
    setAll(target, 'numberFormat', '@');
    // One range for all: Office.js spends its time on ranges and rows.
    const columns = sources.map(encodeColumn);
    target.values = Array.from({ length: count }, (_, row) => columns.map((column) => column[row] ?? ''));
    await context.sync();
    sources.forEach((source, at) => {
      addFormats(
        runs[at] ?? [],
        (source.numberFormat as string[][]).map(([format = '']) => format),
      );
    });
    return succeed(undefined);
  });
}

function encodeColumn(range: Excel.Range): CellValue[] {
  const values = range.values as CellValue[][];
  const formulas = range.formulas as CellValue[][];
  return values.map(([value], row) => {
    const formula = formulas[row]?.[0] ?? '';
    const kept = encodeCell(value ?? '', formula, range.valueTypes[row]?.[0] ?? '');
    return typeof kept === 'string' ? guardText(kept) : kept;
  });
}
