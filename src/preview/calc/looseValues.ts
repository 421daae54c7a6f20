import { MAX_COLUMNS, MAX_ROWS } from '../workbook/area';
import type { Book } from '../workbook/Book';
import { cellError } from '../workbook/errors';
import type { Sheet } from '../workbook/Sheet';
import type { CellValue } from '../workbook/types';
import { FormulaRecord } from './FormulaRecord';
import type { FormulaEngine } from './FormulaEngine';
import { parseFormula } from './parsedFormula';
import { findPrecedents } from './precedents';

/**
 * Values of formulas that stand in no cell. They are calculated in the last column of the grid, from below: a rule often
 * reads the very cell that it is for.
 */
export function looseValues(
  book: Book,
  engine: FormulaEngine,
  sheet: Sheet,
  formulas: readonly string[],
): CellValue[] {
  const values = formulas.map((): CellValue => cellError('#NAME?'));
  const records = formulas.map((formula, index) => {
    const place = [MAX_ROWS - 1 - index, MAX_COLUMNS - 1] as const;
    const record = new FormulaRecord(-1 - index, sheet, ...place, formula, parseFormula(formula));
    record.precedents = findPrecedents(book, record, record.parsed);
    return record;
  });
  const known = records.filter(({ parsed }) => [...parsed.functions].every((name) => engine.knows(name)));
  engine.evaluate(known, (record, value) => {
    values[-1 - record.id] = Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
  });
  return values;
}
