/** The add-in's functions in cells: the real Office.js calls them, the session answers from the tables of the book. */
import { Book } from '../../src/preview/workbook/Book';
import type { Sheet } from '../../src/preview/workbook/Sheet';
import { deleteTable } from '../../src/preview/workbook/edit/tables';
import { putTable } from '../excel/support/books';
import { NO_ROW, OpenWorkbook } from './support/openWorkbook';

/** 2026-03-10; the report date is the last sale, so the period is the first quarter of 2026. */
const DAY = 46_091;
const CLIENTS = [
  ['Код', 'Клиент', 'Канал', 'Потенциал', 'Статус'],
  ['001', 'Ромашка', 'Розница', 600_000, 'действует'],
  ['002', 'Василёк', 'Розница', 60_000, 'действует'],
  ['003', 'Опт-Торг', 'Опт', 40_000, 'действует'],
  ['004', 'Старый', 'Опт', 40_000, 'закрыт'],
];
const SALES = [
  ['Код клиента', 'Дата', 'Сумма', 'Маржа'],
  ['001', DAY, 1000, 300],
  ['002', DAY + 1, 500, 100],
];

let opened: OpenWorkbook | undefined;
let clients: Sheet;
let sales: Sheet;
let report: Sheet;

async function open(): Promise<OpenWorkbook> {
  const book = new Book();
  clients = book.addSheet('Клиенты');
  sales = book.addSheet('Продажи');
  report = book.addSheet('Отчёт');
  putTable(book, clients, 'tblClients', CLIENTS);
  putTable(book, sales, 'tblSales', SALES);
  opened = await OpenWorkbook.open(book);
  return opened;
}

afterEach(() => {
  opened?.close();
  opened = undefined;
});

/** Formulas into column A of the report, and what they come to. */
async function formulas(workbook: OpenWorkbook, ...texts: string[]): Promise<unknown[]> {
  workbook.type(
    report,
    'A1',
    texts.map((text) => [text]),
  );
  const values = await workbook.settled(report, `A1:A${String(texts.length)}`);
  return values.map(([value]) => value);
}

test('figures of the base, of slices and periods', async () => {
  const workbook = await open();
  workbook.type(report, 'D1', [
    ['Розница', 'Канал'],
    ['Опт', 'Сети'],
  ]);
  expect(
    await formulas(
      workbook,
      '=OKB_COUNT()',
      '=AKB_COVERAGE()',
      '=AKB_COVERAGE(,"Канал","Розница")',
      '=AKB_COUNT("2026-Q1","channel",D1)',
      '=ORDER_COUNT("март 2026")',
      '=ORDER_COUNT(46091)',
      '=ORDER_COUNT("2025")',
      '=DROP_SIZE(D9)',
      '=OKB_COUNT(,"Канал",D1:D2)',
      '=OKB_COUNT(,E1,"<>Розница")',
      '=OKB_COUNT(,E1,"Роз*")',
      '=CATEGORY_COUNT("A")+CATEGORY_COUNT("B")+CATEGORY_COUNT("C")+CATEGORY_COUNT("D")',
      '=SEGMENT_COUNT(8)',
      '=CLIENT_SEGMENT("001")',
      '=CLIENT_SEGMENT(1)',
      '=CLIENT_CATEGORY("001")',
      '=CLIENT_CATEGORY("004")',
      '=RFM_SCORE("003")',
    ),
  ).toEqual([3, 2 / 3, 1, 2, 2, 2, 0, 750, 3, 1, 2, 3, 1, 8, 8, 'A', '', '']);
});

