import { changeView } from '../../workbook/edit/sheets';
import { intersect } from '../../workbook/area';
import { checkAllowed } from '../../workbook/edit/guard';
import { neededHeight, neededWidth } from '../paint/paintText';
import type { GridController } from './GridController';
import { columnCharacters, pixelsToPoints } from './units';

/** Cells looked at for the best width of a column. */
const SAMPLE = 4000;

/** Gives columns a width in pixels; 0 hides them. */
export function setColumnWidth(grid: GridController, first: number, count: number, pixels: number): void {
  const columns = Array.from({ length: count }, (_, at) => first + at);
  change(grid, 'allowFormatColumns', ['columnWidths', 'hiddenColumns'], () => {
    for (const column of columns) {
      if (pixels <= 0) grid.sheet.hiddenColumns.add(column);
      else {
        grid.sheet.hiddenColumns.delete(column);
        grid.sheet.columnWidths.set(column, columnCharacters(pixels));
      }
    }
  });
}

/** Gives rows a height in pixels; 0 hides them. */
export function setRowHeight(grid: GridController, first: number, count: number, pixels: number): void {
  const rows = Array.from({ length: count }, (_, at) => first + at);
  change(grid, 'allowFormatRows', ['rowHeights', 'hiddenRows'], () => {
    for (const row of rows) {
      if (pixels <= 0) grid.sheet.hiddenRows.add(row);
      else {
        grid.sheet.hiddenRows.delete(row);
        grid.sheet.rowHeights.set(row, pixelsToPoints(pixels));
      }
    }
  });
}

/** Makes a column as wide as its texts. */
export function fitColumn(grid: GridController, column: number): void {
  const { sheet, looks, measure } = grid;
  const used = sheet.cells.used();
  let width = 0;
  for (
    let row = used?.row ?? 0, seen = 0;
    used && row < used.row + used.rows && seen < SAMPLE;
    row += 1, seen += 1
  ) {
    if (sheet.filteredRows.has(row) || sheet.hiddenRows.has(row)) continue;
    const look = looks.at(row, column);
    const cell = { row, column, rows: 1, columns: 1 };
    if (look.text === '' || sheet.merges.some((merge) => intersect(merge, cell) !== null)) continue;
    const isHeader = sheet.tables.some((table) => table.showFilterButton && table.area.row === row);
    width = Math.max(width, neededWidth(look, measure) + (isHeader ? 20 : 2));
  }
  if (width > 0) setColumnWidth(grid, column, 1, Math.min(1790, Math.ceil(width)));
}

/** Makes a row as high as its texts. */
export function fitRow(grid: GridController, row: number): void {
  const { sheet, looks, measure, view } = grid;
  const used = sheet.cells.used();
  let height = view.rows.defaultSize;
  for (let column = used?.column ?? 0; used && column < used.column + used.columns; column += 1) {
    const look = looks.at(row, column);
    if (look.text !== '')
      height = Math.max(height, neededHeight(look.text, look.style, view.columns.size(column), measure));
  }
  setRowHeight(grid, row, 1, Math.min(545, height));
}

function change(
  grid: GridController,
  allowance: 'allowFormatColumns' | 'allowFormatRows',
  keys: readonly ('columnWidths' | 'hiddenColumns' | 'rowHeights' | 'hiddenRows')[],
  work: () => void,
): void {
  grid.attempt(() => {
    checkAllowed(grid.sheet, allowance);
    changeView(grid.book, grid.sheet, keys, work);
  });
}
