/** RFM scores 1 … 5, 5 is best (DOMAIN.md §7). */
import { quantiles } from '../../engine';

export interface RfmScores {
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
}

export interface RfmInput {
  /** Per client: last order and orders of the window, its net sum. Clients without orders get no score. */
  readonly lastOrder: Int32Array;
  readonly orders: Int32Array;
  readonly revenue: Float64Array;
  readonly members: Int32Array;
  readonly asOf: number;
}

const FIFTHS: readonly number[] = [1, 2, 3, 4];
const BEST = 5;

/**
 * Scores by type-7 quantiles of 20/40/60/80 % among the clients with an order in the window. A value equal to a cut
 * goes to the lower bin, ties share a bin; recency is binned by days and then turned round.
 */
export function scoreRfm(input: RfmInput): RfmScores {
  const count = input.orders.length;
  const buyers = input.members.filter((client) => input.orders[client]! > 0);
  const values = new Float64Array(buyers.length);
  const fill = (read: (client: number) => number): Float64Array => {
    for (let i = 0; i < buyers.length; i++) values[i] = read(buyers[i]!);
    return values;
  };
  const recency = new Uint8Array(count);
  const days = fill((client) => input.asOf - input.lastOrder[client]!);
  bin(days, buyers, recency);
  for (const client of buyers) recency[client] = BEST + 1 - recency[client]!;
  const frequency = new Uint8Array(count);
  bin(
    fill((client) => input.orders[client]!),
    buyers,
    frequency,
  );
  const monetary = new Uint8Array(count);
  bin(
    fill((client) => input.revenue[client]!),
    buyers,
    monetary,
  );
  return { recency, frequency, monetary };
}

function bin(values: Float64Array, buyers: Int32Array, scores: Uint8Array): void {
  const [a = NaN, b = NaN, c = NaN, d = NaN] = quantiles(values.slice(), values.length, FIFTHS, BEST);
  for (let i = 0; i < buyers.length; i++) {
    const value = values[i]!;
    let score = 1;
    if (value > a) score += 1;
    if (value > b) score += 1;
    if (value > c) score += 1;
    if (value > d) score += 1;
    scores[buyers[i]!] = score;
  }
}
