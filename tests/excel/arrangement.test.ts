/** How people arrange our sheets survives a rebuild; what they break is recognised, said, and repaired or left alone. */
import { createSession, type Session } from '../../src/app';
import type { Book } from '../../src/preview/workbook/Book';
import { Book as NewBook } from '../../src/preview/workbook/Book';
import { typeInto } from '../../src/preview/workbook/edit';
import { addTableColumn, deleteTableColumn } from '../../src/preview/workbook/edit/tableParts';
import { convertToRange } from '../../src/preview/workbook/edit/tables';
import { filterTableColumn } from '../../src/preview/workbook/edit/tableFilters';
import { deleteSheet } from '../../src/preview/workbook/edit/sheets';
import type { Sheet } from '../../src/preview/workbook/Sheet';
import type { CellValue, TableData } from '../../src/preview/workbook/types';
import { putTable } from './support/books';
import { closePorts, openPort, valueOf } from './support/openPort';

const USER = { culture: 'ru-RU', source: 'user' } as const;
const DAY = 46_000;

afterEach(closePorts);

interface Opened {
  readonly book: Book;
  readonly session: Session;
}

/** Four clients of category A by the grid, with potentials that put them in the order d, c, b, a. */
async function open(): Promise<Opened> {
  const book = new NewBook();
  const ids = ['a', 'b', 'c', 'd'];
  putTable(book, book.addSheet('Клиенты'), 'Clients', [
    ['Код', 'Клиент', 'Канал', 'Менеджер', 'Потенциал'],
    ...ids.map((id, at): CellValue[] => [id, `Клиент ${id}`, 'Розница', 'Иванов', 600_000 + at * 100_000]),
  ]);
  putTable(book, book.addSheet('Продажи'), 'Sales', [
    ['Дата', 'Код', 'Сумма', 'Маржа'],
    [DAY - 700, 'a', 10, 1],
    ...ids.map((id): CellValue[] => [DAY, id, 1000, 100]),
  ]);
  const { port } = await openPort(book);
  let runs = 0;
  const session = createSession({
    port,
    locale: 'ru',
    newRunId: () => `run${String((runs += 1))}`,
    timers: { set: () => 0, clear: () => undefined },
    pace: { now: () => 0, pause: () => Promise.resolve() },
  });
  await session.start();
  const grid = Array.from({ length: 3 }, () => ['A', 'A', 'A']);
  valueOf(await session.changeSettings({ profit: { minClients: 1 }, grid }));
  await build({ book, session });
  return { book, session };
}

async function build({ session }: Opened): Promise<string[]> {
  valueOf(await session.buildActionSheets());
  return session.getState().issues.map(({ code }) => code);
}

function sheetOf(book: Book, name = 'Действия A'): { sheet: Sheet; table: TableData } {
  const sheet = book.findSheet(name);
  const table = sheet?.tables[0];
  if (sheet === undefined || table === undefined) throw new Error(`No table on ${name}`);
  return { sheet, table };
}

function columnOf(table: TableData, header: string): number {
  return table.area.column + table.columns.findIndex(({ name }) => name === header);
}

function cell({ sheet, table }: { sheet: Sheet; table: TableData }, id: string, header: string) {
  const idAt = columnOf(table, 'Код');
  for (let row = table.area.row + 1; row < table.area.row + table.area.rows; row += 1) {
    if (sheet.cells.value(row, idAt) === id) return { row, column: columnOf(table, header) };
  }
  throw new Error(`No row ${id}`);
}

function type(book: Book, id: string, header: string, value: CellValue): void {
  const place = sheetOf(book);
  const { row, column } = cell(place, id, header);
  typeInto(book, place.sheet, row, column, [[value]], USER);
}

test('colours, order and widths of columns, filters and own formulas outlive a rebuild', async () => {
  const opened = await open();
  const { book } = opened;
  const before = sheetOf(book);
  const style = (id: string, header: string) => {
    const place = sheetOf(book);
    const at = cell(place, id, header);
    return book.styles.get(place.sheet.cells.styleId(at.row, at.column)).fillColor;
  };
  const yellow = book.styles.intern({ fillColor: '#FFFF00' });
  const painted = cell(before, 'b', 'Клиент');
  before.sheet.cells.setStyle(painted.row, painted.column, yellow);
  addTableColumn(book, before, 1, null, 'Скидка');
  before.sheet.columnWidths.set(1, 33);
  type(book, 'c', 'Скидка', 0.05);
  type(book, 'b', 'Статус', 'сделано');
  const status = before.table.columns.find(({ name }) => name === 'Статус');
  if (status === undefined) throw new Error('no status');
  filterTableColumn(
    book,
    { sheet: before.sheet, table: before.table, column: status },
    { filterOn: 'Values', values: ['сделано'] },
  );
  typeInto(book, book.findSheet('Продажи') ?? before.sheet, 2, 2, [[300_000]], USER);

  await build(opened);
  const after = sheetOf(book);
  expect(after.table.columns.slice(0, 3).map(({ name }) => name)).toEqual(['Код', 'Скидка', 'Клиент']);
  expect(after.sheet.columnWidths.get(1)).toBeCloseTo(33, 0);
  expect(style('b', 'Клиент')).toBe('#FFFF00');
  expect(style('a', 'Клиент')).not.toBe('#FFFF00');
  const discount = cell(after, 'c', 'Скидка');
  expect(after.sheet.cells.value(discount.row, discount.column)).toBe(0.05);
  expect(after.table.columns.find(({ name }) => name === 'Статус')).toMatchObject({
    filterValues: ['сделано'],
  });
  expect(after.sheet.filteredRows.size).toBe(3);
  expect(after.sheet.filteredRows.has(cell(after, 'b', 'Код').row)).toBe(false);
});

