import { fillCells } from '../../../src/preview/page/edit/fillCells';
import { Book } from '../../../src/preview/workbook/Book';
import { typeInto } from '../../../src/preview/workbook/edit';
import type { Assigned } from '../../../src/preview/workbook/edit/write';

/** A column of typed texts, filled down to `rows` rows. */
function filled(texts: readonly Assigned[], rows: number): Book {
  const book = new Book();
  const sheet = book.addSheet();
  typeInto(book, sheet, 0, 0, texts.map((text) => [text]), { culture: 'en-US', source: 'user' }); // prettier-ignore
  const from = { row: 0, column: 0, rows: texts.length, columns: 1 };
  fillCells(book, sheet, from, { ...from, rows });
  return book;
}

function column(book: Book, rows: number): unknown[] {
  return Array.from({ length: rows }, (_, row) => book.activeSheet.cells.value(row, 0));
}

test('two numbers go on as a series', () => {
  expect(column(filled(['1', '3'], 5), 5)).toEqual([1, 3, 5, 7, 9]);
});

test('one number repeats', () => {
  expect(column(filled(['7'], 3), 3)).toEqual([7, 7, 7]);
});

test('a date goes on by days, in its format', () => {
  const book = filled(['1/30/2026'], 3);
  const [first] = column(book, 1) as [number];
  expect(column(book, 3)).toEqual([first, first + 1, first + 2]);
  expect(book.styles.get(book.activeSheet.cells.styleId(2, 0)).numberFormat).toBe('m/d/yyyy');
});

test('texts repeat in turn', () => {
  expect(column(filled(['a', 'b'], 5), 5)).toEqual(['a', 'b', 'a', 'b', 'a']);
});

test('formulas move along', () => {
  const book = filled(['=B1*2'], 3);
  expect(book.activeSheet.cells.formula(2, 0)).toBe('=B3*2');
});

test('fills upwards as the series would have begun', () => {
  const book = new Book();
  const sheet = book.addSheet();
  typeInto(book, sheet, 3, 0, [['10'], ['12']], { culture: 'en-US', source: 'user' });
  fillCells(
    book,
    sheet,
    { row: 3, column: 0, rows: 2, columns: 1 },
    { row: 1, column: 0, rows: 4, columns: 1 },
  );
  expect(sheet.cells.value(1, 0)).toBe(6);
  expect(sheet.cells.value(2, 0)).toBe(8);
});

test('is one step of undo', () => {
  const book = filled(['1', '3'], 5);
  book.undo();
  expect(column(book, 5)).toEqual([1, 3, null, null, null]);
});
