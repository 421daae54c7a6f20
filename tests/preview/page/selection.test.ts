import { columnAxis, rowAxis } from '../../../src/preview/page/grid/axes';
import { cycle, jumpFrom, selectionOf, stepFrom } from '../../../src/preview/page/grid/Selection';
import type { Direction } from '../../../src/preview/page/grid/Selection';
import { Book } from '../../../src/preview/workbook/Book';
import type { Sheet } from '../../../src/preview/workbook/Sheet';

/** Column A: filled in rows 2–4 and 8; row 2 filled from A to C. */
function filledSheet(): Sheet {
  const sheet = new Book().addSheet();
  for (const row of [1, 2, 3, 7]) sheet.cells.set(row, 0, row);
  sheet.cells.set(1, 1, 'x');
  sheet.cells.set(1, 2, 'y');
  return sheet;
}

function axes(sheet: Sheet) {
  return { rows: rowAxis(sheet, new Map()), columns: columnAxis(sheet) };
}

test.each<[string, [number, number], Direction, [number, number]]>([
  ['an empty cell, to the next filled one', [0, 0], 'down', [1, 0]],
  ['the start of a run, to its end', [1, 0], 'down', [3, 0]],
  ['the end of a run, to the next run', [3, 0], 'down', [7, 0]],
  ['the last filled cell, to the edge of the sheet', [7, 0], 'down', [1_048_575, 0]],
  ['a run upwards', [3, 0], 'up', [1, 0]],
  ['below everything, up to the last filled cell', [50, 0], 'up', [7, 0]],
  ['a row to the right', [1, 0], 'right', [1, 2]],
  ['the end of a row, to the edge', [1, 2], 'right', [1, 16_383]],
  ['the first column', [1, 0], 'left', [1, 0]],
])('Ctrl with an arrow leads from %s', (_what, [row, column], direction, [toRow, toColumn]) => {
  const sheet = filledSheet();
  expect(jumpFrom(sheet, axes(sheet), { row, column }, direction)).toEqual({ row: toRow, column: toColumn });
});

test('arrows leave hidden lines out', () => {
  const sheet = filledSheet();
  sheet.hiddenRows.add(1);
  sheet.filteredRows.add(2);
  expect(stepFrom(sheet, axes(sheet), { row: 0, column: 0 }, 'down')).toEqual({ row: 3, column: 0 });
});

test('an arrow leaves a merged cell at its far side', () => {
  const sheet = filledSheet();
  sheet.merges.push({ row: 4, column: 0, rows: 2, columns: 3 });
  expect(stepFrom(sheet, axes(sheet), { row: 4, column: 0 }, 'right')).toEqual({ row: 4, column: 3 });
});

test('a selection takes merged cells that it cuts in whole, one after the other', () => {
  const sheet = filledSheet();
  sheet.merges.push({ row: 0, column: 1, rows: 3, columns: 1 }, { row: 2, column: 2, rows: 1, columns: 3 });
  const { area, active } = selectionOf(sheet, { row: 0, column: 0 }, { row: 0, column: 2 });
  expect(area).toEqual({ row: 0, column: 0, rows: 3, columns: 5 });
  expect(active).toEqual({ row: 0, column: 0 });
});

test('Tab goes through an area by rows, Enter by columns, and both around its end', () => {
  const area = { row: 2, column: 1, rows: 2, columns: 2 };
  expect(cycle(area, { row: 2, column: 2 }, 'rows', false)).toEqual({ row: 3, column: 1 });
  expect(cycle(area, { row: 3, column: 1 }, 'columns', false)).toEqual({ row: 2, column: 2 });
  expect(cycle(area, { row: 3, column: 2 }, 'rows', false)).toEqual({ row: 2, column: 1 });
  expect(cycle(area, { row: 2, column: 1 }, 'rows', true)).toEqual({ row: 3, column: 2 });
});
