/** What the user does while a run is under way, and what Excel tells of it. */
import type { Issue, SourceChange, WorkbookPort, WritePlan } from '../../src/app';
import { typeInto } from '../../src/preview/workbook/edit';
import { insertCells } from '../../src/preview/workbook/edit/structure';
import { Book } from '../../src/preview/workbook/Book';
import { clientsBook, putTable } from './support/books';
import { digest } from './support/digest';
import { closePorts, codesOf, findSource, openPort, steadyFlow, valueOf } from './support/openPort';
import { actionsStep, categoryColumn, columnsStep, planOf } from './support/plans';

afterEach(closePorts);

const USER = { culture: 'ru-RU', source: 'user' } as const;

async function planFor(port: WorkbookPort, values: readonly string[]): Promise<WritePlan> {
  const source = await findSource(port, 'Clients');
  return planOf('r1', columnsStep(source, categoryColumn(values)));
}

function longBook(count: number): Book {
  const book = new Book();
  const rows = Array.from({ length: count }, (_, at) => [at, `Клиент ${String(at)}`]);
  putTable(book, book.addSheet('S'), 'Clients', [['Код', 'Клиент'], ...rows]);
  return book;
}

test('a protected sheet is named before the first write', async () => {
  const { book, clients } = clientsBook();
  const { port } = await openPort(book);
  const plan = await planFor(port, ['A', 'B', 'C', 'D']);
  clients.protection = { protected: true, options: {} };
  const before = digest(book);
  const outcome = await port.write(plan, steadyFlow);
  expect(outcome).toMatchObject({
    ok: false,
    issues: [{ code: 'protectedSheet', place: { sheet: 'Клиенты' } }],
  });
  expect(digest(book)).toEqual(before);
});

test('a table that got or lost rows since it was read is not written', async () => {
  const { book, clients } = clientsBook();
  const { port } = await openPort(book);
  const plan = await planFor(port, ['A', 'B', 'C', 'D']);
  insertCells(book, clients, { row: 4, column: 1, rows: 1, columns: 4 }, 'rows');
  const before = digest(book);
  const outcome = await port.write(plan, steadyFlow);
  expect(outcome).toMatchObject({
    ok: false,
    issues: [{ code: 'tableChanged', place: { sheet: 'Клиенты', table: 'Clients' } }],
  });
  expect(digest(book)).toEqual(before);
});

test('a table that moves while it is written gets its values in the right rows', async () => {
  const { book, clients, table } = clientsBook();
  const { port, host } = await openPort(book);
  const plan = await planFor(port, ['A', 'B', 'C', 'D']);
  let moved = false;
  const move = (): void => {
    if (moved || table.columns.length < 5) return;
    moved = true;
    insertCells(book, clients, { row: 0, column: 0, rows: 3, columns: 16_384 }, 'rows');
  };
  host.expect([{ at: () => true, kind: 'meanwhile', run: move }]);
  valueOf(await port.write(plan, steadyFlow));
  expect(moved).toBe(true);
  expect(table.area.row).toBe(5);
  expect([6, 7, 8, 9].map((row) => clients.cells.value(row, 5))).toEqual(['A', 'B', 'C', 'D']);
});

test('a row that the user inserts between two blocks ends the run, and the way back keeps that row', async () => {
  const book = longBook(30_000);
  const [sheet] = book.sheets;
  const [table] = sheet?.tables ?? [];
  if (sheet === undefined || table === undefined) throw new Error('no table');
  const { port, host } = await openPort(book);
  const plan = await planFor(
    port,
    Array.from({ length: 30_000 }, () => 'A'),
  );
  let inserted = false;
  const insert = (): void => {
    if (inserted || sheet.cells.value(1, 2) !== 'A') return;
    inserted = true;
    insertCells(book, sheet, { row: 3, column: 0, rows: 1, columns: 3 }, 'rows');
  };
  host.expect([{ at: () => true, kind: 'meanwhile', run: insert }]);
  expect(codesOf(await port.write(plan, steadyFlow))).toEqual(['tableChanged']);
  expect(inserted).toBe(true);
  expect(valueOf(await port.restorePoint())).toMatchObject({ finished: false });
  valueOf(await port.restore(steadyFlow));
  expect(table.columns.map(({ name }) => name)).toEqual(['Код', 'Клиент']);
  expect([1, 2, 3, 4].map((row) => sheet.cells.value(row, 0))).toEqual([0, 1, null, 2]);
});

