/** RFM of the base: where each score begins, and how many have it (DOMAIN.md §7). */
import { quantiles } from '../../../engine';
import type { Base } from '../../base/types';
import type { Result } from '../../result';
import { membersOf } from './members';

export const RFM_SCORES = [1, 2, 3, 4, 5] as const;
type RfmScore = (typeof RFM_SCORES)[number];

const FIFTHS: readonly number[] = [1, 2, 3, 4];

export interface RfmScale {
  /**
   * The quantiles of 20, 40, 60 and 80 % (type 7, PERCENTILE.INC), rising; none without buyers. Frequency and monetary: 1
   * up to the first, 5 above the last. Recency the other way: 5 up to the first, 1 above the last.
   */
  readonly cuts: readonly number[];
  /** Clients by score. */
  readonly counts: Readonly<Record<RfmScore, number>>;
}

export interface RfmAnalysis {
  /** Clients of the base with an order in the window. */
  readonly clients: number;
  /** Days from the last order to the report date. */
  readonly recency: RfmScale;
  /** Orders of the window. */
  readonly frequency: RfmScale;
  /** Net revenue of the window, major units. */
  readonly monetary: RfmScale;
}

/** Cuts and counts of the three scores; a score follows from its cuts. */
export function rfmAnalysis(base: Base, { clients, asOf }: Result): RfmAnalysis {
  const buyers = membersOf(base).filter((client) => clients.orders[client]! > 0);
  const scale = (valueOf: (client: number) => number, scores: Uint8Array): RfmScale => {
    const values = Float64Array.from(buyers, valueOf);
    const counts = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
    for (const client of buyers) counts[scores[client]! as RfmScore] += 1;
    const cuts = buyers.length === 0 ? [] : [...quantiles(values, values.length, FIFTHS, RFM_SCORES.length)];
    return { cuts, counts };
  };
  return {
    clients: buyers.length,
    recency: scale((client) => asOf - clients.lastOrder[client]!, clients.recency),
    frequency: scale((client) => clients.orders[client]!, clients.frequency),
    monetary: scale((client) => clients.revenue[client]!, clients.monetary),
  };
}
