/** What each client bought of every product category in a period (DOMAIN.md §5, 10). */
import type { DayRange } from '../../../domain';
import { spliceColumn, spliceStart, type Regrouped } from '../../../engine';
import type { Base } from '../../base/types';
import { Following } from '../follow';
import { carrySums } from '../sliceSums';
import { productLines, type ProductLines } from './productLines';

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
interface KeptRange extends ProductRange {
  /** Pairs with a net quantity above 0: those of client c are the slots pairStart[c] … pairStart[c + 1] − 1. */
  readonly pairStart: Int32Array;
  readonly pair: Int32Array;
  /** Clients that hold each pair. */
  readonly holders: Int32Array;
}

const following = new Following<KeptRange>();

/** By net sum where the book has no quantity; null where the sales have no SKUs or no categories. */
export function productRange(base: Base, range: DayRange): ProductRange | null {
  const lines = productLines(base);
  if (lines === null) return null;
  const categories = base.productCategories.size;
  const { closed } = base.clients;
  return following.of(
    base,
    `${range.from}..${range.to}`,
    () => counted(lines, range, closed, categories),
    (before, touched) => {
      const after = recounted(before, lines, range, closed, categories, touched);
      carryClients(before, after, closed, touched);
      return after;
    },
  );
}

function counted(lines: ProductLines, range: DayRange, closed: Uint8Array, categories: number): KeptRange {
  const found = new PairCounter(lines, range, closed, categories);
  const clients = lines.start.length - 1;
  const start = new Int32Array(clients + 1);
  const pairStart = new Int32Array(clients + 1);
  for (let client = 0; client < clients; client++) {
    found.add(client);
    start[client + 1] = found.category.length;
    pairStart[client + 1] = found.pair.length;
  }
  const pair = Int32Array.from(found.pair);
  const holders = new Int32Array(lines.pairs.size);
  for (const held of pair) holders[held] = holders[held]! + 1;
  return {
    start,
    category: Int32Array.from(found.category),
    skus: Int32Array.from(found.skus),
    pairStart,
    pair,
    holders,
    ...saleOf(holders, lines, categories),
  };
}

/** The same with single clients counted anew; what was before stays as it is. */
function recounted(
  before: KeptRange,
  lines: ProductLines,
  range: DayRange,
  closed: Uint8Array,
  categories: number,
  touched: Int32Array,
): KeptRange {
  const found = new PairCounter(lines, range, closed, categories);
  const holders = new Int32Array(lines.pairs.size);
  holders.set(before.holders);
  const [rows, pairRows] = [new Int32Array(touched.length), new Int32Array(touched.length)];
  touched.forEach((client, n) => {
    for (let i = before.pairStart[client]!; i < before.pairStart[client + 1]!; i++) {
      holders[before.pair[i]!] = holders[before.pair[i]!]! - 1;
    }
    const [had, hadPairs] = [found.category.length, found.pair.length];
    found.add(client);
    rows[n] = found.category.length - had;
    pairRows[n] = found.pair.length - hadPairs;
  });
  for (const held of found.pair) holders[held] = holders[held]! + 1;
  const categoryRows: Regrouped = { groups: touched, rows };
  const start = spliceStart(before.start, categoryRows);
  const splice = (column: Int32Array, values: number[]): Int32Array =>
    spliceColumn(column.slice(), before.start, start, categoryRows, Int32Array.from(values));
  const heldRows: Regrouped = { groups: touched, rows: pairRows };
  const pairStart = spliceStart(before.pairStart, heldRows);
  return {
    start,
    category: splice(before.category, found.category),
    skus: splice(before.skus, found.skus),
    pairStart,
    // Nobody but the next patch looks at the pairs: they may be written in place.
    pair: spliceColumn(before.pair, before.pairStart, pairStart, heldRows, Int32Array.from(found.pair)),
    holders,
    ...saleOf(holders, lines, categories),
  };
}

function saleOf(
  holders: Int32Array,
  { pairs }: ProductLines,
  categories: number,
): Pick<ProductRange, 'onSale' | 'needed'> {
  const onSale = new Int32Array(categories);
  holders.forEach((count, pair) => {
    const category = pairs.category[pair]!;
    if (count > 0) onSale[category] = onSale[category]! + 1;
  });
  return { onSale, needed: onSale.map((count) => Math.min(count, SKUS_OF_CATEGORY)) };
}

/** Counts SKUs with a positive net by category, client after client; stamps instead of sets. */
class PairCounter {
  readonly category: number[] = [];
  readonly skus: number[] = [];
  readonly pair: number[] = [];
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
    this.categoryOf = Int32Array.from(lines.pairs.category);
  }

  /** Each client once; of closed ones nothing is counted. */
  add(client: number): void {
    if (this.closed[client] === 1) return;
    const { start, day, pair, quantity, sorted } = this.lines;
    const { nets, stamp, met } = this;
    const { from, to } = this.range;
    const end = start[client + 1]!;
    let first = start[client]!;
    if (sorted) {
      // Periods are recent as a rule: the search begins at the last day.
      let last = end;
      while (last > first && day[last - 1]! >= from) last -= 1;
      first = last;
    }
    let count = 0;
    for (let i = first; i < end; i++) {
      const today = day[i]!;
      if (today < from) continue;
      if (today > to) {
        if (sorted) break;
        continue;
      }
      const bought = pair[i]!;
      if (stamp[bought] === client + 1) nets[bought] = nets[bought]! + quantity[i]!;
      else {
        stamp[bought] = client + 1;
        nets[bought] = quantity[i]!;
        met[count++] = bought;
      }
    }
    if (count > 0) this.endClient(count);
  }

  private endClient(count: number): void {
    const { counts, nets, met, found, categoryOf } = this;
    let categories = 0;
    for (let n = 0; n < count; n++) {
      const bought = met[n]!;
      if (!(nets[bought]! > 0)) continue;
      const category = categoryOf[bought]!;
      if (counts[category] === 0) {
        // Few categories each: put in order while they come.
        let at = categories++;
        for (; at > 0 && found[at - 1]! > category; at--) found[at] = found[at - 1]!;
        found[at] = category;
      }
      counts[category] = counts[category]! + 1;
      this.pair.push(bought);
    }
    for (let n = 0; n < categories; n++) {
      const category = found[n]!;
      this.category.push(category);
      this.skus.push(counts[category]!);
      counts[category] = 0;
    }
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
