/** The active client base: who counts as active in a period (DOMAIN.md §5, KPI 3). */
import type { DayRange, Settings } from '../../domain';
import type { Base } from '../base/types';
import { clientLines } from './clientDays';
import type { PeriodFacts } from './clientFacts';

/**
 * 1 for each client with an order in the period, a net above 0 and what the settings ask for beside: a sum of the
 * period (inclusive), a number of SKUs with a net quantity above 0, both or either. Null where SKUs are asked for and
 * the book has none.
 */
export function activeClients(
  base: Base,
  facts: PeriodFacts,
  range: DayRange,
  rule: Settings['active'],
): Uint8Array | null {
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
  return active;
}

/** Distinct SKUs of each client with a net quantity above 0 in the period; by net sum where there is no quantity. */
export function skuCounts(base: Base, range: DayRange): Int32Array {
  const { start, rows } = clientLines(base);
  const { day, amount } = base.sales;
  const sku = base.sales.sku ?? new Int32Array(0);
  const quantity = base.sales.quantity ?? amount;
  const counts = new Int32Array(base.clients.count);
  const nets = new Float64Array(base.skus.size);
  for (let client = 0; client < counts.length; client++) {
    const end = start[client + 1]!;
    let positive = 0;
    for (let i = start[client]!; i < end; i++) {
      const line = rows[i]!;
      const today = day[line]!;
      const code = sku[line]!;
      if (code < 0 || today < range.from || today > range.to) continue;
      const before = nets[code]!;
      const after = before + quantity[line]!;
      nets[code] = after;
      positive += (after > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
    }
    counts[client] = positive;
    for (let i = start[client]!; i < end; i++) {
      const code = sku[rows[i]!]!;
      if (code >= 0) nets[code] = 0;
    }
  }
  return counts;
}
