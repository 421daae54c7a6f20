/** Puts back what `keepColumns` kept: values, formulas, number formats, headers. May be repeated. */
import { issue, succeed, type CellValue, type Flow, type Outcome } from '../app';
import { decodeCell, guardText } from './cellText';
import type { ExcelGate } from './ExcelGate';
import { decodeRuns, runsWithin, type FormatRun } from './formatRuns';
import { KEPT_CELLS } from './keepColumns';
import type { ColumnsItem } from './marks';
import { columnRange, findColumn, openColumns, walkRows } from './ownColumns';
import { part, setAll } from './ranges';

export async function putColumnsBack(
  gate: ExcelGate,
  item: ColumnsItem,
  keepSheet: string,
  flow: Flow,
): Promise<Outcome<void>> {
  if (item.kept.length === 0) return succeed(undefined);
  const formats = await readFormats(gate, item, keepSheet);
  if (!formats.ok) return formats;
  const rows = Math.max(1, Math.floor(KEPT_CELLS / item.kept.length));
  const walked = await walkRows(
    item.dataRows,
    rows,
    flow,
    () => issue('cancelled'),
    (from, count) => putBlock(gate, item, keepSheet, formats.value, { from, count }),
  );
  if (!walked.ok) return walked;
  return gate.run('restore', async (context) => {
    const columns = await openColumns(context, item, 0);
    for (const kept of item.kept) {
      const column = findColumn(columns, kept);
      if (column !== undefined && column.header !== kept.header) column.rename(guardText(kept.header));
    }
    await context.sync();
    return succeed(undefined);
  });
}

function putBlock(
  gate: ExcelGate,
  item: ColumnsItem,
  keepSheet: string,
  formats: readonly (readonly FormatRun[])[],
  { from, count }: { from: number; count: number },
): Promise<Outcome<void>> {
  return gate.run('restore', async (context) => {
    const sheet = context.workbook.worksheets.getItem(keepSheet);
    const sources = item.kept.map(({ keepColumn }) => sheet.getRangeByIndexes(from, keepColumn, count, 1));
    for (const source of sources) source.load('values');
    await context.sync();
    item.kept.forEach((kept, at) => {
      const target = columnRange(context, item, kept, from, count);
      // Text formats would make text of formulas, and do no harm to what is guarded: they come last.
      setAll(target, 'numberFormat', 'General');
      const cells = (sources[at]?.values ?? []) as CellValue[][];
      target.formulas = cells.map(([cell = '']) => [decodeCell(cell)]);
      for (const run of runsWithin(formats[at] ?? [], from, count)) {
        setAll(part(target, run.first - from, 0, run.count, 1), 'numberFormat', run.format);
      }
    });
    context.application.suspendApiCalculationUntilNextSync();
    await context.sync();
    return succeed(undefined);
  });
}

function readFormats(gate: ExcelGate, item: ColumnsItem, keepSheet: string): Promise<Outcome<FormatRun[][]>> {
  return gate.run<FormatRun[][]>('restore', async (context) => {
    const sheet = context.workbook.worksheets.getItem(keepSheet);
    const ranges = item.kept.map(({ formatColumn, formatRuns }) => {
      if (formatRuns === 0) return undefined;
      const range = sheet.getRangeByIndexes(0, formatColumn, formatRuns, 1);
      range.load('values');
      return range;
    });
    await context.sync();
    return succeed(
      ranges.map((range) => decodeRuns(((range?.values ?? []) as CellValue[][]).map(([cell = '']) => cell))),
    );
  });
}
