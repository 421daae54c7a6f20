/** Potential levels by thresholds (DOMAIN.md §2, §3). */
import { potentialByThresholds, segmentCuts, type Cuts, type Settings } from '../../domain';
import { inStretches } from '../../engine';

/** Key of the cuts for clients without a channel. */
export const NO_CHANNEL = -1;

export interface PotentialColumns {
  /** Potential a year in major units; NaN = none. */
  readonly potential: Float64Array;
  /** Channel of each client; negative = none. */
  readonly channel: Int32Array;
  /** 1 = outside the base, gets no level. */
  readonly closed: Uint8Array;
}

/**
 * Potential level of each client, 0 = none: what the nine segments go by, and ABCDE where it does not rank potentials.
 * @param ownCuts cuts by channel code where the settings give a channel its own; −1 = clients without one
 */
export function levelsByThresholds(
  { potential, channel, closed }: PotentialColumns,
  settings: Settings['potential'],
  ownCuts: ReadonlyMap<number, Cuts>,
): Uint8Array {
  const general = segmentCuts(settings, undefined);
  const cutsOf = new Map<number, Cuts>();
  for (const [code, own] of ownCuts) cutsOf.set(code, segmentCuts(settings, own));
  const levels = new Uint8Array(potential.length);
  inStretches(levels.length, (from, to) => {
    levelStretch(potential, channel, closed, general, cutsOf, levels, from, to);
  });
  return levels;
}

function levelStretch(
  potential: Float64Array,
  channel: Int32Array,
  closed: Uint8Array,
  general: Cuts,
  cutsOf: ReadonlyMap<number, Cuts>,
  levels: Uint8Array,
  from: number,
  to: number,
): void {
  const single = cutsOf.size === 0;
  for (let i = from; i < to; i++) {
    if (closed[i] === 1) continue;
    const code = channel[i]! < 0 ? NO_CHANNEL : channel[i]!;
    levels[i] = potentialByThresholds(potential[i]!, single ? general : (cutsOf.get(code) ?? general));
  }
}
