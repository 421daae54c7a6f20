/** Texts that a spreadsheet would make something else of arrive as they are, in every place that we write, and stay so. */
import type { Session } from '../../src/app';
import { Book } from '../../src/preview/workbook/Book';
import { typeInto } from '../../src/preview/workbook/edit';
import { addTableColumn, deleteTableRows } from '../../src/preview/workbook/edit/tableParts';
import type { Sheet } from '../../src/preview/workbook/Sheet';
import type { CellValue } from '../../src/preview/workbook/types';
import { readBook } from '../../src/preview/xlsx/read';
import { writeBook } from '../../src/preview/xlsx/write';
import { begin, cell, gridOf, sheetOf, USER } from './support/actionBook';
import { putTable } from './support/books';
import { closePorts, openPort, valueOf } from './support/openPort';
import { HOSTILE } from './support/plans';

afterEach(closePorts);

/** Nine: a code that is an error or blank space would be no code. */
const TEXTS = HOSTILE.slice(0, 9);
const DAY = 46_000;
const text = (at: number): string => TEXTS[at % TEXTS.length] ?? '';

/** Each client has one of the texts as its code, another one as its name, channel, manager, address and phone. */
async function open(): Promise<{ book: Book; session: Session }> {
  const book = new Book();
  putTable(book, book.addSheet('Клиенты'), 'Clients', [
    ['Код', 'Клиент', 'Канал', 'Менеджер', 'Адрес', 'Телефон', 'Потенциал'],
    ...TEXTS.map((id, at): CellValue[] => [
      id,
      text(at + 1),
      text(at % 2),
      text(at % 3),
      text(at + 4),
      text(at + 5),
      600_000,
    ]),
  ]);
  putTable(book, book.addSheet('Продажи'), 'Sales', [
    ['Дата', 'Код', 'Сумма', 'Маржа'],
    // The last client has never bought: it is a prospect; the one before is lost.
    ...TEXTS.slice(0, 8).map((id, at): CellValue[] => [at === 7 ? DAY - 200 : DAY, id, 1000, 100]),
  ]);
  const { port } = await openPort(book);
  const session = await begin(port);
  const settings = { profit: { minClients: 1 }, grid: gridOf('A'), actionSheets: { perManager: true } };
  valueOf(await session.changeSettings(settings));
  valueOf(await session.buildActionSheets());
  return { book, session };
}

function ours({ sheets }: Book): Sheet[] {
  return sheets.filter(({ visibility, tables, customProperties }) => {
    return visibility === 'Visible' && tables.length > 0 && customProperties.size > 0;
  });
}

/** Every row of our tables, by sheet: what stands below a header. */
function rowsOf(sheet: Sheet): Map<string, CellValue>[] {
  const [table] = sheet.tables;
  if (table === undefined) return [];
  const { row, column, rows } = table.area;
  return Array.from({ length: rows - 1 }, (_, nth) => {
    return new Map(
      table.columns.map(({ name }, at) => [name, sheet.cells.value(row + 1 + nth, column + at)] as const),
    );
  });
}

/** No cell of a table is a formula; each client has its own name, channel and manager. */
function expectTexts(book: Book): void {
  for (const sheet of ours(book)) {
    const [table] = sheet.tables;
    if (table === undefined) continue;
    const { row, column, rows, columns } = table.area;
    for (let at = 0; at < rows * columns; at += 1) {
      const place = [row + Math.floor(at / columns), column + (at % columns)] as const;
      expect([sheet.name, place, sheet.cells.formula(...place)]).toEqual([sheet.name, place, undefined]);
    }
    for (const cells of rowsOf(sheet)) {
      const at = TEXTS.indexOf(cells.get('Код') as (typeof TEXTS)[number]);
      // A sheet without clients has an empty row, the archive no columns of clients.
      if (at < 0 || !cells.has('Менеджер')) continue;
      expect([sheet.name, cells.get('Клиент')]).toEqual([sheet.name, text(at + 1)]);
      expect([cells.get('Канал'), cells.get('Менеджер')]).toEqual([text(at % 2), text(at % 3)]);
      if (cells.has('Реквизиты')) expect(cells.get('Реквизиты')).toBe(text(at + 4));
      if (cells.has('Контакты')) expect(cells.get('Контакты')).toBe(text(at + 5));
    }
  }
}

test('codes, names, channels, managers, addresses and phones on every sheet', async () => {
  const { book } = await open();
  expectTexts(book);
  expect(ours(book).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Действия A', 'Потенциальные', 'Потерянные', 'Новые', 'Для маркетинга']),
  );
  // Three managers have sheets of their own.
  expect(ours(book).filter((sheet) => String([...sheet.customProperties.values()][0]).startsWith('manager'))) //
    .toHaveLength(3);
});

test('what people type, wherever it goes: to another sheet, to the archive, into a file', async () => {
  const { book, session } = await open();
  const place = sheetOf(book);
  addTableColumn(book, place, null, null, '1-2');
  for (const [at, id] of TEXTS.entries()) {
    for (const [header, shift] of [
      ['Комментарий', 2],
      ['Ответственный', 3],
      ['1-2', 6],
    ] as const) {
      const { row, column } = cell(sheetOf(book), id, header);
      // As text, the way people enter it into a cell that is not one of text.
      typeInto(book, place.sheet, row, column, [[`'${text(at + shift)}`]], USER);
    }
  }
  const expectNotes = (current: Book, name: string): void => {
    const rows = rowsOf(sheetOf(current, name).sheet);
    expect(rows).toHaveLength(TEXTS.length);
    for (const row of rows) {
      const at = TEXTS.indexOf(row.get('Код') as (typeof TEXTS)[number]);
      expect([row.get('Комментарий'), row.get('Ответственный'), row.get('1-2')]).toEqual([
        text(at + 2),
        text(at + 3),
        text(at + 6),
      ]);
    }
  };
  valueOf(await session.buildActionSheets());
  expectNotes(book, 'Действия A');
  valueOf(await session.changeSettings({ grid: gridOf('B') }));
  valueOf(await session.buildActionSheets());
  expectNotes(book, 'Действия B');
  expectTexts(book);

  const clients = book.findTable('Clients');
  if (clients === undefined) throw new Error('No clients');
  deleteTableRows(book, clients, 0, 4);
  valueOf(await session.buildActionSheets());
  const archived = rowsOf(sheetOf(book, 'Архив заметок').sheet);
  expect(archived.map((row) => [row.get('Код'), row.get('Комментарий'), row.get('1-2')])).toEqual(
    TEXTS.slice(0, 4).map((id, at) => [id, text(at + 2), text(at + 6)]),
  );
  expectTexts(book);

  const again = await readBook(await writeBook(book));
  if (!again.ok) throw new Error(JSON.stringify(again.issues));
  for (const sheet of ours(book)) {
    const read = again.value.findSheet(sheet.name);
    if (read === undefined) throw new Error(`No ${sheet.name}`);
    expect([sheet.name, rowsOf(read)]).toEqual([sheet.name, rowsOf(sheet)]);
  }
});
