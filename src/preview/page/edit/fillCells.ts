import type { Book } from '../../workbook/Book';
import { isDateFormat } from 'numfmt';
import { copyCells } from '../../workbook/edit/copy';
import { writeCells } from '../../workbook/edit/write';
import type { Sheet } from '../../workbook/Sheet';
import type { Area } from '../../workbook/types';

/**
 * Fills cells from those beside them, as a drag of the fill handle does: numbers in two or more cells and dates go on
 * as a series, everything else repeats, formulas move along.
 *
 * @param to the whole area, the source included; longer than it in one direction
 */
export function fillCells(book: Book, sheet: Sheet, from: Area, to: Area): void {
  const isDown = to.rows > from.rows;
  const lines = isDown ? from.columns : from.rows;
  book.history.record(() => {
    for (let line = 0; line < lines; line += 1) {
      fillLine(book, sheet, lineOf(from, isDown, line), lineOf(to, isDown, line), isDown);
    }
  });
}

function lineOf(area: Area, isDown: boolean, line: number): Area {
  return isDown
    ? { ...area, column: area.column + line, columns: 1 }
    : { ...area, row: area.row + line, rows: 1 };
}

function fillLine(book: Book, sheet: Sheet, from: Area, to: Area, isDown: boolean): void {
  const start = isDown ? from.row : from.column;
  const count = isDown ? from.rows : from.columns;
  const first = isDown ? to.row : to.column;
  const last = first + (isDown ? to.rows : to.columns) - 1;
  const targets = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
    (at) => at < start || at >= start + count,
  );
  const cellAt = (at: number): Area =>
    isDown ? { ...from, row: at, rows: 1 } : { ...from, column: at, columns: 1 };
  for (const at of targets) {
    const source = cellAt(start + ((((at - start) % count) + count) % count));
    copyCells(book, { sheet, area: source }, { sheet, area: cellAt(at) }, 'All');
  }
  const series = seriesOf(book, sheet, from);
  if (series === null) return;
  for (const at of targets) {
    const area = cellAt(at);
    writeCells(book, sheet, area, () => series.first + series.step * (at - start), { culture: 'en-US' });
  }
}

/** The numbers of a line as a series: by their least squares step, or a day when it is one date. */
function seriesOf(book: Book, sheet: Sheet, from: Area): { first: number; step: number } | null {
  const values: number[] = [];
  for (let row = from.row; row < from.row + from.rows; row += 1) {
    for (let column = from.column; column < from.column + from.columns; column += 1) {
      const value = sheet.cells.value(row, column);
      if (typeof value !== 'number' || sheet.cells.formula(row, column) !== undefined) return null;
      values.push(value);
    }
  }
  const [first] = values;
  if (first === undefined) return null;
  if (values.length > 1) return trend(values);
  const format = book.styles.get(sheet.cells.styleId(from.row, from.column)).numberFormat ?? 'General';
  return isDateFormat(format) ? { first, step: 1 } : null;
}

function trend(values: readonly number[]): { first: number; step: number } {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  let above = 0;
  let below = 0;
  values.forEach((value, at) => {
    above += (at - middle) * (value - mean);
    below += (at - middle) ** 2;
  });
  const step = above / below;
  return { first: mean - step * middle, step };
}
