import type { Book } from '../Book';
import type { Sheet } from '../Sheet';
import { changeNames, changeParts } from './journal';

/** Where a formula stands; `undefined` for a name's. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/**
 * Rewrites every formula of the book: in cells, names and calculated columns. `change` gives the same text to keep one.
 * Undo brings the old texts back.
 */
export function changeFormulas(book: Book, change: (formula: string, place?: FormulaPlace) => string): void {
  const found: { place: FormulaPlace; before: string; after: string }[] = [];
  for (const sheet of book.sheets) {
    sheet.cells.eachFormula((row, column, before) => {
      const place = { sheet, row, column };
      const after = change(before, place);
      if (after !== before) found.push({ place, before, after });
    });
  }
  if (found.length > 0) {
    const put = (key: 'before' | 'after'): void => {
      for (const { place, [key]: formula } of found) {
        const { cells } = place.sheet;
        cells.set(place.row, place.column, cells.value(place.row, place.column), formula);
      }
    };
    put('after');
    book.history.push({
      undo: () => {
        put('before');
      },
      redo: () => {
        put('after');
      },
    });
  }
  changeNamed(book, change);
}

/** Formulas that belong to no cell: names, calculated columns, rules. */
function changeNamed(book: Book, change: (formula: string) => string): void {
  if (book.names.some((name) => change(name.formula) !== name.formula)) {
    changeNames(book, () => {
      for (const name of book.names) name.formula = change(name.formula);
    });
  }
  for (const sheet of book.sheets) {
    const after = structuredClone(sheet.parts(HOLDERS));
    const rewritten = HOLDERS.reduce((count, key) => count + rewriteDeep(after[key], change), 0);
    if (rewritten === 0) continue;
    changeParts(book, sheet, HOLDERS, () => {
      sheet.putParts(after);
    });
  }
}

const HOLDERS = ['names', 'tables', 'conditionalFormats', 'validations'] as const;

/** Rewrites every text in the data that begins with `=`; gives how many it changed. */
function rewriteDeep(data: unknown, change: (formula: string) => string): number {
  if (typeof data !== 'object' || data === null) return 0;
  const record = data as Record<string, unknown>;
  let count = 0;
  for (const [key, value] of Object.entries(record)) {
    if (typeof value === 'string' && value.startsWith('=')) {
      record[key] = change(value);
      if (record[key] !== value) count += 1;
    } else {
      count += rewriteDeep(value, change);
    }
  }
  return count;
}
