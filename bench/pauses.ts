/**
 * How long the add-in keeps the pane from its turn, and how soon a cancel ends a job, live on a book with five thousand
 * KPI cells: opening, an edit, a change of settings, the segmentation and a report.
 */
import { kpiCells } from './kpiCells';
import { fillBook, openBook, UNTOUCHED, type LiveBook } from './liveBook';
import { TurnMeter, type LongestTurn } from './TurnMeter';
import type { WorldSize } from './world';

export interface PausesReport {
  /** By what was done, the longest time without a pause: the stand-in's own turns left out. */
  readonly longest: Readonly<Record<string, LongestTurn>>;
  /** By where the job was, milliseconds from the click to its end. */
  readonly cancels: Readonly<Record<string, number>>;
}

/** Parts of the segmentation by the progress at which they are under way. */
const CANCEL_AT: Readonly<Record<string, number>> = {
  'reading clients': 0.06,
  'reading sales': 0.3,
  computing: 0.599,
  writing: 0.71,
};
const CLICK_AFTER_MS = 5;
const CELLS = 5_000;
/** Nothing comes any more. */
const QUIET_MS = 2_000;

/** One step after another on one book. */
export async function measurePauses(size: WorldSize): Promise<PausesReport> {
  let live: LiveBook | undefined;
  const meter = new TurnMeter(() => {
    const state = live?.session.getState();
    if (state?.job !== undefined) return `${Math.round(state.job.progress * 100)} %`;
    return state?.result === undefined ? 'before the result' : 'after the result';
  });
  const { formulas, beside } = kpiCells(CELLS);
  const closed = fillBook(size, formulas, beside);
  const longest: Record<string, LongestTurn> = {};
  const measure = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    await pause(QUIET_MS);
    meter.take();
    await act();
    longest[name] = meter.take();
  };
  await measure('opening', async () => {
    live = await openBook(closed, meter.beginTurn);
    await until(() => !closed.report.cells.usedValues() || closed.report.cells.value(0, 0) !== UNTOUCHED);
    await until(() => live?.session.getState().result !== undefined);
    await pause(QUIET_MS);
  });
  if (live === undefined) throw new Error('The book was not opened');
  const { session, edit, close } = live;
  await measure('an edited sale', async () => {
    const { result } = session.getState();
    edit(12_345);
    await until(() => session.getState().result !== result);
    await pause(QUIET_MS);
  });
  await measure('other settings', () => session.changeSettings({ active: { minAmount: 1000 } }));
  await measure('segmentation', () => session.segmentClients());
  await measure('segmentation again', () => session.segmentClients());
  await measure('KPI sheet', () => session.insertKpiSheet());
  await measure('gaps to targets', () => session.insertGapSheet());
  const cancels: Record<string, number> = {};
  for (const [name, progress] of Object.entries(CANCEL_AT)) {
    await pause(QUIET_MS);
    cancels[name] = await cancelAt(live, progress);
  }
  close();
  return { longest, cancels };
}

/** From the click until the job is over. */
async function cancelAt({ session }: LiveBook, progress: number): Promise<number> {
  let clicked = 0;
  const stop = session.subscribe(() => {
    const { job } = session.getState();
    if (clicked > 0 || job === undefined || job.progress < progress) return;
    clicked = performance.now() + CLICK_AFTER_MS;
    setTimeout(() => {
      session.cancel();
    }, CLICK_AFTER_MS);
  });
  const outcome = await session.segmentClients();
  stop();
  if (outcome.ok) throw new Error(`The job was over before it was cancelled at ${progress}`);
  return performance.now() - clicked;
}

async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await pause(20);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
