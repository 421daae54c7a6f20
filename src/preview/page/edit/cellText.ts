import type { Book } from '../../workbook/Book';
import { isDateFormat } from 'numfmt';
import { displayText } from '../../workbook/displayText';
import type { Sheet } from '../../workbook/Sheet';
import { readEntry } from '../../workbook/entry';
import { formulaFromLocal, localFormula } from './formulaText';

/** What the formula bar shows, and what editing a cell begins with: the formula, else the value in full. */
export function cellText(book: Book, sheet: Sheet, row: number, column: number): string {
  const formula = sheet.cells.formula(row, column);
  const format = book.styles.get(sheet.cells.styleId(row, column)).numberFormat ?? 'General';
  if (formula !== undefined) return localFormula(formula, book.culture);
  const value = sheet.cells.value(row, column);
  if (typeof value === 'string') return needsQuote(book, value, format) ? `'${value}` : value;
  if (typeof value !== 'number') return displayText(value, 'General', book.culture);
  if (isDateFormat(format)) return displayText(value, dateFormat(value, format), book.culture);
  if (format.includes('%')) return `${plainNumber(Number((value * 100).toPrecision(15)), book)}%`;
  return plainNumber(value, book);
}

/** What typing a text means: formulas are put into en-US, everything else is read by the book itself. */
export function enteredText(book: Book, text: string): string {
  return /^[=+-]/.test(text) && !isPlainNumber(book, text) ? formulaFromLocal(text, book.culture) : text;
}

/** A text that typing would turn into something else. */
function needsQuote(book: Book, text: string, format: string): boolean {
  if (format === '@' || text === '') return false;
  const entry = readEntry(text, book.culture, book.now().getFullYear());
  return entry === null || entry.kind === 'formula' || typeof entry.value !== 'string';
}

function isPlainNumber(book: Book, text: string): boolean {
  const entry = readEntry(text, book.culture, book.now().getFullYear());
  return entry?.kind === 'value' && typeof entry.value === 'number';
}

function dateFormat(value: number, format: string): string {
  const hasTime = !Number.isInteger(value);
  if (value < 1 && /h/i.test(format)) return 'h:mm:ss';
  return hasTime ? 'm/d/yyyy h:mm' : 'm/d/yyyy';
}

function plainNumber(value: number, book: Book): string {
  const text =
    Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-9) ? String(value) : plainDigits(value);
  return book.culture === 'ru-RU' ? text.replace('.', ',') : text;
}

function plainDigits(value: number): string {
  return String(Number(value.toPrecision(15)));
}
