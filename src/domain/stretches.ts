/** Window and complete months (DOMAIN.md, Words). */
import { addMonths, monthEnd, monthIndex, monthStart } from './calendar';

/** Days from … to, both inside; empty when from > to. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** A month counts as complete when the report date is no more than so many days before its end. */
const COMPLETE_SLACK = 3;

/** The months that end on the report date: after the same day `months` earlier (clipped to its month), up to it. */
export function windowOf(asOf: number, months: number): DayRange {
  return { from: addMonths(asOf, -months) + 1, to: asOf };
}

/** Whether a month (by index) is complete on the report date. */
export function isMonthComplete(index: number, asOf: number): boolean {
  return monthEnd(index) - asOf <= COMPLETE_SLACK;
}

/**
 * Indexes of the calendar months that begin inside the range and are complete on the report date, in order. A month
 * that the range ends before the report date cuts is not among them. An empty range holds none.
 */
export function completeMonths(range: DayRange, asOf: number): readonly number[] {
  const found: number[] = [];
  for (let index = monthIndex(range.from); index <= monthIndex(range.to); index++) {
    const whole = monthStart(index) >= range.from && (monthEnd(index) <= range.to || range.to === asOf);
    if (whole && isMonthComplete(index, asOf)) found.push(index);
  }
  return found;
}

/** Indexes of the calendar months that lie wholly inside the range, in order. */
export function wholeMonths(range: DayRange): readonly number[] {
  const found: number[] = [];
  for (let index = monthIndex(range.from); index <= monthIndex(range.to); index++) {
    if (monthStart(index) >= range.from && monthEnd(index) <= range.to) found.push(index);
  }
  return found;
}

/** How purchases of the window become purchases a year (DOMAIN.md §3). */
export interface YearScale {
  /** Purchases × multiplier ÷ divisor; both whole. */
  readonly multiplier: number;
  readonly divisor: number;
  readonly annualised: boolean;
  readonly shortHistory: boolean;
}

const YEAR = 12;
const MIN_MONTHS = 3;

/**
 * Scale of purchases for a book whose first sale is on `firstSale`: by the full calendar months since then where they
 * are fewer than the window's and at least 3, as they are below 3, else by the window's months.
 */
export function yearScale(firstSale: number, asOf: number, windowMonths: number): YearScale {
  const whole = { multiplier: YEAR, divisor: windowMonths, annualised: false, shortHistory: false };
  if (firstSale <= addMonths(asOf, -windowMonths)) return whole;
  const covered = completeMonths({ from: firstSale, to: asOf }, asOf).length;
  if (covered >= windowMonths) return whole;
  if (covered < MIN_MONTHS) return { multiplier: 1, divisor: 1, annualised: false, shortHistory: true };
  return { multiplier: YEAR, divisor: covered, annualised: true, shortHistory: false };
}
