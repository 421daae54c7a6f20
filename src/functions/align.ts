/** Ranges that belong together, cell by cell. */
import { usedRows, type RangeCell } from '../app/ranges';
import { isWholeColumns, type Matrix } from '../app/formula';

/** The grid of a sheet: a range of this many columns is whole rows. */
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

/** Whole columns were cut each for itself: now to the longest of them. Whole rows are cut here. */
function cutWhole(ranges: readonly Matrix[]): readonly Matrix[] {
  const isWide = (range: Matrix): boolean => (range[0]?.length ?? 0) >= SHEET_COLUMNS;
  const rows = Math.max(1, ...ranges.filter(isWholeColumns).map((range) => range.length));
  const columns = Math.max(1, ...ranges.filter(isWide).map((range) => usedRows(range)));
  return ranges.map((range) => {
    if (isWholeColumns(range)) return padded(range, rows);
    return isWide(range) ? range.map((row) => row.slice(0, columns)) : range;
  });
}

function padded(range: Matrix, rows: number): Matrix {
  const blank = new Array<RangeCell>(range[0]?.length ?? 1).fill(null);
  return Array.from({ length: rows }, (_, row) => range[row] ?? blank);
}

function sizeOf(range: Matrix): number {
  return range.length * (range[0]?.length ?? 0);
}

function isVector(range: Matrix): boolean {
  return range.length === 1 || range[0]?.length === 1;
}
