/** The active client base: who counts as active in a period (DOMAIN.md §5, KPI 3). */
import type { DayRange, Settings } from '../../domain';
import type { Base } from '../base/types';
import type { PeriodFacts } from './clientFacts';
import { Following } from '../base/follow';
import { followed, keyOf, skuCounts } from './kpi/keptFigures';

const kept = new Following<Uint8Array>();

/**
 * 1 for each client with an order in the period, a net above 0 and what the settings ask for beside: a sum of the
 * period (inclusive), a number of SKUs with a net quantity above 0, both or either. Null where SKUs are asked for and
 * the book has none. Shared with others, so never to be written to.
 */
export function activeClients(
  base: Base,
  facts: PeriodFacts,
  range: DayRange,
  rule: Settings['active'],
): Uint8Array | null {
  const bySkus = rule.minSkus > 0;
  const byAmount = rule.minAmount > 0;
  if (bySkus && base.sales.sku === undefined) return null;
  const { orders, revenue } = facts;
  const skus = bySkus ? skuCounts(base, range) : null;
  const minAmount = Math.round(rule.minAmount * base.moneyScale);
  const either = byAmount && bySkus && rule.mode === 'or';
  return followed(kept, Uint8Array, base, `${keyOf(range)} ${JSON.stringify(rule)}`, (client) => {
    const net = revenue[client]!;
    if (orders[client] === 0 || !(net > 0)) return 0;
    const enough = !byAmount || net >= minAmount;
    const wide = skus === null || skus[client]! >= rule.minSkus;
    return (either ? enough || wide : enough && wide) ? 1 : 0;
  });
}
