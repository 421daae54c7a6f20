/** The sales of each client by product, as neighbours: what walks over the products of clients need of a line. */
import { spliceColumn, spliceStart, type Regrouped } from '../../../engine';
import type { Base } from '../../base/types';
import { clientLines } from '../clientDays';
import { Following } from '../follow';
import { allAtOnce, mayPause, type Sliced } from '../../slices';

/** Lines with a product category and a SKU, by client, in reading order; those of client c are slots start[c] … start[c + 1] − 1. */
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

/** Pairs of category and SKU that any line has, numbered as they are met; the numbers outlive edits. */
export class ProductPairs {
  /** Category of each pair. */
  readonly category: number[] = [];
  /** The pair of a SKU that was met last: nearly every SKU has one category. */
  private readonly latest: number[] = [];
  private readonly others = new Map<string, number>();

  get size(): number {
    return this.category.length;
  }

  numberOf(category: number, sku: number): number {
    const latest = this.latest[sku];
    if (latest !== undefined && this.category[latest] === category) return latest;
    const known = latest === undefined ? undefined : this.others.get(`${category}|${sku}`);
    const pair = known ?? this.add(category, sku);
    this.latest[sku] = pair;
    return pair;
  }

  private add(category: number, sku: number): number {
    const pair = this.category.length;
    this.category.push(category);
    this.others.set(`${category}|${sku}`, pair);
    return pair;
  }
}

const following = new Following<ProductLines>();

/** The lines by product of a base's clients, made once, then following its edits; null without SKUs or categories. */
export function productLines(base: Base): ProductLines | null {
  const { sku, productCategory } = base.sales;
  if (sku === undefined || productCategory === undefined) return null;
  return following.of(
    base,
    '',
    () => allAtOnce(gathering(base, sku, productCategory)),
    (before, touched) => patched(base, before, touched, sku, productCategory),
  );
}

/** The first making of `productLines` in slices. */
export function* preparingProductLines(base: Base): Sliced<void> {
  const { sku, productCategory } = base.sales;
  if (sku === undefined || productCategory === undefined) return;
  yield* following.preparing(base, '', () => gathering(base, sku, productCategory));
}

/** Lines of some clients one after another. */
class Gatherer {
  readonly day: Int32Array;
  readonly pair: Int32Array;
  readonly quantity: Float64Array;
  length = 0;
  sorted = true;

  constructor(
    private readonly base: Base,
    readonly pairs: ProductPairs,
    room: number,
  ) {
    this.day = new Int32Array(room);
    this.pair = new Int32Array(room);
    this.quantity = new Float64Array(room);
  }

  /** Add the lines from … to of the list. */
  add(rows: Int32Array, from: number, to: number, sku: Int32Array, category: Int32Array): void {
    const { sales } = this.base;
    const quantity = sales.quantity ?? sales.amount;
    let last = 0;
    for (let i = from; i < to; i++) {
      const line = rows[i]!;
      if (category[line]! < 0 || sku[line]! < 0) continue;
      const at = this.length++;
      const today = sales.day[line]!;
      if (today < last) this.sorted = false;
      last = today;
      this.day[at] = today;
      this.pair[at] = this.pairs.numberOf(category[line]!, sku[line]!);
      this.quantity[at] = quantity[line]!;
    }
  }
}

function* gathering(base: Base, sku: Int32Array, category: Int32Array): Sliced<ProductLines> {
  const { start, rows } = clientLines(base);
  yield 0;
  const pairs = new ProductPairs();
  const lines = new Gatherer(base, pairs, rows.length);
  const first = new Int32Array(start.length);
  for (let client = 0; client + 1 < start.length; client++) {
    if (mayPause(client)) yield client / start.length;
    lines.add(rows, start[client]!, start[client + 1]!, sku, category);
    first[client + 1] = lines.length;
  }
  const { length, day, pair, quantity } = lines;
  return {
    start: first,
    day: day.subarray(0, length),
    pair: pair.subarray(0, length),
    quantity: quantity.subarray(0, length),
    pairs,
    sorted: lines.sorted,
  };
}

function patched(
  base: Base,
  before: ProductLines,
  touched: Int32Array,
  sku: Int32Array,
  category: Int32Array,
): ProductLines {
  const { start, rows } = clientLines(base);
  const room = touched.reduce((sum, client) => sum + start[client + 1]! - start[client]!, 0);
  const lines = new Gatherer(base, before.pairs, room);
  const counts = touched.map((client) => {
    const from = lines.length;
    lines.add(rows, start[client]!, start[client + 1]!, sku, category);
    return lines.length - from;
  });
  const fresh: Regrouped = { groups: touched, rows: counts };
  const after = spliceStart(before.start, fresh);
  const splice = <T extends Int32Array | Float64Array>(column: T, values: T): T =>
    spliceColumn(column, before.start, after, fresh, values);
  return {
    start: after,
    day: splice(before.day, lines.day),
    pair: splice(before.pair, lines.pair),
    quantity: splice(before.quantity, lines.quantity),
    pairs: before.pairs,
    sorted: before.sorted && lines.sorted,
  };
}
