/** RFM scores 1 … 5, 5 is best (DOMAIN.md §7). */
import type { DayRange } from '../../domain';
import { inStretches, quantiles, quantilesOfCounts } from '../../engine';
import type { WindowFacts } from './clientFacts';

export interface RfmScores {
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
}

/** The quantiles that scores are told by, rising: days, orders, units of 1/moneyScale; NaN where nobody bought. */
export interface RfmCuts {
  readonly recency: Float64Array;
  readonly frequency: Float64Array;
  readonly monetary: Float64Array;
}

const FIFTHS: readonly number[] = [1, 2, 3, 4];
const BEST = 5;

/**
 * Scores by type-7 quantiles of 20/40/60/80 % among the clients with an order in the window. A value equal to a cut
 * goes to the lower bin, ties share a bin; recency is binned by days and then turned round. Others, and who is no member,
 * get 0.
 * @param facts figures of the window, which ends on the report date
 */
export function scoreRfm(
  facts: Pick<WindowFacts, 'lastEver' | 'orders' | 'revenue'>,
  members: Int32Array,
  { from: first, to: asOf }: DayRange,
): { readonly scores: RfmScores; readonly cuts: RfmCuts } {
  const { lastEver, orders, revenue } = facts;
  const all = new Int32Array(members.length);
  const sums = new Float64Array(members.length);
  // Days and numbers of orders are few different whole numbers, none beyond the window: they are counted, and each is
  // scored once.
  const byDays = new Int32Array(asOf - first + 1);
  const byOrders = new Int32Array(asOf - first + 2);
  let count = 0;
  inStretches(members.length, (from, to) => {
    count = keepBuyers(
      members,
      lastEver,
      orders,
      revenue,
      asOf,
      all,
      sums,
      byDays,
      byOrders,
      count,
      from,
      to,
    );
  });
  const buyers = all.subarray(0, count);
  const cuts: RfmCuts = {
    recency: quantilesOfCounts(byDays, FIFTHS, BEST),
    frequency: quantilesOfCounts(byOrders, FIFTHS, BEST),
    monetary: quantiles(sums, count, FIFTHS, BEST),
  };
  const ofDays = binsUpTo(byDays.length, cuts.recency).map((bin) => BEST + 1 - bin);
  const ofOrders = binsUpTo(byOrders.length, cuts.frequency);
  const recency = new Uint8Array(orders.length);
  const frequency = new Uint8Array(orders.length);
  const monetary = new Uint8Array(orders.length);
  inStretches(count, (from, to) => {
    scoreDaysAndOrders(buyers, lastEver, orders, asOf, ofDays, ofOrders, recency, frequency, from, to);
    scoreSums(buyers, sums, cuts.monetary, monetary, from, to);
  });
  return { scores: { recency, frequency, monetary }, cuts };
}

/**
 * Put those of the members from … to − 1 who have orders behind the `found` buyers, their revenues beside them, and count
 * them by days since the last order and by orders; how many buyers there are then.
 */
function keepBuyers(
  members: Int32Array,
  lastEver: Int32Array,
  orders: Int32Array,
  revenue: Float64Array,
  asOf: number,
  buyers: Int32Array,
  sums: Float64Array,
  byDays: Int32Array,
  byOrders: Int32Array,
  found: number,
  from: number,
  to: number,
): number {
  let after = found;
  for (let i = from; i < to; i++) {
    const client = members[i]!;
    const number = orders[client]!;
    // Noted in any case, and passed over where there is no order: a branch would be guessed wrong too often.
    const hasBought = Number(number > 0);
    const days = (asOf - lastEver[client]!) * hasBought;
    byDays[days] = byDays[days]! + hasBought;
    byOrders[number] = byOrders[number]! + hasBought;
    buyers[after] = client;
    sums[after] = revenue[client]!;
    after += hasBought;
  }
  return after;
}

function scoreDaysAndOrders(
  buyers: Int32Array,
  lastEver: Int32Array,
  orders: Int32Array,
  asOf: number,
  ofDays: Uint8Array,
  ofOrders: Uint8Array,
  recency: Uint8Array,
  frequency: Uint8Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const client = buyers[i]!;
    recency[client] = ofDays[asOf - lastEver[client]!]!;
    frequency[client] = ofOrders[orders[client]!]!;
  }
}

function scoreSums(
  buyers: Int32Array,
  sums: Float64Array,
  [first = NaN, second = NaN, third = NaN, fourth = NaN]: Float64Array,
  scores: Uint8Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) scores[buyers[i]!] = binOf(sums[i]!, first, second, third, fourth);
}

/** Bins of the whole numbers from 0 on. */
function binsUpTo(
  length: number,
  [first = NaN, second = NaN, third = NaN, fourth = NaN]: Float64Array,
): Uint8Array {
  return Uint8Array.from({ length }, (_, number) => binOf(number, first, second, third, fourth));
}

/** Cuts passed are counted: a branch on each is guessed wrong too often, since the bins are equally likely. */
function binOf(value: number, first: number, second: number, third: number, fourth: number): number {
  return 1 + Number(value > first) + Number(value > second) + Number(value > third) + Number(value > fourth);
}
