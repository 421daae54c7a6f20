/**
 * A book of one world in the stand-in with the add-in on it, through the real Office.js as in a task pane of Excel on the
 * web: clients, sales, and a sheet of formulas whose calls begin when the add-in starts.
 */
import { createSession, type Session } from '../src/app';
import { createWorkbookPort } from '../src/excel/createWorkbookPort';
import { connectFunctions } from '../src/functions/connection';
import { associateLiveFunctions } from '../src/functions/liveFunctions';
import { addCalculation } from '../src/preview/calc/addCalculation';
import { addAppServices } from '../src/preview/page/book/appServices';
import { RichApiHost } from '../src/preview/richapi/host';
import { openOfficePage } from '../src/preview/transport/nodePage';
import { Book } from '../src/preview/workbook/Book';
import { typeInto } from '../src/preview/workbook/edit';
import type { Sheet } from '../src/preview/workbook/Sheet';
import metadata from '../tests/functions/golden/functions.json';
import { AS_OF, World, type Row, type WorldSize } from './world';

const CLIENT_HEADERS = ['Код', 'Клиент', 'Канал', 'Менеджер', 'Потенциал', 'Статус', 'Договор'];
const SALE_HEADERS = ['Код клиента', 'Дата', 'Артикул', 'Товарная группа', 'Количество', 'Сумма', 'Маржа'];
const AMOUNT_COLUMN = 5;
/** What cells show before they are calculated. */
export const UNTOUCHED = -1;

export interface LiveBook {
  readonly book: Book;
  /** The sheet of the formulas. */
  readonly report: Sheet;
  readonly session: Session;
  /** Milliseconds spent in reading tables so far, by the clock and of the processor. */
  readonly reading: () => { readonly time: number; readonly cpu: number };
  /** Messages with results of functions that Excel was given so far. */
  readonly messages: () => number;
  /** Type another amount into a sale of the report date. */
  readonly edit: (amount: number) => void;
  readonly close: () => void;
}

/** A book with its cells, not opened yet. */
export interface ClosedBook {
  readonly book: Book;
  readonly sales: Sheet;
  readonly report: Sheet;
}

/** Fill a book; the formulas stand in the first column of their sheet, what they refer to in the next ones. */
export function fillBook(
  size: WorldSize,
  formulas: readonly string[],
  beside: readonly (readonly string[])[] = [],
): ClosedBook {
  const book = new Book();
  book.culture = 'ru-RU';
  const world = new World(size);
  put(book.addSheet('Клиенты'), CLIENT_HEADERS, world.clientBlocks());
  const sales = book.addSheet('Продажи');
  put(sales, SALE_HEADERS, world.saleBlocks());
  if (sales.cells.value(size.lines, 1) !== AS_OF) throw new Error('The last line is not of the report date');
  const report = book.addSheet('Отчёт');
  formulas.forEach((formula, row) => {
    report.cells.set(row, 0, UNTOUCHED, formula);
  });
  beside.forEach((cells, row) => {
    cells.forEach((text, column) => {
      report.cells.set(row, 1 + column, text);
    });
  });
  return { book, sales, report };
}

/**
 * Open the book, and the add-in with it.
 * @param beginTurn called whenever a timer of the add-in's begins a turn
 */
export async function openBook(
  { book, sales, report }: ClosedBook,
  beginTurn: () => void = () => undefined,
): Promise<LiveBook> {
  const host = new RichApiHost(book);
  addAppServices(host, { isPaneVisible: () => true, showPane: () => undefined, hidePane: () => undefined });
  const calculation = addCalculation(book, host, metadata);
  let messages = 0;
  calculation.functions.onChanged(() => {
    messages += 1;
  });
  const page = openOfficePage(calculation.host);
  const uninstall = page.install();
  associateLiveFunctions();
  await page.Office.onReady();
  await page.session.ready;
  const port = createWorkbookPort({ excel: page.Excel });
  const reading = { time: 0, cpu: 0 };
  const session = createSession({
    port: {
      ...port,
      read: async (...given) => {
        const from = performance.now();
        const before = process.cpuUsage();
        const read = await port.read(...given);
        const { user, system } = process.cpuUsage(before);
        reading.time += performance.now() - from;
        reading.cpu += (user + system) / 1000;
        return read;
      },
    },
    locale: 'ru',
    newRunId: () => 'run',
    pace: { now: () => performance.now(), pause: () => new Promise((done) => setImmediate(done)) },
    timers: {
      set: (run, milliseconds) =>
        setTimeout(() => {
          beginTurn();
          run();
        }, milliseconds),
      clear: (handle) => clearTimeout(handle as NodeJS.Timeout),
    },
  });
  const disconnect = connectFunctions(session, 'ru');
  await session.start();
  const { rows = 0 } = sales.cells.used() ?? {};
  return {
    book,
    report,
    session,
    reading: () => reading,
    messages: () => messages,
    edit: (amount) => {
      typeInto(book, sales, rows - 1, AMOUNT_COLUMN, [[amount]], { culture: 'en-US', source: 'user' });
    },
    close: () => {
      disconnect();
      session.stop();
      page.close();
      uninstall();
      calculation.close();
    },
  };
}

function put({ cells }: Sheet, headers: readonly string[], blocks: Iterable<readonly Row[]>): void {
  headers.forEach((header, column) => {
    cells.set(0, column, header);
  });
  let at = 1;
  for (const block of blocks) {
    for (const row of block) {
      row.forEach((value, column) => {
        if (value !== '') cells.set(at, column, value);
      });
      at += 1;
    }
  }
}
