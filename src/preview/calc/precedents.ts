import type { Book } from '../workbook/Book';
import { MAX_COLUMNS, MAX_ROWS, spanning } from '../workbook/area';
import type { FormulaPart, Reference } from '../workbook/formula/references';
import { isCalled, parseFormula } from './parsedFormula';
import type { ParsedFormula } from './parsedFormula';
import { findStructured } from './structured';
import type { FormulaPlace, SheetArea } from './structured';

/** Names may lead to names; no deeper than this. */
const MAX_DEPTH = 8;

/** The cells that a formula reads directly, as far as its text tells (`OFFSET` and `INDIRECT` do not). */
export function findPrecedents(
  book: Book,
  place: FormulaPlace,
  formula: ParsedFormula,
  depth = 0,
): SheetArea[] {
  const found: SheetArea[] = [];
  formula.parts.forEach((part, index) => {
    const area = areaOf(book, place, formula.parts, index, part);
    if (area) found.push(area);
    if (part.kind === 'word' && area === null && !isCalled(formula.parts, index) && depth < MAX_DEPTH) {
      const name = book.findName(part.text, place.sheet);
      if (name) found.push(...findPrecedents(book, place, parseFormula(name.formula), depth + 1));
    }
  });
  return found;
}

function areaOf(
  book: Book,
  place: FormulaPlace,
  parts: readonly FormulaPart[],
  index: number,
  part: FormulaPart,
): SheetArea | null {
  if (part.kind === 'reference') return findReference(book, place, part.reference);
  if (part.kind === 'brackets') {
    const before = parts[index - 1];
    return findStructured(book, place, before?.kind === 'word' ? before.text : undefined, part.text);
  }
  if (part.kind !== 'word' || isCalled(parts, index) || parts[index + 1]?.kind === 'brackets') return null;
  return findStructured(book, place, part.text, undefined);
}

/** The cells of a reference as written; `null` when its sheet does not exist. */
export function findReference(book: Book, place: FormulaPlace, reference: Reference): SheetArea | null {
  const sheet = reference.sheet === undefined ? place.sheet : book.findSheet(reference.sheet);
  if (!sheet) return null;
  const { first, last = first } = reference;
  const rows = [first.row ?? 0, last.row ?? first.row ?? MAX_ROWS - 1];
  const columns = [first.column ?? 0, last.column ?? first.column ?? MAX_COLUMNS - 1];
  const area = spanning(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
  return { sheet, area };
}
