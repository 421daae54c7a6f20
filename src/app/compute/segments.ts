/** Segment of each client and the flags that go with it (DOMAIN.md §3). */
import { isPotentialTooLow, progressColumn, segmentOf, type Settings } from '../../domain';
import { inStretches } from '../../engine';
import { flagBit } from './flags';
import { wholePotential, type Purchases } from './progress';

export interface SegmentColumns {
  readonly segment: Uint8Array;
  readonly flags: Uint16Array;
}

const TOO_LOW = flagBit('potentialTooLow');
const RETURNS = flagBit('returns');
const ANNUALISED = flagBit('annualised');
const SHORT_HISTORY = flagBit('shortHistory');

/** Segment and its flags of every client with a potential level; 0 of the others. */
export function assignSegments(
  { revenue, potential, level, scale, year }: Purchases,
  { reachedFrom }: Settings['progress'],
): SegmentColumns {
  const segment = new Uint8Array(level.length);
  const flags = new Uint16Array(level.length);
  const { multiplier, divisor } = year;
  const book = (year.annualised ? ANNUALISED : 0) | (year.shortHistory ? SHORT_HISTORY : 0);
  inStretches(level.length, (from, to) => {
    segmentStretch(
      potential,
      revenue,
      level,
      scale,
      multiplier,
      divisor,
      reachedFrom,
      book,
      segment,
      flags,
      from,
      to,
    );
  });
  return { segment, flags };
}

/**
 * What follows from purchases and potential, for those who have a level.
 * @param book flags of every client with a segment
 */
function segmentStretch(
  potential: Float64Array,
  revenue: Float64Array,
  level: Uint8Array,
  scale: number,
  multiplier: number,
  divisor: number,
  reachedFrom: number,
  book: number,
  segment: Uint8Array,
  flags: Uint16Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    if (level[i] === 0) continue;
    const purchases = revenue[i]!;
    const possible = wholePotential(potential[i]!, scale);
    segment[i] = segmentOf(level[i]!, progressColumn(purchases, possible, multiplier, divisor, reachedFrom));
    const isTooLow = isPotentialTooLow(purchases, possible, multiplier, divisor);
    flags[i] = book | (purchases < 0 ? RETURNS : 0) | (isTooLow ? TOO_LOW : 0);
  }
}
