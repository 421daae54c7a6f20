import { nameKey } from '../base/words';
import type { Base } from '../base/types';
import { NO_NAME } from '../compute/counts';

/** A channel that may have potential cuts of its own. */
export interface CutChannel {
  /** Its key in `potential.perChannel`: as the settings spell it, else as the clients table does. */
  readonly key: string;
  /** What the clients table calls it; null for the clients that have none. */
  readonly name: string | null;
}

/**
 * The channels that potential cuts can be given to: those of the clients that are not closed, in the order of the table,
 * clients without a channel last, then the names that the settings know and no client has.
 * @param given the keys of `potential.perChannel`
 */
export function cutChannels(
  base: Pick<Base, 'channels' | 'clients'> | undefined,
  given: readonly string[],
): readonly CutChannel[] {
  const spelt = new Map(given.map((key) => [nameKey(key), key]));
  const rows: CutChannel[] = [];
  const add = (key: string, name: string | null): void => {
    rows.push({ key: spelt.get(nameKey(key)) ?? key, name });
    spelt.delete(nameKey(key));
  };
  if (base !== undefined) {
    const { used, without } = channelsInUse(base.clients, base.channels.size);
    base.channels.all().forEach((name, code) => {
      if (used[code] === 1) add(name, name);
    });
    if (without) add(NO_NAME, null);
  }
  for (const key of spelt.values()) rows.push({ key, name: key === NO_NAME ? null : key });
  return rows;
}

function channelsInUse({ channel, closed, count }: Base['clients'], channels: number) {
  const used = new Uint8Array(channels);
  let without = false;
  for (let client = 0; client < count; client++) {
    if (closed[client] === 1) continue;
    const code = channel[client] ?? -1;
    if (code < 0) without = true;
    else used[code] = 1;
  }
  return { used, without };
}
