/** What each client bought of every product category in a period (DOMAIN.md §5, 10). */
import type { DayRange } from '../../../domain';
import { growInt32, spliceColumn, spliceStart, type Regrouped } from '../../../engine';
import type { Base } from '../../base/types';
import { Following } from '../../base/follow';
import { allAtOnce, mayPause, type Sliced } from '../../slices';
import { carrySums } from '../sliceSums';
import { NO_PRODUCT, productLines, type ProductLines, type ProductPairs } from './productLines';

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

function* counting(base: Base, lines: ProductLines, range: DayRange): Sliced<HeldProducts> {
  const categories = base.productCategories.size;
  const found = new PairCounter(lines, range, base.clients.closed, categories);
  const clients = lines.start.length - 1;
  const start = new Int32Array(clients + 1);
  const pairStart = new Int32Array(clients + 1);
  for (let client = 0; client < clients; client++) {
    if (mayPause(client)) yield client / clients;
    found.add(client);
    start[client + 1] = found.categories;
    pairStart[client + 1] = found.held;
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
  touched.forEach((client, n) => {
    for (let i = before.pairStart[client]!; i < before.pairStart[client + 1]!; i++) {
      holders[before.pair[i]!] = holders[before.pair[i]!]! - 1;
    }
    const [had, held] = [found.categories, found.held];
    found.add(client);
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

/** Category of each pair that has a SKU too, none for the others. */
function categoriesOf({ category, sku }: ProductPairs): Int32Array {
  return Int32Array.from(category, (code, pair) => (sku[pair] === NO_PRODUCT ? NO_PRODUCT : code));
}

/** Beyond so many lines of a client the first of a period is searched for by halves. */
const FEW_LINES = 48;

/** The first slot from … end whose day is `since` or later; days rise, and periods are recent as a rule. */
function firstSince(day: Int32Array, from: number, end: number, since: number): number {
  let low = from;
  let high = end;
  while (high - low > FEW_LINES) {
    const middle = (low + high) >>> 1;
    if (day[middle]! < since) low = middle + 1;
    else high = middle;
  }
  while (high > low && day[high - 1]! >= since) high -= 1;
  return high;
}

/** Counts SKUs with a positive net by category, client after client; stamps instead of sets. */
class PairCounter {
  /** Filled up to `categories`. */
  category: Int32Array = new Int32Array(1024);
  skus: Int32Array = new Int32Array(1024);
  categories = 0;
  /** Filled up to `held`. */
  pair: Int32Array = new Int32Array(1024);
  held = 0;
  private readonly nets: Float64Array;
  /** The client, counted from 1, whose net a pair holds. */
  private readonly stamp: Int32Array;
  private readonly met: Int32Array;
  private readonly counts: Int32Array;
  private readonly found: Int32Array;
  private readonly categoryOf: Int32Array;

  constructor(
    private readonly lines: ProductLines,
    private readonly range: DayRange,
    private readonly closed: Uint8Array,
    categories: number,
  ) {
    this.nets = new Float64Array(lines.pairs.size);
    this.stamp = new Int32Array(lines.pairs.size);
    this.met = new Int32Array(lines.pairs.size);
    this.counts = new Int32Array(categories);
    this.found = new Int32Array(categories);
    this.categoryOf = categoriesOf(lines.pairs);
  }

  /** Each client once; of closed ones nothing is counted. */
  add(client: number): void {
    if (this.closed[client] === 1) return;
    const { start, day, pair, quantity, sorted } = this.lines;
    const { nets, stamp, met } = this;
    const { from, to } = this.range;
    const end = start[client + 1]!;
    const own = client + 1;
    let count = 0;
    for (let i = sorted ? firstSince(day, start[client]!, end, from) : start[client]!; i < end; i++) {
      const today = day[i]!;
      if (today < from) continue;
      if (today > to) {
        if (sorted) break;
        continue;
      }
      const bought = pair[i]!;
      if (stamp[bought] === own) nets[bought] = nets[bought]! + quantity[i]!;
      else {
        stamp[bought] = own;
        nets[bought] = quantity[i]!;
        met[count++] = bought;
      }
    }
    if (count > 0) this.endClient(count);
  }

  private endClient(count: number): void {
    const { counts, nets, met, found, categoryOf } = this;
    const pair = (this.pair = growInt32(this.pair, this.held + count));
    let { held } = this;
    let categories = 0;
    for (let n = 0; n < count; n++) {
      const bought = met[n]!;
      if (!(nets[bought]! > 0)) continue;
      pair[held++] = bought;
      const category = categoryOf[bought]!;
      if (category < 0) continue;
      if (counts[category] === 0) {
        // Few categories each: put in order while they come.
        let at = categories++;
        for (; at > 0 && found[at - 1]! > category; at--) found[at] = found[at - 1]!;
        found[at] = category;
      }
      counts[category] = counts[category]! + 1;
    }
    this.held = held;
    this.endCategories(categories);
  }

  private endCategories(count: number): void {
    const { counts, found, categories } = this;
    const category = (this.category = growInt32(this.category, categories + count));
    const skus = (this.skus = growInt32(this.skus, categories + count));
    for (let n = 0; n < count; n++) {
      const code = found[n]!;
      category[categories + n] = code;
      skus[categories + n] = counts[code]!;
      counts[code] = 0;
    }
    this.categories = categories + count;
  }
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
