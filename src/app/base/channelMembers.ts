/** Who is in which channel (DOMAIN.md §2): no setting changes it, so it is found once for a table of clients. */
import { groupRows, inStretches } from '../../engine';
import type { ClientColumns } from './types';

export interface ChannelMembers {
  /** Clients of the base in every channel, then those without one; closed ones are in none. */
  readonly channels: readonly Int32Array[];
  /** All clients of the base. */
  readonly base: Int32Array;
}

const kept = new WeakMap<ClientColumns, ChannelMembers>();

/** The members of the channels of a base; made once, and shared, so never to be written to. */
export function channelMembers(clients: ClientColumns, channelCount: number): ChannelMembers {
  let members = kept.get(clients);
  if (members?.channels.length !== channelCount + 1) {
    members = groupByChannel(clients.channel, channelCount, clients.closed);
    kept.set(clients, members);
  }
  return members;
}

/**
 * The same of plain columns.
 * @param channel code of each client, negative = none
 * @param closed 1 = outside the base
 */
export function groupByChannel(
  channel: Int32Array,
  channelCount: number,
  closed: Uint8Array,
): ChannelMembers {
  const codes = new Int32Array(channel.length);
  const base = new Int32Array(channel.length);
  let size = 0;
  inStretches(codes.length, (from, to) => {
    size = codeStretch(channel, channelCount, closed, codes, base, size, from, to);
  });
  const { rows, start } = groupRows(codes, codes.length, channelCount + 1);
  const channels = Array.from({ length: channelCount + 1 }, (_, code) =>
    rows.subarray(start[code], start[code + 1]),
  );
  return { channels, base: base.subarray(0, size) };
}

/** Group of each client from … to − 1, −1 of closed ones; the others go behind the first `size` of the base. */
function codeStretch(
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
