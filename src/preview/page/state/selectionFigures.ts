import { intersect } from '../../workbook/area';
import type { Sheet } from '../../workbook/Sheet';
import type { Area } from '../../workbook/types';

/** What the status bar says of the selected cells; hidden by a filter counts for nothing. */
export interface SelectionFigures {
  /** Cells that are not empty. */
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

/** Cells looked at between two pauses. */
const SLICE = 200_000;

/**
 * Adds up an area, pausing after every slice, so that whole columns of a large sheet do not hold up the page.
 *
 * @returns through the generator's result; every `yield` is a pause
 */
export function* addUp(sheet: Sheet, area: Area): Generator<void, SelectionFigures> {
  const used = sheet.cells.usedValues();
  const filled = used === null ? null : intersect(area, used);
  let count = 0;
  let numbers = 0;
  let sum = 0;
  let seen = 0;
  if (filled === null) return { count, numbers, sum };
  for (let column = filled.column; column < filled.column + filled.columns; column += 1) {
    for (let row = filled.row; row < filled.row + filled.rows; row += 1) {
      seen += 1;
      if (seen % SLICE === 0) yield;
      const value = sheet.cells.value(row, column);
      if (value === null || sheet.filteredRows.has(row)) continue;
      count += 1;
      if (typeof value === 'number') {
        numbers += 1;
        sum += value;
      }
    }
  }
  return { count, numbers, sum };
}
