import type { CellValue, JobName, Outcome, Result, Session } from '../../../src/app';
import { serialOfIso } from '../../../src/domain';
import { Book } from '../../../src/preview/workbook/Book';
import type { Sheet } from '../../../src/preview/workbook/Sheet';
import { typeInto } from '../../../src/preview/workbook/edit';
import { digest } from '../../excel/support/digest';
import { fill, putTable } from '../../excel/support/books';
import { closePorts, codesOf, valueOf } from '../../excel/support/openPort';
import { openSession } from './openSession';

afterEach(closePorts);

const CLIENTS: readonly (readonly CellValue[])[] = [
  ['Код', 'Клиент', 'Канал', 'Менеджер', 'Потенциал', 'Статус'],
  ['001', 'Ромашка', 'Розница', 'Иванов', 900_000, ''],
  ['002', 'Василёк', 'Розница', 'Петров', 20_000, ''],
  ['003', 'Пион', 'Опт', 'Иванов', '', ''],
  ['004', 'Лютик', 'Опт', 'Иванов', 600_000, 'закрыт'],
  ['005', 'Мак', 'Опт', 'Петров', 700_000, ''],
];
const SALES: readonly (readonly CellValue[])[] = [
  ['Дата', 'Код клиента', 'Сумма', 'Маржа'],
  [day('2026-06-20'), '001', 500_000, 100_000],
  [day('2026-06-21'), '002', 10_000, 2000],
  [day('2026-06-22'), '003', 30_000, 5000],
  [day('2026-06-22'), '777', 1000, 100],
];

function day(iso: string): number {
  return serialOfIso(iso) ?? Number.NaN;
}

function book(): { book: Book; clients: Sheet; sales: Sheet } {
  const made = new Book();
  const clients = made.addSheet('Клиенты');
  const sales = made.addSheet('Продажи');
  putTable(made, clients, 'Клиенты', CLIENTS);
  fill(sales, 0, 0, SALES);
  return { book: made, clients, sales };
}

function rows(sheet: Sheet, from: number, to: number, columns: readonly number[]): unknown[][] {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    columns.map((column) => sheet.cells.value(from + index, column)),
  );
}

function edit(made: Book, sheet: Sheet, row: number, column: number, value: string): void {
  typeInto(made, sheet, row, column, [[value]], { culture: 'ru-RU', source: 'user' });
}

test('a header edited after the first look has gone past it is looked at again', async () => {
  const { book: made, sales } = book();
  const { session, wait, port } = await openSession(made);
  const survey = port.survey.bind(port);
  let looks = 0;
  Object.assign(port, {
    survey: async () => {
      const seen = await survey();
      looks += 1;
      if (looks > 1) return seen;
      edit(made, sales, 0, 2, 'Колонка 7');
      // The event is heard before the answer is.
      await new Promise((resolve) => setTimeout(resolve, 100));
      return seen;
    },
  });
  await session.start();
  expect(session.getState().detection?.fatal).toEqual([]);
  await wait();
  expect(looks).toBe(2);
  // Without its column of amounts the book cannot be read.
  expect(session.getState().detection?.fatal).toHaveLength(1);
});

test('start: looks at the workbook, and is ready', async () => {
  const { session } = await openSession(book().book);
  const seen: boolean[] = [];
  session.subscribe(() => seen.push(session.getState().ready));
  await session.start();
  const state = session.getState();
  expect(state).toMatchObject({ ready: true, issues: [], restorePoint: null });
  expect(state.detection?.fatal).toEqual([]);
  expect(state.detection?.roles.sales?.parts[0].source.sheetName).toBe('Продажи');
  expect(seen.at(-1)).toBe(true);
});

