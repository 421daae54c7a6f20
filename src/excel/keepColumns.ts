/** What stood in cells of our columns, kept on a hidden sheet as text that Excel leaves alone, and put back from there. */
import { fail, issue, succeed, type CellValue, type Flow, type Outcome } from '../app';
import { decodeCell, encodeCell, guardText } from './cellText';
import type { ExcelGate } from './ExcelGate';
import { ensureHiddenSheet } from './hiddenSheets';
import { checksum, KEPT, type ColumnsItem, type KeptColumn } from './marks';
import { openColumns, queueRowCount, walkRows, type ColumnAccess } from './ownColumns';
import type { ColumnsWork } from './plannedWork';
import { part, setAll } from './ranges';
import { tableChanged } from './readRows';

/** Values, formulas, types and formats of a cell come together: fewer rows fit an answer. */
const ROWS = 4_000;

/** Keeps every column that the work overwrites, from `firstKeepColumn` of the hidden sheet on. */
export async function keepColumns(
  gate: ExcelGate,
  work: ColumnsWork,
  keepSheet: string,
  firstKeepColumn: number,
  flow: Flow,
): Promise<Outcome<ColumnsItem>> {
  const { step } = work;
  const kept: KeptColumn[] = [];
  for (const { column, existing } of work.targets) {
    if (existing === undefined) continue;
    const keepColumn = firstKeepColumn + kept.length * 2;
    const formats = await keepCells(gate, work, existing, keepSheet, keepColumn, flow);
    if (!formats.ok) return formats;
    kept.push({
      columnId: existing.columnId,
      position: existing.position,
      header: existing.header,
      keepColumn,
      formatRuns: formats.value,
      written: checksum(column.values.map((value) => value ?? '')),
    });
  }
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

/** Gives the number of runs of equal number formats. */
async function keepCells(
  gate: ExcelGate,
  work: ColumnsWork,
  existing: { readonly position: number; readonly columnId: number },
  keepSheet: string,
  keepColumn: number,
  flow: Flow,
): Promise<Outcome<number>> {
  const formats: { format: string; count: number }[] = [];
  const { step } = work;
  const walked = await walkRows(
    step.dataRows,
    ROWS,
    flow,
    () => issue('cancelled'),
    (from, count) =>
      gate.run('keep', async (context) => {
        const columns = await openColumns(context, step, 0);
        const range = findColumn(columns, existing)?.rows(from, count);
        if (range === undefined) return fail(tableChanged(work));
        range.load('values,formulas,valueTypes,numberFormat');
        const unchanged = queueRowCount(context, step);
        await context.sync();
        if (!unchanged()) return fail(tableChanged(work));
        const sheet = await ensureHiddenSheet(context, keepSheet, KEPT);
        const target = sheet.getRangeByIndexes(from, keepColumn, count, 1);
        setAll(target, 'numberFormat', '@');
        target.values = encodeColumn(range);
        await context.sync();
        addRuns(formats, range.numberFormat as string[][]);
        return succeed(undefined);
      }),
  );
  if (!walked.ok) return walked;
  if (formats.length === 0) return succeed(0);
  return gate.run('keep', async (context) => {
    const sheet = await ensureHiddenSheet(context, keepSheet, KEPT);
    const target = sheet.getRangeByIndexes(0, keepColumn + 1, formats.length, 1);
    setAll(target, 'numberFormat', '@');
    target.values = formats.map(({ format, count }) => [guardText(`x${String(count)}|${format}`)]);
    await context.sync();
    return succeed(formats.length);
  });
}

function encodeColumn(range: Excel.Range): CellValue[][] {
  const values = range.values as CellValue[][];
  const formulas = range.formulas as CellValue[][];
  return values.map(([value], row) => {
    const formula = formulas[row]?.[0] ?? '';
    const kept = encodeCell(value ?? '', formula, range.valueTypes[row]?.[0] ?? '');
    return [typeof kept === 'string' ? guardText(kept) : kept];
  });
}

function addRuns(runs: { format: string; count: number }[], formats: readonly (readonly string[])[]): void {
  for (const [format = ''] of formats) {
    const last = runs.at(-1);
    if (last?.format === format) last.count += 1;
    else runs.push({ format, count: 1 });
  }
}

/** Puts the kept cells of one column back: values, formulas, number formats, the header. */
export async function putColumnBack(
  gate: ExcelGate,
  item: ColumnsItem,
  kept: KeptColumn,
  keepSheet: string,
  flow: Flow,
): Promise<Outcome<void>> {
  const formats = await readFormats(gate, kept, keepSheet);
  if (!formats.ok) return formats;
  const walked = await walkRows(
    item.dataRows,
    ROWS,
    flow,
    () => issue('cancelled'),
    (from, count) =>
      gate.run('restore', async (context) => {
        const source = context.workbook.worksheets
          .getItem(keepSheet)
          .getRangeByIndexes(from, kept.keepColumn, count, 1);
        source.load('values');
        const columns = await openColumns(context, item, 0);
        const target = findColumn(columns, kept)?.rows(from, count);
        if (target === undefined) return fail(tableChanged(item));
        // Text formats would make text of formulas, and do not harm what is guarded: they come last.
        setAll(target, 'numberFormat', 'General');
        target.formulas = (source.values as CellValue[][]).map(([cell = '']) => [decodeCell(cell)]);
        for (const run of runsWithin(formats.value, from, count)) {
          setAll(part(target, run.first - from, 0, run.count, 1), 'numberFormat', run.format);
        }
        context.application.suspendApiCalculationUntilNextSync();
        await context.sync();
        return succeed(undefined);
      }),
  );
  if (!walked.ok) return walked;
  return gate.run('restore', async (context) => {
    const column = findColumn(await openColumns(context, item, 0), kept);
    if (column !== undefined && column.header !== kept.header) column.rename(guardText(kept.header));
    await context.sync();
    return succeed(undefined);
  });
}

interface FormatRun {
  readonly first: number;
  readonly count: number;
  readonly format: string;
}

function readFormats(gate: ExcelGate, kept: KeptColumn, keepSheet: string): Promise<Outcome<FormatRun[]>> {
  return gate.run<FormatRun[]>('restore', async (context) => {
    if (kept.formatRuns === 0) return succeed([]);
    const range = context.workbook.worksheets
      .getItem(keepSheet)
      .getRangeByIndexes(0, kept.keepColumn + 1, kept.formatRuns, 1);
    range.load('values');
    await context.sync();
    let first = 0;
    return succeed(
      (range.values as CellValue[][]).map(([cell]) => {
        const text = String(cell);
        const bar = text.indexOf('|');
        const run = { first, count: Number(text.slice(1, bar)), format: text.slice(bar + 1) };
        first += run.count;
        return run;
      }),
    );
  });
}

function runsWithin(runs: readonly FormatRun[], from: number, count: number): FormatRun[] {
  return runs.flatMap(({ first, count: length, format }) => {
    const start = Math.max(first, from);
    const end = Math.min(first + length, from + count);
    return end > start ? [{ first: start, count: end - start, format }] : [];
  });
}

/** By Excel's id in a table, by position in a range. */
export function findColumn(
  columns: readonly ColumnAccess[],
  wanted: { readonly columnId: number; readonly position: number },
): ColumnAccess | undefined {
  if (wanted.columnId < 0) return columns[wanted.position];
  return columns.find(({ columnId }) => columnId === wanted.columnId);
}
