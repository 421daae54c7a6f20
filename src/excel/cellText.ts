/** How values are handed to Excel so that it stores just them: it parses every text as if it were typed, in en-US. */
import type { CellValue, PlanValue } from '../app';

/** Excel keeps no longer text in a cell. */
const LONGEST_TEXT = 32_767;

const BOOLEAN = /^(true|false)$/i;
/** `May 5`, `5-May`: the words that Excel takes for a date when a number stands beside them. */
const MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s.,/-]*\d/i;
/** Anything else that Excel could parse begins with a sign or a digit. */
const PARSED_START = /^[\s\p{Z}]*['=+\-@#\p{Sc}%(.,:/\d]/u;

/** Whether Excel would make something else than this text of it: a formula, a number, a date, a boolean, an error. */
export function needsGuard(text: string): boolean {
  return PARSED_START.test(text) || BOOLEAN.test(text.trim()) || MONTH.test(text.trim());
}

/** Text as it has to be assigned to come back as itself; '' empties the cell. */
export function guardText(text: string): string {
  const kept = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  return needsGuard(kept) ? `'${kept}` : kept;
}

/** A planned value as it has to be assigned; null, NaN and infinities empty the cell. */
export function toCell(value: PlanValue): CellValue {
  if (value === null) return '';
  if (typeof value === 'string') return guardText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return '';
  return value;
}

/** A formula, or a value that stood in a cell, as one text or number that Excel leaves as it is. */
export function encodeCell(value: CellValue, formula: CellValue, type: string): CellValue {
  if (type === 'Error' && value === formula) return `e${String(value)}`;
  if (isFormula(value, formula)) return `f${String(formula)}`;
  if (typeof value === 'string') return value === '' ? '' : `s${value}`;
  return value;
}

/** What `encodeCell` kept, as it has to be assigned to `formulas`. */
export function decodeCell(kept: CellValue): CellValue {
  if (typeof kept !== 'string' || kept === '') return kept;
  const text = kept.slice(1);
  return kept.startsWith('s') ? guardText(text) : text;
}

/** Text that begins with `=` reads as its own formula, a formula never as its result. */
function isFormula(value: CellValue, formula: CellValue): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}
