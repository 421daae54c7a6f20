/** Figures of each client in a period that only its lines tell: SKUs of an order, lines of documents. */
import type { DayRange, Settings } from '../../../domain';
import type { Base } from '../../base/types';
import { clientLines } from '../clientDays';

/** Calls `visit` with the lines of each client in a period, as they stand; clients without one are passed over. */
function eachClient(
  base: Base,
  { from, to }: DayRange,
  visit: (client: number, lines: number[]) => void,
): void {
  const { start, rows } = clientLines(base);
  const { day } = base.sales;
  for (let client = 0; client < base.clients.count; client++) {
    const lines: number[] = [];
    for (let i = start[client]!; i < start[client + 1]!; i++) {
      const line = rows[i]!;
      const today = day[line]!;
      if (today >= from && today <= to) lines.push(line);
    }
    if (lines.length > 0) visit(client, lines);
  }
}

/**
 * Orders of every client with the least sum and the least number of SKUs with a net quantity above 0 on the day
 * (DOMAIN.md §5, 14); by net sum where the book has no quantity. The sales have SKUs.
 */
export function effectiveBySkus(base: Base, range: DayRange, rule: Settings['effectiveOrder']): Int32Array {
  const { day, amount } = base.sales;
  const sku = base.sales.sku ?? new Int32Array(base.sales.count).fill(-1);
  const quantity = base.sales.quantity ?? amount;
  const least = Math.round(rule.minAmount * base.moneyScale);
  const orders = new Int32Array(base.clients.count);
  const nets = new Map<number, number>();
  eachClient(base, range, (client, lines) => {
    lines.sort((a, b) => day[a]! - day[b]!);
    for (let first = 0; first < lines.length;) {
      const today = day[lines[first]!];
      let sum = 0;
      let end = first;
      nets.clear();
      for (; end < lines.length && day[lines[end]!] === today; end++) {
        const line = lines[end]!;
        sum += amount[line]!;
        const code = sku[line]!;
        if (code >= 0) nets.set(code, (nets.get(code) ?? 0) + quantity[line]!);
      }
      let skus = 0;
      for (const net of nets.values()) if (net > 0) skus += 1;
      if (sum > 0 && sum >= least && skus >= rule.minSkus) orders[client] = orders[client]! + 1;
      first = end;
    }
  });
  return orders;
}

/**
 * Distinct document × SKU of every client with a positive amount in the period; a line without a document is of its day.
 * Null where the book has no documents or SKUs.
 */
export function documentLines(base: Base, range: DayRange): Int32Array | null {
  const { day, amount, document, sku } = base.sales;
  if (document === undefined || sku === undefined) return null;
  const counts = new Int32Array(base.clients.count);
  const nets = new Map<string, number>();
  eachClient(base, range, (client, lines) => {
    nets.clear();
    for (const line of lines) {
      const hash = document[line]!;
      const key = hash === 0 ? `d${day[line]!}|${sku[line]!}` : `${hash}|${sku[line]!}`;
      nets.set(key, (nets.get(key) ?? 0) + amount[line]!);
    }
    let positive = 0;
    for (const net of nets.values()) if (net > 0) positive += 1;
    counts[client] = positive;
  });
  return counts;
}
