/**
 * Sales as days of clients: lines of one client and day added up, by client, days in order. An order is such a day
 * with a net above 0 (DOMAIN.md, Words), so nearly every figure is a walk over these columns.
 */
import { groupRows, orderByKey, type Groups } from '../../engine';
import type { Base, SalesColumns } from '../base/types';
import { findRepeats, NO_REPEATS, type Repeats } from './repeatedLines';

export interface ClientDays {
  /** Days of client c are slots start[c] … start[c + 1] − 1. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** Net sum of the day, units of 1/moneyScale. */
  readonly amount: Float64Array;
  readonly margin: Float64Array | undefined;
  /** Lines of each client, days in order. */
  readonly lines: Groups;
  /** First and last day of any line, of unknown clients too; 0 where there is none. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly repeats: Repeats;
}

/** Stands for an absent column. */
const NO_MARGINS = new Float64Array(0);

const cache = new WeakMap<Base, ClientDays>();

/** The days of a base's clients; made once for a base. */
export function clientDays(base: Base): ClientDays {
  const known = cache.get(base);
  if (known !== undefined) return known;
  const days = build(base);
  cache.set(base, days);
  return days;
}

function build(base: Base): ClientDays {
  const { sales } = base;
  const extent = extentOf(sales.day, sales.count);
  const order = extent.sorted
    ? undefined
    : orderByKey(sales.day, sales.count, extent.firstDay, extent.lastDay);
  const lines = groupRows(sales.client, sales.count, base.clients.count, order);
  const total = lines.rows.length;
  const start = new Int32Array(base.clients.count + 1);
  const day = new Int32Array(total);
  const amount = new Float64Array(total);
  const margin = sales.margin === undefined ? undefined : new Float64Array(total);
  const count = addUp(sales, lines, { start, day, amount, margin });
  return {
    start,
    day: day.subarray(0, count),
    amount: amount.subarray(0, count),
    margin: margin?.subarray(0, count),
    lines,
    firstDay: extent.firstDay,
    lastDay: extent.lastDay,
    repeats: total > count ? findRepeats(sales, lines) : NO_REPEATS,
  };
}

interface Extent {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly sorted: boolean;
}

/** First and last day, and whether the lines stand in order of days; slots without a line (day 0) do not count. */
function extentOf(days: Int32Array, count: number): Extent {
  let first = 0;
  let last = 0;
  let before = 0;
  let sorted = true;
  for (let i = 0; i < count; i++) {
    const day = days[i] as number;
    if (day === 0) continue;
    if (day < before) sorted = false;
    before = day;
    if (day > last) last = day;
    if (first === 0 || day < first) first = day;
  }
  return { firstDay: first, lastDay: last, sorted };
}

interface Columns {
  readonly start: Int32Array;
  readonly day: Int32Array;
  readonly amount: Float64Array;
  readonly margin: Float64Array | undefined;
}

/** Sums by client and day, neighbours in `lines`; gives the number of days. */
function addUp(sales: SalesColumns, lines: Groups, into: Columns): number {
  const { day, amount } = sales;
  const margin = sales.margin ?? NO_MARGINS;
  const margins = into.margin ?? NO_MARGINS;
  const { start, rows } = lines;
  let at = -1;
  for (let client = 0; client + 1 < start.length; client++) {
    const end = start[client + 1] as number;
    let open = 0;
    for (let i = start[client] as number; i < end; i++) {
      const line = rows[i] as number;
      const lineDay = day[line] as number;
      if (lineDay !== open) {
        open = lineDay;
        into.day[++at] = lineDay;
      }
      into.amount[at] = (into.amount[at] as number) + (amount[line] as number);
      // Past the end of an absent column this reads nothing and is thrown away.
      margins[at] = (margins[at] as number) + (margin[line] as number);
    }
    into.start[client + 1] = at + 1;
  }
  return at + 1;
}
