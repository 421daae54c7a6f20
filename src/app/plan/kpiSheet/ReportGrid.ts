/** Builds the cells and looks of a report row by row. */
import type { PlanArea, ReportCell, ReportLook, ReportRole } from '../types';

/** A look without its place. */
export interface CellLook {
  readonly role: ReportRole;
  readonly format?: string | undefined;
  /** Over so many columns, as one cell. */
  readonly span?: number;
}

/** Rows and columns from 0; rows that nobody filled are blank. */
export class ReportGrid {
  readonly looks: ReportLook[] = [];
  readonly heights: { row: number; points: number }[] = [];
  private readonly rows: ReportCell[][] = [];
  private at = 0;

  constructor(readonly columns: number) {}

  /** The row that is written next. */
  get row(): number {
    return this.at;
  }

  /** Cells row by row, all of one length. */
  get cells(): readonly (readonly ReportCell[])[] {
    return Array.from({ length: this.at }, (_, row) => {
      const cells = this.rows[row] ?? [];
      return Array.from({ length: this.columns }, (__, column) => cells[column] ?? null);
    });
  }

  /** A cell of the row that is being written. */
  put(column: number, cell: ReportCell, look?: CellLook): void {
    this.putAt(this.at, column, cell, look);
  }

  putAt(row: number, column: number, cell: ReportCell, look?: CellLook): void {
    (this.rows[row] ??= [])[column] = cell;
    if (look === undefined) return;
    const { role, format, span = 1 } = look;
    this.look({ row, column, rows: 1, columns: span }, role, format, span > 1);
  }

  look(area: PlanArea, role: ReportRole, format?: string, merged = false): void {
    this.looks.push({
      ...area,
      role,
      ...(format === undefined ? {} : { format }),
      ...(merged ? { merged } : {}),
    });
  }

  height(points: number): void {
    this.heights.push({ row: this.at, points });
  }

  /** Goes on to the next row, or over so many. */
  next(rows = 1): void {
    this.at += rows;
  }
}
