/** Progress, segment and white space of each client (DOMAIN.md §3). */
import { isPotentialTooLow, progressColumn, segmentOf, type Settings, type YearScale } from '../../domain';
import { inStretches } from '../../engine';
import { flagBit } from './flags';

export interface SegmentColumns {
  readonly segment: Uint8Array;
  readonly progress: Float64Array;
  readonly whiteSpace: Float64Array;
  readonly flags: Uint16Array;
}

const TOO_LOW = flagBit('potentialTooLow');
const RETURNS = flagBit('returns');
const ANNUALISED = flagBit('annualised');
const SHORT_HISTORY = flagBit('shortHistory');

/**
 * Segment, progress, white space and their flags of every client with a potential level; 0 and NaN of the others.
 * @param level potential level by thresholds, 0 = none
 * @param revenue net sales of the window, units of 1/scale
 * @param into columns of zeros (and NaN where there shall be no figure) to be filled
 */
export function assignSegments(
  potential: Float64Array,
  level: Uint8Array,
  revenue: Float64Array,
  scale: number,
  year: YearScale,
  { reachedFrom }: Settings['progress'],
  into: SegmentColumns = noSegments(level.length),
): SegmentColumns {
  const { segment, progress, whiteSpace, flags } = into;
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
      progress,
      whiteSpace,
      flags,
      from,
      to,
    );
  });
  return into;
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
  progress: Float64Array,
  whiteSpace: Float64Array,
  flags: Uint16Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    if (level[i] === 0) continue;
    const purchases = revenue[i]!;
    const possible = Math.max(1, Math.round(potential[i]! * scale));
    segment[i] = segmentOf(level[i]!, progressColumn(purchases, possible, multiplier, divisor, reachedFrom));
    // From whole numbers: what meets the potential shows as 1 and leaves 0, not a digit beside it.
    progress[i] = (purchases * multiplier) / (possible * divisor);
    whiteSpace[i] = Math.max(0, possible * divisor - purchases * multiplier) / (divisor * scale);
    const isTooLow = isPotentialTooLow(purchases, possible, multiplier, divisor);
    flags[i] = book | (purchases < 0 ? RETURNS : 0) | (isTooLow ? TOO_LOW : 0);
  }
}

function noSegments(count: number): SegmentColumns {
  return {
    segment: new Uint8Array(count),
    progress: new Float64Array(count).fill(NaN),
    whiteSpace: new Float64Array(count).fill(NaN),
    flags: new Uint16Array(count),
  };
}
