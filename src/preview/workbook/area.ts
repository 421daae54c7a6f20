import type { Area } from './types';

/** Excel's grid (office-platform.md §1.3). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A column's letters, from 0: 0 is `A`, 16383 is `XFD`. */
export function columnLetters(column: number): string {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** The column's number from 0, or -1 when the letters name no column of the grid. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) return -1;
    number = number * 26 + code;
    if (number > MAX_COLUMNS) return -1;
  }
  return number - 1;
}

/** A1 text without a sheet: `B2`, `A1:C3`, `A:C` for whole columns, `2:4` for whole rows. */
export function formatArea(area: Area, dollar = ''): string {
  const first = columnLetters(area.column);
  const last = columnLetters(area.column + area.columns - 1);
  const bottom = area.row + area.rows;
  if (isWholeColumns(area)) return `${dollar}${first}:${dollar}${last}`;
  if (isWholeRows(area)) return `${dollar}${area.row + 1}:${dollar}${bottom}`;
  const start = `${dollar}${first}${dollar}${area.row + 1}`;
  if (area.rows === 1 && area.columns === 1) return start;
  return `${start}:${dollar}${last}${dollar}${bottom}`;
}

/** Reads A1 text without a sheet (`$` allowed, any case); `null` when it is no address in the grid. */
export function parseArea(text: string): Area | null {
  const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i.exec(text.trim());
  if (match === null) return null;
  const [, columnA, rowA, columnB = columnA, rowB = rowA] = match;
  const single = !text.includes(':');
  if (single && (columnA === undefined || rowA === undefined)) return null;
  if (!single && (match[3] === undefined) !== (columnA === undefined)) return null;
  if (!single && (match[4] === undefined) !== (rowA === undefined)) return null;
  if (columnA === undefined && rowA === undefined) return null;
  const columns =
    columnA === undefined ? [0, MAX_COLUMNS - 1] : [columnNumber(columnA), columnNumber(columnB ?? '')];
  const rows = rowA === undefined ? [0, MAX_ROWS - 1] : [Number(rowA) - 1, Number(rowB) - 1];
  if (Math.min(...columns, ...rows) < 0 || Math.max(...rows) >= MAX_ROWS) return null;
  return spanning(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
}

/** The area from its first to its last cell, both included. */
export function spanning(row: number, column: number, lastRow: number, lastColumn: number): Area {
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The common part, or `null`. */
export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const lastRow = Math.min(a.row + a.rows, b.row + b.rows) - 1;
  const lastColumn = Math.min(a.column + a.columns, b.column + b.columns) - 1;
  return lastRow < row || lastColumn < column ? null : spanning(row, column, lastRow, lastColumn);
}

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  return spanning(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row + a.rows, b.row + b.rows) - 1,
    Math.max(a.column + a.columns, b.column + b.columns) - 1,
  );
}

/** Whether `inner` lies within `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  const common = intersect(outer, inner);
  return common !== null && sameArea(common, inner);
}

export function isWholeColumns(area: Area): boolean {
  return area.row === 0 && area.rows === MAX_ROWS;
}

export function isWholeRows(area: Area): boolean {
  return area.column === 0 && area.columns === MAX_COLUMNS;
}

/** Whole rows or columns: reading cell by cell gives null, writing is refused (office-platform.md §1.1). */
export function isUnbounded(area: Area): boolean {
  return isWholeColumns(area) || isWholeRows(area);
}

export function cellCount(area: Area): number {
  return area.rows * area.columns;
}
