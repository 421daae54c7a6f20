/**
 * Sales as days of clients: lines of one client and day added up, by client, days in order. An order is such a day
 * with a net above 0 (DOMAIN.md, Words), so nearly every figure is a walk over these columns.
 */
import { groupRows, orderByKey, scatterRows, type Groups } from '../../engine';
import type { Base, SalesColumns } from '../base/types';
import { RepeatFinder, type Repeats } from './repeatedLines';

export interface ClientDays {
  /** Days of client c are slots start[c] … start[c + 1] − 1. */
  readonly start: Int32Array;
  readonly day: Int32Array;
  /** Net sum of the day, units of 1/moneyScale. */
  readonly amount: Float64Array;
  /** Zeros where the book has no margin. */
  readonly margin: Float64Array;
  /** First and last day of any line, of unknown clients too; 0 where there is none. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly repeats: Repeats;
}

const days = new WeakMap<Base, ClientDays>();
const lines = new WeakMap<Base, Groups>();

/** The days of a base's clients; made once for a base. */
export function clientDays(base: Base): ClientDays {
  const known = days.get(base);
  if (known !== undefined) return known;
  const made = build(base);
  days.set(base, made);
  return made;
}

/** The sales lines of each client, in reading order; made once for a base. */
export function clientLines(base: Base): Groups {
  const known = lines.get(base);
  if (known !== undefined) return known;
  const made = groupRows(base.sales.client, base.sales.count, base.clients.count);
  lines.set(base, made);
  return made;
}

/** Places of a line's figures in the packed rows. */
const DAY = 0;
const AMOUNT = 1;
const MARGIN = 2;
const LINE = 3;
const WIDTH = 4;

function build(base: Base): ClientDays {
  const { sales } = base;
  const extent = extentOf(sales.day, sales.count);
  const order = extent.sorted
    ? undefined
    : orderByKey(sales.day, sales.count, extent.firstDay, extent.lastDay);
  const { start, packed } = scatterRows(
    sales.client,
    sales.count,
    base.clients.count,
    [sales.day, sales.amount, sales.margin],
    order,
  );
  return { ...addUp(start, packed, sales), firstDay: extent.firstDay, lastDay: extent.lastDay };
}

interface Extent {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly sorted: boolean;
}

/** First and last day, and whether the lines stand in order of days; slots without a line (day 0) do not count. */
function extentOf(column: Int32Array, count: number): Extent {
  let first = 0;
  let last = 0;
  let before = 0;
  let sorted = true;
  for (let i = 0; i < count; i++) {
    const day = column[i]!;
    if (day === 0) continue;
    if (day < before) sorted = false;
    before = day;
    if (day > last) last = day;
    if (first === 0 || day < first) first = day;
  }
  return { firstDay: first, lastDay: last, sorted };
}

/** Sums by client and day, neighbours in the packed rows, and repeated lines on the way. */
function addUp(
  rowStart: Int32Array,
  packed: Float64Array,
  sales: SalesColumns,
): Omit<ClientDays, 'firstDay' | 'lastDay'> {
  const total = packed.length / WIDTH;
  const start = new Int32Array(rowStart.length);
  const day = new Int32Array(total);
  const amount = new Float64Array(total);
  const margin = new Float64Array(total);
  const repeats = new RepeatFinder(sales, packed, WIDTH, AMOUNT, LINE);
  let at = -1;
  for (let client = 0; client + 1 < rowStart.length; client++) {
    const end = rowStart[client + 1]!;
    let open = 0;
    let first = 0;
    for (let i = rowStart[client]!; i < end; i++) {
      const row = i * WIDTH;
      const today = packed[row + DAY]!;
      if (today !== open) {
        open = today;
        first = i;
        day[++at] = today;
        amount[at] = packed[row + AMOUNT]!;
        margin[at] = packed[row + MARGIN]!;
      } else {
        amount[at] = amount[at]! + packed[row + AMOUNT]!;
        margin[at] = margin[at]! + packed[row + MARGIN]!;
        repeats.look(first, i);
      }
    }
    start[client + 1] = at + 1;
  }
  const count = at + 1;
  return {
    start,
    day: day.subarray(0, count),
    amount: amount.subarray(0, count),
    margin: margin.subarray(0, count),
    repeats: repeats.finish(),
  };
}
