import { cellCount, isUnbounded } from '../workbook/area';
import { Refusal } from '../workbook/Refusal';
import type { Area } from '../workbook/types';

/** More cells than this are read as `null` (office-platform.md §1.1). */
const READ_LIMIT = 5_000_000;

/** Reads a property of every cell; `null` for whole rows and columns, and for too many cells. */
export function readMatrix<T>(area: Area, read: (row: number, column: number) => T): T[][] | null {
  if (isUnbounded(area) || cellCount(area) > READ_LIMIT) return null;
  const rows: T[][] = new Array<T[]>(area.rows);
  for (let row = 0; row < area.rows; row += 1) {
    const line: T[] = new Array<T>(area.columns);
    for (let column = 0; column < area.columns; column += 1) {
      line[column] = read(area.row + row, area.column + column);
    }
    rows[row] = line;
  }
  return rows;
}

/** What a caller assigned, for each cell of the area. */
export type Assignment<T> = (row: number, column: number) => T | null;

/**
 * Takes one value for all cells, or a matrix of just the area's shape (richapi-protocol.md §2.4); `null` in a matrix
 * leaves a cell alone.
 *
 * @throws Refusal InvalidArgument for another shape, for `null`, or for values of another kind
 */
export function readAssignment<T>(
  value: unknown,
  area: Area,
  isFit: (value: unknown) => value is T,
): Assignment<T> {
  if (isUnbounded(area)) throw new Refusal('InvalidArgument', 'The range is unbounded.');
  if (isFit(value)) return () => value;
  if (!Array.isArray(value) || value.length !== area.rows) throw new Refusal('InvalidArgument', SHAPE);
  const rows = value as unknown[];
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== area.columns) throw new Refusal('InvalidArgument', SHAPE);
    for (const cell of row as unknown[]) {
      if (cell !== null && !isFit(cell)) throw new Refusal('InvalidArgument');
    }
  }
  const matrix = rows as (T | null)[][];
  return (row, column) => matrix[row]?.[column] ?? null;
}

const SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}
