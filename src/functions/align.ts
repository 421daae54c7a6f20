/** Ranges that belong together, cell by cell. */
import { isBlankOrZero, usedRows, type RangeCell } from '../app/ranges';
import type { Matrix } from './cells';

/** The grid of a sheet: a range of this many rows or columns is whole columns or rows. */
const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;

export interface Aligned {
  readonly rows: number;
  readonly columns: number;
  /** The cells of each range in reading order, `rows × columns` of them. */
  readonly cells: readonly (readonly RangeCell[])[];
}

/**
 * Ranges cell by cell, in the shape of the first that has more than one cell. Equal shapes match, and so do a row and a
 * column of the same length; one cell stands for all. Whole columns (or rows) are cut to the last row that holds
 * something in any of them. Null where sizes do not match.
 */
export function alignRanges(ranges: readonly Matrix[]): Aligned | null {
  const cut = cutWhole(ranges);
  const shaped = cut.find((range) => sizeOf(range) > 1) ?? cut[0];
  if (shaped === undefined) return null;
  const rows = shaped.length;
  const columns = shaped[0]?.length ?? 0;
  const cells: (readonly RangeCell[])[] = [];
  for (const range of cut) {
    const size = sizeOf(range);
    const only = range[0]?.[0] ?? null;
    if (size === 1) cells.push(new Array<RangeCell>(rows * columns).fill(only));
    else if (size === rows * columns && (range.length === rows || (isVector(range) && isVector(shaped)))) {
      cells.push(range.flat());
    } else return null;
  }
  return { rows, columns, cells };
}

/** Values in reading order as rows of a shape. */
export function inShape<T>({ rows, columns }: Aligned, value: (index: number) => T): T[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => value(row * columns + column)),
  );
}

function cutWhole(ranges: readonly Matrix[]): readonly Matrix[] {
  const isTall = (range: Matrix): boolean => range.length >= SHEET_ROWS;
  const isWide = (range: Matrix): boolean => (range[0]?.length ?? 0) >= SHEET_COLUMNS;
  const rows = Math.max(1, ...ranges.filter(isTall).map((range) => range.findLastIndex(isUsed) + 1));
  const columns = Math.max(1, ...ranges.filter(isWide).map((range) => usedRows(range)));
  return ranges.map((range) => {
    if (isTall(range)) return range.slice(0, rows);
    return isWide(range) ? range.map((row) => row.slice(0, columns)) : range;
  });
}

function isUsed(row: readonly RangeCell[]): boolean {
  return row.some((cell) => !isBlankOrZero(cell));
}

function sizeOf(range: Matrix): number {
  return range.length * (range[0]?.length ?? 0);
}

function isVector(range: Matrix): boolean {
  return range.length === 1 || range[0]?.length === 1;
}
