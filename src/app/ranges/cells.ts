/** Cells of ranges that formulas hand over, read as the base reads those of tables. */
import { isPlausible, numberStyle, readNumber, type NumberStyle } from '../base/readNumber';
import { isNothing, tidy } from '../base/words';

/** A cell as a formula hands it over: null for an empty one; an error keeps its text, e.g. `#N/A`. */
export type RangeCell = string | number | boolean | null | { readonly error: string };

/** A number; `blank` for nothing; `text` for what is no number; `error` for an error value. */
export type Amount = number | 'blank' | 'text' | 'error';

/** Reads numbers of one culture; those written as in en-US are read where the culture leaves it open. */
export function amountReader(culture: string): (cell: RangeCell) => Amount {
  const style = numberStyle(culture);
  return (cell) => readAmount(cell, style);
}

function readAmount(cell: RangeCell, style: NumberStyle): Amount {
  if (typeof cell === 'number') return isPlausible(cell) ? cell : 'text';
  if (cell === null) return 'blank';
  if (typeof cell === 'boolean') return 'text';
  if (typeof cell === 'object') return 'error';
  const text = tidy(cell);
  if (isNothing(text)) return 'blank';
  const value = readNumber(text, style);
  return Number.isNaN(value) ? 'text' : value;
}

/** Whether there is nothing in a cell; a zero is what desktop Excel hands over for an empty one. */
export function isBlankOrZero(cell: RangeCell): boolean {
  return cell === null || cell === 0 || (typeof cell === 'string' && tidy(cell) === '');
}
