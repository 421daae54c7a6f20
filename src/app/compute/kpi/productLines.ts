/** The sales of each client by product, as neighbours: what walks over the products of clients need of a line. */
import { spliceColumn, spliceStart, type Regrouped } from '../../../engine';
import type { Base } from '../../base/types';
import { clientLines } from '../../base/clientDays';
import { Following } from '../../base/follow';
import { allAtOnce, type Sliced } from '../../slices';

/** Lines of clients, in reading order; those of client c are slots start[c] … start[c + 1] − 1. */
export interface ProductLines {
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** Number of the pair of category and SKU. */
  readonly pair: Int32Array;
  /** Net sum where the book has no quantity. */
  readonly quantity: Float64Array;
  readonly pairs: ProductPairs;
  /** Whether the days of every client rise: those of a period are neighbours then. */
  readonly sorted: boolean;
}

/** Stands for the SKU or the category of a line that has none. */
export const NO_PRODUCT = -1;

/** Pairs of category and SKU that any line has or had, numbered as they are met; the numbers outlive edits. */
export class ProductPairs {
  /** Category of each pair, or none. */
  readonly category: number[] = [];
  /** SKU of each pair, or none. */
  readonly sku: number[] = [];
  /** By SKU + 1 the pair that was met last: nearly every SKU has one category. */
  private readonly latest: number[] = [];
  private readonly others = new Map<string, number>();

  get size(): number {
    return this.category.length;
  }

  numberOf(category: number, sku: number): number {
    const latest = this.latest[sku + 1];
    if (latest !== undefined && this.category[latest] === category) return latest;
    const known = latest === undefined ? undefined : this.others.get(`${category}|${sku}`);
    const pair = known ?? this.add(category, sku);
    this.latest[sku + 1] = pair;
    return pair;
  }

  private add(category: number, sku: number): number {
    const pair = this.category.length;
    this.category.push(category);
    this.sku.push(sku);
    this.others.set(`${category}|${sku}`, pair);
    return pair;
  }
}

const following = new Following<ProductLines>();

/** The lines by product of a base's clients, made once, then following its edits; null without SKUs and categories. */
export function productLines(base: Base): ProductLines | null {
  if (!hasProducts(base)) return null;
  return following.of(
    base,
    '',
    () => allAtOnce(gathering(base)),
    (before, touched) => patched(base, before, touched),
  );
}

/** The first making of `productLines` in slices. */
export function* preparingProductLines(base: Base): Sliced<void> {
  if (hasProducts(base)) yield* following.preparing(base, '', () => gathering(base));
}

function hasProducts({ sales }: Base): boolean {
  return sales.sku !== undefined || sales.productCategory !== undefined;
}

/** What lines are scattered into. */
type Columns = Pick<ProductLines, 'day' | 'pair' | 'quantity'>;

function room(lines: number): Columns {
  return { day: new Int32Array(lines), pair: new Int32Array(lines), quantity: new Float64Array(lines) };
}

/** Lines between two pauses: a few milliseconds. */
const STRETCH = 1 << 15;

/** The lines are read one after another and put where their clients' lines stand: reading leaps costs more than writing so. */
function* gathering(base: Base): Sliced<ProductLines> {
  const { start } = clientLines(base);
  yield 0;
  const pairs = new ProductPairs();
  const columns = room(start[start.length - 1]!);
  const next = start.slice();
  const { count } = base.sales;
  for (let from = 0; from < count; from += STRETCH) {
    scatter(base, pairs, columns, next, from, Math.min(from + STRETCH, count));
    yield from / count;
  }
  return { start, ...columns, pairs, sorted: isSorted(base, start, columns.day) };
}

/** Put the lines from … to at their clients' next slots. */
function scatter(
  { sales }: Base,
  pairs: ProductPairs,
  { day, pair, quantity }: Columns,
  next: Int32Array,
  from: number,
  to: number,
): void {
  const { client, day: days, sku, productCategory: category } = sales;
  const quantities = sales.quantity ?? sales.amount;
  for (let line = from; line < to; line++) {
    const owner = client[line]!;
    if (owner < 0) continue;
    const at = next[owner]!++;
    day[at] = days[line]!;
    pair[at] = pairs.numberOf(category?.[line] ?? NO_PRODUCT, sku?.[line] ?? NO_PRODUCT);
    quantity[at] = quantities[line]!;
  }
}

/** Books are in order of days as a rule: then so are the clients' lines. */
function isSorted({ sales: { day, count } }: Base, start: Int32Array, own: Int32Array): boolean {
  return isRising(day, 0, count) || isRisingIn(start, own);
}

function isRisingIn(start: Int32Array, day: Int32Array): boolean {
  for (let client = 0; client + 1 < start.length; client++) {
    if (!isRising(day, start[client]!, start[client + 1]!)) return false;
  }
  return true;
}

function isRising(day: Int32Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (day[i]! < day[i - 1]!) return false;
  return true;
}

function patched(base: Base, before: ProductLines, touched: Int32Array): ProductLines {
  const { start, rows } = clientLines(base);
  const { sales } = base;
  const quantity = sales.quantity ?? sales.amount;
  const counts = touched.map((client) => start[client + 1]! - start[client]!);
  const fresh = room(counts.reduce((sum, count) => sum + count, 0));
  let at = 0;
  let sorted = before.sorted;
  for (const client of touched) {
    const first = at;
    for (let i = start[client]!; i < start[client + 1]!; i++, at++) {
      const line = rows[i]!;
      fresh.day[at] = sales.day[line]!;
      fresh.pair[at] = before.pairs.numberOf(
        sales.productCategory?.[line] ?? NO_PRODUCT,
        sales.sku?.[line] ?? NO_PRODUCT,
      );
      fresh.quantity[at] = quantity[line]!;
    }
    sorted &&= isRising(fresh.day, first, at);
  }
  const regrouped: Regrouped = { groups: touched, rows: counts };
  const after = spliceStart(before.start, regrouped);
  const splice = <T extends Int32Array | Float64Array>(column: T, values: T): T =>
    spliceColumn(column, before.start, after, regrouped, values);
  return {
    start: after,
    day: splice(before.day, fresh.day),
    pair: splice(before.pair, fresh.pair),
    quantity: splice(before.quantity, fresh.quantity),
    pairs: before.pairs,
    sorted,
  };
}
