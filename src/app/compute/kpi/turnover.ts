/** Turnover of clients by product category in a period: what weighs the buyers of products (DOMAIN.md §5). */
import type { DayRange } from '../../../domain';
import { growFloat64, growInt32, spliceColumn, spliceStart, type Regrouped } from '../../../engine';
import type { Base } from '../../base/types';
import { clientLines } from '../../base/clientDays';
import { Following } from '../../base/follow';
import { keyOf } from './keptFigures';
import { NO_PRODUCT } from './productLines';

/** Net sums by category, units of 1/moneyScale: those of client c are the slots start[c] … start[c + 1] − 1. */
interface CategorySums {
  readonly start: Int32Array;
  readonly category: Int32Array;
  readonly sum: Float64Array;
}

const following = new Following<CategorySums>();

/**
 * Turnover of each client in some categories, or all of it for null; not below 0.
 * @param categories codes of product categories
 */
export function turnoverOf(
  base: Base,
  range: DayRange,
  categories: ReadonlySet<number> | null,
): Float64Array {
  const { start, category, sum } = categorySums(base, range);
  const turnover = new Float64Array(base.clients.count);
  for (let client = 0; client < turnover.length; client++) {
    let own = 0;
    for (let i = start[client]!; i < start[client + 1]!; i++) {
      if (categories === null || categories.has(category[i]!)) own += sum[i]!;
    }
    turnover[client] = Math.max(0, own);
  }
  return turnover;
}

function categorySums(base: Base, range: DayRange): CategorySums {
  return following.of(
    base,
    keyOf(range),
    () => {
      const { counts, category, sum } = summed(base, range, base.clients.count, (n) => n);
      const start = new Int32Array(counts.length + 1);
      for (let client = 0; client < counts.length; client++)
        start[client + 1] = start[client]! + counts[client]!;
      return { start, category, sum };
    },
    (before, touched) => {
      const fresh = summed(base, range, touched.length, (n) => touched[n]!);
      const regrouped: Regrouped = { groups: touched, rows: fresh.counts };
      const start = spliceStart(before.start, regrouped);
      const splice = <T extends Int32Array | Float64Array>(column: T, values: T): T =>
        spliceColumn(column, before.start, start, regrouped, values);
      return { start, category: splice(before.category, fresh.category), sum: splice(before.sum, fresh.sum) };
    },
  );
}

/** The sums of so many clients one after another. */
function summed(
  base: Base,
  { from, to }: DayRange,
  clients: number,
  clientAt: (n: number) => number,
): { readonly counts: Int32Array; readonly category: Int32Array; readonly sum: Float64Array } {
  const { start, rows } = clientLines(base);
  const { day, amount, productCategory } = base.sales;
  const counts = new Int32Array(clients);
  let category: Int32Array = new Int32Array(clients);
  let sum: Float64Array = new Float64Array(clients);
  let length = 0;
  // By category + 1, so that those without one have a place.
  const sums = new Float64Array(base.productCategories.size + 1);
  const owner = new Int32Array(sums.length);
  for (let n = 0; n < clients; n++) {
    const client = clientAt(n);
    const first = length;
    for (let i = start[client]!; i < start[client + 1]!; i++) {
      const line = rows[i]!;
      if (day[line]! < from || day[line]! > to) continue;
      const code = productCategory?.[line] ?? NO_PRODUCT;
      if (owner[code + 1] !== n + 1) {
        owner[code + 1] = n + 1;
        sums[code + 1] = 0;
        category = growInt32(category, length + 1);
        category[length++] = code;
      }
      sums[code + 1] = sums[code + 1]! + amount[line]!;
    }
    sum = growFloat64(sum, length);
    for (let i = first; i < length; i++) sum[i] = sums[category[i]! + 1]!;
    counts[n] = length - first;
  }
  return { counts, category: category.slice(0, length), sum: sum.slice(0, length) };
}

/** By SKU, the categories in which it was sold at any time, by whomever. */
const categoriesOfSkus = new WeakMap<Base, readonly (ReadonlySet<number> | undefined)[]>();

/** Categories in which SKUs were sold; null (all turnover) where the book has none for them. */
export function categoriesOf(base: Base, skus: ReadonlySet<number>): ReadonlySet<number> | null {
  let bySku = categoriesOfSkus.get(base);
  if (bySku === undefined) categoriesOfSkus.set(base, (bySku = categoriesBySku(base)));
  const found = new Set<number>();
  for (const sku of skus) for (const category of bySku[sku] ?? []) found.add(category);
  return found.size === 0 ? null : found;
}

function categoriesBySku({ sales, skus }: Base): readonly (ReadonlySet<number> | undefined)[] {
  const { sku, productCategory, count } = sales;
  const found = new Array<Set<number> | undefined>(skus.size).fill(undefined);
  if (sku === undefined || productCategory === undefined) return found;
  const latest = new Int32Array(skus.size).fill(NO_PRODUCT);
  for (let line = 0; line < count; line++) {
    const [code, category] = [sku[line]!, productCategory[line]!];
    if (code < 0 || category < 0 || latest[code] === category) continue;
    latest[code] = category;
    const own = found[code];
    if (own === undefined) found[code] = new Set([category]);
    else own.add(category);
  }
  return found;
}
