import type { Argument } from '../functions/bindArguments';
import type { Book } from '../workbook/Book';
import { cellError } from '../workbook/errors';
import { columnLetters, intersect } from '../workbook/area';
import { quoteSheet } from '../workbook/formula/references';
import type { Area, CellValue } from '../workbook/types';
import type { PlainArgument } from './parsedFormula';
import { findReference } from './precedents';
import { findStructured } from './structured';
import type { FormulaPlace, SheetArea } from './structured';

/** More cells than this in one argument show `#CALC!`, as a whole column does in Excel on the web. */
const MAX_CELLS = 1_000_000;

/**
 * Reads plain arguments from the cells: one cell gives its value, a range its rows, cut to the filled part. Addresses are
 * made up only for who asks: thousands of calls do without.
 */
export function callValues(
  book: Book,
  place: FormulaPlace,
  args: readonly PlainArgument[],
  withAddresses: boolean,
): { values: Argument[]; addresses: (string | null)[] } {
  const values: Argument[] = [];
  const addresses: (string | null)[] = [];
  for (const argument of args) {
    const area = areaOf(book, place, argument);
    if (withAddresses) addresses.push(area ? formatSheetArea(area) : null);
    values.push(valueOf(argument, area));
  }
  return { values, addresses };
}

function areaOf(book: Book, place: FormulaPlace, argument: PlainArgument): SheetArea | null {
  if (argument.kind === 'reference') return findReference(book, place, argument.reference);
  if (argument.kind === 'structured') return findStructured(book, place, argument.table, argument.brackets);
  return null;
}

function valueOf(argument: PlainArgument, area: SheetArea | null): Argument {
  if (argument.kind === 'omitted') return undefined;
  if (argument.kind === 'literal') return argument.value;
  return area ? cellsOf(area) : cellError('#REF!');
}

function cellsOf({ sheet, area }: SheetArea): Argument {
  const { cells } = sheet;
  if (area.rows === 1 && area.columns === 1) return cells.value(area.row, area.column);
  const part = area.rows * area.columns > MAX_CELLS ? filledPart({ sheet, area }) : area;
  if (part.rows * part.columns > MAX_CELLS) return cellError('#CALC!');
  return Array.from({ length: part.rows }, (_, row) =>
    Array.from({ length: part.columns }, (__, column): CellValue =>
      cells.value(part.row + row, part.column + column),
    ),
  );
}

/** Whole columns and rows end where the cells do; of blank ones the first cell is left. */
function filledPart({ sheet, area }: SheetArea): Area {
  const used = sheet.cells.usedValues();
  return (used && intersect(area, used)) ?? { ...area, rows: 1, columns: 1 };
}

function formatSheetArea({ sheet, area }: SheetArea): string {
  const first = `${columnLetters(area.column)}${String(area.row + 1)}`;
  const last = `${columnLetters(area.column + area.columns - 1)}${String(area.row + area.rows)}`;
  return `${quoteSheet(sheet.name)}!${first === last ? first : `${first}:${last}`}`;
}
