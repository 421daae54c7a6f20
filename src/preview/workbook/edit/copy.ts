import type { Book } from '../Book';
import { movedFormula } from '../formula/references';
import type { Sheet } from '../Sheet';
import type { Area } from '../types';
import { copyRules } from './copyRules';
import { checkWrite } from './guard';
import { changeCells } from './journal';

export type CopyWhat = 'All' | 'Values' | 'Formulas' | 'Formats';

/** Copies cells: to an area of the same size, or repeated over a larger one as pasting does. */
export function copyCells(
  book: Book,
  from: { sheet: Sheet; area: Area },
  to: { sheet: Sheet; area: Area },
  what: CopyWhat,
): void {
  const fits = to.area.rows % from.area.rows === 0 && to.area.columns % from.area.columns === 0;
  const target = fits ? to.area : { ...to.area, rows: from.area.rows, columns: from.area.columns };
  checkWrite(book, to.sheet, target);
  const source = readCells(from.sheet, from.area);
  changeCells(book, to.sheet, target, () => {
    for (let row = 0; row < target.rows; row += 1) {
      for (let column = 0; column < target.columns; column += 1) {
        const cell = source[row % from.area.rows]?.[column % from.area.columns];
        if (cell !== undefined) putCell(to.sheet, target.row + row, target.column + column, cell, what);
      }
    }
  });
  if (what === 'All' || what === 'Formats') {
    copyRules(book, from, { sheet: to.sheet, area: target }, what === 'All');
  }
  book.emit({
    kind: what === 'Formats' ? 'format' : 'cells',
    sheetId: to.sheet.id,
    area: target,
    source: book.source,
  });
}

function readCells(sheet: Sheet, area: Area) {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => {
      const at = [area.row + row, area.column + column] as const;
      return {
        row: at[0],
        column: at[1],
        value: sheet.cells.value(...at),
        formula: sheet.cells.formula(...at),
        style: sheet.cells.ownStyleId(...at),
      };
    }),
  );
}

function putCell(
  sheet: Sheet,
  row: number,
  column: number,
  cell: ReturnType<typeof readCells>[number][number],
  what: CopyWhat,
): void {
  if (what === 'Values') {
    sheet.cells.set(row, column, cell.value);
  } else if (what !== 'Formats') {
    const formula =
      cell.formula === undefined
        ? undefined
        : movedFormula(cell.formula, row - cell.row, column - cell.column);
    sheet.cells.set(row, column, cell.value, formula);
  }
  if (what === 'All' || what === 'Formats') sheet.cells.setStyle(row, column, cell.style ?? -1);
}
