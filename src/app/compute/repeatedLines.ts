import { MAX_EXAMPLES } from '../base/Tally';
import type { SalesColumns } from '../base/types';

/** Lines that repeat an earlier one exactly: client, day, document, SKU, quantity and amount (DOMAIN.md §1). */
export interface Repeats {
  readonly count: number;
  /** Sum of the repeats' amounts, units of 1/moneyScale. */
  readonly sum: number;
  /** Slots of the first repeats in reading order. */
  readonly lines: readonly number[];
}

/** A day with more lines of one client than this is looked through by key instead of pair by pair. */
const PAIRWISE = 24;

/**
 * Finds repeats in packed rows where the lines of one client and day are neighbours. `look` is asked with each line
 * but the first of its day, in order.
 */
export class RepeatFinder {
  private readonly found: number[] = [];
  private seen: Set<string> | undefined;
  private seenFrom = -1;

  constructor(
    private readonly sales: SalesColumns,
    private readonly packed: Float64Array,
    private readonly width: number,
    private readonly amountAt: number,
    private readonly lineAt: number,
  ) {}

  /** Compare the row with those of its day before it, from `first` on. */
  look(first: number, row: number): void {
    if (row - first > PAIRWISE) {
      this.lookByKey(first, row);
      return;
    }
    const { packed, width, amountAt } = this;
    const amount = packed[row * width + amountAt];
    for (let other = first; other < row; other++) {
      if (packed[other * width + amountAt] === amount && this.isSame(other, row)) {
        this.found.push(this.lineOf(row));
        return;
      }
    }
  }

  finish(): Repeats {
    const { found, sales } = this;
    let sum = 0;
    for (const line of found) sum += sales.amount[line]!;
    return { count: found.length, sum, lines: found.sort((a, b) => a - b).slice(0, MAX_EXAMPLES) };
  }

  private isSame(a: number, b: number): boolean {
    const { sku, document, quantity } = this.sales;
    const [one, two] = [this.lineOf(a), this.lineOf(b)];
    return (
      sku?.[one] === sku?.[two] && document?.[one] === document?.[two] && quantity?.[one] === quantity?.[two]
    );
  }

  private lookByKey(first: number, row: number): void {
    if (this.seen === undefined || this.seenFrom !== first) {
      this.seen = new Set();
      this.seenFrom = first;
      for (let other = first; other < row; other++) this.seen.add(this.keyOf(other));
    }
    const key = this.keyOf(row);
    if (this.seen.has(key)) this.found.push(this.lineOf(row));
    this.seen.add(key);
  }

  private keyOf(row: number): string {
    const { amount, sku, document, quantity } = this.sales;
    const line = this.lineOf(row);
    return `${amount[line]}|${sku?.[line]}|${document?.[line]}|${quantity?.[line]}`;
  }

  private lineOf(row: number): number {
    return this.packed[row * this.width + this.lineAt]!;
  }
}
