/** Who orders without a planned visit: left out of the systematic ones, so listed beside them (DOMAIN.md §5, 8). */
import type { PeriodFigures } from '../kpi/PeriodFigures';
import type { Slice } from '../slices';
import type { GapKpi, OutsideOutlet } from './types';

/** Clients of the slice outside the plan, the largest sales first; none where the book has no plan, or for other KPIs. */
export function outsidePlan(kpi: GapKpi, figures: PeriodFigures, slice: Slice): readonly OutsideOutlet[] {
  const { base, result, sums, facts, outsidePlan: outside, systematic } = figures;
  if (kpi !== 'STT_SHARE' || typeof systematic === 'string') return [];
  const mask = sums.mask(slice);
  const found: OutsideOutlet[] = [];
  for (let client = 0; client < mask.length; client++) {
    if (mask[client] !== 1 || outside[client] !== 1) continue;
    found.push({
      client,
      manager: base.clients.manager[client]!,
      lastOrder: result.clients.lastOrder[client]!,
      orders: facts.orders[client]!,
      money: facts.revenue[client]! / base.moneyScale,
    });
  }
  return found.sort((a, b) => b.money - a.money || a.client - b.client);
}
