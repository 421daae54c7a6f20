import { isWholeColumns, isWholeRows } from '../area';
import type { Book } from '../Book';
import { displayText } from '../displayText';
import { Refusal } from '../Refusal';
import type { Sheet } from '../Sheet';
import type { Area } from '../types';
import { widthOfPoints, widthOfText } from '../widths';
import { checkAllowed } from './guard';
import { changeView } from './sheets';

const MAX_HEIGHT = 409;
const MAX_WIDTH = 255;

export function setRowsHidden(book: Book, sheet: Sheet, area: Area, hidden: boolean): void {
  checkAllowed(sheet, 'allowFormatRows');
  if (isWholeColumns(area)) throw new Refusal('InvalidArgument');
  changeView(book, sheet, ['hiddenRows', 'filteredRows'], () => {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      if (hidden) sheet.hiddenRows.add(row);
      else {
        sheet.hiddenRows.delete(row);
        sheet.filteredRows.delete(row);
      }
    }
  });
}

export function setColumnsHidden(book: Book, sheet: Sheet, area: Area, hidden: boolean): void {
  checkAllowed(sheet, 'allowFormatColumns');
  if (isWholeRows(area)) throw new Refusal('InvalidArgument');
  changeView(book, sheet, ['hiddenColumns'], () => {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (hidden) sheet.hiddenColumns.add(column);
      else sheet.hiddenColumns.delete(column);
    }
  });
}

/** Gives columns a width in points; 0 hides them. */
export function setColumnWidth(book: Book, sheet: Sheet, area: Area, points: number): void {
  checkAllowed(sheet, 'allowFormatColumns');
  const width = widthOfPoints(points);
  if (points < 0 || width > MAX_WIDTH + 1) throw new Refusal('InvalidArgument');
  if (points === 0) {
    setColumnsHidden(book, sheet, area, true);
    return;
  }
  changeView(book, sheet, ['columnWidths', 'defaultColumnWidth'], () => {
    if (isWholeRows(area)) {
      sheet.defaultColumnWidth = width;
      sheet.columnWidths.clear();
      return;
    }
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      sheet.columnWidths.set(column, width);
    }
  });
}

/** Gives rows a height in points; 0 hides them. */
export function setRowHeight(book: Book, sheet: Sheet, area: Area, points: number): void {
  checkAllowed(sheet, 'allowFormatRows');
  if (points < 0 || points > MAX_HEIGHT) throw new Refusal('InvalidArgument');
  if (points === 0) {
    setRowsHidden(book, sheet, area, true);
    return;
  }
  changeView(book, sheet, ['rowHeights', 'defaultRowHeight'], () => {
    if (isWholeColumns(area)) {
      sheet.defaultRowHeight = points;
      sheet.rowHeights.clear();
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row += 1) sheet.rowHeights.set(row, points);
  });
}

/** Fits columns to the longest shown text of the area; columns without any stay as they are. */
export function autofitColumns(book: Book, sheet: Sheet, area: Area): void {
  checkAllowed(sheet, 'allowFormatColumns');
  const used = sheet.cells.usedIn(area, false);
  if (used === null) return;
  changeView(book, sheet, ['columnWidths'], () => {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const longest = longestText(book, sheet, used, column);
      if (longest > 0) sheet.columnWidths.set(column, widthOfText(longest));
    }
  });
}

function longestText(book: Book, sheet: Sheet, area: Area, column: number): number {
  let longest = 0;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const value = sheet.cells.value(row, column);
    if (value === null) continue;
    const format = book.styles.get(sheet.cells.styleId(row, column)).numberFormat ?? 'General';
    for (const line of displayText(value, format, book.culture).split('\n'))
      longest = Math.max(longest, line.length);
  }
  return longest;
}

/** Fits rows to their texts' lines, roughly: fonts are not measured. */
export function autofitRows(book: Book, sheet: Sheet, area: Area): void {
  checkAllowed(sheet, 'allowFormatRows');
  const used = sheet.cells.usedIn(area, false);
  if (used === null) return;
  changeView(book, sheet, ['rowHeights'], () => {
    for (let row = used.row; row < used.row + used.rows; row += 1) {
      let lines = 1;
      for (let column = used.column; column < used.column + used.columns; column += 1) {
        lines = Math.max(lines, linesOf(book, sheet, row, column));
      }
      if (lines > 1) sheet.rowHeights.set(row, Math.min(MAX_HEIGHT, lines * sheet.defaultRowHeight));
      else sheet.rowHeights.delete(row);
    }
  });
}

function linesOf(book: Book, sheet: Sheet, row: number, column: number): number {
  const value = sheet.cells.value(row, column);
  if (typeof value !== 'string') return 1;
  const { wrapText } = book.styles.get(sheet.cells.styleId(row, column));
  if (wrapText !== true) return 1;
  const width = Math.max(1, Math.floor(sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth));
  return value.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / width)), 0);
}
