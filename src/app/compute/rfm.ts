/** RFM scores 1 … 5, 5 is best (DOMAIN.md §7). */
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
 */
export function scoreRfm(
  { lastEver, orders, revenue }: Pick<WindowFacts, 'lastEver' | 'orders' | 'revenue'>,
  members: Int32Array,
  asOf: number,
): { readonly scores: RfmScores; readonly cuts: RfmCuts } {
  const all = new Int32Array(members.length);
  let count = 0;
  inStretches(members.length, (from, to) => {
    count = keepBuyers(members, orders, all, count, from, to);
  });
  const buyers = all.subarray(0, count);
  const recency = scoreWhole(lastEver, buyers, asOf, -1);
  const frequency = scoreWhole(orders, buyers, 0, 1);
  const monetary = scoreMoney(revenue, buyers);
  return {
    scores: { recency: recency.scores, frequency: frequency.scores, monetary: monetary.scores },
    cuts: { recency: recency.cuts, frequency: frequency.cuts, monetary: monetary.cuts },
  };
}

interface Scored {
  readonly scores: Uint8Array;
  readonly cuts: Float64Array;
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

/**
 * Scores of days and numbers of orders: few different whole numbers, so they are counted, and each is scored once.
 * @param sign 1: values are origin + column, the most is best; −1: values are origin − column, the least is best
 */
function scoreWhole(column: Int32Array, buyers: Int32Array, origin: number, sign: 1 | -1): Scored {
  let largest = 0;
  inStretches(buyers.length, (from, to) => {
    largest = largestOf(column, buyers, origin, sign, largest, from, to);
  });
  const counts = new Int32Array(largest + 1);
  inStretches(buyers.length, (from, to) => {
    countValues(column, buyers, origin, sign, counts, from, to);
  });
  const cuts = quantilesOfCounts(counts, FIFTHS, BEST);
  const table = Uint8Array.from(counts, (_, value) => {
    const bin = binOf(value, cuts);
    return sign === 1 ? bin : BEST + 1 - bin;
  });
  const scores = new Uint8Array(column.length);
  inStretches(buyers.length, (from, to) => {
    lookUpScores(column, buyers, origin, sign, table, scores, from, to);
  });
  return { scores, cuts };
}

function largestOf(
  column: Int32Array,
  buyers: Int32Array,
  origin: number,
  sign: number,
  known: number,
  from: number,
  to: number,
): number {
  let largest = known;
  for (let i = from; i < to; i++) {
    const value = origin + sign * column[buyers[i]!]!;
    if (value > largest) largest = value;
  }
  return largest;
}

function countValues(
  column: Int32Array,
  buyers: Int32Array,
  origin: number,
  sign: number,
  counts: Int32Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const value = origin + sign * column[buyers[i]!]!;
    counts[value] = counts[value]! + 1;
  }
}

function lookUpScores(
  column: Int32Array,
  buyers: Int32Array,
  origin: number,
  sign: number,
  table: Uint8Array,
  scores: Uint8Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const client = buyers[i]!;
    scores[client] = table[origin + sign * column[client]!]!;
  }
}

function scoreMoney(revenue: Float64Array, buyers: Int32Array): Scored {
  const values = new Float64Array(buyers.length);
  inStretches(buyers.length, (from, to) => {
    pick(revenue, buyers, values, from, to);
  });
  const cuts = quantiles(values, values.length, FIFTHS, BEST);
  const scores = new Uint8Array(revenue.length);
  inStretches(buyers.length, (from, to) => {
    scoreValues(values, buyers, cuts, scores, from, to);
  });
  return { scores, cuts };
}

function pick(
  column: Float64Array,
  buyers: Int32Array,
  values: Float64Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) values[i] = column[buyers[i]!]!;
}

function scoreValues(
  values: Float64Array,
  buyers: Int32Array,
  cuts: Float64Array,
  scores: Uint8Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) scores[buyers[i]!] = binOf(values[i]!, cuts);
}

function binOf(value: number, cuts: Float64Array): number {
  if (value > cuts[1]!) return value > cuts[2]! ? (value > cuts[3]! ? 5 : 4) : 3;
  return value > cuts[0]! ? 2 : 1;
}