test('a moved client says from where and since which report date', async () => {
  const opened = await open();
  type(opened.book, 'a', 'Комментарий', 'идёт за клиентом');
  valueOf(await opened.session.changeSettings({ grid: Array.from({ length: 3 }, () => ['B', 'B', 'B']) }));
  await build(opened);
  const moved = sheetOf(opened.book, 'Действия B');
  const value = (header: string): CellValue => {
    const { row, column } = cell(moved, 'a', header);
    return moved.sheet.cells.value(row, column);
  };
  expect(value('Комментарий')).toBe('идёт за клиентом');
  expect(value('Переход')).toMatch(/^из A \d\d\.\d\d\.\d{4}$/);
  await build(opened);
  expect(value('Переход')).toMatch(/^из A/);
});

test('a table turned into plain cells is found by its header, said, and made a table again', async () => {
  const opened = await open();
  type(opened.book, 'a', 'Комментарий', 'в ячейках');
  convertToRange(opened.book, sheetOf(opened.book));
  expect(await build(opened)).toContain('ownTableToRange');
  const place = sheetOf(opened.book);
  const { row, column } = cell(place, 'a', 'Комментарий');
  expect(place.sheet.cells.value(row, column)).toBe('в ячейках');
});

test('without the id column clients are found by their names', async () => {
  const opened = await open();
  type(opened.book, 'a', 'Комментарий', 'по имени');
  const place = sheetOf(opened.book);
  const id = place.table.columns.find(({ name }) => name === 'Код');
  if (id === undefined) throw new Error('no id');
  deleteTableColumn(opened.book, place, id);
  expect(await build(opened)).toContain('ownIdColumnDeleted');
  const again = sheetOf(opened.book);
  const { row, column } = cell(again, 'a', 'Комментарий');
  expect(again.sheet.cells.value(row, column)).toBe('по имени');
});

test('a deleted sheet is said and built anew', async () => {
  const opened = await open();
  deleteSheet(opened.book, sheetOf(opened.book).sheet);
  expect(await build(opened)).toContain('ownSheetDeleted');
  expect(sheetOf(opened.book).table.area.rows).toBe(5);
});

test('a sheet of ours that became something else is left alone, and a new one stands beside it', async () => {
  const opened = await open();
  const { sheet, table } = sheetOf(opened.book);
  convertToRange(opened.book, { sheet, table });
  sheet.merges.length = 0;
  for (let row = 0; row < 60; row += 1) for (let at = 0; at < 20; at += 1) sheet.cells.set(row, at, null);
  typeInto(opened.book, sheet, 3, 1, [['мои'], ['расчёты']], USER);
  expect(await build(opened)).toContain('ownSheetUnreadable');
  expect([3, 4].map((row) => sheet.cells.value(row, 1))).toEqual(['мои', 'расчёты']);
  expect(sheetOf(opened.book, 'Действия A 2').table.area.rows).toBe(5);
});

test('what stands right of the table stays where it is, what stands below it goes to the archive', async () => {
  const opened = await open();
  const { sheet } = sheetOf(opened.book);
  typeInto(opened.book, sheet, 2, 30, [['сбоку']], USER);
  await build(opened);
  expect(sheet.cells.value(2, 30)).toBe('сбоку');
  expect(opened.book.findSheet('Архив заметок')).toBeUndefined();
  typeInto(opened.book, sheet, sheetOf(opened.book).table.area.row + 8, 1, [['снизу']], USER);
  await build(opened);
  const archive = sheetOf(opened.book, 'Архив заметок');
  const { column } = { column: columnOf(archive.table, 'Комментарий') };
  expect(archive.sheet.cells.value(archive.table.area.row + 1, column)).toBe('снизу');
});
