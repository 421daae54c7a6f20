import { CellColumn } from './CellColumn';
import type { ColumnSlice } from './CellColumn';
import { MAX_COLUMNS, MAX_ROWS, spanning } from './area';
import { TextPool } from './TextPool';
import type { Area, CellValue } from './types';

/** Cells taken out of a sheet by `Cells.copy`, to be put back by `Cells.restore`. */
export interface CellsCopy {
  readonly area: Area;
  readonly columns: readonly (ColumnSlice | null)[];
}

/** The looks of whole rows and columns. */
export interface LineStyles {
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
}

/** Rows that a column operation touches, or columns that a row operation touches. */
export interface Span {
  readonly start: number;
  readonly count: number;
}

/**
 * One sheet's cells, column by column in typed arrays. Raw: no parsing, no protection, no events, no undo;
 * `edit/` does those. Whole rows and columns have a style of their own that their unstyled cells take.
 */
export class Cells {
  readonly rowStyles = new Map<number, number>();
  readonly columnStyles = new Map<number, number>();
  private readonly texts = new TextPool();
  private readonly columns: (CellColumn | undefined)[] = [];

  value(row: number, column: number): CellValue {
    return this.columns[column]?.value(row) ?? null;
  }

  /** The formula in en-US with its `=`, or `undefined`. */
  formula(row: number, column: number): string | undefined {
    return this.columns[column]?.formula(row);
  }

  /** The cell's style, else its row's, else its column's, else 0. */
  styleId(row: number, column: number): number {
    const own = this.columns[column]?.styleId(row) ?? -1;
    if (own >= 0) return own;
    return this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? 0;
  }

  /** The cell's own style, or `undefined` when it takes its row's or column's. */
  ownStyleId(row: number, column: number): number | undefined {
    const own = this.columns[column]?.styleId(row) ?? -1;
    return own < 0 ? undefined : own;
  }

  set(row: number, column: number, value: CellValue, formula?: string): void {
    const cells = this.columns[column];
    if (cells === undefined && value === null && formula === undefined) return;
    (cells ?? this.ownColumn(column)).set(row, value, formula);
  }

  setStyle(row: number, column: number, id: number): void {
    this.ownColumn(column).setStyle(row, id);
  }

  /** Empties cells: their contents (values and formulas), their looks, or both. */
  clear(area: Area, what: 'contents' | 'formats' | 'all'): void {
    const last = Math.min(area.column + area.columns, this.columns.length);
    for (let column = area.column; column < last; column += 1) {
      if (what !== 'formats') this.columns[column]?.clearContents(area.row, area.rows);
      if (what !== 'contents') this.columns[column]?.clearStyles(area.row, area.rows);
    }
  }

  /** The smallest area with all values, formulas and styles, or `null` for a blank sheet. */
  used(): Area | null {
    return this.usedIn(WHOLE, true);
  }

  /** The smallest area with all values and formulas, or `null`. */
  usedValues(): Area | null {
    return this.usedIn(WHOLE, false);
  }

  /** No cell of the column at or below this row has ever been written; 0 for an untouched column. */
  height(column: number): number {
    return this.columns[column]?.length ?? 0;
  }

  /** What is used of an area: the smallest area with its values and formulas, and styles when asked. */
  usedIn(area: Area, withStyles: boolean): Area | null {
    let top = MAX_ROWS;
    let bottom = -1;
    let left = -1;
    let right = -1;
    const end = Math.min(area.column + area.columns, this.columns.length);
    for (let column = area.column; column < end; column += 1) {
      const found = this.columns[column]?.bounds(withStyles, area.row, area.row + area.rows) ?? null;
      if (found === null) continue;
      top = Math.min(top, found.first);
      bottom = Math.max(bottom, found.last);
      if (left < 0) left = column;
      right = column;
    }
    return right < 0 ? null : spanning(top, left, bottom, right);
  }

  /** Visits every formula, column by column, top down. */
  eachFormula(visit: (row: number, column: number, formula: string) => void): void {
    this.columns.forEach((cells, column) => {
      cells?.eachFormula((row, formula) => {
        visit(row, column, formula);
      });
    });
  }

