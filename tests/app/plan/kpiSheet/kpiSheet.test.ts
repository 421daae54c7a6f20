/** The KPI sheet as the add-in writes it: live functions in the stand-in, through the real Office.js. */
import type { CellValue, Session } from '../../../../src/app';
import { serialOfIso } from '../../../../src/domain';
import { Book } from '../../../../src/preview/workbook/Book';
import type { Sheet } from '../../../../src/preview/workbook/Sheet';
import { fill, putTable } from '../../../excel/support/books';
import { OpenWorkbook } from '../../../functions/support/openWorkbook';

const CLIENTS: readonly (readonly CellValue[])[] = [
  ['Код', 'Клиент', 'Канал', 'Менеджер', 'Потенциал'],
  ['001', 'Ромашка', 'Розница', 'Иванов', 900_000],
  ['002', 'Василёк', 'Розница', '=1+1', 20_000],
  ['003', 'Пион', 'Опт', 'Иванов', 300_000],
  ['004', 'Мак', 'Опт', '=1+1', 700_000],
];
const SALES: readonly (readonly CellValue[])[] = [
  ['Дата', 'Код клиента', 'Сумма', 'Маржа'],
  [day('2026-04-06'), '001', 500, 100],
  [day('2026-05-11'), '001', 300, 60],
  [day('2026-05-12'), '002', 100, 20],
  [day('2026-05-31'), '003', 200, 40],
];
const TARGETS: readonly (readonly CellValue[])[] = [
  ['KPI', 'Срез', 'Цель'],
  ['AKB_COVERAGE', '', 0.8],
  ['ORDER_COUNT', '', 6],
  ['AKB_COVERAGE', 'Опт', 0.5],
];

function day(iso: string): number {
  return serialOfIso(iso) ?? Number.NaN;
}

let opened: OpenWorkbook | undefined;
afterEach(() => {
  opened?.close();
  opened = undefined;
});

async function open(): Promise<OpenWorkbook> {
  const book = new Book();
  putTable(book, book.addSheet('Клиенты'), 'Клиенты', CLIENTS);
  putTable(book, book.addSheet('Продажи'), 'Продажи', SALES);
  putTable(book, book.addSheet('Цели'), 'Цели', TARGETS);
  opened = await OpenWorkbook.open(book);
  return opened;
}

async function insert(workbook: OpenWorkbook): Promise<Sheet> {
  const done = await workbook.session.insertKpiSheet();
  if (!done.ok) throw new Error(JSON.stringify(done.issues));
  const sheet = workbook.book.sheets.find(({ name }) => name === 'KPI');
  if (sheet === undefined) throw new Error('No sheet KPI');
  await workbook.settled(sheet, 'A1:P150');
  return sheet;
}

/** The rows whose second cell is the name, from A to P. */
function rowsOf(workbook: OpenWorkbook, sheet: Sheet, name: string): unknown[][] {
  return workbook.show(sheet, 'A1:P150').filter((row) => row[1] === name);
}

test('figures, targets, pace and lights of the whole base', async () => {
  const workbook = await open();
  const sheet = await insert(workbook);
  const [coverage] = rowsOf(workbook, sheet, '% покрытия ОКБ');
  // Three of four clients ordered; the target is 80 %.
  expect(coverage?.slice(0, 9)).toEqual(
    [5, '% покрытия ОКБ', '%', 0.75, 0.8, 0.9375, -5, 0.75, '▲ близко'].map(near),
  );
  // April: one client, May: three; June has not begun on the report date.
  expect(coverage?.slice(9, 12)).toEqual([0.25, 0.75, '·']);
  const [orders] = rowsOf(workbook, sheet, 'Заказы');
  // Four orders in the 61 days up to 31 May come to 4 × 91 ÷ 61 at the end of June.
  expect(orders?.slice(3, 9)).toEqual([4, 6, near(4 / 6), -2, near((4 * 91) / 61), '▲ близко']);
  const [audits] = rowsOf(workbook, sheet, 'Коэффициент дистрибуции (MML)');
  expect(audits?.[3]).toBe('нет данных');
  expect(audits?.[12]).toBe('Нет таблицы аудита полки (клиент, товар, наличие).');
  expect(workbook.show(sheet, 'A5:A5')).toEqual([['В плане: 0 · близко: 2 · отстаёт: 0 · без цели: 22']]);
});