test('a cancelled run stops between blocks and can be restored', async () => {
  const book = longBook(45_000);
  const before = digest(book);
  const { port } = await openPort(book);
  const plan = await planFor(
    port,
    Array.from({ length: 45_000 }, () => 'B'),
  );
  let last = 0;
  const flow = { progress: (fraction: number) => (last = fraction), cancelled: () => last > 0.4 };
  expect(codesOf(await port.write(plan, flow))).toEqual(['cancelled']);
  expect(last).toBeLessThan(1);
  valueOf(await port.restore(steadyFlow));
  expect(digest(book)).toEqual(before);
});

test('requests that are too big are written by halves', async () => {
  const book = longBook(3_000);
  const { port, host } = await openPort(book);
  const plan = await planFor(
    port,
    Array.from({ length: 3_000 }, (_, at) => `=${'я'.repeat(40)}${String(at)}`),
  );
  Object.defineProperty(host, 'payloadLimit', { value: 100_000 });
  valueOf(await port.write(plan, steadyFlow));
  expect(book.sheets[0]?.cells.value(3_000, 2)).toBe(`=${'я'.repeat(40)}2999`);
});

test('two runs at once are written one after the other', async () => {
  const { book } = clientsBook();
  const { port } = await openPort(book);
  const [first, second] = await Promise.all([
    port.write(planOf('r1', actionsStep('A', ['001'])), steadyFlow),
    port.write(planOf('r2', actionsStep('A', ['002'])), steadyFlow),
  ]);
  expect([first.ok, second.ok]).toEqual([true, true]);
  expect(book.findSheet('Действия A')?.cells.value(5, 0)).toBe('002');
  expect(valueOf(await port.restorePoint())?.runId).toBe('r2');
});

test('a run waits for the end of a cell edit, and hints at it', async () => {
  const { book } = clientsBook();
  const hints: (Issue | null)[] = [];
  const { port, host } = await openPort(book, { onHint: (hint) => hints.push(hint) });
  const end = host.startCellEdit();
  const survey = port.survey();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(hints).toMatchObject([{ code: 'cellEditMode' }]);
  end();
  expect((await survey).ok).toBe(true);
  expect(hints.at(-1)).toBeNull();
});

test('edits are told with their place; those of our own run are marked', async () => {
  const { book, clients, sales } = clientsBook();
  const { port } = await openPort(book);
  const changes: SourceChange[] = [];
  const stop = valueOf(await port.watch((change) => changes.push(change)));
  typeInto(book, clients, 3, 4, [[1], [2]], USER);
  await settle();
  expect(changes).toEqual([
    { sheetId: clients.id, area: { row: 3, column: 4, rows: 2, columns: 1 }, own: false },
  ]);
  changes.length = 0;
  insertCells(book, sales, { row: 1, column: 0, rows: 1, columns: 16_384 }, 'rows');
  await settle();
  expect(changes).toEqual([{ sheetId: sales.id, own: false }]);
  changes.length = 0;
  valueOf(await port.write(await planFor(port, ['A', 'B', 'C', 'D']), steadyFlow));
  await settle();
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.filter(({ own }) => !own)).toEqual([]);
  changes.length = 0;
  putTable(book, book.addSheet('Ещё'), 'More', [['a'], [1]]);
  await settle();
  expect(changes.some(({ tableId, own }) => tableId !== undefined && !own)).toBe(true);
  stop();
  await settle();
  changes.length = 0;
  typeInto(book, clients, 3, 4, [[5]], USER);
  await settle();
  expect(changes).toEqual([]);
});

test('a client of the list is shown to the user', async () => {
  const { book, sales } = clientsBook();
  const { port } = await openPort(book);
  valueOf(await port.show({ sheetId: sales.id, row: 2, column: 1 }));
  expect(book.activeSheet).toBe(sales);
  expect(sales.selection).toEqual({ row: 2, column: 1, rows: 1, columns: 1 });
});

test('settings travel with the workbook', async () => {
  const { book } = clientsBook();
  const { port } = await openPort(book);
  valueOf(await port.saveSetting('settings', { period: '2026-Q1', cuts: [80, 95], а: null }));
  const { port: later } = await openPort(book);
  expect(valueOf(await later.loadSetting('settings'))).toEqual({
    period: '2026-Q1',
    cuts: [80, 95],
    а: null,
  });
});

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 80));
}
