/**
 * Sales as days of clients: lines of one client and day added up, by client, days in order. An order is such a day
 * with a net above 0 (DOMAIN.md, Words), so nearly every figure is a walk over these columns.
 */
import { addUpRuns, orderByKey, PACKED, scatterRuns, type PackedRuns, type Runs } from '../../engine';
import type { Base } from '../base/types';
import { extentOf, type Extent } from './dayExtent';
import { Following } from './follow';
import { patchDays } from './patchDays';
import { RepeatFinder, type Repeats } from './repeatedLines';

export { clientLines } from './clientLines';

export interface ClientDays {
  /** Days of client c are slots start[c] … start[c + 1] − 1. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** Net sum of the day, units of 1/moneyScale. */
  readonly amount: Float64Array;
  /** Zeros where the book has no margin. */
  readonly margin: Float64Array;
  /** First and last day of any line, of unknown clients too; 0 where there is none. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Whether any line has no known client. */
  readonly hasOrphans: boolean;
  readonly repeats: Repeats;
}

const following = new Following<ClientDays>();

/** The days of a base's clients; made once, then following the edits of the base. */
export function clientDays(base: Base): ClientDays {
  return following.of(
    base,
    '',
    () => build(base),
    (before, touched, edits) => patchDays(base, before, touched, edits),
  );
}

function build({ sales, clients }: Base): ClientDays {
  const extent = extentOf(sales);
  const repeats = new RepeatFinder(sales);
  const runs = addUpRuns(sales.client, sales.day, sales.count, sales.amount, sales.margin);
  for (let run = 0; run < runs.count; run++) {
    if (runs.end[run]! - runs.first[run]! > 1) repeats.lookAt(runs.first[run]!, runs.end[run]!);
  }
  const columns = merge(runs, groupByDay(runs, clients.count, extent), repeats);
  const { firstDay, lastDay, hasOrphans } = extent;
  return { ...columns, firstDay, lastDay, hasOrphans, repeats: repeats.finish() };
}

/** Runs by client, days in order, those of one day in reading order. */
function groupByDay(runs: Runs, clients: number, { sorted, firstDay, lastDay }: Extent): PackedRuns {
  const order = sorted ? undefined : orderByKey(runs.key, runs.count, firstDay, lastDay);
  return scatterRuns(runs, clients, order);
}

type DayColumns = Pick<ClientDays, 'start' | 'day' | 'amount' | 'margin'>;

/** Runs of one client and day made one, and looked through together for repeats. */
function merge(runs: Runs, { start: runStart, packed }: PackedRuns, repeats: RepeatFinder): DayColumns {
  const start = new Int32Array(runStart.length);
  const day = new Int32Array(runs.count);
  const amount = new Float64Array(runs.count);
  const margin = new Float64Array(runs.count);
  let at = -1;
  for (let client = 0; client + 1 < runStart.length; client++) {
    const end = runStart[client + 1]!;
    let open = 0;
    let first = 0;
    for (let i = runStart[client]!; i < end; i++) {
      const run = i * PACKED.width;
      const today = packed[run]!;
      if (today !== open) {
        if (open !== 0 && i - first > 1) repeats.lookThrough(slotsOf(runs, packed, first, i));
        open = today;
        first = i;
        day[++at] = today;
        amount[at] = packed[run + PACKED.a]!;
        margin[at] = packed[run + PACKED.b]!;
      } else {
        amount[at] = amount[at]! + packed[run + PACKED.a]!;
        margin[at] = margin[at]! + packed[run + PACKED.b]!;
      }
    }
    if (open !== 0 && end - first > 1) repeats.lookThrough(slotsOf(runs, packed, first, end));
    start[client + 1] = at + 1;
  }
  const count = at + 1;
  return {
    start,
    day: day.subarray(0, count),
    amount: amount.subarray(0, count),
    margin: margin.subarray(0, count),
  };
}

/** Lines of several runs of one client and day. */
function slotsOf({ first, end }: Runs, packed: Float64Array, from: number, to: number): Int32Array {
  const runAt = (i: number): number => packed[i * PACKED.width + PACKED.run]!;
  let count = 0;
  for (let i = from; i < to; i++) count += end[runAt(i)]! - first[runAt(i)]!;
  const slots = new Int32Array(count);
  let at = 0;
  for (let i = from; i < to; i++) {
    for (let line = first[runAt(i)]!; line < end[runAt(i)]!; line++) slots[at++] = line;
  }
  return slots;
}
