import { calendarPeriod, monthIndex, monthStart } from '../../../domain';
import type { CellValue } from '../../ports';
import { dayOfSerial, NO_DAY, readDate } from '../readDate';

/** Any day does: texts that depend on it are no months of a table. */
const SOME_DAY = 46_000;
/** `202603` as a number. */
const MONTH_NUMBER = { least: 190_001, most: 999_912 };

/**
 * The first day of the month in a cell: a date, `март 2026`, `2026-03`, `03.2026`, `202603`; NO_DAY where there is none.
 */
export function readMonth(cell: CellValue, monthFirst: boolean): number {
  if (typeof cell === 'boolean') return NO_DAY;
  if (typeof cell === 'number') return monthOfNumber(cell);
  const text = cell.trim();
  if (text === '') return NO_DAY;
  if (/^\d{6}$/.test(text)) return monthOfNumber(Number(text));
  const date = readDate(text, monthFirst);
  if (date !== NO_DAY) return monthStart(monthIndex(date));
  const stretch = /\d{4}/.test(text) ? calendarPeriod(text, SOME_DAY) : null;
  const isMonth = stretch !== null && monthIndex(stretch.from) === monthIndex(stretch.to);
  return isMonth ? monthStart(monthIndex(stretch.from)) : NO_DAY;
}

/** The day in a cell: a date, else the first day of a month. */
export function readDayOrMonth(cell: CellValue, monthFirst: boolean): number {
  if (typeof cell === 'boolean') return NO_DAY;
  if (typeof cell === 'number') {
    return cell >= MONTH_NUMBER.least ? monthOfNumber(cell) : dayOfSerial(cell);
  }
  const day = readDate(cell, monthFirst);
  return day === NO_DAY ? readMonth(cell, monthFirst) : day;
}

function monthOfNumber(value: number): number {
  if (value >= MONTH_NUMBER.least && value <= MONTH_NUMBER.most) {
    const [year, month] = [Math.floor(value / 100), value % 100];
    return Number.isInteger(value) && month >= 1 && month <= 12 ? monthStart(year * 12 + month - 1) : NO_DAY;
  }
  const day = dayOfSerial(value);
  return day === NO_DAY ? NO_DAY : monthStart(monthIndex(day));
}
