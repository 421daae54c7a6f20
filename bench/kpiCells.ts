/**
 * Five thousand KPI cells on one sheet, live, in the stand-in through the real Office.js:
 * `npx tsx bench/kpiCells.ts [clients] [lines] [cells]`. Tells what it takes until all cells have settled after the
 * reading, after one edit of a sale, and after a change of settings; and what our own side alone takes of it.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { KPIS, type KpiId } from '../src/app/compute/kpi/catalogue';
import { createSession, type Session } from '../src/app';
import { createWorkbookPort } from '../src/excel/createWorkbookPort';
import { connectFunctions } from '../src/functions/connection';
import { associateLiveFunctions } from '../src/functions/liveFunctions';
import { addCalculation, type Calculation } from '../src/preview/calc/addCalculation';
import { addAppServices } from '../src/preview/page/book/appServices';
import { RichApiHost } from '../src/preview/richapi/host';
import { openOfficePage } from '../src/preview/transport/nodePage';
import { Book } from '../src/preview/workbook/Book';
import { typeInto } from '../src/preview/workbook/edit';
import { isCellError } from '../src/preview/workbook/errors';
import type { Sheet } from '../src/preview/workbook/Sheet';
import { runScript } from '../scripts/runScript';
import { AS_OF, CHANNELS, MANAGERS, World, type Row } from './world';

const CLIENT_HEADERS = ['Код', 'Клиент', 'Канал', 'Менеджер', 'Потенциал', 'Статус', 'Договор'];
const SALE_HEADERS = ['Код клиента', 'Дата', 'Артикул', 'Товарная группа', 'Количество', 'Сумма', 'Маржа'];
const PERIODS = ['', '"2026-Q1"', '"2025-Q4"', '"2026-03"', '"2026-02"', '"2026-01"', '"2025-12"', '"2025"'];
/** The edited sale: one of the last day, so that it is in every open period. */
const AMOUNT_COLUMN = 5;

async function main(): Promise<void> {
  const [clients = 100_000, lines = 1_000_000, count = 5_000] = process.argv.slice(2).map(Number);
  const book = new Book();
  book.culture = 'ru-RU';
  const sales = fillBook(book, clients, lines);
  const report = book.addSheet('Отчёт');
  const { calculation, session, close } = await open(book);
  const cells = formulas(count);
  const watch = { calculation, report, cells: cells.length };

  console.log(`${clients} clients, ${lines} lines, ${cells.length} cells`);
  const started = performance.now();
  typeInto(
    book,
    report,
    0,
    0,
    cells.map((formula) => [formula]),
    { culture: 'en-US', source: 'user' },
  );
  calculation.calculator.flush();
  await readOnce(session);
  const read = performance.now();
  // A cell that has waited for long shows #N/A that says so.
  await settle(
    watch,
    (values) => values.every((value) => value !== '#BUSY!') && typeof values[0] === 'number',
  );
  tell('opening, reading of the tables', read - started);
  tell('opening, then all cells settled', performance.now() - read);

  await measureChange('one edit of a sale', watch, () => {
    typeInto(book, sales, lines, AMOUNT_COLUMN, [[123_456_789]], { culture: 'en-US', source: 'user' });
  });
  await measureChange('a change of settings', watch, () => {
    void session.changeSettings({ active: { minAmount: 1000 } });
  });
  ownSide(session, cells.length);
  close();
}

interface Watch {
  readonly calculation: Calculation;
  readonly report: Sheet;
  readonly cells: number;
}

/** From the change until the first cell differs, and until nothing has changed for a while. */
async function measureChange(name: string, watch: Watch, change: () => void): Promise<void> {
  const before = valuesOf(watch).join();
  let messages = 0;
  const stop = watch.calculation.functions.onChanged(() => {
    messages += 1;
  });
  const started = performance.now();
  const cpu = process.cpuUsage();
  change();
  await settle(watch, (values) => values.join() !== before);
  let last = performance.now();
  let shown = valuesOf(watch).join();
  while (performance.now() - last < QUIET_MS) {
    await pause(20);
    const now = valuesOf(watch).join();
    if (now !== shown) last = performance.now();
    shown = now;
  }
  stop();
  const { user, system } = process.cpuUsage(cpu);
  tell(`${name}, all cells settled (${messages} messages)`, last - started);
  tell(`${name}, processor time with the looking after it`, (user + system) / 1000);
}

