/** Rows of a source in blocks that fit an answer: only the columns asked for, each run of neighbours as one range. */
import {
  fail,
  issue,
  succeed,
  type Block,
  type CellValue,
  type Flow,
  type Outcome,
  type SourceShape,
} from '../app';
import type { ExcelGate } from './ExcelGate';
import { firstBlockRows, nextBlockRows } from './payload';

/** Columns that stand side by side are read as one range. */
interface ColumnRun {
  readonly first: number;
  readonly count: number;
}

/** Anything between the first data row and the last that is read or written by position. */
interface Rows {
  readonly from: number;
  readonly count: number;
}

/** See `WorkbookPort.read`. */
export async function readRows(
  gate: ExcelGate,
  source: SourceShape,
  columns: readonly number[],
  onBlock: (block: Block) => void,
  flow: Flow,
  rows: Rows = { from: 0, count: source.dataRows },
): Promise<Outcome<void>> {
  const end = Math.min(source.dataRows, rows.from + rows.count);
  const runs = columnRuns(columns);
  let size = firstBlockRows(Math.max(1, columns.length));
  for (let from = rows.from; from < end;) {
    if (flow.cancelled()) return fail(issue('cancelled'));
    const count = Math.min(size, end - from);
    const read = await readBlock(gate, source, runs, { from, count });
    if (!read.ok) {
      if (read.issues[0]?.code !== 'payloadLimit' || count === 1) return read;
      size = Math.ceil(count / 2);
      continue;
    }
    const block = joinRuns(read.value, runs, columns, count);
    size = Math.min(nextBlockRows(block), size * 2);
    onBlock({ firstRow: source.headerRow + 1 + from, rows: block });
    from += count;
    flow.progress((from - rows.from) / (end - rows.from));
  }
  return succeed(undefined);
}

/** The runs of neighbours that cover all positions; ascending, each position once. */
export function columnRuns(columns: readonly number[]): ColumnRun[] {
  const runs: { first: number; count: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === column) last.count += 1;
    else runs.push({ first: column, count: 1 });
  }
  return runs;
}

/** One range a run; `values` is null where Excel found the answer too big. */
function readBlock(
  gate: ExcelGate,
  source: SourceShape,
  runs: readonly ColumnRun[],
  rows: Rows,
): Promise<Outcome<CellValue[][][]>> {
  return gate.run<CellValue[][][]>('read', async (context) => {
    const body = queueBody(context, source);
    const ranges = runs.map((run) => {
      const range = body.range.getCell(rows.from, run.first).getResizedRange(rows.count - 1, run.count - 1);
      range.load('values');
      return range;
    });
    await context.sync();
    const parts = ranges.map((range) => range.values as CellValue[][] | null);
    for (const range of ranges) range.untrack();
    if (!body.unchanged()) return fail(tableChanged(source));
    if (parts.some((part) => part === null)) return fail(issue('payloadLimit'));
    return succeed(parts.filter((part) => part !== null));
  });
}

/** The source's cells below the header, found where they stand now, and whether its rows and columns are still the same. */
function queueBody(
  context: Excel.RequestContext,
  source: SourceShape,
): { range: Excel.Range; unchanged: () => boolean } {
  if (source.tableId === undefined) {
    const sheet = context.workbook.worksheets.getItem(source.sheetId);
    const { headerRow, firstColumn, dataRows, headers } = source;
    const range = sheet.getRangeByIndexes(headerRow + 1, firstColumn, Math.max(1, dataRows), headers.length);
    return { range, unchanged: () => true };
  }
  const table = context.workbook.tables.getItem(source.tableId);
  const range = table.getDataBodyRange();
  range.load('rowCount');
  table.columns.load('items/id');
  const unchanged = (): boolean => {
    const ids = table.columns.items.map(({ id }) => id);
    const sameColumns =
      ids.length === source.columnIds.length && ids.every((id, at) => id === source.columnIds[at]);
    return sameColumns && range.rowCount === Math.max(1, source.dataRows);
  };
  return { range, unchanged };
}

/** The table is not what it was when the workbook was looked at. */
export function tableChanged(source: { readonly sheetName?: string; readonly tableName?: string }) {
  return issue('tableChanged', {
    place: {
      ...(source.sheetName === undefined ? {} : { sheet: source.sheetName }),
      ...(source.tableName === undefined ? {} : { table: source.tableName }),
    },
  });
}

function joinRuns(
  parts: readonly (readonly (readonly CellValue[])[])[],
  runs: readonly ColumnRun[],
  columns: readonly number[],
  count: number,
): (readonly CellValue[])[] {
  const only = parts[0];
  if (only !== undefined && parts.length === 1 && isWhole(runs, columns)) return [...only];
  const places = columns.map((column) => {
    const part = runs.findIndex((run) => column >= run.first && column < run.first + run.count);
    return { part, at: column - (runs[part]?.first ?? 0) };
  });
  const rows: CellValue[][] = [];
  for (let row = 0; row < count; row += 1) {
    rows.push(places.map(({ part, at }) => parts[part]?.[row]?.[at] ?? ''));
  }
  return rows;
}

function isWhole(runs: readonly ColumnRun[], columns: readonly number[]): boolean {
  return (
    runs.length === 1 && columns.every((column, at) => at === 0 || column === (columns[at - 1] ?? 0) + 1)
  );
}
