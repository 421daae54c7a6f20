/** Who bought certain products in a period, and what each buyer weighs (DOMAIN.md §5: distribution by shipments). */
import type { DayRange } from '../../../domain';
import type { Base } from '../../base/types';
import { clientLines } from '../clientDays';

export interface ProductAsked {
  readonly productCategory?: ReadonlySet<number>;
  readonly sku?: ReadonlySet<number>;
}

export interface Distribution {
  /** 1 for every client with a net quantity above 0 of one of the products (by net sum where there is no quantity). */
  readonly buys: Uint8Array;
  /** Turnover of each client, not below 0: of the products' categories where SKUs are asked for, else all of it. */
  readonly turnover: Float64Array;
  /** Turnover of those that buy. */
  readonly buyersTurnover: Float64Array;
}

/** The distribution of SKUs, or of categories, or of SKUs within categories. */
export function distributionOf(base: Base, range: DayRange, asked: ProductAsked): Distribution {
  const { day, amount, sku, productCategory } = base.sales;
  const quantity = base.sales.quantity ?? amount;
  const weighed = asked.sku === undefined ? null : categoriesOf(base, asked.sku);
  const { start, rows } = clientLines(base);
  const count = base.clients.count;
  const buys = new Uint8Array(count);
  const turnover = new Float64Array(count);
  const nets = new Map<number, number>();
  for (let client = 0; client < count; client++) {
    nets.clear();
    let sum = 0;
    for (let i = start[client]!; i < start[client + 1]!; i++) {
      const line = rows[i]!;
      if (day[line]! < range.from || day[line]! > range.to) continue;
      const category = productCategory?.[line] ?? -1;
      const code = sku?.[line] ?? -1;
      if (weighed === null || weighed.has(category)) sum += amount[line]!;
      if (asked.productCategory?.has(category) === false || asked.sku?.has(code) === false) continue;
      nets.set(code, (nets.get(code) ?? 0) + quantity[line]!);
    }
    turnover[client] = Math.max(0, sum);
    for (const net of nets.values()) if (net > 0) buys[client] = 1;
  }
  return { buys, turnover, buyersTurnover: turnover.map((sum, client) => sum * buys[client]!) };
}

/** Categories in which the SKUs were sold; null (all turnover) where the book has no categories. */
function categoriesOf(base: Base, asked: ReadonlySet<number>): ReadonlySet<number> | null {
  const { sku, productCategory, count } = base.sales;
  if (sku === undefined || productCategory === undefined) return null;
  const found = new Set<number>();
  for (let line = 0; line < count; line++) {
    if (asked.has(sku[line]!) && productCategory[line]! >= 0) found.add(productCategory[line]!);
  }
  return found.size === 0 ? null : found;
}
