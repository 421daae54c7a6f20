import { parseArea } from '../area';
import type { Book } from '../Book';
import type { Sheet } from '../Sheet';
import type { Area } from '../types';
import { splitFormula } from './references';

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The cells of a formula that is one reference, such as a name's `=Sheet1!$A$1:$B$9`; `null` for any other. */
export function formulaPlace(book: Book, formula: string, sheet?: Sheet): Place | null {
  const parts = splitFormula(formula.replace(/^=/, ''));
  const [part] = parts;
  if (parts.length !== 1 || part?.kind !== 'reference') return null;
  const { reference, text } = part;
  const on = reference.sheet === undefined ? sheet : book.findSheet(reference.sheet);
  const area = parseArea(text.slice(text.lastIndexOf('!') + 1));
  return on === undefined || area === null ? null : { sheet: on, area };
}
