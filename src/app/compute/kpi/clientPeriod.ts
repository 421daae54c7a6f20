/** Figures of single clients in a period that come from their days: margin, stability, effective orders by sum. */
import { completeMonths, monthEnd, monthStart, type DayRange } from '../../../domain';
import type { ClientDays } from '../../base/clientDays';

/** A figure of one client. */
export type OfClient = (client: number) => number;

/** Margin in a period, units of 1/moneyScale. */
export function marginOf({ start, day, margin }: ClientDays, { from, to }: DayRange): OfClient {
  return (client) => {
    let sum = 0;
    for (let i = start[client + 1]! - 1; i >= start[client]!; i--) {
      const today = day[i]!;
      if (today < from) break;
      if (today <= to) sum += margin[i]!;
    }
    return sum;
  };
}

const FEWEST_MONTHS = 2;

/**
 * 1 for a client with an order in each complete calendar month of the period, else 0; null where there are fewer than
 * two such months (DOMAIN.md §5, 6).
 */
export function stabilityOf(days: ClientDays, range: DayRange, asOf: number): OfClient | null {
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
  return (client) => {
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
    return met === months.length ? 1 : 0;
  };
}

/** Orders in a period with a net of at least `least` (units of 1/moneyScale, inclusive). */
export function ordersOfSum(days: ClientDays, { from, to }: DayRange, least: number): OfClient {
  const { start, day, amount } = days;
  return (client) => {
    let count = 0;
    for (let i = start[client + 1]! - 1; i >= start[client]!; i--) {
      const today = day[i]!;
      if (today < from) break;
      if (today <= to && amount[i]! > 0 && amount[i]! >= least) count += 1;
    }
    return count;
  };
}
