/** Segment of each client (DOMAIN.md §3). */
import { progressColumn, segmentOf, type Settings } from '../../domain';
import { inStretches } from '../../engine';
import { wholePotential, type Purchases } from './progress';

/** Segment 1 … 9 of every client with a potential level; 0 of the others. */
export function assignSegments(
  { revenue, potential, level, scale, year }: Purchases,
  { reachedFrom }: Settings['progress'],
): Uint8Array {
  const segment = new Uint8Array(level.length);
  const { multiplier, divisor } = year;
  inStretches(level.length, (from, to) => {
    segmentStretch(revenue, potential, level, scale, multiplier, divisor, reachedFrom, segment, from, to);
  });
  return segment;
}

/** What follows from purchases and potential, for those who have a level. */
function segmentStretch(
  revenue: Float64Array,
  potential: Float64Array,
  levels: Uint8Array,
  scale: number,
  multiplier: number,
  divisor: number,
  reachedFrom: number,
  segment: Uint8Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const level = levels[i]!;
    if (level === 0) continue;
    const possible = wholePotential(potential[i]!, scale);
    segment[i] = segmentOf(level, progressColumn(revenue[i]!, possible, multiplier, divisor, reachedFrom));
  }
}
