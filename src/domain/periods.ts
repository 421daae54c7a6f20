/** Periods as people write them (DOMAIN.md, Words): codes, and Russian and English words. */
import { isDate, monthEnd, monthIndex, monthStart, serialOfDate, serialOfIso } from './calendar';
import type { DayRange } from './stretches';

const MONTH_NAMES: readonly RegExp[] = [
  /^(янв|январ[ьяе]|jan|january)$/,
  /^(фев|февр|феврал[ьяе]|feb|february)$/,
  /^(мар|март|марта|марте|mar|march)$/,
  /^(апр|апрел[ьяе]|apr|april)$/,
  /^(май|мая|мае|may)$/,
  /^(июн|июн[ьяе]|jun|june)$/,
  /^(июл|июл[ьяе]|jul|july)$/,
  /^(авг|август|августа|августе|aug|august)$/,
  /^(сен|сент|сентябр[ьяе]|sep|sept|september)$/,
  /^(окт|октябр[ьяе]|oct|october)$/,
  /^(ноя|нояб|ноябр[ьяе]|nov|november)$/,
  /^(дек|декабр[ьяе]|dec|december)$/,
];
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** Months of the report date's own stretches. */
const CURRENT: Readonly<Record<string, number>> = {
  month: 1,
  месяц: 1,
  quarter: 3,
  квартал: 3,
  year: 12,
  год: 12,
};

/** 1 … 12 for the name of a month in Russian or English, short or full; 0 for any other word. */
export function monthOfName(word: string): number {
  const name = word.toLowerCase().replace(/\.$/, '');
  return MONTH_NAMES.findIndex((names) => names.test(name)) + 1;
}

/**
 * A period's text as calendar days, not cut at the report date; null when it says no period. Forms: `month`, `quarter`,
 * `year` (those of the report date), `2026`, `2026-Q1`, `2026-03`, `2026-01-01..2026-03-31` with a date or a period at
 * both ends, `1 кв 2026`, `Q1 2026`, `март 2026`, `Mar 2026`, `03.2026`, `01.01.2026 – 31.03.2026`.
 */
export function calendarPeriod(text: string, asOf: number): DayRange | null {
  const word = text.trim().toLowerCase();
  const current = CURRENT[word];
  if (current !== undefined) {
    const month = monthIndex(asOf);
    return months(month - (month % current), current);
  }
  return stretchOf(word) ?? betweenOf(word);
}

/**
 * The period of a text (see `calendarPeriod`), cut at the report date when it is not over; null when the text says no
 * period. One that has not begun is empty (from > to).
 */
export function periodOf(text: string, asOf: number): DayRange | null {
  const whole = calendarPeriod(text, asOf);
  return whole === null ? null : { from: whole.from, to: Math.min(whole.to, asOf) };
}

function months(first: number, count: number): DayRange {
  return { from: monthStart(first), to: monthEnd(first + count - 1) };
}

/** A year, a quarter or a month. */
function stretchOf(word: string): DayRange | null {
  const text = word.replace(/\s+/g, ' ').replace(/ ?(?:г\.?|года?)$/, '');
  const year = /^(\d{4})$/.exec(text);
  if (year !== null) return ofYear(year[1], 1, 12);
  return quarterOf(text) ?? monthFormOf(text);
}

/** `2026-Q1`, `q1 2026`, `1 кв. 2026`, `iv квартал 2026`, `1-й квартал 2026`, `2026 1 кв`. */
function quarterOf(text: string): DayRange | null {
  const last = /^(?:q([1-4])|([1-4]|iv|i{1,3})(?:-?[йы]й?)? ?(?:кв|квартал|q)\.?)[ -]?(\d{4})$/.exec(text);
  if (last !== null) return ofQuarter(last[3], last[1] ?? last[2]);
  const first = /^(\d{4})[ -]?(?:q([1-4])|([1-4]|iv|i{1,3})(?:-?[йы]й?)? ?(?:кв|квартал)\.?)$/.exec(text);
  return first === null ? null : ofQuarter(first[1], first[2] ?? first[3]);
}

/** `2026-03`, `03.2026`, `3/2026`, `март 2026`, `2026 march`. */
function monthFormOf(text: string): DayRange | null {
  const yearFirst = /^(\d{4})[-./](\d{1,2})$/.exec(text);
  if (yearFirst !== null) return ofYear(yearFirst[1], Number(yearFirst[2]), 1);
  const yearLast = /^(\d{1,2})[./-](\d{4})$/.exec(text);
  if (yearLast !== null) return ofYear(yearLast[2], Number(yearLast[1]), 1);
  const named = /^(\p{L}{3,})\.?[ ,'-]*(\d{4})$/u.exec(text);
  if (named !== null) return ofYear(named[2], monthOfName(named[1] ?? ''), 1);
  const nameLast = /^(\d{4})[ -]?(\p{L}{3,})\.?$/u.exec(text);
  return nameLast === null ? null : ofYear(nameLast[1], monthOfName(nameLast[2] ?? ''), 1);
}

function ofQuarter(year: string | undefined, quarter = ''): DayRange | null {
  const number = ROMAN[quarter] ?? Number(quarter);
  return ofYear(year, (number - 1) * 3 + 1, 3);
}

/** `count` months of a year from the month on, 1 … 12. */
function ofYear(year: string | undefined, month: number, count: number): DayRange | null {
  return isDate(Number(year), month, 1) ? months(Number(year) * 12 + month - 1, count) : null;
}

/** Two days or two stretches with `..` or a dash between: from the first of the one to the last of the other. */
function betweenOf(word: string): DayRange | null {
  const [first, last, more] = word.split(/\.\.|[–—]|\s-\s/).map((end) => endOf(end.trim()));
  if (!first || !last || more !== undefined || first.from > last.to) return null;
  return { from: first.from, to: last.to };
}

function endOf(text: string): DayRange | null {
  const day = dayOf(text);
  return day === null ? stretchOf(text) : { from: day, to: day };
}

/** `2026-03-31` or `31.03.2026`. */
function dayOf(text: string): number | null {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (match === null) return serialOfIso(text);
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDate(year, month, day) ? serialOfDate(year, month, day) : null;
}
