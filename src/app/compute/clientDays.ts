/**
 * Sales as days of clients: lines of one client and day added up, by client, days in order. An order is such a day
 * with a net above 0 (DOMAIN.md, Words), so nearly every figure is a walk over these columns.
 */
import { addUpRuns, groupRows, orderByKey, type Runs } from '../../engine';
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
  const extent = extentOf(sales.day, sales.count);
  const repeats = new RepeatFinder(sales);
  const runs = addUpRuns(sales.client, sales.day, sales.count, sales.amount, sales.margin);
  for (let run = 0; run < runs.count; run++) {
    if (runs.end[run]! - runs.first[run]! > 1) repeats.lookAt(runs.first[run]!, runs.end[run]!);
  }
  const columns = merge(runs, groupByDay(runs, clients.count, extent), repeats);
  const { firstDay, lastDay } = extent;
  return { ...columns, firstDay, lastDay, repeats: repeats.finish() };
}

interface GroupedRuns {
  readonly start: Int32Array;
  readonly order: Int32Array;
}

/** Runs by client, days in order, those of one day in reading order. */
function groupByDay(runs: Runs, clients: number, { sorted, firstDay, lastDay }: Extent): GroupedRuns {
  if (sorted) {
    const { start, rows } = groupRows(runs.group, runs.count, clients);
    return { start, order: rows };
  }
  const byDay = orderByKey(runs.key, runs.count, firstDay, lastDay);
  const groups = byDay.map((run) => runs.group[run]!);
  const { start, rows } = groupRows(groups, groups.length, clients);
  return { start, order: rows.map((place) => byDay[place]!) };
}

type DayColumns = Pick<ClientDays, 'start' | 'day' | 'amount' | 'margin'>;

/** Runs of one client and day made one, and looked through together for repeats. */
function merge(runs: Runs, grouped: GroupedRuns, repeats: RepeatFinder): DayColumns {
  const { start: runStart, order } = grouped;
  const { key, a, b } = runs;
  const start = new Int32Array(runStart.length);
  const day = new Int32Array(order.length);
  const amount = new Float64Array(order.length);
  const margin = new Float64Array(order.length);
  let at = -1;
  for (let client = 0; client + 1 < runStart.length; client++) {
    const end = runStart[client + 1]!;
    let open = 0;
    let first = 0;
    for (let i = runStart[client]!; i < end; i++) {
      const run = order[i]!;
      const today = key[run]!;
      if (today !== open) {
        if (i - first > 1 && open !== 0) repeats.lookThrough(slotsOf(runs, order, first, i));
        open = today;
        first = i;
        day[++at] = today;
        amount[at] = a[run]!;
        margin[at] = b[run]!;
      } else {
        amount[at] = amount[at]! + a[run]!;
        margin[at] = margin[at]! + b[run]!;
      }
    }
    if (end - first > 1 && open !== 0) repeats.lookThrough(slotsOf(runs, order, first, end));
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
function slotsOf({ first, end }: Runs, order: Int32Array, from: number, to: number): Int32Array {
  let count = 0;
  for (let i = from; i < to; i++) count += end[order[i]!]! - first[order[i]!]!;
  const slots = new Int32Array(count);
  let at = 0;
  for (let i = from; i < to; i++) {
    for (let line = first[order[i]!]!; line < end[order[i]!]!; line++) slots[at++] = line;
  }
  return slots;
}
