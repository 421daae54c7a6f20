/** Figures of single clients in a period that only their lines tell: SKUs, SKUs of an order, lines of documents. */
import type { DayRange, Settings } from '../../../domain';
import type { Base } from '../../base/types';
import { clientLines } from '../../base/clientDays';
import type { OfClient } from './byClient';

/** A list of a client's lines in a period, in reading order; the same list is filled anew each time. */
function linesIn(base: Base, { from, to }: DayRange): (client: number) => number[] {
  const { start, rows } = clientLines(base);
  const { day } = base.sales;
  const lines: number[] = [];
  return (client) => {
    lines.length = 0;
    for (let i = start[client]!; i < start[client + 1]!; i++) {
      const line = rows[i]!;
      const today = day[line]!;
      if (today >= from && today <= to) lines.push(line);
    }
    return lines;
  };
}

/** Distinct SKUs with a net quantity above 0; by net sum where there is no quantity. The sales have SKUs. */
export function skusOf(base: Base, range: DayRange): OfClient {
  const sku = base.sales.sku ?? new Int32Array(base.sales.count).fill(-1);
  const quantity = base.sales.quantity ?? base.sales.amount;
  const linesOf = linesIn(base, range);
  const nets = new Float64Array(base.skus.size);
  return (client) => {
    const lines = linesOf(client);
    let positive = 0;
    for (const line of lines) {
      const code = sku[line]!;
      if (code < 0) continue;
      const before = nets[code]!;
      const after = before + quantity[line]!;
      nets[code] = after;
      positive += (after > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
    }
    for (const line of lines) if (sku[line]! >= 0) nets[sku[line]!] = 0;
    return positive;
  };
}

/**
 * Orders with the least sum and the least number of SKUs with a net quantity above 0 on the day (DOMAIN.md §5, 14); by
 * net sum where the book has no quantity. The sales have SKUs.
 */
export function effectiveOf(base: Base, range: DayRange, rule: Settings['effectiveOrder']): OfClient {
  const { day, amount } = base.sales;
  const sku = base.sales.sku ?? new Int32Array(base.sales.count).fill(-1);
  const quantity = base.sales.quantity ?? amount;
  const least = Math.round(rule.minAmount * base.moneyScale);
  const linesOf = linesIn(base, range);
  const nets = new Map<number, number>();
  return (client) => {
    const lines = linesOf(client).sort((a, b) => day[a]! - day[b]!);
    let orders = 0;
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
      if (sum > 0 && sum >= least && skus >= rule.minSkus) orders += 1;
      first = end;
    }
    return orders;
  };
}

/** Codes of SKUs stay below it; a document's hash beside one is still a whole number that a double holds. */
const SKU_ROOM = 2 ** 21;

/**
 * Distinct document × SKU with a positive amount in the period; a line without a document is of its day. Null where the
 * book has no documents or SKUs.
 */
export function documentLinesOf(base: Base, range: DayRange): OfClient | null {
  const { day, amount, document, sku } = base.sales;
  if (document === undefined || sku === undefined) return null;
  const linesOf = linesIn(base, range);
  const nets = new Map<number, number>();
  return (client) => {
    nets.clear();
    for (const line of linesOf(client)) {
      const hash = document[line]!;
      const product = sku[line]! + 1;
      // Days are below zero, documents above.
      const key = hash === 0 ? -(day[line]! * SKU_ROOM + product) : (hash >>> 0) * SKU_ROOM + product;
      nets.set(key, (nets.get(key) ?? 0) + amount[line]!);
    }
    let positive = 0;
    for (const net of nets.values()) if (net > 0) positive += 1;
    return positive;
  };
}
