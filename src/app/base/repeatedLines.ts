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

/** Finds repeats among the lines of one client and day. */
export class RepeatFinder {
  /** @param found where the slots of repeats are noted, beside those that stand there. */
  constructor(
    private readonly sales: SalesColumns,
    private readonly found = new Set<number>(),
  ) {}

  /** Look through the slots first … end − 1, all of one client and day. */
  lookAt(first: number, end: number): void {
    if (end - first > PAIRWISE) {
      this.lookByKey(Int32Array.from({ length: end - first }, (_, n) => first + n));
      return;
    }
    const { amount } = this.sales;
    for (let line = first + 1; line < end; line++) {
      const own = amount[line];
      for (let other = first; other < line; other++) {
        if (amount[other] === own && this.isSame(other, line)) {
          this.found.add(line);
          break;
        }
      }
    }
  }

  /** Look through the first `count` of slots that ascend but do not follow each other. */
  lookThrough(slots: Int32Array, count = slots.length): void {
    if (count > PAIRWISE) {
      this.lookByKey(slots.subarray(0, count));
      return;
    }
    const { amount } = this.sales;
    for (let n = 1; n < count; n++) {
      const line = slots[n]!;
      for (let before = 0; before < n; before++) {
        const other = slots[before]!;
        if (amount[other] === amount[line] && this.isSame(other, line)) {
          this.found.add(line);
          break;
        }
      }
    }
  }

  /** All that were found. */
  finish(): Repeats {
    const all = Int32Array.from(this.found).sort();
    let sum = 0;
    for (const line of all) sum += this.sales.amount[line]!;
    return { count: all.length, sum, lines: [...all.subarray(0, MAX_EXAMPLES)], all };
  }

  private isSame(a: number, b: number): boolean {
    const { sku, document, quantity } = this.sales;
    return sku?.[a] === sku?.[b] && document?.[a] === document?.[b] && quantity?.[a] === quantity?.[b];
  }

  private lookByKey(slots: Int32Array): void {
    const seen = new Set<string>();
    for (const line of slots) {
      const { amount, sku, document, quantity } = this.sales;
      const key = `${amount[line]}|${sku?.[line]}|${document?.[line]}|${quantity?.[line]}`;
      if (seen.has(key)) this.found.add(line);
      seen.add(key);
    }
  }
}
