import { copyArea, pasteText } from '../../../src/preview/page/grid/clipboard';
import { Book } from '../../../src/preview/workbook/Book';
import { typeInto } from '../../../src/preview/workbook/edit';
import { changeStyle } from '../../../src/preview/workbook/edit/formats';
import { wholeColumns } from '../../../src/preview/page/grid/Selection';

function prices(): Book {
  const book = new Book();
  book.culture = 'ru-RU';
  const sheet = book.addSheet();
  typeInto(book, sheet, 0, 0, [['Хлеб', '12,5'], ['Сыр', '=B1*2']], { culture: 'ru-RU', source: 'user' }); // prettier-ignore
  return book;
}

const AREA = { row: 0, column: 0, rows: 2, columns: 2 };
const CELL = { row: 4, column: 0, rows: 1, columns: 1 };

test('puts shown texts on the clipboard', () => {
  const book = prices();
  expect(copyArea(book, book.activeSheet, { ...AREA, rows: 1 }, false).text).toBe('Хлеб\t12,5');
});

test('of whole columns takes what is used', () => {
  const book = prices();
  const { area } = copyArea(book, book.activeSheet, wholeColumns(0, 1), false);
  expect(area).toEqual(AREA);
});

test('leaves out rows that a filter hides', () => {
  const book = prices();
  book.activeSheet.filteredRows.add(0);
  expect(copyArea(book, book.activeSheet, AREA, false).text).toMatch(/^Сыр\t/);
});

test('pastes its own cells with looks and moved formulas', () => {
  const book = prices();
  const sheet = book.activeSheet;
  changeStyle(book, sheet, { ...AREA, rows: 1 }, { bold: true });
  const copied = copyArea(book, sheet, AREA, false);
  expect(pasteText(book, sheet, CELL, copied.text, copied)).toEqual({ ...AREA, row: 4 });
  expect(sheet.cells.formula(5, 1)).toBe('=B5*2');
  expect(book.styles.get(sheet.cells.styleId(4, 0)).bold).toBe(true);
});

test('repeats one cell over a larger selection', () => {
  const book = prices();
  const sheet = book.activeSheet;
  const copied = copyArea(book, sheet, { ...AREA, rows: 1, columns: 1 }, false);
  pasteText(book, sheet, { row: 4, column: 0, rows: 2, columns: 2 }, copied.text, copied);
  expect([4, 5].map((row) => sheet.cells.value(row, 1))).toEqual(['Хлеб', 'Хлеб']);
});

test('cut cells leave their place, also where the new one overlaps it', () => {
  const book = prices();
  const sheet = book.activeSheet;
  const copied = copyArea(book, sheet, AREA, true);
  pasteText(book, sheet, { row: 1, column: 0, rows: 1, columns: 1 }, copied.text, copied);
  expect([0, 1, 2].map((row) => sheet.cells.value(row, 0))).toEqual([null, 'Хлеб', 'Сыр']);
});

test("reads another program's text by the user's settings", () => {
  const book = prices();
  const sheet = book.activeSheet;
  pasteText(book, sheet, CELL, '1 000,5\t31.03.2026\r\n', null);
  expect(sheet.cells.value(4, 0)).toBe(1000.5);
  expect(sheet.cells.value(4, 1)).toBe(46_112);
});

test('an empty clipboard changes nothing', () => {
  const book = prices();
  expect(pasteText(book, book.activeSheet, CELL, '', null)).toBeNull();
});
