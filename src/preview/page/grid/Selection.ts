import { MAX_COLUMNS, MAX_ROWS, contains, spanning } from '../../workbook/area';
import type { Sheet } from '../../workbook/Sheet';
import type { Area } from '../../workbook/types';
import type { Axis } from './Axis';
import type { Cell } from './Viewport';

/** What is selected: the cell that typing goes to, and the far end of the area that was drawn from it. */
export interface Selection {
  readonly active: Cell;
  readonly focus: Cell;
  readonly area: Area;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export interface Axes {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** The area from one cell to another, widened to the merged areas that it cuts. */
export function selectionOf(sheet: Sheet, active: Cell, focus: Cell): Selection {
  return { active, focus, area: withMerges(sheet, between(active, focus)) };
}

/** The selection for an area that somebody else chose. */
export function selectionOfArea(area: Area): Selection {
  const active = { row: area.row, column: area.column };
  return { active, focus: { row: area.row + area.rows - 1, column: area.column + area.columns - 1 }, area };
}

export function wholeRows(first: number, last: number): Area {
  return { row: Math.min(first, last), rows: Math.abs(last - first) + 1, column: 0, columns: MAX_COLUMNS };
}

export function wholeColumns(first: number, last: number): Area {
  return { row: 0, rows: MAX_ROWS, column: Math.min(first, last), columns: Math.abs(last - first) + 1 };
}

/** One step, over hidden lines and out of merged areas. */
export function stepFrom(sheet: Sheet, axes: Axes, from: Cell, direction: Direction): Cell {
  const merge = sheet.merges.find((each) => contains(each, { ...from, rows: 1, columns: 1 }));
  const start = merge === undefined ? from : farSide(merge, from, direction);
  if (direction === 'up' || direction === 'down') {
    return { row: axes.rows.step(start.row, direction === 'down' ? 1 : -1), column: from.column };
  }
  return { row: from.row, column: axes.columns.step(start.column, direction === 'right' ? 1 : -1) };
}

/** Where Ctrl with an arrow leads: the end of the filled run, else the next filled cell, else the edge of the sheet. */
export function jumpFrom(sheet: Sheet, axes: Axes, from: Cell, direction: Direction): Cell {
  const limit = limitOf(sheet, direction);
  let next = stepFrom(sheet, axes, from, direction);
  if (same(next, from)) return from;
  const startsInRun = isFilled(sheet, from) && isFilled(sheet, next);
  while (!isBeyond(next, limit, direction)) {
    if (!startsInRun && isFilled(sheet, next)) return next;
    const further = stepFrom(sheet, axes, next, direction);
    if (same(further, next)) return next;
    if (startsInRun && !isFilled(sheet, further)) return next;
    next = further;
  }
  return edgeOf(from, direction);
}

/** The next cell of an area, row by row (Tab) or column by column (Enter), around its end. */
export function cycle(area: Area, active: Cell, order: 'rows' | 'columns', back: boolean): Cell {
  const [minor, major] = order === 'rows' ? [area.columns, area.rows] : [area.rows, area.columns];
  const row = active.row - area.row;
  const column = active.column - area.column;
  const at = order === 'rows' ? row * minor + column : column * minor + row;
  const count = minor * major;
  const next = (at + (back ? count - 1 : 1)) % count;
  const [a, b] = [Math.floor(next / minor), next % minor];
  return order === 'rows'
    ? { row: area.row + a, column: area.column + b }
    : { row: area.row + b, column: area.column + a };
}

function between(a: Cell, b: Cell): Area {
  return spanning(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row, b.row),
    Math.max(a.column, b.column),
  );
}

function withMerges(sheet: Sheet, area: Area): Area {
  let wide = area;
  for (let again = true; again;) {
    again = false;
    for (const merge of sheet.merges) {
      const touches =
        merge.row < wide.row + wide.rows &&
        wide.row < merge.row + merge.rows &&
        merge.column < wide.column + wide.columns &&
        wide.column < merge.column + merge.columns;
      if (!touches || contains(wide, merge)) continue;
      wide = between(
        { row: Math.min(wide.row, merge.row), column: Math.min(wide.column, merge.column) },
        {
          row: Math.max(wide.row + wide.rows, merge.row + merge.rows) - 1,
          column: Math.max(wide.column + wide.columns, merge.column + merge.columns) - 1,
        },
      );
      again = true;
    }
  }
  return wide;
}

function farSide(merge: Area, from: Cell, direction: Direction): Cell {
  if (direction === 'down') return { ...from, row: merge.row + merge.rows - 1 };
  if (direction === 'right') return { ...from, column: merge.column + merge.columns - 1 };
  return direction === 'up' ? { ...from, row: merge.row } : { ...from, column: merge.column };
}

function isFilled(sheet: Sheet, { row, column }: Cell): boolean {
  return sheet.cells.value(row, column) !== null || sheet.cells.formula(row, column) !== undefined;
}

/** Beyond this line nothing is filled. */
function limitOf(sheet: Sheet, direction: Direction): number {
  const used = sheet.cells.usedValues();
  if (used === null) return -1;
  if (direction === 'down') return used.row + used.rows;
  return direction === 'right' ? used.column + used.columns : -1;
}

function isBeyond(cell: Cell, limit: number, direction: Direction): boolean {
  if (direction === 'down') return cell.row >= limit;
  return direction === 'right' && cell.column >= limit;
}

function edgeOf(from: Cell, direction: Direction): Cell {
  if (direction === 'down') return { ...from, row: MAX_ROWS - 1 };
  return direction === 'right' ? { ...from, column: MAX_COLUMNS - 1 } : from;
}

function same(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column === b.column;
}
