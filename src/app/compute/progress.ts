/** Progress and white space of each client (DOMAIN.md §3), for those who have a potential level by thresholds. */
import type { YearScale } from '../../domain';
import { inStretches } from '../../engine';

/** Purchases and potentials, as segments are made of them (see `assignSegments`). */
export interface Purchases {
  readonly potential: Float64Array;
  readonly level: Uint8Array;
  readonly revenue: Float64Array;
  readonly scale: number;
  readonly year: YearScale;
}

/** A potential as a whole number of units of 1/scale, at least one. */
export function wholePotential(potential: number, scale: number): number {
  return Math.max(1, Math.round(potential * scale));
}

/** Purchases a year ÷ potential as a ratio; NaN without a level. */
export function progressOf({ potential, level, revenue, scale, year }: Purchases): Float64Array {
  const progress = new Float64Array(level.length).fill(NaN);
  const { multiplier, divisor } = year;
  inStretches(level.length, (from, to) => {
    fillProgress(potential, revenue, level, scale, multiplier, divisor, progress, from, to);
  });
  return progress;
}

/** max(0, potential − purchases a year) in major units; NaN without a level. */
export function whiteSpaceOf({ potential, level, revenue, scale, year }: Purchases): Float64Array {
  const whiteSpace = new Float64Array(level.length).fill(NaN);
  const { multiplier, divisor } = year;
  inStretches(level.length, (from, to) => {
    fillWhiteSpace(potential, revenue, level, scale, multiplier, divisor, whiteSpace, from, to);
  });
  return whiteSpace;
}

// From whole numbers: what meets the potential shows as 1 and leaves 0, not a digit beside it.

function fillProgress(
  potential: Float64Array,
  revenue: Float64Array,
  level: Uint8Array,
  scale: number,
  multiplier: number,
  divisor: number,
  progress: Float64Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    if (level[i] === 0) continue;
    progress[i] = (revenue[i]! * multiplier) / (wholePotential(potential[i]!, scale) * divisor);
  }
}

function fillWhiteSpace(
  potential: Float64Array,
  revenue: Float64Array,
  level: Uint8Array,
  scale: number,
  multiplier: number,
  divisor: number,
  whiteSpace: Float64Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    if (level[i] === 0) continue;
    const left = wholePotential(potential[i]!, scale) * divisor - revenue[i]! * multiplier;
    whiteSpace[i] = Math.max(0, left) / (divisor * scale);
  }
}
