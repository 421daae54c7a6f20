import { parseValue } from 'numfmt';
import type { Culture } from './Book';
import { findCellError } from './errors';
import { russianEntry } from './entryRu';
import type { CellValue } from './types';

/** What a text becomes when it is typed into a cell. */
export type Entry =
  | { readonly kind: 'formula'; readonly formula: string }
  /** `format` is the number format that typing gives to a cell of the format General. */
  | { readonly kind: 'value'; readonly value: CellValue; readonly format?: string };

const TEXT_LIMIT = 32_767;

/**
 * Reads a text as Excel reads what is typed into a cell, or assigned through `values` (always en-US there):
 * `=`, `+`, `-` make formulas, `'` keeps text, numbers, dates, percents, amounts, booleans and error texts are
 * understood, anything else stays text (office-platform.md §3.1).
 *
 * @param year the year of dates typed without one
 * @returns `null` for a text that is longer than a cell can hold
 */
export function readEntry(text: string, culture: Culture, year: number): Entry | null {
  if (text.length > TEXT_LIMIT) return null;
  if (text === '') return { kind: 'value', value: null };
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  const known = readValue(text, culture, year);
  if (known !== null) return known;
  if (/^[=+-]./s.test(text)) return { kind: 'formula', formula: text.startsWith('=') ? text : `=${text}` };
  return { kind: 'value', value: text };
}

/** Only such texts can be numbers or dates: asked first, for most texts of a column are neither. */
const MAYBE_NUMBER = /^[\s\d.,:/()$%+-]*(?:e[+-]?\d+|[ap]m?|[a-z]{3,9}[\s\d,/:-]*(?:[ap]m)?)?\s*%?\)?$/i;

function readValue(text: string, culture: Culture, year: number): Entry | null {
  const error = findCellError(text);
  if (error !== undefined) return { kind: 'value', value: error };
  if (!/\d/.test(text)) return readBoolean(text, culture);
  const entry = culture === 'ru-RU' ? russianEntry(text) : text;
  if (entry !== null && !MAYBE_NUMBER.test(entry)) return null;
  return entry === null ? null : readNumber(entry, year);
}

function readBoolean(text: string, culture: Culture): Entry | null {
  const word = text.trim().toUpperCase();
  if (word === 'TRUE' || (culture === 'ru-RU' && word === 'ИСТИНА')) return { kind: 'value', value: true };
  if (word === 'FALSE' || (culture === 'ru-RU' && word === 'ЛОЖЬ')) return { kind: 'value', value: false };
  return null;
}

/** Numbers and dates in en-US. */
function readNumber(text: string, year: number): Entry | null {
  const trimmed = text.trim();
  const fraction = /^(-?)(\d+) (\d+)\/(\d+)$/.exec(trimmed);
  if (fraction !== null) return readFraction(fraction);
  if (isForeign(trimmed)) return null;
  const yearless = readYearless(trimmed, year);
  const parsed = parseValue(yearless?.text ?? trimmed);
  if (parsed === null || typeof parsed.v !== 'number') return null;
  const format = yearless?.format ?? excelFormat(parsed.z);
  return { kind: 'value', value: parsed.v, ...(format === undefined ? {} : { format }) };
}

/** What the parser takes and Excel with en-US settings does not. */
function isForeign(text: string): boolean {
  return (
    /\d{4}\.\d+\.\d+/.test(text) || // dots between the parts of a date
    /[€₽£¥]/.test(text) || // another country's currency
    /,(?!\d{3})/.test(text.replace(/[A-Za-z]+ \d{1,2}, /, '')) || // a comma that groups less than three digits
    /^\d+:$/.test(text) ||
    text.startsWith('%')
  );
}

function readFraction([, sign, whole, top, bottom]: RegExpExecArray): Entry | null {
  if (Number(bottom) === 0) return null;
  const value = Number(whole) + Number(top) / Number(bottom);
  return { kind: 'value', value: sign === '-' ? -value : value, format: '# ?/?' };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `1/2`, `Jan 26`, `26-Jan`: a day of this year, as Excel takes them. */
function readYearless(text: string, year: number): { text: string; format: string } | null {
  const numeric = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (numeric !== null) {
    const month = Number(numeric[1]);
    const day = Number(numeric[2]);
    if (month >= 1 && month <= 12 && day >= 1 && day <= 31)
      return { text: `${month}/${day}/${year}`, format: 'd-mmm' };
    return null;
  }
  const named = /^(?:([A-Za-z]{3})[a-z]*[ -](\d{1,2})|(\d{1,2})[ -]?([A-Za-z]{3})[a-z]*)$/.exec(text);
  if (named === null) return null;
  const month = MONTHS.indexOf((named[1] ?? named[4] ?? '').toLowerCase()) + 1;
  const day = Number(named[2] ?? named[3]);
  if (month === 0 || day < 1 || day > 31) return null;
  return { text: `${month}/${day}/${year}`, format: 'd-mmm' };
}

/** The format that Excel gives, where the parser keeps the shape that was typed. */
function excelFormat(format: string | undefined): string | undefined {
  if (format === undefined) return undefined;
  const hasTime = format.includes('h');
  if (format.includes('y') && format.includes('d')) {
    if (hasTime) return 'm/d/yyyy h:mm';
    return format.includes('mmm') ? 'd-mmm-yy' : 'm/d/yyyy';
  }
  if (format.includes('y')) return 'mmm-yy';
  if (hasTime) return format.replace('hh', 'h');
  if (format === '$#,##0') return '$#,##0';
  return format;
}
