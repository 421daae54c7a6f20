import { choicesOf, hasChoices } from '../../../src/preview/page/edit/choices';
import { filterColumn, shownValues, sortColumn } from '../../../src/preview/page/edit/filterColumn';
import { referencesIn } from '../../../src/preview/page/grid/formulaReferences';
import { columnCharacters, columnPixels } from '../../../src/preview/page/grid/units';
import { fittingNumber } from '../../../src/preview/page/paint/numberText';
import { addUp } from '../../../src/preview/page/state/selectionFigures';
import { Book } from '../../../src/preview/workbook/Book';
import { addTable } from '../../../src/preview/workbook/edit/tables';

function channels(): Book {
  const book = new Book();
  const sheet = book.addSheet('Данные');
  [['Канал', 'Сумма'], ['Опт', 30], ['HoReCa', 10], ['Опт', 20], [null, 5]].forEach((row, at) =>
    row.forEach((value, column) => sheet.cells.set(at, column, value)),
  ); // prettier-ignore
  addTable(book, sheet, { row: 0, column: 0, rows: 5, columns: 2 }, true);
  return book;
}

test('lists the values of a column, empty ones too', () => {
  const book = channels();
  const table = book.activeSheet.tables[0]!;
  expect(shownValues(book, book.activeSheet, table, 0, 10)).toEqual({
    values: ['', 'HoReCa', 'Опт'],
    count: 3,
  });
  expect(shownValues(book, book.activeSheet, table, 1, 2)).toEqual({ values: ['5', '10'], count: 4 });
});

test('a filter hides the other rows, and undo shows them again', () => {
  const book = channels();
  const sheet = book.activeSheet;
  filterColumn(book, sheet, sheet.tables[0]!, 0, ['Опт']);
  expect([...sheet.filteredRows]).toEqual([2, 4]);
  filterColumn(book, sheet, sheet.tables[0]!, 0, null);
  expect(sheet.filteredRows.size).toBe(0);
  book.undo();
  expect([...sheet.filteredRows]).toEqual([2, 4]);
});

test('sorts the rows of a table below its header', () => {
  const book = channels();
  const sheet = book.activeSheet;
  sortColumn(book, sheet, sheet.tables[0]!, 1, true);
  expect([0, 1, 2, 3, 4].map((row) => sheet.cells.value(row, 1))).toEqual(['Сумма', 5, 10, 20, 30]);
});

test.each([
  ['written out', 'нет, да', ['нет', 'да']],
  ['on another sheet', "='Списки'!$A$1:$A$3", ['новый', 'готов']],
  ['by a name', '=Статусы', ['новый', 'готов']],
])('offers the values of a validation list %s', (_what, source, expected) => {
  const book = channels();
  const lists = book.addSheet('Списки');
  lists.cells.set(0, 0, 'новый');
  lists.cells.set(1, 0, 'готов');
  book.names.push({ name: 'Статусы', formula: '=Списки!$A$1:$A$2', visible: true, comment: '' });
  const sheet = book.sheets[0]!;
  const area = { row: 1, column: 1, rows: 3, columns: 1 };
  sheet.validations.push({ area, rule: { list: { inCellDropDown: true, source } }, ignoreBlanks: true });
  expect(choicesOf(book, sheet, { row: 2, column: 1 })).toEqual(expected);
  expect(hasChoices(sheet, { row: 2, column: 1 })).toBe(true);
  expect(hasChoices(sheet, { row: 4, column: 1 })).toBe(false);
});

test('finds the areas that a formula names on this sheet', () => {
  const sheet = channels().activeSheet;
  const areas = referencesIn('=SUM(A1:B2,$C$3,Другой!D4,Данные!E5,"F6",LOG10(2),A1:B2)', sheet);
  expect(areas.map(({ row, column, rows, columns }) => [row, column, rows, columns])).toEqual([
    [0, 0, 2, 2],
    [2, 2, 1, 1],
    [4, 4, 1, 1],
  ]);
  expect(referencesIn('A1', sheet)).toEqual([]);
});

test('adds up numbers, counts what is filled, leaves filtered rows out', () => {
  const sheet = channels().activeSheet;
  sheet.filteredRows.add(1);
  const work = addUp(sheet, { row: 0, column: 0, rows: 100, columns: 2 });
  let step = work.next();
  while (step.done !== true) step = work.next();
  expect(step.value).toEqual({ count: 7, numbers: 3, sum: 35 });
});

test('column widths in characters are those of Excel with Calibri 11', () => {
  expect(columnPixels(9.140625)).toBe(64);
  expect(columnPixels(columnCharacters(113))).toBe(113);
});

test('a number that does not fit loses decimals, then becomes ###', () => {
  const fits = (length: number) => (text: string) => text.length <= length;
  expect(fittingNumber(3.14159, '3,14159', 'General', 'ru-RU', fits(4))).toBe('3,14');
  expect(fittingNumber(1234567, '1234567', 'General', 'ru-RU', fits(4))).toBe('####');
  expect(fittingNumber(1.5, '1,50', '0.00', 'ru-RU', fits(3))).toBe('###');
});
