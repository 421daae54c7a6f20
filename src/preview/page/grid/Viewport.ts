import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/area';
import type { Sheet } from '../../workbook/Sheet';
import type { Area } from '../../workbook/types';
import type { Axis } from './Axis';
import { columnAxis, rowAxis } from './axes';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What lies under a point of the grid. */
export type Hit =
  | ({ readonly kind: 'cell' } & Cell)
  | { readonly kind: 'rowHeader'; readonly row: number; readonly edge: number | null }
  | { readonly kind: 'columnHeader'; readonly column: number; readonly edge: number | null }
  | { readonly kind: 'corner' };

/** A run of lines that are drawn together: the frozen ones, or those scrolled into sight. */
export interface Band {
  readonly first: number;
  readonly last: number;
  /** The part of the canvas that they may draw on. */
  readonly from: number;
  readonly to: number;
}

/** How near (pixels) to the edge of a heading the pointer resizes. */
const GRIP = 4;

/** What of a sheet is in sight, and where on the canvas. Canvas coordinates are CSS pixels from its corner. */
export class Viewport {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly headerHeight: number;
  readonly frozenWidth: number;
  readonly frozenHeight: number;
  headerWidth = 28;
  width = 0;
  height = 0;
  scrollLeft = 0;
  scrollTop = 0;

  /** @param fitted heights in pixels of rows that have none of their own */
  constructor(
    readonly sheet: Sheet,
    fitted: ReadonlyMap<number, number>,
  ) {
    this.rows = rowAxis(sheet, fitted);
    this.columns = columnAxis(sheet);
    this.headerHeight = sheet.showHeadings ? 20 : 0;
    this.frozenWidth = this.columns.start(this.frozenColumns);
    this.frozenHeight = this.rows.start(this.frozenRows);
  }

  get frozenRows(): number {
    return this.sheet.freeze?.rows ?? 0;
  }

  get frozenColumns(): number {
    return this.sheet.freeze?.columns ?? 0;
  }

  /** Takes a new size or place; the row headings get wide enough for the largest number in sight. */
  place(place: { width?: number; height?: number; scrollLeft?: number; scrollTop?: number }): void {
    Object.assign(this, place);
    const digits = String((this.rowBands().at(-1)?.last ?? 0) + 1).length;
    this.headerWidth = this.sheet.showHeadings ? Math.max(28, 12 + digits * 8) : 0;
  }

  x(column: number): number {
    const scrolled = column < this.frozenColumns ? 0 : this.scrollLeft;
    return this.headerWidth + this.columns.start(column) - scrolled;
  }

  y(row: number): number {
    const scrolled = row < this.frozenRows ? 0 : this.scrollTop;
    return this.headerHeight + this.rows.start(row) - scrolled;
  }

  rectOf(area: Area): Rect {
    const x = this.x(area.column);
    const y = this.y(area.row);
    const right =
      this.x(Math.min(area.column + area.columns, MAX_COLUMNS) - 1) + this.columns.size(lastOf(area).column);
    const bottom = this.y(Math.min(area.row + area.rows, MAX_ROWS) - 1) + this.rows.size(lastOf(area).row);
    return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
  }

  rowBands(): Band[] {
    const top = this.headerHeight;
    const split = top + this.frozenHeight;
    return bands(this.rows, this.frozenRows, this.scrollTop + this.frozenHeight, top, split, this.height);
  }

  columnBands(): Band[] {
    const left = this.headerWidth;
    const split = left + this.frozenWidth;
    return bands(
      this.columns,
      this.frozenColumns,
      this.scrollLeft + this.frozenWidth,
      left,
      split,
      this.width,
    );
  }

  cellAt(x: number, y: number): Cell {
    const inX = Math.max(0, x - this.headerWidth);
    const inY = Math.max(0, y - this.headerHeight);
    return {
      row: this.rows.indexAt(inY < this.frozenHeight ? inY : inY + this.scrollTop),
      column: this.columns.indexAt(inX < this.frozenWidth ? inX : inX + this.scrollLeft),
    };
  }

  hit(x: number, y: number): Hit {
    const inHeader = y < this.headerHeight;
    const inRows = x < this.headerWidth;
    if (inHeader && inRows) return { kind: 'corner' };
    const cell = this.cellAt(x, y);
    if (inHeader) {
      return {
        kind: 'columnHeader',
        column: cell.column,
        edge: edgeAt(x, cell.column, (at) => this.x(at), this.columns),
      };
    }
    if (inRows)
      return { kind: 'rowHeader', row: cell.row, edge: edgeAt(y, cell.row, (at) => this.y(at), this.rows) };
    return { kind: 'cell', ...cell };
  }

  /** Where to scroll so that a cell is in sight; the present place when it is. */
  scrollTo(cell: Cell): { left: number; top: number } {
    const width = this.width - this.headerWidth - this.frozenWidth;
    const height = this.height - this.headerHeight - this.frozenHeight;
    const isFixedColumn = cell.column < this.frozenColumns;
    const isFixedRow = cell.row < this.frozenRows;
    return {
      left: isFixedColumn
        ? this.scrollLeft
        : reveal(this.columns, cell.column, this.scrollLeft, this.frozenWidth, width),
      top: isFixedRow
        ? this.scrollTop
        : reveal(this.rows, cell.row, this.scrollTop, this.frozenHeight, height),
    };
  }
}

function lastOf(area: Area): Cell {
  return { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
}

function bands(
  axis: Axis,
  frozen: number,
  offset: number,
  start: number,
  split: number,
  end: number,
): Band[] {
  const found: Band[] = [];
  if (frozen > 0) found.push({ first: 0, last: frozen - 1, from: start, to: Math.min(split, end) });
  const first = Math.max(frozen, axis.indexAt(offset));
  const last = Math.max(first, axis.indexAt(offset + Math.max(0, end - split)));
  found.push({ first, last, from: split, to: end });
  return found;
}

/** The line whose far edge is under the pointer: this one, or the one before. */
function edgeAt(at: number, index: number, place: (index: number) => number, axis: Axis): number | null {
  const start = place(index);
  if (at >= start + axis.size(index) - GRIP) return index;
  if (at <= start + GRIP && index > 0) return index - 1;
  return null;
}

function reveal(axis: Axis, index: number, scrolled: number, frozen: number, room: number): number {
  const start = axis.start(index) - frozen;
  const end = start + axis.size(index);
  if (start < scrolled) return start;
  if (end > scrolled + room) return Math.min(start, end - room);
  return scrolled;
}
