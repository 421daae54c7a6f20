/**
 * Sales as days of clients: lines of one client and day added up, by client, days in order. An order is such a day
 * with a net above 0 (DOMAIN.md, Words), so nearly every figure is a walk over these columns.
 */
import { FIGURE, groupRuns, WORD, type GroupedRuns, type Runs } from '../../engine';
import { LineRuns } from '../base/LineRuns';
import { findRepeatsAmong, repeatsOf, type Repeats } from '../base/repeatedLines';
import type { Base } from '../base/types';
import { Following } from './follow';
import { patchDays } from './patchDays';

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

function build({ sales, clients, lineRuns }: Base): ClientDays {
  const { runs, repeats } = lineRuns ?? LineRuns.of(sales);
  const found = new Set(repeats);
  const columns = mergeDays(runs, groupRuns(runs, clients.count), (order, from, to) => {
    findRepeatsAmong(sales, slotsOf(runs, order, from, to), found);
  });
  const { smallest: firstDay, largest: lastDay, hasLoose: hasOrphans } = runs;
  return { ...columns, firstDay, lastDay, hasOrphans, repeats: repeatsOf(sales, found) };
}

type DayColumns = Pick<ClientDays, 'start' | 'day' | 'amount' | 'margin'>;

/**
 * Runs of one client and day made one.
 * @param share told of each day that several runs share, order[from] … order[to − 1]
 */
function mergeDays(
  runs: Runs,
  { start: runStart, order }: GroupedRuns,
  share: (order: Int32Array, from: number, to: number) => void,
): DayColumns {
  const { words, figures } = runs;
  const start = new Int32Array(runStart.length);
  const day = new Int32Array(runs.count);
  const amount = new Float64Array(runs.count);
  const margin = new Float64Array(runs.count);
  let at = 0;
  for (let client = 0; client + 1 < runStart.length; client++) {
    const end = runStart[client + 1]!;
    let latest = 0;
    let first = runStart[client]!;
    for (let i = runStart[client]!; i < end; i++) {
      const run = order[i]!;
      const today = words[run * WORD.width + WORD.key]!;
      const figure = run * FIGURE.width;
      if (today !== latest) {
        if (i - first > 1) share(order, first, i);
        latest = today;
        first = i;
        day[at] = today;
        amount[at] = figures[figure + FIGURE.a]!;
        margin[at] = figures[figure + FIGURE.b]!;
        at += 1;
      } else {
        amount[at - 1] = amount[at - 1]! + figures[figure + FIGURE.a]!;
        margin[at - 1] = margin[at - 1]! + figures[figure + FIGURE.b]!;
      }
    }
    if (end - first > 1) share(order, first, end);
    start[client + 1] = at;
  }
  return { start, day: day.subarray(0, at), amount: amount.subarray(0, at), margin: margin.subarray(0, at) };
}

/** Lines of several runs, in the order of the runs. */
function slotsOf({ words }: Runs, order: Int32Array, from: number, to: number): Int32Array {
  let count = 0;
  for (let i = from; i < to; i++) count += words[order[i]! * WORD.width + WORD.rows]!;
  const slots = new Int32Array(count);
  let at = 0;
  for (let i = from; i < to; i++) {
    const run = order[i]! * WORD.width;
    const first = words[run + WORD.first]!;
    for (let n = 0; n < words[run + WORD.rows]!; n++) slots[at++] = first + n;
  }
  return slots;
}
