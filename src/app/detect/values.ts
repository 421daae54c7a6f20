/** The look of a column's first values, to judge a header that alone is not clear. */
import type { CellValue } from '../ports';
import type { FieldWords } from './words/types';

const DATE_TEXT = /^(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2})/;
const NUMBER_TEXT = /^[-−+(]?\d[\d\s.,]*\)?[-−]?\s*(\p{L}{1,4}\.?|\p{Sc})?$/u;
/** Serial days of 1954 … 2119: what a date of business can be. */
const FIRST_DAY = 20_000;
const LAST_DAY = 80_000;
/** Share of the filled values that must look like the field. */
const ENOUGH = 0.6;

/** Values of one column of a sample, empty cells left out. */
export function filled(sample: readonly (readonly CellValue[])[], column: number): readonly CellValue[] {
  return sample.map((row) => row[column] ?? '').filter((value) => String(value).trim() !== '');
}

/** Whether values look as the field's kind wants: 1 they do, -1 they do not, 0 nothing can be said. */
export function valueFit(kind: FieldWords['kind'], values: readonly CellValue[]): -1 | 0 | 1 {
  if (values.length === 0 || kind === 'text' || kind === 'flag') return 0;
  const test = kind === 'date' ? looksLikeDate : looksLikeNumber;
  return values.filter(test).length >= values.length * ENOUGH ? 1 : -1;
}

/** Whether every number is a fraction of 1: a column called `Маржа` that holds 0.25 is a share, not money. */
export function looksLikeShares(values: readonly CellValue[]): boolean {
  const numbers = values.filter((value) => typeof value === 'number');
  return (
    numbers.length > 0 &&
    numbers.length === values.length &&
    numbers.every((value) => Math.abs(value) <= 1) &&
    numbers.some((value) => !Number.isInteger(value))
  );
}

/** Whether the values are codes rather than names: one word each, with a digit in it. */
export function looksLikeCodes(values: readonly CellValue[]): boolean {
  return (
    values.length > 0 &&
    values.every((value) => typeof value === 'number' || /^\S*\d\S*$/.test(String(value).trim()))
  );
}

/** Whether some value comes twice: a list of clients has each once, a list of sales repeats them. */
export function hasRepeats(values: readonly CellValue[]): boolean {
  return new Set(values.map((value) => String(value).trim())).size < values.length;
}

function looksLikeDate(value: CellValue): boolean {
  if (typeof value === 'number') return value >= FIRST_DAY && value <= LAST_DAY;
  return typeof value === 'string' && DATE_TEXT.test(value.trim());
}

function looksLikeNumber(value: CellValue): boolean {
  if (typeof value === 'number') return true;
  return typeof value === 'string' && (NUMBER_TEXT.test(value.trim()) || value.trim() === '—');
}
