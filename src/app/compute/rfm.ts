/** RFM scores 1 … 5, 5 is best (DOMAIN.md §7). */
import { quantiles } from '../../engine';
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
  { lastEver: lastOrder, orders, revenue }: Pick<WindowFacts, 'lastEver' | 'orders' | 'revenue'>,
  members: Int32Array,
  asOf: number,
): RfmScores {
  const buyers = buyersOf(members, orders);
  const values = new Float64Array(buyers.length);
  for (let i = 0; i < buyers.length; i++) values[i] = asOf - lastOrder[buyers[i]!]!;
  const recency = new Uint8Array(orders.length);
  bin(values, buyers, recency);
  for (let i = 0; i < buyers.length; i++) recency[buyers[i]!] = BEST + 1 - recency[buyers[i]!]!;
  for (let i = 0; i < buyers.length; i++) values[i] = orders[buyers[i]!]!;
  const frequency = new Uint8Array(orders.length);
  bin(values, buyers, frequency);
  for (let i = 0; i < buyers.length; i++) values[i] = revenue[buyers[i]!]!;
  const monetary = new Uint8Array(orders.length);
  bin(values, buyers, monetary);
  return { recency, frequency, monetary };
}

function buyersOf(members: Int32Array, orders: Int32Array): Int32Array {
  const buyers = new Int32Array(members.length);
  let count = 0;
  for (let i = 0; i < members.length; i++) if (orders[members[i]!]! > 0) buyers[count++] = members[i]!;
  return buyers.subarray(0, count);
}

function bin(values: Float64Array, buyers: Int32Array, scores: Uint8Array): void {
  const [a = NaN, b = NaN, c = NaN, d = NaN] = quantiles(values, values.length, FIFTHS, BEST);
  for (let i = 0; i < buyers.length; i++) {
    const value = values[i]!;
    scores[buyers[i]!] = value > b ? (value > c ? (value > d ? 5 : 4) : 3) : value > a ? 2 : 1;
  }
}
