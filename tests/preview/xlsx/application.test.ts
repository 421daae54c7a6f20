/** Which program a file names: LibreOffice shows texts of formulas in files of those that it believes. */
import { unzipSync, zipSync } from 'fflate';
import { Book } from '../../../src/preview/workbook/Book';
import { readBook } from '../../../src/preview/xlsx/read';
import { writeBook } from '../../../src/preview/xlsx/write';

const PATH = 'docProps/app.xml';

function applicationOf(file: Uint8Array): string | undefined {
  const part = unzipSync(file)[PATH];
  return /<(?:\w+:)?Application>([^<]*)</.exec(new TextDecoder().decode(part))?.[1];
}

async function withFormula(book: Book): Promise<Uint8Array> {
  const sheet = book.sheets[0] ?? book.addSheet('S');
  sheet.cells.set(0, 0, 'нет данных', '=IFNA(AKB_COUNT(),"нет данных")');
  return writeBook(book, { customFunctions: ['AKB_COUNT'] });
}

async function reopened(file: Uint8Array, application: string): Promise<Book> {
  const parts = unzipSync(file);
  const part = new TextDecoder().decode(parts[PATH]);
  const other = part.replace(/(<Application>)[^<]*/, `$1${application}`);
  const opened = await readBook(zipSync({ ...parts, [PATH]: new TextEncoder().encode(other) }));
  if (!opened.ok) throw new Error('The file does not open');
  opened.value.sheets[0]?.cells.set(1, 0, 2, '=1+1');
  return opened.value;
}

test('a file with formulas of ours says what it is compatible with', async () => {
  expect(applicationOf(await withFormula(new Book()))).toBe('Microsoft Excel Compatible / AKB Matrix');
});

test.each([
  ['hucre', 'Microsoft Excel Compatible / AKB Matrix'],
  ['Microsoft Excel', 'Microsoft Excel'],
  ['LibreOffice/24.2', 'LibreOffice/24.2'],
])('a file of %s then is one of %s', async (before, after) => {
  const book = await reopened(await withFormula(new Book()), before);
  expect(applicationOf(await writeBook(book))).toBe(after);
});

test('without formulas nothing is said', async () => {
  const book = new Book();
  book.addSheet('S').cells.set(0, 0, 1);
  expect(applicationOf(await writeBook(book))).toBeUndefined();
});
