import { bounding, intersect } from '../area';
import type { Book } from '../Book';
import { Refusal } from '../Refusal';
import type { Sheet } from '../Sheet';
import type { Area } from '../types';
import { checkAllowed } from './guard';
import { changeCells } from './journal';
import { changeView } from './sheets';

/** Merges the area, or each of its rows; only the first cell's contents stay. Refused over a table. */
export function mergeCells(book: Book, sheet: Sheet, area: Area, across: boolean): void {
  checkAllowed(sheet, 'allowFormatCells');
  if (sheet.tables.some((table) => intersect(table.area, area) !== null))
    throw new Refusal('InvalidOperation');
  const pieces = across
    ? Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }))
    : [sheet.merges.filter((merge) => intersect(merge, area) !== null).reduce(bounding, area)];
  changeView(book, sheet, ['merges'], () => {
    sheet.merges = sheet.merges.filter((merge) => !pieces.some((piece) => intersect(merge, piece) !== null));
    sheet.merges.push(...pieces.filter((piece) => piece.rows * piece.columns > 1));
  });
  for (const piece of pieces) keepFirst(book, sheet, piece);
}

function keepFirst(book: Book, sheet: Sheet, area: Area): void {
  const { cells } = sheet;
  changeCells(book, sheet, area, () => {
    const value = cells.value(area.row, area.column);
    const formula = cells.formula(area.row, area.column);
    cells.clear(area, 'contents');
    cells.set(area.row, area.column, value, formula);
  });
  book.emit({ kind: 'cells', sheetId: sheet.id, area, source: book.source });
}

export function unmergeCells(book: Book, sheet: Sheet, area: Area): void {
  checkAllowed(sheet, 'allowFormatCells');
  changeView(book, sheet, ['merges'], () => {
    sheet.merges = sheet.merges.filter((merge) => intersect(merge, area) === null);
  });
}