  copy(area: Area): CellsCopy {
    const columns: (ColumnSlice | null)[] = [];
    const last = Math.min(area.column + area.columns, this.columns.length);
    for (let column = area.column; column < last; column += 1) {
      columns.push(this.columns[column]?.slice(area.row, area.rows) ?? null);
    }
    return { area, columns };
  }

  /** Puts a copy back at its own place: every cell of its area becomes as it was. */
  restore(copy: CellsCopy): void {
    const { area } = copy;
    this.clear(area, 'all');
    copy.columns.forEach((slice, index) => {
      if (slice !== null && slice.kinds.length > 0) {
        this.ownColumn(area.column + index).restore(area.row, area.rows, slice);
      }
    });
  }

  lineStyles(): LineStyles {
    return { rows: new Map(this.rowStyles), columns: new Map(this.columnStyles) };
  }

  /** Puts back what `lineStyles()` gave. */
  putLineStyles({ rows, columns }: LineStyles): void {
    this.rowStyles.clear();
    this.columnStyles.clear();
    for (const [row, id] of rows) this.rowStyles.set(row, id);
    for (const [column, id] of columns) this.columnStyles.set(column, id);
  }

  /** Moves cells from `row` down by `count`; with a span, only in those columns. */
  insertRows(row: number, count: number, span?: Span): void {
    this.eachColumn(span, (cells) => {
      cells.insert(row, count);
    });
    if (span === undefined) shiftKeys(this.rowStyles, row, count);
  }

  /** Removes `count` rows; with a span, only the cells in those columns. */
  deleteRows(row: number, count: number, span?: Span): void {
    this.eachColumn(span, (cells) => {
      cells.remove(row, count);
    });
    if (span === undefined) shiftKeys(this.rowStyles, row, -count);
  }

  /** Moves cells from `column` to the right by `count`; with a span, only in those rows. */
  insertColumns(column: number, count: number, span?: Span): void {
    if (span === undefined) {
      if (column < this.columns.length) {
        this.columns.splice(column, 0, ...Array.from({ length: count }, () => undefined));
      }
      shiftKeys(this.columnStyles, column, count);
      return;
    }
    const moved = this.copy({ row: span.start, rows: span.count, column, columns: this.columns.length });
    this.moveTo(moved, span, column, column + count);
  }

  /** Removes `count` columns; with a span, only the cells in those rows. */
  deleteColumns(column: number, count: number, span?: Span): void {
    if (span === undefined) {
      this.columns.splice(column, count);
      shiftKeys(this.columnStyles, column, -count);
      return;
    }
    const from = column + count;
    const moved = this.copy({
      row: span.start,
      rows: span.count,
      column: from,
      columns: this.columns.length,
    });
    this.moveTo(moved, span, column, column);
  }

  private moveTo(copy: CellsCopy, span: Span, clearFrom: number, column: number): void {
    this.clear({ row: span.start, rows: span.count, column: clearFrom, columns: MAX_COLUMNS }, 'all');
    this.restore({
      area: { row: span.start, rows: span.count, column, columns: Math.max(copy.columns.length, 1) },
      columns: copy.columns,
    });
  }

  private eachColumn(span: Span | undefined, visit: (cells: CellColumn) => void): void {
    const first = span?.start ?? 0;
    const end = Math.min(span === undefined ? MAX_COLUMNS : first + span.count, this.columns.length);
    for (let column = first; column < end; column += 1) {
      const cells = this.columns[column];
      if (cells !== undefined) visit(cells);
    }
  }

  private ownColumn(column: number): CellColumn {
    while (this.columns.length < column) this.columns.push(undefined);
    const known = this.columns[column];
    if (known !== undefined) return known;
    const made = new CellColumn(this.texts);
    this.columns[column] = made;
    return made;
  }
}

const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Renumbers what is kept by row or column after `count` were inserted (or, below 0, deleted) at `at`. */
export function shiftKeys(map: Map<number, number>, at: number, count: number): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    if (key < at) map.set(key, value);
    else if (key >= at - Math.min(count, 0)) map.set(key + count, value);
  }
}
