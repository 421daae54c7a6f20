import { Cells } from '../../../src/preview/workbook/Cells';
import { cellError } from '../../../src/preview/workbook/errors';

describe('Cells', () => {
  const filled = (): Cells => {
    const cells = new Cells();
    for (let row = 0; row < 5; row += 1) {
      for (let column = 0; column < 3; column += 1) cells.set(row, column, row * 10 + column);
    }
    return cells;
  };
  const column = (cells: Cells, at: number, rows: number): unknown[] =>
    Array.from({ length: rows }, (_, row) => cells.value(row, at));

  it('keeps every kind of value, and the formula beside it', () => {
    const cells = new Cells();
    const values = [1.5, 'text', '', true, false, cellError('#N/A'), null];
    values.forEach((value, row) => {
      cells.set(row, 2, value);
    });
    cells.set(9, 2, 3, '=1+2');
    expect(column(cells, 2, 7)).toEqual(values);
    expect(cells.value(5, 2)).toBe(cellError('#N/A'));
    expect(cells.formula(9, 2)).toBe('=1+2');
    expect(cells.formula(0, 2)).toBeUndefined();
    cells.set(9, 2, 4);
    expect(cells.formula(9, 2)).toBeUndefined();
  });

  it('gives the used area with and without looks', () => {
    const cells = new Cells();
    expect(cells.used()).toBeNull();
    cells.set(3, 1, 'x');
    cells.setStyle(7, 4, 2);
    expect(cells.usedValues()).toEqual({ row: 3, column: 1, rows: 1, columns: 1 });
    expect(cells.used()).toEqual({ row: 3, column: 1, rows: 5, columns: 4 });
    cells.clear({ row: 0, column: 0, rows: 10, columns: 10 }, 'formats');
    expect(cells.used()).toEqual({ row: 3, column: 1, rows: 1, columns: 1 });
  });

  it('moves rows down and up, also in some columns only', () => {
    const cells = filled();
    cells.insertRows(1, 2, { start: 1, count: 1 });
    expect(column(cells, 0, 5)).toEqual([0, 10, 20, 30, 40]);
    expect(column(cells, 1, 7)).toEqual([1, null, null, 11, 21, 31, 41]);
    cells.deleteRows(1, 3, { start: 1, count: 1 });
    expect(column(cells, 1, 6)).toEqual([1, 21, 31, 41, null, null]);
  });

  it('moves columns right and left, also in some rows only', () => {
    const cells = filled();
    cells.insertColumns(1, 1, { start: 0, count: 2 });
    expect([0, 1, 2, 3].map((at) => cells.value(1, at))).toEqual([10, null, 11, 12]);
    expect([0, 1, 2, 3].map((at) => cells.value(2, at))).toEqual([20, 21, 22, null]);
    cells.deleteColumns(0, 2, { start: 0, count: 2 });
    expect([0, 1, 2].map((at) => cells.value(1, at))).toEqual([11, 12, null]);
    cells.deleteColumns(0, 1);
    expect([0, 1].map((at) => cells.value(2, at))).toEqual([21, 22]);
    cells.insertColumns(0, 2);
    expect([0, 1, 2, 3].map((at) => cells.value(2, at))).toEqual([null, null, 21, 22]);
  });

  it('gives unstyled cells the look of their row, else of their column, and shifts it with them', () => {
    const cells = new Cells();
    cells.columnStyles.set(2, 5);
    cells.rowStyles.set(4, 6);
    cells.setStyle(4, 2, 7);
    expect([cells.styleId(0, 2), cells.styleId(4, 0), cells.styleId(4, 2)]).toEqual([5, 6, 7]);
    cells.insertRows(0, 1);
    cells.insertColumns(0, 1);
    expect([cells.styleId(0, 3), cells.styleId(5, 0), cells.styleId(5, 3)]).toEqual([5, 6, 7]);
    cells.deleteRows(5, 1);
    expect(cells.styleId(5, 0)).toBe(0);
  });

  it('brings a copied area back as it was', () => {
    const cells = filled();
    cells.set(1, 1, 3, '=1+2');
    cells.setStyle(1, 1, 4);
    const copy = cells.copy({ row: 0, column: 0, rows: 3, columns: 3 });
    cells.clear({ row: 0, column: 0, rows: 5, columns: 3 }, 'all');
    cells.restore(copy);
    expect(column(cells, 0, 4)).toEqual([0, 10, 20, null]);
    expect([cells.formula(1, 1), cells.value(1, 1), cells.styleId(1, 1)]).toEqual(['=1+2', 3, 4]);
  });

  it('stays lean: a million rows of 8 columns take less than 200 MB of arrays', () => {
    const cells = new Cells();
    for (let at = 0; at < 8; at += 1) {
      for (let row = 0; row < 1_000_000; row += 1)
        cells.set(row, at, at < 4 ? row * 1.5 : `item ${row % 1000}`);
    }
    const bytes = process.memoryUsage().arrayBuffers;
    expect(cells.used()).toEqual({ row: 0, column: 0, rows: 1_000_000, columns: 8 });
    expect(bytes).toBeLessThan(200e6);
  });
});
