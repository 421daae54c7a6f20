/**
 * Days as Excel serial numbers (1 = 1 January 1900 … 2 958 465 = 31 December 9999) and calendar dates. Excel counts
 * a 29 February 1900 that never was: serials before it are one day off the true count, and are treated so here too.
 */

export interface CalendarDate {
  readonly year: number;
  /** 1 … 12 */
  readonly month: number;
  readonly day: number;
}

export const FIRST_SERIAL = 1;
export const LAST_SERIAL = 2_958_465;

/** Days from 1 March 0000 (the era's start) to the serial 0 that holds from March 1900 on. */
const ERA_TO_SERIAL = 693_899;
const DAYS_OF_ERA = 146_097;
/** Excel's imaginary 29 February 1900. */
const PHANTOM_SERIAL = 60;

/** The date of a serial day. */
export function dateOfSerial(serial: number): CalendarDate {
  const days = (serial < PHANTOM_SERIAL ? serial + 1 : serial) + ERA_TO_SERIAL;
  const era = Math.floor(days / DAYS_OF_ERA);
  const dayOfEra = days - era * DAYS_OF_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The serial day of a date; the date must exist (see `isDate`). */
export function serialOfDate(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const serial = era * DAYS_OF_ERA + dayOfEra - ERA_TO_SERIAL;
  return serial <= PHANTOM_SERIAL ? serial - 1 : serial;
}

/** Number of days of a month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a date exists and lies in the years 1900 … 9999. */
export function isDate(year: number, month: number, day: number): boolean {
  return (
    year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

/** Months since year 0; consecutive months differ by 1. */
export function monthIndex(serial: number): number {
  const { year, month } = dateOfSerial(serial);
  return year * 12 + month - 1;
}

/** First day of the month with this index. */
export function monthStart(index: number): number {
  return serialOfDate(Math.floor(index / 12), (index % 12) + 1, 1);
}

/** Last day of the month with this index. */
export function monthEnd(index: number): number {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return serialOfDate(year, month, daysInMonth(year, month));
}

/** The same day `months` later (earlier when negative), clipped to the month's end. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = dateOfSerial(serial);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (((index % 12) + 12) % 12) + 1;
  return serialOfDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The serial day of `yyyy-mm-dd`, or null when the text is no such date. */
export function serialOfIso(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDate(year, month, day) ? serialOfDate(year, month, day) : null;
}

/** A serial day as `yyyy-mm-dd`. */
export function isoOfSerial(serial: number): string {
  const { year, month, day } = dateOfSerial(serial);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
