import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/area';
import type { Area } from '../../workbook/types';
import type { ScrollPlane } from './ScrollPlane';
import type { Viewport } from './Viewport';

/** Lines beyond the last used one that can be scrolled to; more appear when they are reached. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 26;

/** How far a sheet can be scrolled: past all that is used or was reached, with some room to spare. */
export class Extent {
  private rows = 0;
  private columns = 0;

  constructor(private readonly plane: ScrollPlane) {}

  /** Begin anew, for another sheet. */
  forget(): void {
    this.rows = 0;
    this.columns = 0;
  }

  /** Fit what is used now and what the window shows; what was reached before and is gone does not count. */
  fit(view: Viewport, used: Area | null): void {
    this.forget();
    this.reach(view, (used?.row ?? 0) + (used?.rows ?? 0), (used?.column ?? 0) + (used?.columns ?? 0));
    this.reachWindow(view);
  }

  /** Whether an area ends beyond. */
  isShortOf(area: Area): boolean {
    return this.isBelow(
      Math.min(area.row + area.rows, MAX_ROWS),
      Math.min(area.column + area.columns, MAX_COLUMNS),
    );
  }

  /** Make room for the cells that the window shows. */
  reachWindow(view: Viewport): void {
    const row = view.rowBands().at(-1)?.last ?? 0;
    const column = view.columnBands().at(-1)?.last ?? 0;
    if (this.isBelow(row, column)) this.reach(view, row, column);
  }

  /** Make room for a cell. */
  reach(view: Viewport, row: number, column: number): void {
    this.rows = Math.max(this.rows, row);
    this.columns = Math.max(this.columns, column);
    const rows = Math.min(MAX_ROWS, this.rows + SPARE_ROWS);
    const columns = Math.min(MAX_COLUMNS, this.columns + SPARE_COLUMNS);
    this.plane.resize(
      view.headerWidth + view.columns.start(columns),
      view.headerHeight + view.rows.start(rows),
    );
  }

  private isBelow(row: number, column: number): boolean {
    return row > this.rows || column > this.columns;
  }
}
