/** What each client bought of every product category in a period (DOMAIN.md §5, 10). */
import type { DayRange } from '../../../domain';
import type { Base } from '../../base/types';
import { clientLines } from '../clientDays';

/** SKUs of a category that a client must have bought; all of them where fewer are on sale. */
export const SKUS_OF_CATEGORY = 3;

/** Categories of clients: those of client c are the slots start[c] … start[c + 1] − 1. */
export interface ProductRange {
  readonly start: Int32Array;
  readonly category: Int32Array;
  /** Distinct SKUs of the category with a net quantity above 0; at least 1. */
  readonly skus: Int32Array;
  /** SKUs of each category that some client of the base has bought in the period. */
  readonly onSale: Int32Array;
  /** SKUs of each category that make it bought: 3, or all that are on sale; 0 = nobody bought any. */
  readonly needed: Int32Array;
}

/** By net sum where the book has no quantity; null where the sales have no SKUs or no categories. */
export function productRange(base: Base, range: DayRange): ProductRange | null {
  const { sku, productCategory } = base.sales;
  if (sku === undefined || productCategory === undefined) return null;
  const categories = base.productCategories.size;
  const skus = base.skus.size;
  const found = new PairCounter(categories, skus);
  const { start, rows } = clientLines(base);
  const { day, amount } = base.sales;
  const quantity = base.sales.quantity ?? amount;
  const first = new Int32Array(base.clients.count + 1);
  for (let client = 0; client < base.clients.count; client++) {
    if (base.clients.closed[client] === 0) {
      for (let i = start[client]!; i < start[client + 1]!; i++) {
        const line = rows[i]!;
        const today = day[line]!;
        if (today < range.from || today > range.to) continue;
        const category = productCategory[line]!;
        const code = sku[line]!;
        if (category >= 0 && code >= 0) found.add(category, code, quantity[line]!);
      }
      found.endClient();
    }
    first[client + 1] = found.category.length;
  }
  const { onSale } = found;
  return {
    start: first,
    category: Int32Array.from(found.category),
    skus: Int32Array.from(found.skus),
    onSale,
    needed: onSale.map((count) => Math.min(count, SKUS_OF_CATEGORY)),
  };
}

/** Counts SKUs with a positive net by category, client after client. */
class PairCounter {
  readonly category: number[] = [];
  readonly skus: number[] = [];
  readonly onSale: Int32Array;
  private readonly nets = new Map<number, number>();
  private readonly counts: Int32Array;
  private readonly sold = new Set<number>();

  constructor(
    categories: number,
    private readonly skuCount: number,
  ) {
    this.onSale = new Int32Array(categories);
    this.counts = new Int32Array(categories);
  }

  add(category: number, sku: number, quantity: number): void {
    const pair = category * this.skuCount + sku;
    this.nets.set(pair, (this.nets.get(pair) ?? 0) + quantity);
  }

  endClient(): void {
    const met: number[] = [];
    for (const [pair, net] of this.nets) {
      if (!(net > 0)) continue;
      const category = Math.floor(pair / this.skuCount);
      if (this.counts[category] === 0) met.push(category);
      this.counts[category] = this.counts[category]! + 1;
      if (!this.sold.has(pair)) {
        this.sold.add(pair);
        this.onSale[category] = this.onSale[category]! + 1;
      }
    }
    for (const category of met.sort((a, b) => a - b)) {
      this.category.push(category);
      this.skus.push(this.counts[category]!);
      this.counts[category] = 0;
    }
    this.nets.clear();
  }
}

/** 1 for every client that bought every category which the base bought. */
export function clientsOfAll({ start, category, skus, needed }: ProductRange): Uint8Array {
  const asked = needed.reduce((count, need) => count + (need > 0 ? 1 : 0), 0);
  const passed = new Uint8Array(start.length - 1);
  for (let client = 0; client < passed.length; client++) {
    let done = 0;
    for (let i = start[client]!; i < start[client + 1]!; i++) {
      if (skus[i]! >= needed[category[i]!]!) done += 1;
    }
    if (asked > 0 && done === asked) passed[client] = 1;
  }
  return passed;
}

/** 1 for every client that bought one of the categories. */
export function clientsOfAny(range: ProductRange, codes: ReadonlySet<number>): Uint8Array {
  const { start, category, skus, needed } = range;
  const passed = new Uint8Array(start.length - 1);
  for (let client = 0; client < passed.length; client++) {
    for (let i = start[client]!; i < start[client + 1]!; i++) {
      if (codes.has(category[i]!) && skus[i]! >= needed[category[i]!]!) passed[client] = 1;
    }
  }
  return passed;
}