describe('segmentClients', () => {
  test('writes the four columns, and tells what is worth checking', async () => {
    const { book: made, clients } = book();
    const { session } = await openSession(made);
    const result = valueOf(await session.segmentClients());
    expect(rows(clients, 0, 5, [6, 7, 8, 9])).toEqual([
      ['Категория ABCDE', 'Сегмент', 'Название сегмента', 'Статус базы'],
      ['A', 8, 'Стратегические', 'активный'],
      ['D', 2, 'Развивающиеся', 'активный'],
      ['нет оценки', null, null, 'активный'],
      [null, null, null, null],
      ['C', 7, 'Приоритет захвата', 'потенциальный'],
    ]);
    const state = session.getState();
    expect(state.result).toBe(result);
    expect(state.base?.clients.ids).toEqual(['001', '002', '003', '004', '005']);
    expect(state.lastJob).toEqual({ name: 'segmentClients', ok: true, cancelled: false });
    expect(state.job).toBeUndefined();
    expect(state.restorePoint).toMatchObject({ title: 'segmentClients', finished: true });
    expect(state.issues.map(({ code, sum }) => [code, sum])).toEqual(
      expect.arrayContaining([['unknownClients', 1000]]),
    );
  });

  test('a second run gives the same cells', async () => {
    const { book: made } = book();
    const { session } = await openSession(made);
    valueOf(await session.segmentClients());
    const after = visible(made);
    valueOf(await session.segmentClients());
    expect(visible(made)).toEqual(after);
  });

  test('restore brings back what stood before', async () => {
    const { book: made } = book();
    const { session } = await openSession(made);
    const before = visible(made);
    valueOf(await session.segmentClients());
    expect(visible(made)).not.toEqual(before);
    valueOf(await session.restoreLastRun());
    expect(visible(made)).toEqual(before);
    expect(session.getState()).toMatchObject({ restorePoint: null, issues: [] });
  });

  test('without a clients table it computes, writes nothing and says so', async () => {
    const made = new Book();
    fill(made.addSheet('Продажи'), 0, 0, SALES);
    const { session } = await openSession(made);
    const before = digest(made);
    const result = valueOf(await session.segmentClients());
    expect(result.rows.clients).toBe(4);
    expect(session.getState().issues.map(({ code }) => code)).toContain('noClientsTable');
    expect(digest(made)).toEqual(before);
  });

  test('a book that cannot be read is left alone', async () => {
    const made = new Book();
    fill(made.addSheet('Клиенты'), 0, 0, CLIENTS);
    const { session } = await openSession(made);
    const before = digest(made);
    expect(codesOf(await session.segmentClients())).toEqual(['noSalesTable']);
    expect(session.getState()).toMatchObject({
      lastJob: { name: 'segmentClients', ok: false, cancelled: false },
      issues: [{ code: 'noSalesTable' }],
    });
    expect(digest(made)).toEqual(before);
  });
});

function visible(made: Book): string[] {
  return made.sheets
    .filter(({ visibility }) => visibility === 'Visible')
    .flatMap((sheet) => digest(made).filter((line) => line.startsWith(`${sheet.name}: `)));
}

describe('buildActionSheets', () => {
  test('writes the sheets, and keeps what was typed when a client moves', async () => {
    const { book: made, clients } = book();
    const { session } = await openSession(made);
    valueOf(await session.buildActionSheets());
    expect(made.sheets.filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name)).toEqual([
      'Клиенты',
      'Продажи',
      'Действия A',
      'Действия B',
      'Действия C',
      'Действия D',
      'Действия E',
      'Без оценки',
      'Потенциальные',
      'Новые',
      'Матрица потенциала',
      'Для маркетинга',
      'Для продаж',
      'Алгоритм работы',
    ]);
    const sheet = made.findSheet('Действия D');
    const table = sheet?.tables[0];
    if (sheet === undefined || table === undefined) throw new Error('No table of actions');
    expect(rows(sheet, table.area.row + 1, table.area.row + 1, [0, 1, 4])).toEqual([['002', 'Василёк', 'D']]);
    edit(made, sheet, table.area.row + 1, 17, '+позвонить');
    edit(made, clients, 2, 4, '300000');
    valueOf(await session.buildActionSheets());
    const moved = made.findSheet('Действия C');
    const area = moved?.tables[0]?.area;
    const found =
      moved === undefined || area === undefined ? [] : rows(moved, area.row + 1, area.row + 2, [0, 17]);
    expect(found).toContainEqual(['002', '+позвонить']);
  });
});

