/** The active client base: who counts as active in a period (DOMAIN.md §5, KPI 3). */
import type { DayRange, Settings } from '../../domain';
import type { Base } from '../base/types';
import type { PeriodFacts } from './clientFacts';
import { Following } from '../base/follow';
import { followed, keyOf, skuCounts } from './kpi/keptFigures';

const kept = new Following<Uint8Array>();
const NO_COUNTS = new Int32Array(0);
/** What every net above 0 reaches. */
const NO_LEAST = 0;

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
  const skus = bySkus ? skuCounts(base, range) : NO_COUNTS;
  const leastAmount = byAmount ? Math.round(rule.minAmount * base.moneyScale) : NO_LEAST;
  const either = byAmount && bySkus && rule.mode === 'or';
  const { orders, revenue } = facts;
  const key = `${keyOf(range)} ${JSON.stringify(rule)}`;
  return followed(kept, Uint8Array, base, key, (active, from, to) => {
    markActive(orders, revenue, leastAmount, skus, rule.minSkus, either, active, from, to);
  });
}

/** @param skus by client; empty where nobody asks for them */
function markActive(
  orders: Int32Array,
  revenue: Float64Array,
  leastAmount: number,
  skus: Int32Array,
  leastSkus: number,
  either: boolean,
  active: Uint8Array,
  from: number,
  to: number,
): void {
  const bySkus = skus.length > 0;
  for (let client = from; client < to; client++) {
    const net = revenue[client]!;
    if (orders[client] === 0 || !(net > 0)) continue;
    const enough = net >= leastAmount;
    const wide = !bySkus || skus[client]! >= leastSkus;
    if (either ? enough || wide : enough && wide) active[client] = 1;
  }
}
