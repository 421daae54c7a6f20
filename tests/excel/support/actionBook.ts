/** A book with action sheets as a person meets them: cells are found by client and header. */
import { createSession, type Session } from '../../../src/app';
import { createWorkbookPort } from '../../../src/excel/createWorkbookPort';
import type { Book } from '../../../src/preview/workbook/Book';
import { Book as NewBook } from '../../../src/preview/workbook/Book';
import { typeInto } from '../../../src/preview/workbook/edit';
import type { Sheet } from '../../../src/preview/workbook/Sheet';
import type { CellValue, TableData } from '../../../src/preview/workbook/types';
import { putTable } from './books';
import { openPort, valueOf, type OpenedPort } from './openPort';

export const USER = { culture: 'ru-RU', source: 'user' } as const;
const DAY = 46_000;

export interface Opened {
  readonly book: Book;
  readonly session: Session;
  readonly office: OpenedPort['office'];
  readonly host: OpenedPort['host'];
}

/** Four clients of category A by the grid, with potentials that put them in the order d, c, b, a. */
export async function open(): Promise<Opened> {
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
  const { port, office, host } = await openPort(book);
  const session = await begin(port);
  valueOf(await session.changeSettings({ profit: { minClients: 1 }, grid: gridOf('A') }));
  const opened = { book, session, office, host };
  await build(opened);
  return opened;
}

/** Another pane over the same book, as a colleague has it. */
export async function openBeside({ book, office, host }: Opened): Promise<Opened> {
  const port = createWorkbookPort({ excel: office.Excel, delay: () => Promise.resolve() });
  return { book, office, host, session: await begin(port, 'other') };
}

/** Settings that put every client into one category. */
export function gridOf(letter: 'A' | 'B'): string[][] {
  return Array.from({ length: 3 }, () => [letter, letter, letter]);
}

/** A session that has looked at the book; its runs are called by the name and their number. */
export async function begin(port: OpenedPort['port'], name = 'run'): Promise<Session> {
  let runs = 0;
  const session = createSession({
    port,
    locale: 'ru',
    newRunId: () => `${name}${String((runs += 1))}`,
    timers: { set: () => 0, clear: () => undefined },
    pace: { now: () => 0, pause: () => Promise.resolve() },
  });
  await session.start();
  return session;
}

/** Codes of what the run had to say. */
export async function build({ session }: Pick<Opened, 'session'>): Promise<string[]> {
  valueOf(await session.buildActionSheets());
  return session.getState().issues.map(({ code }) => code);
}

export function sheetOf(book: Book, name = 'Действия A'): { sheet: Sheet; table: TableData } {
  const sheet = book.findSheet(name);
  const table = sheet?.tables[0];
  if (sheet === undefined || table === undefined) throw new Error(`No table on ${name}`);
  return { sheet, table };
}

export function columnOf(table: TableData, header: string): number {
  return table.area.column + table.columns.findIndex(({ name }) => name === header);
}

export function cell({ sheet, table }: { sheet: Sheet; table: TableData }, id: string, header: string) {
  const idAt = columnOf(table, 'Код');
  for (let row = table.area.row + 1; row < table.area.row + table.area.rows; row += 1) {
    if (sheet.cells.value(row, idAt) === id) return { row, column: columnOf(table, header) };
  }
  throw new Error(`No row ${id}`);
}

export function type(book: Book, id: string, header: string, value: string | number): void {
  const place = sheetOf(book);
  const { row, column } = cell(place, id, header);
  typeInto(book, place.sheet, row, column, [[value]], USER);
}
