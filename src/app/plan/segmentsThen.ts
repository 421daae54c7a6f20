/** Segments as they stood on an earlier day (DOMAIN.md §3). */
import { windowOf, yearScale, type Settings } from '../../domain';
import type { Base } from '../base/types';
import { channelCuts } from '../compute/channelCuts';
import { channelMembers } from '../base/channelMembers';
import { clientDays } from '../base/clientDays';
import { windowFactsOf } from '../compute/keptFacts';
import { levelsByThresholds } from '../compute/potentialLevels';
import { assignSegments } from '../compute/segments';

/**
 * The segment of each client (0 none, 1 … 9) at the end of a day, by the settings and the potentials of now; null where
 * all sales are later. Segments only: of a large base a whole result would take long, so does each part between pauses.
 */
export function* segmentsThen(
  base: Base,
  settings: Settings,
  asOf: number,
): Generator<undefined, Uint8Array | null> {
  const { firstDay } = clientDays(base);
  if (firstDay > asOf) return null;
  yield;
  const { revenue } = windowFactsOf(base, windowOf(asOf, settings.windowMonths));
  yield;
  const { clients, moneyScale } = base;
  const { potential } = clients;
  const level = levelsByThresholds(
    potential,
    channelMembers(clients, base.channels.size),
    settings.potential,
    channelCuts(base, settings.potential),
  );
  const year = yearScale(firstDay, asOf, settings.windowMonths);
  const purchases = { revenue, potential, level, scale: moneyScale, year };
  const segment = assignSegments(purchases, settings.progress);
  yield;
  return segment;
}