describe('jobs', () => {
  test('progress only rises, up to the end', async () => {
    const { session } = await openSession(book().book);
    const fractions: number[] = [];
    session.subscribe(() => {
      const { job } = session.getState();
      if (job !== undefined) fractions.push(job.progress);
    });
    valueOf(await session.segmentClients());
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
    expect(new Set(fractions).size).toBeGreaterThan(4);
  });

  test('one at a time: the second is refused', async () => {
    const { session } = await openSession(book().book);
    const [first, second] = await Promise.all([session.segmentClients(), session.buildActionSheets()]);
    expect(first.ok).toBe(true);
    expect(codesOf(second)).toEqual(['busy']);
  });

  test.each<[JobName, (session: Session) => Promise<Outcome<Result>>]>([
    ['segmentClients', (session) => session.segmentClients()],
    ['buildActionSheets', (session) => session.buildActionSheets()],
  ])('cancel stops %s before anything is written', async (name, begin) => {
    const { book: made } = book();
    const { session } = await openSession(made);
    await session.start();
    const before = digest(made);
    const running = begin(session);
    session.cancel();
    expect(session.getState().job?.cancelling).toBe(true);
    expect(codesOf(await running)).toEqual(['cancelled']);
    expect(session.getState().lastJob).toEqual({ name, ok: false, cancelled: true });
    expect(digest(made)).toEqual(before);
  });

  test('nothing to restore', async () => {
    const { session } = await openSession(book().book);
    expect(codesOf(await session.restoreLastRun())).toEqual(['nothingToRestore']);
  });
});

describe('settings', () => {
  test('are kept in the workbook and used by the next session', async () => {
    const { book: made } = book();
    const first = await openSession(made);
    valueOf(await first.session.segmentClients());
    const outcome = await first.session.changeSettings({ potential: { cuts: [10_000, 15_000] } });
    expect(valueOf(outcome).potential.cuts).toEqual([10_000, 15_000]);
    expect(first.session.getState().result?.counts.categories).toMatchObject({ A: 1, D: 0 });
    const second = await openSession(made);
    await second.session.start();
    expect(second.session.getState().settings.potential.cuts).toEqual([10_000, 15_000]);
  });

  test('that are wrong change nothing', async () => {
    const { session } = await openSession(book().book);
    await session.start();
    const before = session.getState().settings;
    expect(codesOf(await session.changeSettings({ windowMonths: 'a year' }))).toEqual(['badSettings']);
    expect(session.getState().settings).toBe(before);
  });

  test('with another mapping the book is looked at anew', async () => {
    const { session } = await openSession(book().book);
    await session.start();
    valueOf(await session.changeSettings({ mapping: { sales: { table: 'Нет' } } }));
    expect(session.getState().detection?.fatal.map(({ code }) => code)).toEqual(['mappedTableMissing']);
  });

  test('a raw export that says nothing of itself is read by the table and columns that are chosen', async () => {
    const made = book();
    const plain = await openSession(made.book);
    const wanted = valueOf(await plain.session.segmentClients());
    const raw = new Book();
    putTable(raw, raw.addSheet('Клиенты'), 'Клиенты', CLIENTS);
    fill(raw.addSheet('TDSheet'), 0, 0, [['K1', 'K2', 'K3', 'K4'], ...SALES.slice(1)]);
    const { session } = await openSession(raw);
    await session.start();
    const { detection } = session.getState();
    expect(detection?.fatal.map(({ code }) => code)).toEqual(['noSalesTable']);
    expect(detection?.sources.map(({ sheetName }) => sheetName)).toEqual(['Клиенты', 'TDSheet']);
    const columns = { date: 'K1', clientId: 'K2', amount: 'K3', margin: 'K4' };
    valueOf(await session.changeSettings({ mapping: { sales: { table: 'TDSheet', columns } } }));
    expect(valueOf(await session.detect()).roles.sales?.byMapping).toBe(true);
    expect(valueOf(await session.segmentClients()).clients.category).toEqual(wanted.clients.category);
  });
});

