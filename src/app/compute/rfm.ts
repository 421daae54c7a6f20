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
  const ofDays = Uint8Array.from(byDays, (_, days) => BEST + 1 - binOf(days, cuts.recency));
  const ofOrders = Uint8Array.from(byOrders, (_, number) => binOf(number, cuts.frequency));
  const recency = new Uint8Array(orders.length);
  const frequency = new Uint8Array(orders.length);
  const monetary = new Uint8Array(orders.length);
  inStretches(count, (from, to) => {
    lookUpScores(buyers, lastEver, orders, asOf, ofDays, ofOrders, recency, frequency, from, to);
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
    if (number === 0) continue;
    const days = asOf - lastEver[client]!;
    byDays[days] = byDays[days]! + 1;
    byOrders[number] = byOrders[number]! + 1;
    buyers[after] = client;
    sums[after++] = revenue[client]!;
  }
  return after;
}

function lookUpScores(
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
  cuts: Float64Array,
  scores: Uint8Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) scores[buyers[i]!] = binOf(sums[i]!, cuts);
}

function binOf(value: number, cuts: Float64Array): number {
  if (value > cuts[1]!) return value > cuts[2]! ? (value > cuts[3]! ? 5 : 4) : 3;
  return value > cuts[0]! ? 2 : 1;
}
