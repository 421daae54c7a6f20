/** The nine segments of the potential matrix (DOMAIN.md §3). */
import type { Segment } from './codes';
import { compareProducts } from './exact';
import { POTENTIAL } from './levels';

export const PROGRESS = { none: 1, partial: 2, reached: 3 } as const;
/** Percent are held to a millionth. */
const PERCENT_STEPS = 1_000_000;
const TOO_LOW_PERCENT = 120;

/**
 * Sign of progress − percent %, exact: purchases × multiplier ÷ divisor are those of a year; money in whole units, the
 * potential above 0.
 */
export function compareProgress(
  purchases: number,
  potential: number,
  multiplier: number,
  divisor: number,
  percent: number,
): number {
  const share = Math.round(percent * PERCENT_STEPS);
  return compareProducts(purchases, multiplier, 100 * PERCENT_STEPS, share, potential, divisor);
}

/** Column of the matrix: ≤ 0 none, below `reachedFrom` % partial, else reached. Purchases as in `compareProgress`. */
export function progressColumn(
  purchases: number,
  potential: number,
  multiplier: number,
  divisor: number,
  reachedFrom: number,
): number {
  const isReached = compareProgress(purchases, potential, multiplier, divisor, reachedFrom) >= 0;
  return PROGRESS.none + Number(purchases > 0) * (1 + Number(isReached));
}

/** Whether purchases are so far above the potential that it must be too low (> 120 %). */
export function isPotentialTooLow(
  purchases: number,
  potential: number,
  multiplier: number,
  divisor: number,
): boolean {
  return compareProgress(purchases, potential, multiplier, divisor, TOO_LOW_PERCENT) > 0;
}

/** Number of the segment 1 … 9 from a potential level (by thresholds) and a progress column; 0 without a level. */
export function segmentOf(potentialLevel: number, column: number): number {
  if (potentialLevel === 0) return 0;
  return 3 * (POTENTIAL.low - potentialLevel) + column;
}

/** Who works on a segment (S3). */
export const SEGMENT_OWNERS: Readonly<Record<Segment, 'sales' | 'marketing' | 'both'>> = {
  1: 'sales',
  2: 'sales',
  3: 'sales',
  4: 'both',
  5: 'both',
  6: 'sales',
  7: 'both',
  8: 'both',
  9: 'both',
};