test('slices add up, and names that look like formulas stay text', async () => {
  const workbook = await open();
  const sheet = await insert(workbook);
  const heads = workbook.show(sheet, 'A1:P150').filter((row) => row[0] === '№' && row[3] === 'Итого');
  expect(heads.map((row) => row.slice(4, 6))).toEqual([
    ['Розница', 'Опт'],
    ['Иванов', '=1+1'],
  ]);
  const [, byChannel, byManager] = rowsOf(workbook, sheet, 'АКБ');
  expect(byChannel?.slice(3, 6)).toEqual([3, 2, 1]);
  expect(byManager?.slice(3, 5)).toEqual([3, 2]);
  const targetRows = rowsOf(workbook, sheet, '% покрытия ОКБ').filter((row) => row[9] === 'Канал');
  expect(targetRows.map((row) => [row[3], row[4], row[8], row[11]])).toEqual([
    [0.5, 0.5, '● в плане', 'Опт'],
  ]);
});

test('follows the dates that a person types', async () => {
  const workbook = await open();
  const sheet = await insert(workbook);
  workbook.type(sheet, 'D3', [[day('2026-04-01'), day('2026-04-30')]]);
  await workbook.until(sheet, 'A1:P150', () => rowsOf(workbook, sheet, 'Заказы')[0]?.[3] === 1);
  expect(rowsOf(workbook, sheet, 'АКБ')[0]?.[3]).toBe(1);
});

test('charts stand over the figures, and a rebuild keeps what people have beside them', async () => {
  const workbook = await open();
  const sheet = await insert(workbook);
  expect(sheet.charts.map(({ name, series }) => [name, series.length])).toEqual([
    ['AkbFunnel', 1],
    ['AkbBySlice', 2],
  ]);
  const used = sheet.cells.usedValues();
  const below = (used?.row ?? 0) + (used?.rows ?? 0) + 1;
  workbook.type(sheet, 'Q30', 'мой столбец');
  workbook.type(sheet, `B${String(below + 1)}`, 'моя строка');
  const [stable] = workbook
    .show(sheet, 'A1:B150')
    .flatMap((row, at) => (row[1] === 'Стабильная АКБ' ? [at + 1] : []));
  workbook.type(sheet, `E${String(stable)}`, 2);
  await insert(workbook);
  expect(sheet.charts).toHaveLength(2);
  expect(workbook.show(sheet, 'Q30:Q30')).toEqual([['мой столбец']]);
  expect(workbook.show(sheet, `B${String(below + 1)}:B${String(below + 1)}`)).toEqual([['моя строка']]);
  expect(rowsOf(workbook, sheet, 'Стабильная АКБ')[0]?.[4]).toBe(2);
});

test('a report that grows moves what stands below it', async () => {
  const workbook = await open();
  const sheet = await insert(workbook);
  const last = lastRow(sheet);
  workbook.type(sheet, `B${String(last + 3)}`, 'ниже');
  const clients = workbook.book.sheets[0];
  if (clients === undefined) throw new Error('No clients');
  fill(clients, 1, 5, []);
  // A territory column makes one slice more.
  workbook.type(clients, 'F1', [['Территория'], ['Север'], ['Юг'], ['Север'], ['Юг']]);
  await workbook.session.detect();
  await insert(workbook);
  expect(lastRow(sheet)).toBeGreaterThan(last + 20);
  expect(sheet.cells.value(lastRow(sheet) - 1, 1)).toBe('ниже');
});

test('restoring takes the sheet away, and of a rebuild brings the one before back', async () => {
  const workbook = await open();
  const sheet = await insert(workbook);
  workbook.type(sheet, 'A2', 'моё');
  await insert(workbook);
  expect(workbook.show(sheet, 'A2:A2')[0]?.[0]).toContain('Отчётная дата');
  expect((await workbook.session.restoreLastRun()).ok).toBe(true);
  expect(workbook.show(sheet, 'A2:A2')).toEqual([['моё']]);
});

test('cancelling leaves a run that can be taken back', async () => {
  const workbook = await open();
  const { session } = workbook;
  const end = session.subscribe(() => {
    if ((session.getState().job?.progress ?? 0) > 0.7) session.cancel();
  });
  const done = await session.insertKpiSheet();
  end();
  expect(done.ok ? [] : done.issues.map(({ code }) => code)).toEqual(['cancelled']);
  expect((await session.restoreLastRun()).ok).toBe(true);
  expect(workbook.book.sheets.map(({ name }) => name)).toEqual(['Клиенты', 'Продажи', 'Цели']);
});

test('a sheet of the user’s that is called KPI stays as it is', async () => {
  const workbook = await open();
  const own = workbook.book.addSheet('KPI');
  fill(own, 0, 0, [['мой отчёт']]);
  expect((await workbook.session.insertKpiSheet()).ok).toBe(true);
  expect(own.cells.value(0, 0)).toBe('мой отчёт');
  expect(workbook.book.sheets.map(({ name }) => name)).toContain('KPI 2');
});

