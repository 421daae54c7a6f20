import { isWholeColumns, isWholeRows } from '../../workbook/area';
import { deleteContents, typeInto } from '../../workbook/edit';
import { changeView } from '../../workbook/edit/sheets';
import { checkAllowed } from '../../workbook/edit/guard';
import { deleteCells, insertCells } from '../../workbook/edit/structure';
import type { Area, CellStyle } from '../../workbook/types';
import { formatArea } from '../../workbook/area';
import type { GridController } from '../grid/GridController';
import { copyArea } from '../grid/clipboard';
import { applyStyle, paste } from '../grid/KeyboardInput';
import { fitColumn } from '../grid/resize';
import { wholeColumns, wholeRows } from '../grid/Selection';

type Lines = 'rows' | 'columns';

/** Puts in as many rows or columns as are selected. */
export function insertLines(grid: GridController, lines: Lines): void {
  changeLines(grid, lines, (area) => insertCells(grid.book, grid.sheet, area, lines));
}

export function deleteLines(grid: GridController, lines: Lines): void {
  changeLines(grid, lines, (area) => deleteCells(grid.book, grid.sheet, area, lines));
}

/** Hides the selected rows or columns, or shows those among them that are hidden. */
export function hideLines(grid: GridController, lines: Lines, hide: boolean): void {
  const area = lineArea(grid.selection.area, lines);
  const [first, count] = lines === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  const key = lines === 'rows' ? 'hiddenRows' : 'hiddenColumns';
  grid.attempt(() => {
    checkAllowed(grid.sheet, lines === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
    changeView(grid.book, grid.sheet, [key], (sheet) => {
      const hidden = sheet[key];
      if (hide) for (let at = first; at < first + count; at += 1) hidden.add(at);
      else for (const at of [...hidden]) if (at >= first - 1 && at <= first + count) hidden.delete(at);
    });
  });
}

export function fitColumns(grid: GridController): void {
  const { column, columns } = grid.selection.area;
  for (let at = column; at < column + Math.min(columns, 200); at += 1) fitColumn(grid, at);
}

/** Rows and columns before the active cell stay in sight; asked again, nothing does. */
export function toggleFreeze(grid: GridController): void {
  const { row, column } = grid.selection.active;
  grid.attempt(() => {
    changeView(grid.book, grid.sheet, ['freeze'], (sheet) => {
      const isFree = sheet.freeze === undefined && (row > 0 || column > 0);
      sheet.freeze = isFree ? { rows: row, columns: column } : undefined;
    });
  });
}

export function setStyle(
  grid: GridController,
  change: { readonly [Key in keyof CellStyle]?: CellStyle[Key] | undefined },
): void {
  applyStyle(grid, grid.selection.area, change);
  grid.focus();
}

export function clearContents(grid: GridController): void {
  grid.attempt(() => deleteContents(grid.book, grid.sheet, grid.selection.area, 'user'));
}

/** Puts a sum below (or beside) the numbers that end at the active cell, or below those selected. */
export function autoSum(grid: GridController): void {
  const { area, active } = grid.selection;
  const source = area.rows > 1 ? area : runAbove(grid, active.row, active.column);
  const row = area.rows > 1 ? area.row + area.rows : active.row;
  const formulas = Array.from({ length: source.columns }, (_, at) => {
    const column = { ...source, column: source.column + at, columns: 1 };
    return `=SUM(${formatArea(column)})`;
  });
  grid.attempt(() => {
    typeInto(grid.book, grid.sheet, row, source.column, [formulas], { culture: 'en-US', source: 'user' });
  });
  grid.selectCell({ row, column: source.column });
}

/** Copies or cuts without the keyboard; the browser may forbid the clipboard, cells of this page can be pasted still. */
export function copySelection(grid: GridController, isCut: boolean): void {
  grid.copied = copyArea(grid.book, grid.sheet, grid.selection.area, isCut);
  void navigator.clipboard.writeText(grid.copied.text).catch(() => undefined);
  grid.redraw();
  grid.focus();
}

export async function pasteSelection(grid: GridController): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => grid.copied?.text ?? '');
  paste(grid, text);
  grid.focus();
}

function changeLines(grid: GridController, lines: Lines, change: (area: Area) => void): void {
  grid.attempt(() => {
    grid.book.history.record(() => change(lineArea(grid.selection.area, lines)));
  });
  grid.focus();
}

function lineArea(area: Area, lines: Lines): Area {
  if (lines === 'rows') return isWholeRows(area) ? area : wholeRows(area.row, area.row + area.rows - 1);
  return isWholeColumns(area) ? area : wholeColumns(area.column, area.column + area.columns - 1);
}

function runAbove(grid: GridController, row: number, column: number): Area {
  let first = row;
  while (first > 0 && typeof grid.sheet.cells.value(first - 1, column) === 'number') first -= 1;
  return { row: Math.min(first, Math.max(0, row - 1)), rows: Math.max(1, row - first), column, columns: 1 };
}
