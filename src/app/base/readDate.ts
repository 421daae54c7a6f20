/** Dates that were exported or typed as text. */
import { FIRST_SERIAL, isDate, LAST_SERIAL, monthOfName, serialOfDate } from '../../domain';
import { tidy } from './words';

/** No readable date. */
export const NO_DAY = 0;

const TIME = String.raw`(?:[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const YEAR_MARK = String.raw`\s*(?:г(?:\.|ода)?)?`;
const SEPARATED = new RegExp(String.raw`^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})${YEAR_MARK},?${TIME}$`);
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([./-])(\d{1,2})\2(\d{1,2})${TIME}$`);
const BASIC = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_NAMED = new RegExp(
  String.raw`^(?:(\d{1,2})(?:st|nd|rd|th)?[\s.-]+)?(\p{L}{3,})\.?,?[\s./'-]+(\d{4}|\d{2})${YEAR_MARK},?${TIME}$`,
  'u',
);
const NAME_FIRST = new RegExp(
  String.raw`^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,\s*(\d{4})${TIME}$`,
  'u',
);
/** The date inside a document's text: `Реализация 00АМ-000001 от 31.03.2026 21:00:00`. */
const INSIDE = /\sот\s+(\d{1,2}\.\d{1,2}\.\d{4})/;
/** Cultures that write the month first between slashes. */
const MONTH_FIRST = new Set(['en-us', 'en-ph', 'en-bz']);
/** Two-digit years below it are of this century, as Excel reads them. */
const CENTURY_TURN = 50;

/** Whether a culture writes 03/31/2026 for 31 March. */
export function writesMonthFirst(culture: string): boolean {
  return MONTH_FIRST.has(culture.toLowerCase());
}

/** The day of a serial number with or without a time; NO_DAY outside 1900 … 9999. */
export function dayOfSerial(serial: number): number {
  return serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1 ? Math.floor(serial) : NO_DAY;
}

/**
 * The serial day of a date written as text, NO_DAY when it holds none. Day before month but between slashes in
 * cultures that write it the other way; a month without a day (`янв 2026`) is its first day.
 */
export function readDate(text: string, monthFirst: boolean): number {
  const plain = readPlain(text);
  if (plain !== NO_DAY) return plain;
  const clean = tidy(text);
  return (
    readSeparated(clean, monthFirst) ??
    readYearFirst(clean) ??
    readNamed(clean.toLowerCase()) ??
    readInside(clean) ??
    NO_DAY
  );
}

/** The common form dd.mm.yyyy, nothing around it, without a regular expression. */
function readPlain(text: string): number {
  if (text.length !== 10 || text.charCodeAt(2) !== 46 || text.charCodeAt(5) !== 46) return NO_DAY;
  const day = twoDigits(text, 0);
  const month = twoDigits(text, 3);
  const year = twoDigits(text, 6) * 100 + twoDigits(text, 8);
  return isDate(year, month, day) ? serialOfDate(year, month, day) : NO_DAY;
}

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function readSeparated(text: string, monthFirst: boolean): number | null {
  const match = SEPARATED.exec(text);
  if (match === null) return null;
  const [, first, sign, second, year] = match;
  const swap = monthFirst && sign === '/';
  return day(fullYear(year), Number(swap ? first : second), Number(swap ? second : first));
}

function readYearFirst(text: string): number | null {
  const match = YEAR_FIRST.exec(text);
  if (match !== null) return day(Number(match[1]), Number(match[3]), Number(match[4]));
  const basic = BASIC.exec(text);
  return basic === null ? null : day(Number(basic[1]), Number(basic[2]), Number(basic[3]));
}

function readNamed(text: string): number | null {
  const named = DAY_NAMED.exec(text);
  if (named !== null) return day(fullYear(named[3]), monthOfName(named[2] ?? ''), Number(named[1] ?? '1'));
  const american = NAME_FIRST.exec(text);
  return american === null
    ? null
    : day(Number(american[3]), monthOfName(american[1] ?? ''), Number(american[2]));
}

function readInside(text: string): number | null {
  const match = INSIDE.exec(text);
  return match === null ? null : readSeparated(match[1] ?? '', false);
}

function fullYear(digits = ''): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < CENTURY_TURN ? 2000 + year : 1900 + year;
}

function day(year: number, month: number, dayOfMonth: number): number {
  return isDate(year, month, dayOfMonth) ? serialOfDate(year, month, dayOfMonth) : NO_DAY;
}
