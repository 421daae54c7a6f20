/** What each client bought of every product category in a period (DOMAIN.md §5, 10). */
import type { DayRange } from '../../../domain';
import { spliceColumn, spliceStart, type Regrouped } from '../../../engine';
import type { Base } from '../../base/types';
import { Following } from '../../base/follow';
import { allAtOnce, type Sliced } from '../../slices';
import { carrySums } from '../sliceSums';
import { categoriesOf, PairCounter } from './PairCounter';
import { productLines, type ProductLines, type ProductPairs } from './productLines';

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

/** A range with what is needed to bring single clients of it up to date. */
export interface HeldProducts extends ProductRange {
  /** Pairs of category and SKU, those that lack one among them, with a net quantity above 0: those of client c are the slots pairStart[c] … pairStart[c + 1] − 1. */
  readonly pairStart: Int32Array;
  readonly pair: Int32Array;
  /** Number of clients that hold each pair. */
  readonly holders: Int32Array;
  /** Of both: what the numbers of pairs mean. */
  readonly pairs: ProductPairs;
}

const following = new Following<HeldProducts>();

/** By net sum where the book has no quantity; null where the sales have no SKUs or no categories. */
export function productRange(base: Base, range: DayRange): ProductRange | null {
  const { sku, productCategory } = base.sales;
  return sku === undefined || productCategory === undefined ? null : heldProducts(base, range);
}

/** What clients hold of products that may lack a category or a SKU; null where the sales have neither. */
export function heldProducts(base: Base, range: DayRange): HeldProducts | null {
  const lines = productLines(base);
  if (lines === null) return null;
  const categories = base.productCategories.size;
  const { closed } = base.clients;
  return following.of(
    base,
    keyOf(range),
    () => allAtOnce(counting(base, lines, range)),
    (before, touched) => {
      const after = recounted(before, lines, range, closed, categories, touched);
      carryClients(before, after, closed, touched);
      return after;
    },
  );
}

/** The first making of `heldProducts` in slices. */
export function* preparingHeldProducts(base: Base, range: DayRange): Sliced<void> {
  const lines = productLines(base);
  if (lines !== null) yield* following.preparing(base, keyOf(range), () => counting(base, lines, range));
}

function keyOf({ from, to }: DayRange): string {
  return `${from}..${to}`;
}

/** Clients counted between two pauses. */
const STRETCH = 2048;

function* counting(base: Base, lines: ProductLines, range: DayRange): Sliced<HeldProducts> {
  const categories = base.productCategories.size;
  const found = new PairCounter(lines, range, base.clients.closed, categories);
  const clients = lines.start.length - 1;
  const start = new Int32Array(clients + 1);
  const pairStart = new Int32Array(clients + 1);
  for (let from = 0; from < clients; from += STRETCH) {
    yield from / clients;
    const to = Math.min(from + STRETCH, clients);
    found.add(from, to, start.subarray(from, to + 1), pairStart.subarray(from, to + 1));
  }
  const pair = found.pair.slice(0, found.held);
  const holders = new Int32Array(lines.pairs.size);
  count(holders, pair);
  return {
    start,
    category: found.category.slice(0, found.categories),
    skus: found.skus.slice(0, found.categories),
    pairStart,
    pair,
    holders,
    pairs: lines.pairs,
    ...saleOf(holders, lines.pairs, categories),
  };
}

function count(holders: Int32Array, pair: Int32Array): void {
  for (let n = 0; n < pair.length; n++) holders[pair[n]!] = holders[pair[n]!]! + 1;
}

/** The same with single clients counted anew; what was before stays as it is. */
function recounted(
  before: HeldProducts,
  lines: ProductLines,
  range: DayRange,
  closed: Uint8Array,
  categories: number,
  touched: Int32Array,
): HeldProducts {
  const found = new PairCounter(lines, range, closed, categories);
  const holders = new Int32Array(lines.pairs.size);
  holders.set(before.holders);
  const [rows, pairRows] = [new Int32Array(touched.length), new Int32Array(touched.length)];
  const ends = new Int32Array(2);
  touched.forEach((client, n) => {
    for (let i = before.pairStart[client]!; i < before.pairStart[client + 1]!; i++) {
      holders[before.pair[i]!] = holders[before.pair[i]!]! - 1;
    }
    const [had, held] = [found.categories, found.held];
    found.add(client, client + 1, ends, ends);
    rows[n] = found.categories - had;
    pairRows[n] = found.held - held;
  });
  const pairs = found.pair.subarray(0, found.held);
  count(holders, pairs);
  const categoryRows: Regrouped = { groups: touched, rows };
  const start = spliceStart(before.start, categoryRows);
  const splice = (column: Int32Array, values: Int32Array): Int32Array =>
    spliceColumn(column.slice(), before.start, start, categoryRows, values);
  const heldRows: Regrouped = { groups: touched, rows: pairRows };
  const pairStart = spliceStart(before.pairStart, heldRows);
  return {
    start,
    category: splice(before.category, found.category),
    skus: splice(before.skus, found.skus),
    pairStart,
    // Nobody but the next patch and answers of this base look at the pairs: they may be written in place.
    pair: spliceColumn(before.pair, before.pairStart, pairStart, heldRows, pairs),
    holders,
    pairs: lines.pairs,
    ...saleOf(holders, lines.pairs, categories),
  };
}

function saleOf(
  holders: Int32Array,
  pairs: ProductPairs,
  categories: number,
): Pick<ProductRange, 'onSale' | 'needed'> {
  const onSale = new Int32Array(categories);
  const categoryOf = categoriesOf(pairs);
  for (let pair = 0; pair < holders.length; pair++) {
    const category = categoryOf[pair]!;
    if (holders[pair]! > 0 && category >= 0) onSale[category] = onSale[category]! + 1;
  }
  return { onSale, needed: onSale.map((skus) => Math.min(skus, SKUS_OF_CATEGORY)) };
}

/** Clients of the whole range, once they were asked for. */
const ofAll = new WeakMap<ProductRange, Uint8Array>();

/** 1 for every client that bought every category which the base bought; shared with others, so never to be written to. */
export function clientsOfAll(range: ProductRange): Uint8Array {
  const known = ofAll.get(range);
  if (known !== undefined) return known;
  const passes = passerOf(range);
  const passed = new Uint8Array(range.start.length - 1);
  for (let client = 0; client < passed.length; client++) passed[client] = passes(client);
  ofAll.set(range, passed);
  return passed;
}

/** Where the categories ask for as much as before, only the clients of edited lines can have come or gone. */
function carryClients(
  before: ProductRange,
  after: ProductRange,
  closed: Uint8Array,
  touched: Int32Array,
): void {
  const known = ofAll.get(before);
  const { needed } = before;
  const isSame =
    needed.length === after.needed.length &&
    needed.every((need, category) => need === after.needed[category]);
  if (known === undefined || !isSame) return;
  const passes = passerOf(after);
  const passed = known.slice();
  for (const client of touched) passed[client] = passes(client);
  ofAll.set(after, passed);
  carrySums(closed, known, passed, touched);
}

function passerOf({ start, category, skus, needed }: ProductRange): (client: number) => number {
  const asked = needed.reduce((count, need) => count + (need > 0 ? 1 : 0), 0);
  return (client) => {
    let done = 0;
    // Most clients are done with by the number of their categories.
    if (start[client + 1]! - start[client]! < asked) return 0;
    for (let i = start[client]!; i < start[client + 1]!; i++) {
      if (skus[i]! >= needed[category[i]!]!) done += 1;
    }
    return asked > 0 && done === asked ? 1 : 0;
  };
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
