/** Dates of the book as Excel serials (days, 1900 system). */

/** The serial of a calendar day; `month` runs from 1. */
export function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

/** First day with shipments. */
export const FIRST_DAY = serial(2025, 3, 3);

/**
 * Last day with shipments, the report date of the book. It lies less than 60 days after the quarter's start:
 * with a finished quarter no client could be on pause (DOMAIN §4: the last order would be 60 days old or more).
 */
export const LAST_DAY = serial(2026, 5, 29);

/** First day of the quarter that `LAST_DAY` belongs to. */
export const QUARTER_START = serial(2026, 4, 1);

/** The last day with shipments before that quarter: clients on pause took their last order then. */
export const LAST_DAY_OF_PREVIOUS_QUARTER = serial(2026, 3, 31);

export interface Month {
  year: number;
  month: number;
  /** Serial of its first day. */
  first: number;
  /** Serial of its last day. */
  last: number;
}

/** The months from that of `from` to that of `to`, in order. */
export function monthsBetween(from: number, to: number): Month[] {
  const months: Month[] = [];
  const start = new Date((from - 25_569) * 86_400_000);
  let year = start.getUTCFullYear();
  let month = start.getUTCMonth() + 1;
  while (serial(year, month, 1) <= to) {
    months.push({ year, month, first: serial(year, month, 1), last: serial(year, month + 1, 1) - 1 });
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}

const HOLIDAYS = new Set([
  ...[1, 2].map((day) => serial(2025, 5, day)),
  ...[8, 9].map((day) => serial(2025, 5, day)),
  ...[12, 13].map((day) => serial(2025, 6, day)),
  ...[3, 4].map((day) => serial(2025, 11, day)),
  serial(2025, 12, 31),
  ...[1, 2, 5, 6, 7, 8, 9].map((day) => serial(2026, 1, day)),
  serial(2026, 2, 23),
  serial(2026, 3, 9),
  ...[1, 11].map((day) => serial(2026, 5, day)),
]);

/** Days of a month on which the warehouse ships: Monday to Friday without public holidays. */
export function shippingDays(month: Month): number[] {
  const days: number[] = [];
  for (let day = month.first; day <= month.last; day += 1) {
    const isWeekend = day % 7 <= 1; // serials that divide by 7 are Saturdays
    if (!isWeekend && !HOLIDAYS.has(day)) days.push(day);
  }
  return days;
}

/** dd.mm.yyyy, as it is written inside texts such as a contract's name. */
export function dayText(day: number): string {
  const date = new Date((day - 25_569) * 86_400_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
}