test('products are named by the headers of the sales, clients without a channel by words', async () => {
  const book = new Book();
  clients = book.addSheet('Клиенты');
  sales = book.addSheet('Продажи');
  report = book.addSheet('Отчёт');
  putTable(book, clients, 'tblClients', [...CLIENTS, ['005', 'Без места', '', 1000, 'действует']]);
  putTable(book, sales, 'tblSales', [
    [...(SALES[0] ?? []), 'Торговая марка товара', 'Наименование позиции', 'Количество'],
    ['001', DAY, 1000, 300, 'Чай', 'Чай зелёный', 2],
    ['002', DAY + 1, 500, 100, 'Кофе', 'Кофе молотый', 1],
  ]);
  opened = await OpenWorkbook.open(book);
  const mapped = await opened.session.changeSettings({
    mapping: {
      sales: {
        table: 'tblSales',
        columns: { productCategory: 'Торговая марка товара', sku: 'Наименование позиции' },
      },
    },
  });
  expect(mapped.ok).toBe(true);
  expect(
    await formulas(
      opened,
      '=NUMERIC_DISTRIBUTION(,"Торговая марка товара","Чай")',
      '=NUMERIC_DISTRIBUTION(,"наименование позиции","Кофе*")',
      '=AKB_CATEGORY_COUNT(,"Торговая марка товара","Чай")',
      '=AKB_COUNT(,"Торговая марка товара","Чай")',
      '=OKB_COUNT(,"Категория","нет оценки")',
      '=OKB_COUNT(,"Канал","без канала")',
      '=OKB_COUNT(,"Канал","no channel")',
      '=OKB_COUNT(,"Канал","<>без канала")',
    ),
  ).toEqual([0.25, 0.25, 1, '#VALUE!', 0, 1, 1, 3]);
});

test('what is missing or wrong is an error, never a figure', async () => {
  const workbook = await open();
  expect(
    await formulas(
      workbook,
      '=VISIT_COST()',
      '=OVERDUE_SHARE()',
      '=AKB_COVERAGE(,"Канал","Никакой")',
      '=OKB_COUNT("вчера")',
      '=AKB_COUNT("вчера")',
      '=AKB_COUNT(,"Цвет","красный")',
      '=AKB_COUNT(,"Канал")',
      '=AKB_COUNT(#N/A)',
      '=CLIENT_CATEGORY("nobody")',
    ),
  ).toEqual(['#N/A', '#N/A', '#DIV/0!', '#VALUE!', '#VALUE!', '#VALUE!', '#VALUE!', '#VALUE!', '#N/A']);
});

test('ranges need no tables: they spill, follow their cells, pass errors', async () => {
  const workbook = await open();
  workbook.type(report, 'D1', [
    [800, 600_000],
    [150, 500_000],
    ['=1/0', 1],
    [null, null],
    ['40', '49 999'],
  ]);
  workbook.type(report, 'G1', '=ABCDE(D1:D5,E1:E5)');
  workbook.type(report, 'H1', '=ABC_CLASS(D1:D2)');
  workbook.type(report, 'I1', '=POTENTIAL_SEGMENT(D1:D2,E1:E2)');
  workbook.type(report, 'J1', '=SEGMENT_NAME(POTENTIAL_SEGMENT(D1,E1),"en")');
  workbook.type(report, 'K1', '=WHITE_SPACE(D1:D2,E1:E2)');
  expect(await workbook.settled(report, 'G1:K5')).toEqual([
    ['A', 'A', 8, 'Strategic', 599_200],
    ['B', 'B', 5, null, 499_850],
    ['#DIV/0!', null, null, null, null],
    // An empty row within the data: desktop Excel hands over zeros.
    ['нет оценки', null, null, null, null],
    ['D', null, null, null, null],
  ]);
  workbook.type(report, 'D2', -1);
  expect(await workbook.until(report, 'G1:G2', ([, [second] = NO_ROW]) => second === 'E')).toEqual([
    ['A'],
    ['E'],
  ]);
});

test('an edit of a sale and a changed setting reach the cells; other cells are not told', async () => {
  const workbook = await open();
  expect(await formulas(workbook, '=AKB_COVERAGE()', '=OKB_COUNT()', '=DROP_SIZE()')).toEqual([
    2 / 3,
    3,
    750,
  ]);
  workbook.type(sales, 'A4', [['003', DAY + 1, 300, 50]]);
  await workbook.until(
    report,
    'A1:A3',
    ([[coverage] = NO_ROW, , [drop] = NO_ROW]) => coverage === 1 && drop === 600,
  );
  const changed = await workbook.session.changeSettings({ active: { minAmount: 500 } });
  expect(changed.ok).toBe(true);
  await workbook.until(report, 'A1', ([[coverage] = NO_ROW]) => coverage === 2 / 3);
  await workbook.session.changeSettings({ period: '2025' });
  await workbook.until(report, 'A1:A3', ([[coverage] = NO_ROW, [all] = NO_ROW, [drop] = NO_ROW]) => {
    return coverage === 0 && all === 3 && drop === '#DIV/0!';
  });
});