test('the gap sheet names the clients, and keeps comments', async () => {
  const workbook = await open();
  const write = async (session: Session): Promise<Sheet> => {
    const done = await session.insertGapSheet();
    if (!done.ok) throw new Error(JSON.stringify(done.issues));
    const found = workbook.book.sheets.find(({ name }) => name === 'До цели');
    if (found === undefined) throw new Error('No gap sheet');
    return found;
  };
  const sheet = await write(workbook.session);
  const rows = (): unknown[][] => workbook.show(sheet, 'A1:L60');
  const at = rows().findIndex((row) => row[0] === '% покрытия ОКБ' && row[1] === 1);
  // 80 % of four clients are four: the only one without an order is needed.
  expect(rows()[at]?.slice(2, 10)).toEqual(['004', 'Мак', 'Опт', '=1+1', null, '1 заказ', 'да', 0.25]);
  workbook.type(sheet, `L${String(at + 1)}`, 'позвонить');
  await write(workbook.session);
  const after = rows().find((row) => row[0] === '% покрытия ОКБ' && row[1] === 1);
  expect(after?.[11]).toBe('позвонить');
});

test('what a run makes comes to the front; what was there is written where it stands', async () => {
  const workbook = await open();
  const { book, session } = workbook;
  const front = (): string => book.activeSheet.name;
  expect(front()).toBe('Клиенты');
  await session.segmentClients();
  expect(front()).toBe('Клиенты');
  await insert(workbook);
  expect(front()).toBe('KPI');
  await session.insertGapSheet();
  expect(front()).toBe('До цели');
  await session.buildActionSheets();
  expect(front()).toBe('Действия A');
  // Back at work in the sales, each of them is made again.
  book.activeSheet = workbook.book.findSheet('Продажи') ?? book.activeSheet;
  await insert(workbook);
  await session.insertGapSheet();
  await session.buildActionSheets();
  expect(front()).toBe('Продажи');
});

test('a user who went to another sheet while the report was written stays there', async () => {
  const workbook = await open();
  const { book, session } = workbook;
  const end = session.subscribe(() => {
    if ((session.getState().job?.progress ?? 0) > 0.8) {
      book.activeSheet = book.findSheet('Цели') ?? book.activeSheet;
    }
  });
  await insert(workbook);
  end();
  expect(book.activeSheet.name).toBe('Цели');
});

test('clients without a channel or manager are called so, and the words work as values', async () => {
  const book = new Book();
  const clients = CLIENTS.map((row, at) => (at === 4 ? ['004', 'Мак', '', '', 700_000] : row));
  putTable(book, book.addSheet('Клиенты'), 'Клиенты', clients);
  putTable(book, book.addSheet('Продажи'), 'Продажи', SALES);
  putTable(book, book.addSheet('Цели'), 'Цели', [
    ['KPI', 'Срез', 'Цель'],
    ['AKB_COVERAGE', 'Канал = без канала', 0.5],
  ]);
  const workbook = (opened = await OpenWorkbook.open(book));
  const sheet = await insert(workbook);
  const heads = workbook.show(sheet, 'A1:P150').filter((row) => row[0] === '№' && row[3] === 'Итого');
  expect(heads.map((row) => row.slice(4, 7))).toEqual([
    ['Розница', 'Опт', 'без канала'],
    ['Иванов', '=1+1', 'без менеджера'],
  ]);
  const slices = () =>
    rowsOf(workbook, sheet, 'ОКБ')
      .slice(1, 3)
      .map((row) => row.slice(3, 7));
  const targetRow = () => rowsOf(workbook, sheet, '% покрытия ОКБ').find((row) => row[9] === 'Канал');
  // Cells whose formulas catch errors show something else while their function is busy.
  await workbook.until(sheet, 'A1:P150', () =>
    [...slices().flat(), targetRow()?.[3]].every((value) => typeof value === 'number'),
  );
  expect(slices()).toEqual([
    [4, 2, 1, 1],
    [4, 2, 1, 1],
  ]);
  const target = targetRow();
  expect([target?.[3], target?.[4], target?.[11]]).toEqual([0, 0.5, 'без канала']);
});

function lastRow(sheet: Sheet): number {
  const used = sheet.cells.usedValues();
  return used === null ? 0 : used.row + used.rows;
}

/** Equal up to the last digits of floating point. */
function near<T>(value: T): T {
  return typeof value === 'number' ? (expect.closeTo(value, 9) as T) : value;
}
