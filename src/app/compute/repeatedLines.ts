import type { Groups } from '../../engine';
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

export const NO_REPEATS: Repeats = { count: 0, sum: 0, lines: [] };

/** A day with more lines of one client than this is looked through by key instead of pair by pair. */
const PAIRWISE = 24;

/** Find repeats among neighbours: lines of a client stand together, days in order. */
export function findRepeats(sales: SalesColumns, lines: Groups): Repeats {
  const { rows, start } = lines;
  const { day } = sales;
  const found: number[] = [];
  for (let client = 0; client + 1 < start.length; client++) {
    const end = start[client + 1] as number;
    let i = start[client] as number;
    while (i < end) {
      const today = day[rows[i] as number];
      let next = i + 1;
      while (next < end && day[rows[next] as number] === today) next++;
      if (next - i > PAIRWISE) findByKey(sales, rows.subarray(i, next), found);
      else if (next - i > 1) findPairwise(sales, rows, i, next, found);
      i = next;
    }
  }
  let sum = 0;
  for (const line of found) sum += sales.amount[line] as number;
  return { count: found.length, sum, lines: found.sort((a, b) => a - b).slice(0, MAX_EXAMPLES) };
}

function findPairwise(
  sales: SalesColumns,
  rows: Int32Array,
  from: number,
  to: number,
  found: number[],
): void {
  for (let i = from + 1; i < to; i++) {
    for (let j = from; j < i; j++) {
      if (!isSame(sales, rows[i] as number, rows[j] as number)) continue;
      found.push(Math.max(rows[i] as number, rows[j] as number));
      break;
    }
  }
}

function isSame(sales: SalesColumns, a: number, b: number): boolean {
  return (
    sales.amount[a] === sales.amount[b] &&
    sales.sku?.[a] === sales.sku?.[b] &&
    sales.document?.[a] === sales.document?.[b] &&
    sales.quantity?.[a] === sales.quantity?.[b]
  );
}

function findByKey(sales: SalesColumns, rows: Int32Array, found: number[]): void {
  const seen = new Set<string>();
  for (const line of rows) {
    const { amount, sku, document, quantity } = sales;
    const key = `${amount[line]}|${sku?.[line]}|${document?.[line]}|${quantity?.[line]}`;
    if (seen.has(key)) found.push(line);
    else seen.add(key);
  }
}
