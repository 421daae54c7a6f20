import type { Cuts, Settings } from '../../domain';
import { nameKey } from '../base/words';
import type { Base } from '../base/types';
import { NO_NAME } from './counts';

/** Potential cuts that the settings give single channels, by channel code; −1 for clients without a channel. */
export function channelCuts(
  base: Pick<Base, 'channels'>,
  potential: Settings['potential'],
): ReadonlyMap<number, Cuts> {
  const cuts = new Map<number, Cuts>();
  const given = Object.entries(potential.perChannel);
  if (given.length === 0) return cuts;
  const byKey = new Map(given.map(([name, own]) => [nameKey(name), own]));
  base.channels.all().forEach((name, code) => {
    const own = byKey.get(nameKey(name));
    if (own !== undefined) cuts.set(code, own);
  });
  const none = byKey.get(NO_NAME);
  if (none !== undefined) cuts.set(-1, none);
  return cuts;
}
