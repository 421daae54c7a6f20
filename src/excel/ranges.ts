/** What Office.js's ranges lack. */
import type { CellValue, PlanArea } from '../app';

/** Sets every cell of a range to one value, which Office.js takes but its types do not say. */
export function setAll(range: Excel.Range, property: 'numberFormat' | 'values', value: CellValue): void {
  const target = range as unknown as Record<string, CellValue>;
  target[property] = value;
}

/** A column's letters, from 0: 0 is `A`. */
export function columnLetters(column: number): string {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** Rows of a range's cells in one of its columns and those right of it. */
export function part(
  range: Excel.Range,
  row: number,
  column: number,
  rows: number,
  columns: number,
): Excel.Range {
  return range.getCell(row, column).getResizedRange(rows - 1, columns - 1);
}

/** An area as its sheet addresses it, e.g. `B3:B9`. */
export function addressOf({ row, column, rows, columns }: PlanArea): string {
  const first = `${columnLetters(column)}${String(row + 1)}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnLetters(column + columns - 1)}${String(row + rows)}`;
}
