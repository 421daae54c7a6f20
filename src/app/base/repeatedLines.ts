import { MAX_EXAMPLES } from './Tally';
import type { SalesColumns } from './types';

/** Lines that repeat an earlier one exactly: client, day, document, SKU, quantity and amount (DOMAIN.md §1). */
export interface Repeats {
  readonly count: number;
  /** Sum of the repeats' amounts, units of 1/moneyScale. */
  readonly sum: number;
  /** Slots of the first repeats in reading order. */
  readonly lines: readonly number[];
  /** Slots of all repeats, ascending. */
  readonly all: Int32Array;
}

/** Among more lines than this repeats are found by key instead of pair by pair. */
const PAIRWISE = 24;

/** Find repeats among the slots first … end − 1, all of one client and day, and note them in `found`. */
export function findRepeats(sales: SalesColumns, first: number, end: number, found: Set<number>): void {
  if (end - first > PAIRWISE) {
    findByKey(
      sales,
      Int32Array.from({ length: end - first }, (_, n) => first + n),
      found,
    );
    return;
  }
  const { amount } = sales;
  for (let line = first + 1; line < end; line++) {
    const own = amount[line];
    for (let other = first; other < line; other++) {
      if (amount[other] === own && isSame(sales, other, line)) {
        found.add(line);
        break;
      }
    }
  }
}

/** The same among slots that ascend but do not follow each other. */
export function findRepeatsAmong(sales: SalesColumns, slots: Int32Array, found: Set<number>): void {
  if (slots.length > PAIRWISE) {
    findByKey(sales, slots, found);
    return;
  }
  const { amount } = sales;
  for (let n = 1; n < slots.length; n++) {
    const line = slots[n]!;
    for (let before = 0; before < n; before++) {
      const other = slots[before]!;
      if (amount[other] === amount[line] && isSame(sales, other, line)) {
        found.add(line);
        break;
      }
    }
  }
}

/** What was found, in reading order. */
export function repeatsOf({ amount }: SalesColumns, found: ReadonlySet<number>): Repeats {
  const all = Int32Array.from(found).sort();
  let sum = 0;
  for (const line of all) sum += amount[line]!;
  return { count: all.length, sum, lines: [...all.subarray(0, MAX_EXAMPLES)], all };
}

function isSame({ sku, document, quantity }: SalesColumns, a: number, b: number): boolean {
  return sku?.[a] === sku?.[b] && document?.[a] === document?.[b] && quantity?.[a] === quantity?.[b];
}

function findByKey(
  { amount, sku, document, quantity }: SalesColumns,
  slots: Int32Array,
  found: Set<number>,
): void {
  const seen = new Set<string>();
  for (const line of slots) {
    const key = `${amount[line]}|${sku?.[line]}|${document?.[line]}|${quantity?.[line]}`;
    if (seen.has(key)) found.add(line);
    seen.add(key);
  }
}
