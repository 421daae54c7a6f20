/** The nine segments of the potential matrix (DOMAIN.md §3). */
import type { Segment } from './codes';
import { compareProducts } from './exact';
import { POTENTIAL } from './levels';

export const PROGRESS = { none: 1, partial: 2, reached: 3 } as const;
/** Percent are held to a millionth. */
const PERCENT_STEPS = 1_000_000;
const TOO_LOW_PERCENT = 120;

/** Purchases a year against potential, all whole numbers: money × multiplier ÷ divisor to money. */
export interface Progress {
  readonly purchases: number;
  readonly multiplier: number;
  readonly divisor: number;
  readonly potential: number;
}

/** Sign of progress − percent %, exact. */
export function compareProgress(progress: Progress, percent: number): number {
  return compareProducts(
    progress.purchases,
    progress.multiplier,
    100 * PERCENT_STEPS,
    Math.round(percent * PERCENT_STEPS),
    progress.potential,
    progress.divisor,
  );
}

/** Column of the matrix: ≤ 0 none, below `reachedFrom` % partial, else reached. */
export function progressColumn(progress: Progress, reachedFrom: number): number {
  if (progress.purchases <= 0) return PROGRESS.none;
  return compareProgress(progress, reachedFrom) < 0 ? PROGRESS.partial : PROGRESS.reached;
}

/** Whether purchases are so far above the potential that it must be too low (> 120 %). */
export function isPotentialTooLow(progress: Progress): boolean {
  return compareProgress(progress, TOO_LOW_PERCENT) > 0;
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
