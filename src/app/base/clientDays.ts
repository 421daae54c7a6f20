/**
 * Sales as days of clients: lines of one client and day added up, by client, days in order. An order is such a day
 * with a net above 0 (DOMAIN.md, Words), so nearly every figure is a walk over these columns.
 */
import { groupRuns, type GroupedRuns, type Runs } from '../../engine';
import { LineRuns } from './LineRuns';
import { findRepeatsAmong, repeatsOf, type Repeats } from './repeatedLines';
import type { Base } from './types';
import type { Extent } from './dayExtent';
import { Following } from './follow';
import { patchDays } from './patchDays';

export { clientLines } from './clientLines';

export interface ClientDays extends Extent {
  /** Days of client c are slots start[c] … start[c + 1] − 1. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** Net sum of the day, units of 1/moneyScale. */
  readonly amount: Float64Array;
  /** Zeros where the book has no margin. */
  readonly margin: Float64Array;
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
  const { runs, repeats } = lineRuns?.take() ?? LineRuns.of(sales);
  const { client: group, day: key, amount: a, margin: b } = sales;
  const grouped = groupRuns(runs, { group, key, a, b }, clients.count);
  const { shared, ...columns } = mergeDays(grouped);
  for (let n = 0; n < shared.length; n += 2) {
    const numbers = grouped.run.subarray(shared[n], shared[n + 1]);
    findRepeatsAmong(sales, slotsOf(runs, numbers), repeats);
  }
  const { smallest: firstDay, largest: lastDay, hasLoose: hasOrphans } = runs;
  return { ...columns, firstDay, lastDay, hasOrphans, repeats: repeatsOf(sales, repeats) };
}

interface DayColumns extends Pick<ClientDays, 'start' | 'day' | 'amount' | 'margin'> {
  /** Stretches of runs that were one day: the first, and the one after the last, two numbers each. */
  readonly shared: readonly number[];
}

/** Runs of one client and day made one, in the columns where they stand. */
function mergeDays({ start, key: day, a: amount, b: margin }: GroupedRuns): DayColumns {
  const shared: number[] = [];
  let at = 0;
  let from = 0;
  for (let client = 0; client + 1 < start.length; client++) {
    const end = start[client + 1]!;
    let latest = 0;
    let first = from;
    for (let i = from; i < end; i++) {
      const today = day[i]!;
      if (today === latest) {
        amount[at - 1] = amount[at - 1]! + amount[i]!;
        margin[at - 1] = margin[at - 1]! + margin[i]!;
        continue;
      }
      if (i - first > 1) shared.push(first, i);
      latest = today;
      first = i;
      day[at] = today;
      amount[at] = amount[i]!;
      margin[at] = margin[i]!;
      at += 1;
    }
    if (end - first > 1) shared.push(first, end);
    from = end;
    start[client + 1] = at;
  }
  return {
    start,
    day: day.subarray(0, at),
    amount: amount.subarray(0, at),
    margin: margin.subarray(0, at),
    shared,
  };
}

/** Lines of several runs, in their order. */
function slotsOf(runs: Runs, numbers: Int32Array): Int32Array {
  const slots: number[] = [];
  for (const number of numbers) {
    const { first, rows } = runs.rowsOf(number);
    for (let n = 0; n < rows; n++) slots.push(first + n);
  }
  return Int32Array.from(slots);
}