describe('KPIs', () => {
  test('are null while the base is read, which happens once for all that ask', async () => {
    const { session, wait, host } = await openSession(book().book);
    await session.start();
    const before = host.requests;
    const seen: unknown[][] = [[], []];
    const question = { id: 'OKB_COUNT', criteria: [] };
    session.watchKpi(question, (answer) => seen[0]?.push(answer));
    session.watchKpi({ ...question }, (answer) => seen[1]?.push(answer));
    await wait();
    expect(seen[0]).toEqual([null, { ok: true, value: { value: 4, unit: 'count' } }]);
    expect(seen[1]).toEqual(seen[0]);
    expect(host.requests - before).toBeLessThan(12);
  });

  test('follow an edit of the sales, by reading its rows alone', async () => {
    const { book: made, sales } = book();
    const { session, wait, host } = await openSession(made);
    const seen: unknown[] = [];
    session.watchKpi({ id: 'DROP_SIZE', criteria: [{ field: 'Канал', value: 'розница' }] }, (answer) => {
      seen.push(answer?.ok === true ? answer.value.value : answer);
    });
    await wait();
    const before = host.requests;
    edit(made, sales, 2, 2, '30000');
    await wait();
    expect(host.requests - before).toBe(1);
    expect(seen).toEqual([null, 255_000, 265_000]);
    expect(session.getState().result?.totals.revenue).toBe(560_000);
  });

  test('follow an edit of the clients, and a row added below', async () => {
    const { book: made, clients, sales } = book();
    const { session, wait } = await openSession(made);
    const seen: unknown[] = [];
    session.watchKpi({ id: 'OKB_COUNT', criteria: [] }, (answer) => {
      seen.push(answer?.ok === true ? answer.value.value : answer);
    });
    await wait();
    edit(made, clients, 1, 5, 'закрыт');
    await wait();
    edit(made, sales, 5, 1, '002');
    await wait();
    edit(made, clients, 6, 0, '006');
    await wait();
    expect(seen).toEqual([null, 4, 3, 4]);
  });

  test('a new sheet that changes nothing is looked at, not read', async () => {
    const { book: made } = book();
    const { session, wait, host } = await openSession(made);
    session.watchKpi({ id: 'OKB_COUNT', criteria: [] }, () => undefined);
    await wait();
    const { result } = session.getState();
    const before = host.requests;
    made.addSheet('Заметки');
    await wait();
    expect(host.requests - before).toBeLessThanOrEqual(4);
    expect(session.getState().result).toBe(result);
  });

  test('a second sheet of sales with the same header is read with the first', async () => {
    const { book: made } = book();
    const { session, wait } = await openSession(made);
    const seen: unknown[] = [];
    session.watchKpi({ id: 'ORDER_COUNT', criteria: [] }, (answer) => {
      seen.push(answer?.ok === true ? answer.value.value : answer);
    });
    await wait();
    const more = made.addSheet('Продажи 2');
    const rowsOfMore = [SALES[0] ?? [], [String(day('2026-05-05')), '005', '5', '1']];
    typeInto(made, more, 0, 0, rowsOfMore, { culture: 'ru-RU', source: 'user' });
    await wait();
    expect(seen).toEqual([null, 3, 4]);
  });

  test('say why there is no answer, and answer when there is one', async () => {
    const made = new Book();
    fill(made.addSheet('Клиенты'), 0, 0, CLIENTS);
    const sales = made.addSheet('Продажи');
    const { session, wait } = await openSession(made);
    const seen: unknown[] = [];
    session.watchKpi({ id: 'OKB_COUNT', criteria: [] }, (answer) => {
      seen.push(answer === null ? null : answer.ok ? answer.value.value : answer.issues[0]?.code);
    });
    await wait();
    typeInto(
      made,
      sales,
      0,
      0,
      SALES.map((row) => row.map(String)),
      { culture: 'ru-RU', source: 'user' },
    );
    await wait();
    expect(seen).toEqual([null, 'noSalesTable', 4]);
  });

  test('an ended watch hears nothing more', async () => {
    const { book: made, clients } = book();
    const { session, wait } = await openSession(made);
    let calls = 0;
    const end = session.watchKpi({ id: 'OKB_COUNT', criteria: [] }, () => {
      calls += 1;
    });
    await wait();
    end();
    edit(made, clients, 1, 5, 'закрыт');
    await wait();
    expect(calls).toBe(2);
  });
});

test('showClient selects the first row of the client', async () => {
  const { book: made, clients } = book();
  const { session } = await openSession(made);
  valueOf(await session.segmentClients());
  valueOf(await session.showClient(2));
  expect(clients.selection).toMatchObject({ row: 3, column: 0 });
  expect(codesOf(await session.showClient(99))).toEqual(['noClientsTable']);
});

test('while a cell is being edited, the state says what Excel waits for', async () => {
  const { session, host } = await openSession(book().book);
  await session.start();
  const end = host.startCellEdit();
  const running = session.segmentClients();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(session.getState().hint).toMatchObject({ code: 'cellEditMode' });
  end();
  valueOf(await running);
  expect(session.getState().hint).toBeUndefined();
});
