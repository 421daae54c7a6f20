/** RFM scores 1 … 5, 5 is best (DOMAIN.md §7). */
import { inStretches, quantiles } from '../../engine';
import type { WindowFacts } from './clientFacts';

export interface RfmScores {
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
}

const FIFTHS: readonly number[] = [1, 2, 3, 4];
const BEST = 5;

/**
 * Scores by type-7 quantiles of 20/40/60/80 % among the clients with an order in the window. A value equal to a cut
 * goes to the lower bin, ties share a bin; recency is binned by days and then turned round. Others, and who is no member,
 * get 0.
 */
export function scoreRfm(
  { lastEver, orders, revenue }: Pick<WindowFacts, 'lastEver' | 'orders' | 'revenue'>,
  members: Int32Array,
  asOf: number,
): RfmScores {
  const buyers = new Int32Array(members.length);
  let count = 0;
  inStretches(members.length, (from, to) => {
    count = keepBuyers(members, orders, buyers, count, from, to);
  });
  const scores = (
    fill: (values: Float64Array, from: number, to: number) => void,
    isTurned: boolean,
  ): Uint8Array => {
    const values = new Float64Array(count);
    inStretches(count, (from, to) => {
      fill(values, from, to);
    });
    const cuts = quantiles(values, count, FIFTHS, BEST);
    const column = new Uint8Array(orders.length);
    inStretches(count, (from, to) => {
      scoreStretch(values, buyers, cuts, isTurned, column, from, to);
    });
    return column;
  };
  return {
    recency: scores((values, from, to) => {
      fillDaysSince(lastEver, buyers, asOf, values, from, to);
    }, true),
    frequency: scores((values, from, to) => {
      fillOrders(orders, buyers, values, from, to);
    }, false),
    monetary: scores((values, from, to) => {
      fillMoney(revenue, buyers, values, from, to);
    }, false),
  };
}

/** Put those of the members from … to − 1 who have orders behind the first `count` buyers; how many there are then. */
function keepBuyers(
  members: Int32Array,
  orders: Int32Array,
  buyers: Int32Array,
  count: number,
  from: number,
  to: number,
): number {
  let after = count;
  for (let i = from; i < to; i++) if (orders[members[i]!]! > 0) buyers[after++] = members[i]!;
  return after;
}

function fillDaysSince(
  lastOrder: Int32Array,
  buyers: Int32Array,
  asOf: number,
  values: Float64Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) values[i] = asOf - lastOrder[buyers[i]!]!;
}

function fillOrders(
  orders: Int32Array,
  buyers: Int32Array,
  values: Float64Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) values[i] = orders[buyers[i]!]!;
}

function fillMoney(
  revenue: Float64Array,
  buyers: Int32Array,
  values: Float64Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) values[i] = revenue[buyers[i]!]!;
}

/** @param isTurned the lowest values are the best */
function scoreStretch(
  values: Float64Array,
  buyers: Int32Array,
  cuts: Float64Array,
  isTurned: boolean,
  scores: Uint8Array,
  from: number,
  to: number,
): void {
  const [a = NaN, b = NaN, c = NaN, d = NaN] = cuts;
  for (let i = from; i < to; i++) {
    const value = values[i]!;
    const score = value > b ? (value > c ? (value > d ? 5 : 4) : 3) : value > a ? 2 : 1;
    scores[buyers[i]!] = isTurned ? BEST + 1 - score : score;
  }
}