const QUIET_MS = 500;

/** All questions anew against the base in memory: nothing of Excel in it. */
function ownSide(session: Session, cells: number): void {
  const stops: (() => void)[] = [];
  const started = performance.now();
  for (const formula of formulas(cells)) {
    const [, id = '', rest = ''] = /^=(\w+)\((.*)\)$/.exec(formula) ?? [];
    const [period = '', field = '', value = ''] = rest.split(',').map((text) => text.replaceAll('"', ''));
    const criteria = field === '' ? [] : [{ field, value: `${value} ` }];
    stops.push(session.watchKpi({ id, ...(period === '' ? {} : { period }), criteria }, () => undefined));
  }
  tell('our side alone, all questions new', performance.now() - started);
  for (const stop of stops) stop();
}

function formulas(count: number): string[] {
  const ids: KpiId[] = KPIS.filter(({ needs }) =>
    needs.every((any) => any.some(({ role }) => role === 'sales')),
  )
    .map(({ id }) => id)
    .filter((id) => id !== 'CATEGORY_COUNT' && id !== 'SEGMENT_COUNT' && id !== 'WEIGHTED_DISTRIBUTION');
  const slices = [
    '',
    ...CHANNELS.map((name) => `,"Канал","${name}"`),
    ...MANAGERS.map((name) => `,"Менеджер","${name}"`),
  ];
  const all = PERIODS.flatMap((period) =>
    slices.flatMap((slice) => ids.map((id) => `=${id}(${period}${slice})`)),
  );
  return all.slice(0, count);
}

function fillBook(book: Book, clients: number, lines: number): Sheet {
  const world = new World({ clients, lines });
  put(book.addSheet('Клиенты'), CLIENT_HEADERS, world.clientBlocks());
  const sales = book.addSheet('Продажи');
  put(sales, SALE_HEADERS, world.saleBlocks());
  if (sales.cells.value(lines, 1) !== AS_OF) throw new Error('The last line is not of the report date');
  return sales;
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

async function open(book: Book): Promise<{ calculation: Calculation; session: Session; close: () => void }> {
  const host = new RichApiHost(book);
  addAppServices(host, { isPaneVisible: () => true, showPane: () => undefined, hidePane: () => undefined });
  const metadata = JSON.parse(
    readFileSync(resolve(__dirname, '../tests/functions/golden/functions.json'), 'utf8'),
  ) as unknown;
  const calculation = addCalculation(book, host, metadata);
  const page = openOfficePage(calculation.host);
  const uninstall = page.install();
  associateLiveFunctions();
  await page.Office.onReady();
  await page.session.ready;
  const session = createSession({
    port: createWorkbookPort({ excel: page.Excel }),
    locale: 'ru',
    newRunId: () => 'run',
    pace: { now: () => performance.now(), pause: () => new Promise((done) => setImmediate(done)) },
    timers: { set: setTimeout, clear: (handle) => clearTimeout(handle as NodeJS.Timeout) },
  });
  const disconnect = connectFunctions(session, 'ru');
  await session.start();
  const close = (): void => {
    disconnect();
    session.stop();
    page.close();
    uninstall();
    calculation.close();
  };
  return { calculation, session, close };
}

function readOnce(session: Session): Promise<void> {
  return new Promise((done) => {
    const look = (): void => {
      if (session.getState().base === undefined) return;
      stop();
      done();
    };
    const stop = session.subscribe(look);
  });
}

async function settle(watch: Watch, check: (values: readonly unknown[]) => boolean): Promise<void> {
  while (!check(valuesOf(watch))) await pause(5);
}

function valuesOf({ calculation, report, cells }: Watch): unknown[] {
  calculation.calculator.flush();
  return Array.from({ length: cells }, (_, row) => {
    const value = report.cells.value(row, 0);
    return isCellError(value) ? value.error : value;
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function tell(what: string, milliseconds: number): void {
  console.log(`${what.padEnd(60)} ${milliseconds.toFixed(0).padStart(7)} ms`);
}

runScript(main);
