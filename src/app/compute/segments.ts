/** Progress, segment and white space of each client (DOMAIN.md §3). */
import {
  isPotentialTooLow,
  potentialByThresholds,
  progressColumn,
  segmentCuts,
  segmentOf,
  type Cuts,
  type Settings,
  type YearScale,
} from '../../domain';
import { inStretches } from '../../engine';
import type { ClientColumns } from '../base/types';
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
 * Segment, progress, white space and their flags of every client that has a potential and is not closed; 0 and NaN of
 * the others.
 * @param revenue net sales of the window, units of 1/scale
 * @param into columns of zeros (and NaN where there shall be no figure) to be filled
 */
export function assignSegments(
  clients: ClientColumns,
  revenue: Float64Array,
  scale: number,
  year: YearScale,
  settings: Settings,
  ownCuts: ReadonlyMap<number, Cuts>,
  into: SegmentColumns = noSegments(clients.count),
): SegmentColumns {
  const general = segmentCuts(settings.potential, undefined);
  const cutsOf = new Map<number, Cuts>();
  for (const [code, cuts] of ownCuts) cutsOf.set(code, segmentCuts(settings.potential, cuts));
  const { potential, closed, channel, count } = clients;
  const { segment, progress, whiteSpace, flags } = into;
  const { multiplier, divisor } = year;
  const { reachedFrom } = settings.progress;
  const book = (year.annualised ? ANNUALISED : 0) | (year.shortHistory ? SHORT_HISTORY : 0);
  const level = new Uint8Array(count);
  inStretches(count, (from, to) => {
    levelStretch(potential, channel, closed, general, cutsOf, level, from, to);
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

/** Potential levels by thresholds; 0 of clients that get no segment. */
function levelStretch(
  potential: Float64Array,
  channel: Int32Array,
  closed: Uint8Array,
  general: Cuts,
  cutsOf: ReadonlyMap<number, Cuts>,
  level: Uint8Array,
  from: number,
  to: number,
): void {
  const single = cutsOf.size === 0;
  for (let i = from; i < to; i++) {
    if (closed[i] === 1) continue;
    level[i] = potentialByThresholds(potential[i]!, single ? general : (cutsOf.get(channel[i]!) ?? general));
  }
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
