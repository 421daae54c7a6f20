/** Counts on our cards as Excel will show them, in a book that no formula engine has run over. */
import { fillCountCells, serialOf } from '../../../src/preview/cli/countCells';
import { Book } from '../../../src/preview/workbook/Book';
import type { CellValue } from '../../../src/preview/workbook/types';
import { putTable } from '../../excel/support/books';

const TODAY = 46_200;
const ROWS: CellValue[][] = [
  ['Срок [дата]', 'Статус'],
  [TODAY - 1, 'в работе'],
  [TODAY - 5, 'Сделано'],
  [TODAY, 'в работе'],
  [TODAY - 2, null],
  [null, 'сделано'],
  ['завтра', ''],
];

function countOf(formula: string): CellValue {
  const book = new Book();
  putTable(book, book.addSheet('Лист'), 'Tasks', ROWS);
  const { cells } = book.addSheet('Карточка');
  cells.set(0, 0, 0, formula);
  fillCountCells(book, TODAY);
  expect(cells.formula(0, 0)).toBe(formula);
  return cells.value(0, 0);
}

test.each([
  ['=COUNTIF(Tasks[Статус],"?*")', 4],
  ['=COUNTIF(Tasks[Статус],"сделано")', 2],
  ['=COUNTIF(Tasks[Статус],"в работе")', 2],
  // Late: yesterday, and two days ago without a status; done ones and that of today are not.
  ['=COUNTIFS(Tasks[Срок \'[дата\']],">0",Tasks[Срок \'[дата\']],"<"&TODAY(),Tasks[Статус],"<>сделано")', 2],
])('%s counts %i', (formula, count) => {
  expect(countOf(formula)).toBe(count);
});

test.each([
  '=COUNTIF(Tasks[Нет],"a")',
  '=COUNTIF(Tasks[Статус],"сд*")',
  '=COUNTIF(A1:A5,"a")',
  '=SUM(Tasks[Статус])',
])('%s is left as it is', (formula) => {
  expect(countOf(formula)).toBe(0);
});

test('a day is the same number as in Excel', () => {
  expect(serialOf(new Date(2026, 5, 30, 23, 59))).toBe(46_203);
});
