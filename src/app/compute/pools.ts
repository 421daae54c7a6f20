/** Who is ranked against whom (DOMAIN.md §2): a channel's clients, or the whole base where the channel is small. */
import type { Settings } from '../../domain';
import { groupRows, inStretches } from '../../engine';

export interface Pools {
  /** Clients of the base in every channel, then those without one; closed ones are in none. */
  readonly channels: readonly Int32Array[];
  /** All clients of the base. */
  readonly base: Int32Array;
  /** 1 = the channel ranks its own clients. */
  readonly own: Uint8Array;
}

/**
 * Split the base into pools.
 * @param channel code of each client, negative = none
 * @param closed 1 = outside the base
 */
export function makePools(
  channel: Int32Array,
  channelCount: number,
  closed: Uint8Array,
  profit: Settings['profit'],
): Pools {
  const codes = new Int32Array(channel.length);
  const base = new Int32Array(channel.length);
  let size = 0;
  inStretches(codes.length, (from, to) => {
    size = poolStretch(channel, channelCount, closed, codes, base, size, from, to);
  });
  const groups = groupRows(codes, codes.length, channelCount + 1);
  const channels: Int32Array[] = [];
  const own = new Uint8Array(channelCount + 1);
  for (let code = 0; code <= channelCount; code++) {
    const members = groups.rows.subarray(groups.start[code], groups.start[code + 1]);
    channels.push(members);
    own[code] = profit.perChannel && members.length >= profit.minClients ? 1 : 0;
  }
  return { channels, own, base: base.subarray(0, size) };
}

/** Pool of each client from … to − 1, −1 of closed ones; the others go behind the first `size` of the base. */
function poolStretch(
  channel: Int32Array,
  channelCount: number,
  closed: Uint8Array,
  codes: Int32Array,
  base: Int32Array,
  size: number,
  from: number,
  to: number,
): number {
  let after = size;
  for (let i = from; i < to; i++) {
    const code = channel[i]!;
    codes[i] = closed[i] === 1 ? -1 : code < 0 ? channelCount : code;
    if (closed[i] !== 1) base[after++] = i;
  }
  return after;
}
