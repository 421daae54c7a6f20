/** Figures of each client in a period that come from its days: margin, stability, effective orders by sum. */
import { completeMonths, monthEnd, monthStart, type DayRange } from '../../../domain';
import type { ClientDays } from '../clientDays';

/** Margin of every client in a period, units of 1/moneyScale. */
export function marginOf({ start, day, margin }: ClientDays, { from, to }: DayRange): Float64Array {
  const sums = new Float64Array(start.length - 1);
  for (let client = 0; client < sums.length; client++) {
    let sum = 0;
    for (let i = start[client + 1]! - 1; i >= start[client]!; i--) {
      const today = day[i]!;
      if (today < from) break;
      if (today <= to) sum += margin[i]!;
    }
    sums[client] = sum;
  }
  return sums;
}

const FEWEST_MONTHS = 2;

/**
 * 1 for every client with an order in each complete calendar month of the period; null where there are fewer than two
 * such months (DOMAIN.md §5, 6).
 */
export function stableClients(days: ClientDays, range: DayRange, asOf: number): Uint8Array | null {
  const months = completeMonths(range, asOf);
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined || months.length < FEWEST_MONTHS) return null;
  const from = monthStart(first);
  const to = Math.min(monthEnd(last), range.to);
  const monthOfDay = new Uint16Array(to - from + 1);
  for (const month of months) {
    monthOfDay.fill(month - first + 1, monthStart(month) - from, monthEnd(month) - from + 1);
  }
  const { start, day, amount } = days;
  const stable = new Uint8Array(start.length - 1);
  for (let client = 0; client < stable.length; client++) {
    let met = 0;
    let latest = 0;
    for (let i = start[client + 1]! - 1; i >= start[client]!; i--) {
      const today = day[i]!;
      if (today < from) break;
      if (today > to || !(amount[i]! > 0)) continue;
      const month = monthOfDay[today - from]!;
      if (month !== latest) met += 1;
      latest = month;
    }
    if (met === months.length) stable[client] = 1;
  }
  return stable;
}

/** Orders of every client in a period with a net of at least `least` (units of 1/moneyScale, inclusive). */
export function ordersOfSum(days: ClientDays, { from, to }: DayRange, least: number): Int32Array {
  const { start, day, amount } = days;
  const orders = new Int32Array(start.length - 1);
  for (let client = 0; client < orders.length; client++) {
    let count = 0;
    for (let i = start[client + 1]! - 1; i >= start[client]!; i--) {
      const today = day[i]!;
      if (today < from) break;
      if (today <= to && amount[i]! > 0 && amount[i]! >= least) count += 1;
    }
    orders[client] = count;
  }
  return orders;
}
