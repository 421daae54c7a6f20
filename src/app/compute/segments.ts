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
  const book = (year.annualised ? ANNUALISED : 0) | (year.shortHistory ? SHORT_HISTORY : 0);
  const general = segmentCuts(settings.potential, undefined);
  const cutsOf = new Map<number, Cuts>();
  for (const [code, cuts] of ownCuts) cutsOf.set(code, segmentCuts(settings.potential, cuts));
  const { multiplier, divisor } = year;
  // Filled anew for each client.
  const progress = { purchases: 0, multiplier, divisor, potential: 1 };
  for (let i = 0; i < clients.count; i++) {
    const potential = clients.potential[i]!;
    if (clients.closed[i] === 1 || !(potential > 0)) continue;
    const purchases = revenue[i]!;
    progress.purchases = purchases;
    progress.potential = Math.max(1, Math.round(potential * scale));
    const cuts = cutsOf.size === 0 ? general : (cutsOf.get(clients.channel[i]!) ?? general);
    const level = potentialByThresholds(potential, cuts);
    into.segment[i] = segmentOf(level, progressColumn(progress, settings.progress.reachedFrom));
    // From whole numbers: what meets the potential shows as 1 and leaves 0, not a digit beside it.
    const bought = purchases * multiplier;
    const possible = progress.potential * divisor;
    into.progress[i] = bought / possible;
    into.whiteSpace[i] = Math.max(0, possible - bought) / (divisor * scale);
    into.flags[i] = book | (purchases < 0 ? RETURNS : 0) | (isPotentialTooLow(progress) ? TOO_LOW : 0);
  }
  return into;
}

function noSegments(count: number): SegmentColumns {
  return {
    segment: new Uint8Array(count),
    progress: new Float64Array(count).fill(NaN),
    whiteSpace: new Float64Array(count).fill(NaN),
    flags: new Uint16Array(count),
  };
}
