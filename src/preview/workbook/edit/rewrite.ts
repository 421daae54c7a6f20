import type { Book } from '../Book';
import type { Sheet, SheetParts } from '../Sheet';
import { changeNames, changeParts } from './journal';
import { bodyArea } from './tableShape';

/** Where a formula stands, or the cell that a rule or a calculated column is relative to; none for a name's. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/**
 * Rewrites every formula of the book: in cells, names and calculated columns. `change` gives the same text to keep one.
 * Undo brings the old texts back.
 */
export function changeFormulas(book: Book, change: Change): void {
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

/** Formulas that belong to no cell: names, calculated columns, rules. Changed in place: callers hold the tables. */
function changeNamed(book: Book, change: Change): void {
  if (book.names.some((name) => change(name.formula) !== name.formula)) {
    changeNames(book, () => {
      for (const name of book.names) name.formula = change(name.formula);
    });
  }
  for (const sheet of book.sheets) {
    const trial = sheet.parts(HOLDERS);
    if (rewriteHolders({ ...trial, sheet }, change) === 0) continue;
    changeParts(book, sheet, HOLDERS, () => {
      const { names, tables, conditionalFormats, validations, charts } = sheet;
      rewriteHolders({ names, tables, conditionalFormats, validations, charts, sheet }, change);
    });
  }
}

const HOLDERS = ['names', 'tables', 'conditionalFormats', 'validations', 'charts'] as const;
type Change = (formula: string, place?: FormulaPlace) => string;

/** Rewrites what a sheet's names, tables and rules say, each as of the cell it is relative to; gives how many changed. */
function rewriteHolders(
  holders: Pick<SheetParts, (typeof HOLDERS)[number]> & { sheet: Sheet },
  change: Change,
): number {
  const { sheet, names, tables, conditionalFormats, validations, charts } = holders;
  let count = rewriteDeep(names, change);
  for (const table of tables) {
    const { row, column } = bodyArea(table);
    table.columns.forEach((data, index) => {
      count += rewriteDeep(data, change, { sheet, row, column: column + index });
    });
  }
  for (const { area, body } of conditionalFormats) {
    count += rewriteDeep(body, change, { sheet, row: area.row, column: area.column });
  }
  for (const { series } of charts) count += rewriteDeep(series, change);
  for (const { area, rule } of validations) {
    count += rewriteDeep(rule, change, { sheet, row: area.row, column: area.column });
  }
  return count;
}

/** Rewrites every text in the data that begins with `=`; gives how many it changed. */
function rewriteDeep(data: unknown, change: Change, place?: FormulaPlace): number {
  if (typeof data !== 'object' || data === null) return 0;
  const record = data as Record<string, unknown>;
  let count = 0;
  for (const [key, value] of Object.entries(record)) {
    if (typeof value === 'string' && value.startsWith('=')) {
      record[key] = change(value, place);
      if (record[key] !== value) count += 1;
    } else {
      count += rewriteDeep(value, change, place);
    }
  }
  return count;
}
