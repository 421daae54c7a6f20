/** Figures of clients in a period that come from their days: margin, stability, effective orders by sum. */
import { completeMonths, monthEnd, monthStart, type DayRange } from '../../../domain';
import type { ClientDays } from '../../base/clientDays';
import type { ClientColumn } from './byClient';

/** Puts the figures of the clients from … to − 1 into a column of zeros. */
export type Fill<T extends ClientColumn> = (column: T, from: number, to: number) => void;

/** Margin in a period, units of 1/moneyScale. */
export function fillMargins({ start, day, margin }: ClientDays, range: DayRange): Fill<Float64Array> {
  return (sums, from, to) => {
    sumMargins(start, day, margin, range.from, range.to, sums, from, to);
  };
}

function sumMargins(
  start: Int32Array,
  day: Int32Array,
  margin: Float64Array,
  firstDay: number,
  lastDay: number,
  sums: Float64Array,
  from: number,
  to: number,
): void {
  for (let client = from; client < to; client++) {
    const begin = start[client]!;
    let sum = 0;
    for (let i = start[client + 1]! - 1; i >= begin; i--) {
      const today = day[i]!;
      if (today < firstDay) break;
      if (today <= lastDay) sum += margin[i]!;
    }
    sums[client] = sum;
  }
}

const FEWEST_MONTHS = 2;

/**
 * 1 for a client with an order in each complete calendar month of the period, else 0; null where there are fewer than
 * two such months (DOMAIN.md §5, 6).
 */
export function fillStable(days: ClientDays, range: DayRange, asOf: number): Fill<Uint8Array> | null {
  const months = completeMonths(range, asOf);
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined || months.length < FEWEST_MONTHS) return null;
  const firstDay = monthStart(first);
  const lastDay = Math.min(monthEnd(last), range.to);
  const monthOfDay = new Uint16Array(lastDay - firstDay + 1);
  for (const month of months) {
    monthOfDay.fill(month - first + 1, monthStart(month) - firstDay, monthEnd(month) - firstDay + 1);
  }
  const { start, day, amount } = days;
  return (stable, from, to) => {
    markStable(start, day, amount, firstDay, monthOfDay, months.length, stable, from, to);
  };
}

/** @param monthOfDay from the first day to the last: numbers from 1 on, 0 of none */
function markStable(
  start: Int32Array,
  day: Int32Array,
  amount: Float64Array,
  firstDay: number,
  monthOfDay: Uint16Array,
  months: number,
  stable: Uint8Array,
  from: number,
  to: number,
): void {
  const lastDay = firstDay + monthOfDay.length - 1;
  for (let client = from; client < to; client++) {
    const begin = start[client]!;
    let met = 0;
    let latest = 0;
    for (let i = start[client + 1]! - 1; i >= begin; i--) {
      const today = day[i]!;
      if (today < firstDay) break;
      if (today > lastDay || !(amount[i]! > 0)) continue;
      const month = monthOfDay[today - firstDay]!;
      if (month !== latest) met += 1;
      latest = month;
    }
    stable[client] = met === months ? 1 : 0;
  }
}

/** Orders in a period with a net of at least `least` (units of 1/moneyScale, inclusive). */
export function fillOrdersOfSum(
  { start, day, amount }: ClientDays,
  range: DayRange,
  least: number,
): Fill<Int32Array> {
  return (orders, from, to) => {
    countOrders(start, day, amount, range.from, range.to, least, orders, from, to);
  };
}

function countOrders(
  start: Int32Array,
  day: Int32Array,
  amount: Float64Array,
  firstDay: number,
  lastDay: number,
  least: number,
  orders: Int32Array,
  from: number,
  to: number,
): void {
  for (let client = from; client < to; client++) {
    const begin = start[client]!;
    let count = 0;
    for (let i = start[client + 1]! - 1; i >= begin; i--) {
      const today = day[i]!;
      if (today < firstDay) break;
      if (today <= lastDay && amount[i]! > 0 && amount[i]! >= least) count += 1;
    }
    orders[client] = count;
  }
}
