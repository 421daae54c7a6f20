/**
 * Five thousand live KPI cells on one sheet: how long until all of them have settled when the book is opened, after one
 * edit of a sale, and after a change of settings. Nine of ten are one call, one of ten has another formula around it;
 * one of ten takes its arguments from cells.
 */
import { KPIS, type KpiId } from '../src/app/compute/kpi/catalogue';
import { isCellError } from '../src/preview/workbook/errors';
import { fillBook, openBook, UNTOUCHED, type LiveBook } from './liveBook';
import { CHANNELS, MANAGERS, type WorldSize } from './world';

/** Times in milliseconds. */
export interface KpiCellsReport {
  readonly cells: number;
  /** Reading the tables through Office.js, when the book is opened. */
  readonly reading: number;
  readonly opening: Settling;
  readonly edit: readonly Settling[];
  readonly settings: readonly Settling[];
}

export interface Settling {
  /** Until the last cell has changed; without reading the tables. */
  readonly settled: number;
  /** Processor time of the process up to then, likewise. */
  readonly cpu: number;
  /** Messages with results. */
  readonly messages: number;
}

const CELLS = 5_000;
const ROUNDS = 3;
/** Cells are settled when none has changed for so long: results come every half a second at the latest. */
const QUIET_MS = 1_500;
const PERIODS = ['', '2026-Q1', '2025-Q4', '2026-03', '2026-02', '2026-01', '2025-12', '2025'];

/** Open, edit and set; the first edit and the first change of settings count as the later ones do. */
export async function measureKpiCells(size: WorldSize): Promise<KpiCellsReport> {
  const { formulas, beside } = kpiCells(CELLS);
  const closed = fillBook(size, formulas, beside);
  const begun = snapshot();
  const live = await openBook(closed);
  let resultAt: number | undefined;
  const stopLooking = live.session.subscribe(() => {
    if (live.session.getState().result !== undefined) resultAt ??= performance.now();
  });
  const opening = await settle(live, begun, (values, changed) => {
    // Before that cells may say that the base is being read.
    return resultAt !== undefined && changed > resultAt && !values.includes(UNTOUCHED);
  });
  stopLooking();
  const { time: reading, cpu: readingCpu } = live.reading();
  const edit: Settling[] = [];
  const settings: Settling[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    edit.push(await change(live, () => live.edit(12_345 * round)));
    settings.push(
      await change(live, () => void live.session.changeSettings({ active: { minAmount: 1_000 * round } })),
    );
  }
  live.close();
  return {
    cells: formulas.length,
    reading,
    opening: { ...opening, settled: opening.settled - reading, cpu: opening.cpu - readingCpu },
    edit,
    settings,
  };
}

function change(live: LiveBook, act: () => void): Promise<Settling> {
  const before = valuesOf(live).join();
  const begun = snapshot();
  const messages = live.messages();
  act();
  return settle(live, begun, (values) => values.join() !== before).then((settling) => ({
    ...settling,
    messages: settling.messages - messages,
  }));
}

interface Snapshot {
  readonly time: number;
  readonly cpu: NodeJS.CpuUsage;
}

function snapshot(): Snapshot {
  return { time: performance.now(), cpu: process.cpuUsage() };
}

/** Waits until cells have changed as they should, and then no more for a while. */
async function settle(
  live: LiveBook,
  begun: Snapshot,
  isDone: (values: readonly unknown[], changed: number) => boolean,
): Promise<Settling> {
  let last = snapshot();
  const stop = live.book.on((told) => {
    if (told.kind === 'cells' && told.source === 'calc') last = snapshot();
  });
  for (;;) {
    await new Promise((done) => setTimeout(done, 100));
    if (performance.now() - last.time > QUIET_MS && isDone(valuesOf(live), last.time)) break;
  }
  stop();
  const { user, system } = last.cpu;
  return {
    settled: last.time - begun.time,
    cpu: (user + system - begun.cpu.user - begun.cpu.system) / 1000,
    messages: live.messages(),
  };
}

function valuesOf({ report }: LiveBook): unknown[] {
  return Array.from({ length: CELLS }, (_, row) => {
    const value = report.cells.value(row, 0);
    return isCellError(value) ? value.error : value;
  });
}

interface Cells {
  readonly formulas: readonly string[];
  /** What stands right of each formula: its period, field and value. */
  readonly beside: readonly (readonly string[])[];
}

/** Formulas of KPIs that sales alone tell: of every period, whole and by channel and manager. */
export function kpiCells(count: number): Cells {
  const ids: KpiId[] = KPIS.filter(({ needs }) =>
    needs.every((any) => any.some(({ role }) => role === 'sales')),
  )
    .map(({ id }) => id)
    .filter((id) => id !== 'CATEGORY_COUNT' && id !== 'SEGMENT_COUNT' && id !== 'WEIGHTED_DISTRIBUTION');
  const slices = [
    [],
    ...CHANNELS.map((name) => ['Канал', name]),
    ...MANAGERS.map((name) => ['Менеджер', name]),
  ];
  const all = PERIODS.flatMap((period) =>
    slices.flatMap((slice) => ids.map((id) => ({ id, beside: [period, ...slice] }))),
  );
  const cells = Array.from({ length: count }, (_, n) => all[n % all.length]!);
  return {
    formulas: cells.map(({ id, beside }, row) => formulaOf(id, beside, row)),
    beside: cells.map(({ beside }) => beside),
  };
}

function formulaOf(id: KpiId, beside: readonly string[], row: number): string {
  const fromCells = beside.map((_, column) => `${'BCD'.charAt(column)}${row + 1}`);
  const typed = beside.map((text) => (text === '' ? '' : `"${text}"`));
  if (row % 10 === 3) return `=${id}(${fromCells.join()})`;
  const call = `${id}(${typed.join()})`;
  return row % 10 === 7 ? `=IFERROR(ROUND(${call},2),"")` : `=${call}`;
}
