import { cellText, enteredText } from '../../../src/preview/page/edit/cellText';
import { Book } from '../../../src/preview/workbook/Book';
import { typeInto } from '../../../src/preview/workbook/edit';

function bookWith(culture: Book['culture'], text: string): { book: Book; shown: () => string } {
  const book = new Book();
  book.culture = culture;
  book.now = () => new Date(2026, 5, 1);
  const sheet = book.addSheet();
  typeInto(book, sheet, 0, 0, [[enteredText(book, text)]], { culture, source: 'user' });
  return { book, shown: () => cellText(book, sheet, 0, 0) };
}

test.each<[Book['culture'], string, string]>([
  ['ru-RU', '1 234,5', '1234,5'],
  ['ru-RU', '31.03.2026', '31.03.2026'],
  ['ru-RU', '12,5%', '12,5%'],
  ['ru-RU', "'007", "'007"],
  ['ru-RU', 'Ромашка', 'Ромашка'],
  ['ru-RU', '=СУММ(1,5;2)', '=СУММ(1,5;2)'],
  ['ru-RU', 'ИСТИНА', 'ИСТИНА'],
  ['ru-RU', '-5', '-5'],
  ['en-US', '1,234.5', '1234.5'],
  ['en-US', '3/31/2026', '3/31/2026'],
  ['en-US', '=SUM(1.5,2)', '=SUM(1.5,2)'],
  ['en-US', "'=not a formula", "'=not a formula"],
])('%s: what %s shows in the formula bar can be entered again', (culture, typed, shown) => {
  const cell = bookWith(culture, typed);
  expect(cell.shown()).toBe(shown);
  expect(bookWith(culture, cell.shown()).shown()).toBe(shown);
});

test('a Russian formula is kept in English', () => {
  const { book } = bookWith('ru-RU', '=СУММ(1,5;2)');
  expect(book.activeSheet.cells.formula(0, 0)).toBe('=SUM(1.5,2)');
});
