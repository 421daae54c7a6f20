import fc from 'fast-check';
import type { Changes } from '../../../src/app';
import type { ClientClasses } from '../../../src/app/compute/changes';
import { succeed } from '../../../src/app';
import type { WorkbookPort } from '../../../src/app/ports';
import { packing, saveLastRun, unpacking } from '../../../src/app/session/lastRun';
import { allAtOnce } from '../../../src/app/slices';
import { serialOfIso } from '../../../src/domain';
import { Book } from '../../../src/preview/workbook/Book';
import { typeInto } from '../../../src/preview/workbook/edit';
import { fill, putTable } from '../../excel/support/books';
import { closePorts, valueOf } from '../../excel/support/openPort';
import { openSession } from './openSession';

afterEach(closePorts);

const PACE = { now: () => 0, pause: () => Promise.resolve() };

const classes = fc.record<ClientClasses>({
  category: fc.integer({ min: 0, max: 5 }),
  segment: fc.integer({ min: 0, max: 9 }),
  status: fc.integer({ min: 0, max: 4 }),
});
const id = fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => !text.includes('\n'));

test('what is packed is unpacked again, whatever the ids', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(id, classes)), (entries) => {
      const byId = new Map(entries);
      expect(new Map(allAtOnce(unpacking(allAtOnce(packing(byId)))))).toEqual(byId);
    }),
  );
});

test('100,000 clients with ids of one form take less than half a million characters', () => {
  const byId = new Map<string, ClientClasses>();
  for (let n = 0; n < 100_000; n++) {
    byId.set(`К-${String(n).padStart(7, '0')}`, { category: n % 6, segment: n % 10, status: n % 5 });
  }
  expect(allAtOnce(packing(byId)).length).toBeLessThan(500_000);
});

const DAY = serialOfIso('2026-06-20') ?? Number.NaN;

function workbook(): { book: Book; clients: ReturnType<Book['addSheet']> } {
  const book = new Book();
  const clients = book.addSheet('Клиенты');
  const sales = book.addSheet('Продажи');
  putTable(book, clients, 'Клиенты', [
    ['Код', 'Клиент', 'Потенциал'],
    ['001', 'Ромашка', 900_000],
    ['002', 'Василёк', 20_000],
    ['003', 'Пион', ''],
    ['004', 'Мак', 700_000],
  ]);
  fill(sales, 0, 0, [
    ['Дата', 'Код клиента', 'Сумма', 'Маржа'],
    [DAY, '001', 500_000, 100_000],
    [DAY, '002', 10_000, 2000],
  ]);
  return { book, clients };
}

function told({ up, down, rated, unrated, arrived, gone }: Changes): unknown {
  const clients = (moves: Changes['up']): readonly number[] => moves.map(({ client }) => client);
  return {
    up: clients(up),
    down: clients(down),
    rated: clients(rated),
    unrated: clients(unrated),
    arrived,
    gone,
  };
}

test('the next run tells what has changed, also in a later session; restoring forgets it', async () => {
  const { book, clients } = workbook();
  const first = await openSession(book);
  valueOf(await first.session.segmentClients());
  expect(first.session.getState().changes).toBeUndefined();
  // 002 grows from D to C by its potential, 003 gets one, 001 has none any more, 004 is another client now.
  const typed = [
    ["'001", 'Ромашка', ''],
    ["'002", 'Василёк', '600000'],
    ["'003", 'Пион', '10000'],
    ["'005", 'Мак', '700000'],
  ];
  typeInto(book, clients, 1, 0, typed, { culture: 'ru-RU', source: 'user' });
  const second = await openSession(book);
  valueOf(await second.session.segmentClients());
  const { changes } = second.session.getState();
  if (changes === undefined) throw new Error('Nothing is told');
  expect(told(changes)).toEqual({ up: [1], down: [], rated: [2], unrated: [0], arrived: [3], gone: ['004'] });
  expect(changes).toMatchObject({ since: DAY, stayed: 3 });
  valueOf(await second.session.buildActionSheets());
  expect(second.session.getState().changes).toBe(changes);
  valueOf(await second.session.restoreLastRun());
  expect(second.session.getState().changes).toBeUndefined();
});

test('classes that take too much room are not kept, and that is told', async () => {
  const saved = new Map<string, unknown>();
  const port = {
    saveSetting: (key: string, value: unknown) => Promise.resolve(succeed(void saved.set(key, value))),
  } as unknown as WorkbookPort;
  const byId = new Map<string, ClientClasses>();
  const classes: ClientClasses = { category: 1, segment: 1, status: 1 };
  // 50,000 ids that share no beginnings: some 800,000 characters.
  for (let n = 0; n < 50_000; n++)
    byId.set(`${String(n).padStart(5, '0').split('').reverse().join('')}-xxxxxxx`, classes);
  expect(await saveLastRun(port, { asOf: DAY, byId }, PACE)).toBe(true);
  for (let n = 0; n < 50_000; n++)
    byId.set(`${String((n * 7919) % 99_991)}-${'y'.repeat(20)}-${String(n)}`, classes);
  expect(await saveLastRun(port, { asOf: DAY, byId }, PACE)).toBe(false);
  expect(saved.get('lastRun')).toBeNull();
});
