/** The active client base: who counts as active in a period (DOMAIN.md §5, KPI 3). */
import type { DayRange, Settings } from '../../domain';
import type { Base } from '../base/types';
import type { PeriodFacts } from './clientFacts';
import { skuCounts } from './kpi/keptFigures';

/** What was found of the same figures by the rule that was asked last: other results share the figures. */
const kept = new WeakMap<PeriodFacts, { readonly rule: string; readonly active: Uint8Array }>();

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
  const ruled = JSON.stringify(rule);
  const known = kept.get(facts);
  if (known?.rule === ruled) return known.active;
  const active = new Uint8Array(base.clients.count);
  const bySkus = rule.minSkus > 0;
  const byAmount = rule.minAmount > 0;
  if (bySkus && base.sales.sku === undefined) return null;
  const skus = bySkus ? skuCounts(base, range) : null;
  const minAmount = Math.round(rule.minAmount * base.moneyScale);
  for (let i = 0; i < active.length; i++) {
    const net = facts.revenue[i]!;
    if (facts.orders[i] === 0 || !(net > 0)) continue;
    const enough = !byAmount || net >= minAmount;
    const wide = skus === null || skus[i]! >= rule.minSkus;
    const either = byAmount && bySkus && rule.mode === 'or';
    if (either ? enough || wide : enough && wide) active[i] = 1;
  }
  kept.set(facts, { rule: ruled, active });
  return active;
}
