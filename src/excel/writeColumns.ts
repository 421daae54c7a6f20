/** Writes our columns into a user's table: finds or adds them, then fills them block by block. */
import { fail, issue, succeed, type Flow, type Outcome, type OwnColumn } from '../app';
import { guardText, toCell } from './cellText';
import type { ExcelGate } from './ExcelGate';
import { openColumns, queueRowCount, walkRows, type ColumnAccess } from './ownColumns';
import { bytesPerRow } from './payload';
import type { ColumnsWork, ColumnTarget } from './plannedWork';
import { setAll } from './ranges';
import { tableChanged } from './readRows';
import { colourByText, NUMBER_FORMATS, pointsOfCharacters } from './styles';

/** Bytes of values in one request; the rest of it are the pieces into which Office.js cuts them. */
const REQUEST_BYTES = 1_000_000;
/** More of them at once, and Office.js, which looks at every value, would keep the pane waiting. */
const MOST_ROWS = 8_000;

/** Gives Excel's ids of the columns by their keys; -1 in a range. */
export async function writeColumns(
  gate: ExcelGate,
  work: ColumnsWork,
  flow: Flow,
): Promise<Outcome<Record<string, number>>> {
  const state = { done: 0 };
  for (let size = blockRows(work); ; size = Math.ceil(size / 2)) {
    const written = await writeBlocks(gate, work, flow, size, state);
    if (written.ok || written.issues[0]?.code !== 'payloadLimit' || size === 1) return written;
  }
}

/** Goes on behind the rows that are surely written: `state.done`. */
function writeBlocks(
  gate: ExcelGate,
  work: ColumnsWork,
  flow: Flow,
  size: number,
  state: { done: number },
): Promise<Outcome<Record<string, number>>> {
  return gate.runAsOneUndo('writeColumns', async (context) => {
    const prepared = await prepareColumns(context, work);
    if (!prepared.ok) return prepared;
    const groups = neighbours(work, prepared.value);
    const rows = work.step.dataRows;
    const start = state.done;
    const rest: Flow = {
      progress: (fraction) => {
        flow.progress((start + fraction * (rows - start)) / Math.max(1, rows));
      },
      cancelled: () => flow.cancelled(),
    };
    const written = await walkRows(rows - start, size, rest, cancelled, async (at, count) => {
      const from = start + at;
      const isSame = queueRowCount(context, work.step);
      for (const { first, columns } of groups) {
        const range = first.rows(from, count).getResizedRange(0, columns.length - 1);
        range.values = Array.from({ length: count }, (_, row) =>
          columns.map(({ values }) => toCell(values[from + row] ?? null)),
        );
      }
      context.application.suspendApiCalculationUntilNextSync();
      await context.sync();
      if (!isSame()) return fail(tableChanged(work));
      state.done = from + count;
      return succeed(undefined);
    });
    if (!written.ok) return written;
    const ids = work.targets.map(
      ({ column }, at) => [column.key, prepared.value[at]?.columnId ?? -1] as const,
    );
    return succeed(Object.fromEntries(ids));
  });
}

function cancelled() {
  return issue('cancelled');
}

/** Our columns that stand side by side, so that they are written as one range. */
function neighbours(work: ColumnsWork, accesses: readonly ColumnAccess[]): ColumnGroup[] {
  const found = work.targets.flatMap(({ column }, at) => {
    const access = accesses[at];
    return access === undefined ? [] : [{ column, access }];
  });
  const groups: ColumnGroup[] = [];
  let end = -1;
  for (const { column, access } of found.sort((a, b) => a.access.position - b.access.position)) {
    if (access.position === end) groups.at(-1)?.columns.push(column);
    else groups.push({ first: access, columns: [column] });
    end = access.position + 1;
  }
  return groups;
}

interface ColumnGroup {
  readonly first: ColumnAccess;
  readonly columns: OwnColumn[];
}

/** Adds what is missing, never twice: a batch may be repeated after its answer was lost. Parallel to the targets. */
async function prepareColumns(
  context: Excel.RequestContext,
  work: ColumnsWork,
): Promise<Outcome<ColumnAccess[]>> {
  const added = work.targets.filter(({ existing }) => existing === undefined);
  const before = await openColumns(context, work.step, added.length);
  if (work.step.tableId !== undefined) {
    const { columns } = context.workbook.tables.getItem(work.step.tableId);
    for (const target of added) {
      if (findAdded(work, before, target) === undefined) columns.add(undefined, undefined, target.header);
    }
  }
  const now = await openColumns(context, work.step, added.length);
  const found = work.targets.map((target) => findTarget(work, now, target));
  const accesses = found.filter((access) => access !== undefined);
  if (accesses.length < found.length) return fail(tableChanged(work));
  work.targets.forEach((target, at) => {
    const access = accesses[at];
    if (access !== undefined) formatColumn(work, target, access, now);
  });
  await context.sync();
  return succeed(accesses);
}

function findTarget(
  work: ColumnsWork,
  now: readonly ColumnAccess[],
  target: ColumnTarget,
): ColumnAccess | undefined {
  if (target.existing === undefined) return findAdded(work, now, target);
  const { columnId, position } = target.existing;
  return columnId < 0 ? now[position] : now.find((access) => access.columnId === columnId);
}

/** In a range the places right of it, in turn; in a table the column of that name that was not there before. */
function findAdded(
  work: ColumnsWork,
  now: readonly ColumnAccess[],
  target: ColumnTarget,
): ColumnAccess | undefined {
  if (work.step.tableId === undefined) {
    const added = work.targets.filter(({ existing }) => existing === undefined);
    return now[work.columnIds.length + added.indexOf(target)];
  }
  return now.find(({ columnId, header }) => header === target.header && !work.columnIds.includes(columnId));
}

/** Of a column that there was, only the text format is set (it keeps text text): the rest is the user's choice. */
function formatColumn(
  work: ColumnsWork,
  { column, existing, header }: ColumnTarget,
  access: ColumnAccess,
  all: readonly ColumnAccess[],
): void {
  const { dataRows, tableId } = work.step;
  if (access.header !== header) access.rename(guardText(header));
  if (dataRows === 0) return;
  const body = access.rows(0, dataRows);
  if (existing === undefined || column.kind === 'text') {
    setAll(body, 'numberFormat', NUMBER_FORMATS[column.kind]);
  }
  if (existing !== undefined) return;
  access.whole.format.columnWidth = pointsOfCharacters(column.width);
  const neighbour = all[work.columnIds.length - 1];
  if (tableId === undefined && neighbour !== undefined) {
    access.whole.getCell(0, 0).copyFrom(neighbour.whole.getCell(0, 0), 'Formats');
  }
  if (column.roles !== undefined) {
    body.conditionalFormats.clearAll();
    colourByText(body, column.roles);
  }
}

function blockRows(work: ColumnsWork): number {
  const rows = Array.from({ length: Math.min(200, work.step.dataRows) }, (_, row) =>
    work.targets.map(({ column }) => column.values[row] ?? ''),
  );
  const bytes = Math.max(1, bytesPerRow(rows));
  return Math.max(1, Math.min(MOST_ROWS, Math.floor(REQUEST_BYTES / bytes)));
}
