/** Who is ranked against whom (DOMAIN.md §2): a channel's clients, or the whole base where the channel is small. */
import type { Settings } from '../../domain';
import type { ChannelMembers } from '../base/channelMembers';

export interface Pools extends ChannelMembers {
  /** 1 = the channel ranks its own clients. */
  readonly own: Uint8Array;
}

/** Say which channels rank their own clients. */
export function makePools(members: ChannelMembers, { perChannel, minClients }: Settings['profit']): Pools {
  const own = Uint8Array.from(members.channels, ({ length }) => (perChannel && length >= minClients ? 1 : 0));
  return { ...members, own };
}
