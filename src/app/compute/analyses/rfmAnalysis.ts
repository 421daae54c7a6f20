/** RFM of the base: where each score begins, and how many have it (DOMAIN.md §7). */
import type { Base } from '../../base/types';
import type { Result } from '../../result';

export const RFM_SCORES = [1, 2, 3, 4, 5] as const;
type RfmScore = (typeof RFM_SCORES)[number];

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
export function rfmAnalysis(base: Base, { clients, rfmCuts }: Result, members: Int32Array): RfmAnalysis {
  const buyers = members.filter((client) => clients.orders[client]! > 0);
  const scale = (score: keyof Result['rfmCuts'], unit: number): RfmScale => {
    const counts = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
    for (const client of buyers) counts[clients[score][client]! as RfmScore] += 1;
    const cuts = buyers.length === 0 ? [] : Array.from(rfmCuts[score], (cut) => cut / unit);
    return { cuts, counts };
  };
  return {
    clients: buyers.length,
    recency: scale('recency', 1),
    frequency: scale('frequency', 1),
    monetary: scale('monetary', base.moneyScale),
  };
}
