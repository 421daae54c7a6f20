import { Viewport } from '../../../src/preview/page/grid/Viewport';
import { Book } from '../../../src/preview/workbook/Book';

/** Default sizes: columns 64, rows 20, headings 20 high and 28 wide. */
function view(change: (sheet: ReturnType<Book['addSheet']>) => void = () => undefined): Viewport {
  const sheet = new Book().addSheet();
  change(sheet);
  const viewport = new Viewport(sheet, new Map());
  viewport.place({ width: 500, height: 300 });
  return viewport;
}

test('tells cells, headings and their edges apart', () => {
  const viewport = view();
  expect(viewport.hit(5, 5)).toEqual({ kind: 'corner' });
  expect(viewport.hit(28 + 64 + 10, 20 + 45)).toEqual({ kind: 'cell', row: 2, column: 1 });
  expect(viewport.hit(28 + 32, 5)).toEqual({ kind: 'columnHeader', column: 0, edge: null });
  expect(viewport.hit(28 + 63, 5)).toEqual({ kind: 'columnHeader', column: 0, edge: 0 });
  expect(viewport.hit(28 + 66, 5)).toEqual({ kind: 'columnHeader', column: 1, edge: 0 });
  expect(viewport.hit(5, 20 + 30)).toEqual({ kind: 'rowHeader', row: 1, edge: null });
});

test('frozen lines stay in place while the others scroll', () => {
  const viewport = view((sheet) => (sheet.freeze = { rows: 1, columns: 1 }));
  viewport.place({ scrollTop: 200, scrollLeft: 64 });
  expect(viewport.hit(viewport.headerWidth + 10, 25)).toEqual({ kind: 'cell', row: 0, column: 0 });
  expect(viewport.hit(viewport.headerWidth + 70, 45)).toEqual({ kind: 'cell', row: 11, column: 2 });
  expect(viewport.y(0)).toBe(20);
  expect(viewport.y(11)).toBe(20 + 220 - 200);
  expect(viewport.rowBands().map(({ first }) => first)).toEqual([0, 11]);
});

test('scrolls as little as shows a cell whole', () => {
  const viewport = view();
  expect(viewport.scrollTo({ row: 5, column: 2 })).toEqual({ left: 0, top: 0 });
  // 14 rows of 20 pixels fit into 280: row 20 ends at 420.
  expect(viewport.scrollTo({ row: 20, column: 0 }).top).toBe(140);
  viewport.place({ scrollTop: 400 });
  expect(viewport.scrollTo({ row: 3, column: 0 }).top).toBe(60);
});

test('a rectangle spans hidden lines without their size', () => {
  const viewport = view((sheet) => sheet.hiddenColumns.add(1));
  expect(viewport.rectOf({ row: 0, column: 0, rows: 2, columns: 3 })).toEqual({
    x: 28,
    y: 20,
    width: 128,
    height: 40,
  });
});