test('a renamed header is an error that comes back with the header; a mapping names the column', async () => {
  const workbook = await open();
  await formulas(workbook, '=AKB_COUNT()');
  workbook.type(sales, 'C1', 'Икс');
  await workbook.until(report, 'A1', ([[value] = NO_ROW]) => value === '#N/A');
  await workbook.session.changeSettings({ mapping: { sales: { columns: { amount: 'Икс' } } } });
  await workbook.until(report, 'A1', ([[value] = NO_ROW]) => value === 2);
  await workbook.session.changeSettings({ mapping: { sales: { columns: { amount: 'Сумма' } } } });
  await workbook.until(report, 'A1', ([[value] = NO_ROW]) => value === '#N/A');
  workbook.type(sales, 'C1', 'Сумма');
  await workbook.until(report, 'A1', ([[value] = NO_ROW]) => value === 2);
});

test('a deleted sales table is #N/A; with its sheet gone too', async () => {
  const workbook = await open();
  await formulas(workbook, '=AKB_COUNT()');
  const { book } = workbook;
  const found = book.findTable('tblSales');
  if (found === undefined) throw new Error('No table');
  deleteTable(book, found);
  workbook.book.deleteSheet(sales);
  await workbook.until(report, 'A1', ([[value] = NO_ROW]) => value === '#N/A');
});

test('protected sheets are read as others are', async () => {
  const workbook = await open();
  clients.protection.protected = true;
  sales.protection.protected = true;
  report.protection.protected = false;
  expect(await formulas(workbook, '=AKB_COUNT()', '=CLIENT_CATEGORY("001")')).toEqual([2, 'A']);
  expect((await workbook.session.changeSettings({ active: { minAmount: 600 } })).ok).toBe(true);
  await workbook.until(report, 'A1', ([[value] = NO_ROW]) => value === 1);
});

test('equal calls share one stream and one question; a cell that goes ends only its own', async () => {
  const workbook = await open();
  expect(await formulas(workbook, '=AKB_COUNT()', '=AKB_COUNT()', '=AKB_COUNT("2026-Q1")')).toEqual([
    2, 2, 2,
  ]);
  workbook.type(report, 'A1', '');
  workbook.type(sales, 'A4', [['003', DAY + 1, 300, 50]]);
  await workbook.until(report, 'A1:A3', ([[gone] = NO_ROW, [second] = NO_ROW, [third] = NO_ROW]) => {
    return gone === null && second === 3 && third === 3;
  });
  // Typed over and typed again: the late end of the old call takes nothing from the new one.
  workbook.type(report, 'A2', '=AKB_COUNT("2026")');
  workbook.type(report, 'A2', '=AKB_COUNT()');
  await workbook.until(report, 'A2', ([[value] = NO_ROW]) => value === 3);
});

test('the first cell starts the reading, once for all', async () => {
  const workbook = await open();
  let readings = 0;
  let last: unknown;
  workbook.session.subscribe(() => {
    const { base } = workbook.session.getState();
    if (base !== undefined && base !== last) readings += 1;
    last = base;
  });
  const cells = Array.from({ length: 300 }, (_, n) => [`=AKB_COUNT(${String(2000 + n)})`]);
  workbook.type(report, 'A1', cells);
  await workbook.settled(report, 'A1:A300');
  expect(workbook.show(report, 'A26:A28')).toEqual([[0], [2], ['#N/A']]);
  expect(readings).toBe(1);
});

test('why a client has its classes: words that follow figures also where no class changes', async () => {
  const workbook = await open();
  const [english, russian, closed, nobody, blank] = await formulas(
    workbook,
    '=CLIENT_WHY("002","en")',
    '=CLIENT_WHY(2,"ru")',
    '=CLIENT_WHY("004","en")',
    '=CLIENT_WHY("nobody")',
    '=CLIENT_WHY(D20)',
  );
  // 300 of 400 stand above it: less than 80 %.
  expect(english).toContain(
    'Category B: profit maximal, potential middle. Margin of the window: 100; profit maximal.',
  );
  expect(russian).toContain('Категория B: прибыльность максимальная, потенциал средний.');
  expect(closed).toBe('The client is closed: it is outside the base and has no classes.');
  expect([nobody, blank]).toEqual(['#N/A', '']);
  workbook.type(sales, 'D3', 101);
  const after = await workbook.until(
    report,
    'A1',
    ([[text] = NO_ROW]) => String(text).includes('101'),
    10_000,
  );
  expect(String(after[0]?.[0])).toContain(
    'Category B: profit maximal, potential middle. Margin of the window: 101;',
  );
});
