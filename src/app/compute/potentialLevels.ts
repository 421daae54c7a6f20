/** Potential levels by thresholds (DOMAIN.md §2, §3). */
import { potentialByThresholds, segmentCuts, type Cuts, type Settings } from '../../domain';
import { inStretches } from '../../engine';
import type { ChannelMembers } from '../base/channelMembers';

/** Key of the cuts for clients without a channel, who are the last of the channels' members. */
export const NO_CHANNEL = -1;
const NOBODY = new Int32Array(0);

/**
 * Potential level of each client, 0 = none: what the nine segments go by, and ABCDE where it does not rank potentials.
 * @param potential a year in major units; NaN = none
 * @param members who is in which channel; others get no level
 * @param ownCuts cuts by channel code where the settings give a channel its own; −1 = clients without one
 */
export function levelsByThresholds(
  potential: Float64Array,
  { channels, base }: ChannelMembers,
  settings: Settings['potential'],
  ownCuts: ReadonlyMap<number, Cuts>,
): Uint8Array {
  const levels = new Uint8Array(potential.length);
  const setLevels = (members: Int32Array, own: Cuts | undefined): void => {
    const cuts = segmentCuts(settings, own);
    inStretches(members.length, (from, to) => {
      levelStretch(potential, members, cuts, levels, from, to);
    });
  };
  setLevels(base, undefined);
  for (const [code, own] of ownCuts) setLevels(channels.at(code) ?? NOBODY, own);
  return levels;
}

function levelStretch(
  potential: Float64Array,
  members: Int32Array,
  cuts: Cuts,
  levels: Uint8Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const client = members[i]!;
    levels[client] = potentialByThresholds(potential[client]!, cuts);
  }
}
