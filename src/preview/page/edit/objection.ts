import type { Book } from '../../workbook/Book';
import { readEntry } from '../../workbook/entry';
import type { Sheet } from '../../workbook/Sheet';
import type { CellValue, ValidationData } from '../../workbook/types';
import type { Cell } from '../grid/Viewport';
import { choicesOf, validationAt } from './choices';

/** What a cell's validation has against a text that was typed; `goOn` enters it all the same. */
export class Objection extends Error {
  constructor(
    /** Of the rule's author; empty for the usual words. */
    readonly title: string,
    readonly text: string,
    readonly goOn: (() => void) | undefined,
  ) {
    super(text);
    this.name = 'Objection';
  }
}

/** The objection to a text typed into a cell, or `null`; only rules that stop leave no way on. */
export function objectionTo(
  book: Book,
  sheet: Sheet,
  cell: Cell,
  text: string,
  goOn: () => void,
): Objection | null {
  const validation = refusing(book, sheet, cell, text);
  if (validation === null) return null;
  const { title = '', message = '', style = 'Stop' } = validation.errorAlert ?? {};
  return new Objection(title, message, style === 'Stop' ? undefined : goOn);
}

/** The validation that refuses a typed text, or `null`. Formulas are taken: their results are checked by nobody, as in Excel. */
function refusing(book: Book, sheet: Sheet, cell: Cell, text: string): ValidationData | null {
  const validation = validationAt(sheet, cell);
  if (validation === undefined || validation.errorAlert?.showAlert === false) return null;
  const entry = readEntry(text, book.culture, book.now().getFullYear());
  if (entry === null || entry.kind === 'formula') return null;
  if (entry.value === null) return null;
  return isAllowed(book, sheet, cell, validation, entry.value, text) ? null : validation;
}

function isAllowed(
  book: Book,
  sheet: Sheet,
  cell: Cell,
  { rule }: ValidationData,
  value: CellValue,
  text: string,
): boolean {
  if (rule.list !== undefined) {
    const choices = choicesOf(book, sheet, cell);
    return choices.length === 0 || choices.includes(text.trim());
  }
  if (rule.wholeNumber !== undefined)
    return typeof value === 'number' && Number.isInteger(value) && compares(rule.wholeNumber, value);
  if (rule.decimal !== undefined) return typeof value === 'number' && compares(rule.decimal, value);
  if (rule.date !== undefined) return typeof value === 'number' && compares(rule.date, value);
  if (rule.textLength !== undefined) return compares(rule.textLength, text.length);
  return true;
}

/** A limit that is no plain number (a formula, a cell) refuses nothing. */
function compares(rule: unknown, value: number): boolean {
  const { formula1, formula2, operator } = rule as Record<string, unknown>;
  const [first, second] = [limitOf(formula1), limitOf(formula2)];
  if (first === null) return true;
  const isInside = value >= first && (second === null || value <= second);
  switch (operator) {
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'GreaterThanOrEqualTo':
      return value >= first;
    case 'LessThan':
      return value < first;
    case 'LessThanOrEqualTo':
      return value <= first;
    case 'NotBetween':
      return !isInside;
    default:
      return isInside;
  }
}

function limitOf(given: unknown): number | null {
  if (typeof given === 'number') return given;
  const text = typeof given === 'string' ? given.replace(/^=/, '').trim() : '';
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
}
