/**
 * Sales as days of clients: lines of one client and day added up, by client, days in order. An order is such a day
 * with a net above 0 (DOMAIN.md, Words), so nearly every figure is a walk over these columns.
 */
import { groupingRuns, type GroupedRuns, type Runs } from '../../engine';
import { allAtOnce, mayPause, within, type Sliced } from '../slices';
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
    () => allAtOnce(building(base)),
    (before, touched, edits) => patchDays(base, before, touched, edits),
  );
}

/** The first making of the days in slices. */
export function* preparingClientDays(base: Base): Sliced<void> {
  yield* following.preparing(base, '', () => building(base));
}

function* building({ sales, clients, lineRuns }: Base): Sliced<ClientDays> {
  const { runs, repeats } = lineRuns?.take() ?? LineRuns.of(sales);
  const { client: group, day: key, amount: a, margin: b } = sales;
  const grouped = yield* within(groupingRuns(runs, { group, key, a, b }, clients.count), 0, 0.6);
  const { shared, ...columns } = yield* within(mergingDays(grouped), 0.6, 0.9);
  for (let n = 0; n < shared.length; n += 2) {
    const numbers = grouped.run.subarray(shared[n], shared[n + 1]);
    findRepeatsAmong(sales, slotsOf(runs, numbers), repeats);
    if (mayPause(n >> 1)) yield 0.9 + (0.1 * n) / shared.length;
  }
  const { smallest: firstDay, largest: lastDay, hasLoose: hasOrphans } = runs;
  return { ...columns, firstDay, lastDay, hasOrphans, repeats: repeatsOf(sales, repeats) };
}

interface DayColumns extends Pick<ClientDays, 'start' | 'day' | 'amount' | 'margin'> {
  /** Stretches of runs that were one day: the first, and the one after the last, two numbers each. */
  readonly shared: readonly number[];
}

/** Clients between two pauses. */
const STRETCH = 1 << 13;

/** Where the merging stands: the next run to be read, and the next day to be written. */
interface Place {
  from: number;
  at: number;
}

/** Runs of one client and day made one, in the columns where they stand. */
function* mergingDays(grouped: GroupedRuns): Sliced<DayColumns> {
  const { start, key: day, a: amount, b: margin } = grouped;
  const shared: number[] = [];
  const place: Place = { from: 0, at: 0 };
  const clients = start.length - 1;
  for (let client = 0; client < clients; client += STRETCH) {
    yield client / clients;
    mergeStretch(grouped, client, Math.min(client + STRETCH, clients), place, shared);
  }
  const { at } = place;
  return {
    start,
    day: day.subarray(0, at),
    amount: amount.subarray(0, at),
    margin: margin.subarray(0, at),
    shared,
  };
}

/** The same for the clients from firstClient to endClient − 1. */
function mergeStretch(
  { start, key: day, a: amount, b: margin }: GroupedRuns,
  firstClient: number,
  endClient: number,
  place: Place,
  shared: number[],
): void {
  let { from, at } = place;
  for (let client = firstClient; client < endClient; client++) {
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
  place.from = from;
  place.at = at;
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
