/** Progress and white space of each client (DOMAIN.md §3), for those who have a potential level by thresholds. */
import type { YearScale } from '../../domain';
import { inStretches } from '../../engine';

/** Purchases beside potentials, by client: what segments, progress and white space follow from. */
export interface Purchases {
  /** Net sales of the window, units of 1/scale. */
  readonly revenue: Float64Array;
  /** A year, in major units. */
  readonly potential: Float64Array;
  /** Potential level by thresholds, 0 = none. */
  readonly level: Uint8Array;
  readonly scale: number;
  readonly year: YearScale;
}

export interface ProgressColumns {
  /** Purchases a year ÷ potential as a ratio; NaN without a level. */
  readonly progress: Float64Array;
  /** max(0, potential − purchases a year) in major units; NaN without a level. */
  readonly whiteSpace: Float64Array;
}

/** A potential as a whole number of units of 1/scale, at least one. */
export function wholePotential(potential: number, scale: number): number {
  return Math.max(1, Math.round(potential * scale));
}

/** How far every client's purchases reach, and what they leave. */
export function progressOf({ revenue, potential, level, scale, year }: Purchases): ProgressColumns {
  const progress = new Float64Array(level.length).fill(NaN);
  const whiteSpace = new Float64Array(level.length).fill(NaN);
  const { multiplier, divisor } = year;
  inStretches(level.length, (from, to) => {
    fillProgress(revenue, potential, level, scale, multiplier, divisor, progress, whiteSpace, from, to);
  });
  return { progress, whiteSpace };
}

/** From whole numbers: what meets the potential shows as 1 and leaves 0, not a digit beside it. */
function fillProgress(
  revenue: Float64Array,
  potential: Float64Array,
  level: Uint8Array,
  scale: number,
  multiplier: number,
  divisor: number,
  progress: Float64Array,
  whiteSpace: Float64Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    if (level[i] === 0) continue;
    const bought = revenue[i]! * multiplier;
    const possible = wholePotential(potential[i]!, scale) * divisor;
    progress[i] = bought / possible;
    whiteSpace[i] = Math.max(0, possible - bought) / (divisor * scale);
  }
}
