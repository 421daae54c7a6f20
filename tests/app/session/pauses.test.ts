import { createSession, type KpiAnswer, type Outcome, type Session } from '../../../src/app';
import { serialOfIso } from '../../../src/domain';
import { Book } from '../../../src/preview/workbook/Book';
import { typeInto } from '../../../src/preview/workbook/edit';
import type { Sheet } from '../../../src/preview/workbook/Sheet';
import { fill, putTable } from '../../excel/support/books';
import { digestSheet } from '../../excel/support/digest';
import { closePorts, openPort } from '../../excel/support/openPort';

afterEach(closePorts);

const DAY = serialOfIso('2026-06-20') ?? 0;
const REVENUE = { id: 'DROP_SIZE', criteria: [] };
const ORDERS = { id: 'ORDER_COUNT', criteria: [] };

interface Opened {
  readonly book: Book;
  readonly sales: Sheet;
  readonly session: Session;
  /** Let what waits for typing to rest begin. */
  readonly rest: () => void;
}

/** A session whose clock is always over: it pauses wherever it may. */
async function open(pausing: (session: Session) => void): Promise<Opened> {
  const book = new Book();
  putTable(book, book.addSheet('Клиенты'), 'Клиенты', [
    ['Код', 'Клиент', 'Канал', 'Потенциал'],
    ['001', 'Ромашка', 'Розница', 900_000],
    ['002', 'Василёк', 'Опт', 20_000],
  ]);
  const sales = book.addSheet('Продажи');
  fill(sales, 0, 0, [
    ['Дата', 'Код клиента', 'Сумма', 'Артикул', 'Товарная группа'],
    [DAY, '001', 500, 'a', 'чай'],
    [DAY - 1, '002', 100, 'b', 'чай'],
    [DAY - 1, '001', 300, 'b', 'чай'],
  ]);
  const { port } = await openPort(book);
  let time = 0;
  const waiting = new Set<() => void>();
  const session: Session = createSession({
    port,
    locale: 'ru',
    newRunId: () => 'run',
    pace: {
      now: () => (time += 1000),
      pause: async () => {
        pausing(session);
        await new Promise((done) => setImmediate(done));
      },
    },
    timers: {
      set: (run) => {
        waiting.add(run);
        return run;
      },
      clear: (run) => waiting.delete(run as () => void),
    },
  });
  const rest = (): void => {
    for (const run of waiting) run();
    waiting.clear();
  };
  return { book, sales, session, rest };
}

function cellsOf(book: Book): unknown {
  return book.sheets
    .filter(({ visibility }) => visibility === 'Visible')
    .map((sheet) => digestSheet(book, sheet));
}

test('a cancel in any pause of a job ends it before the next one, and leaves the book as it was', async () => {
  let pauses = 0;
  let at = Infinity;
  const { book, session } = await open((running) => {
    pauses += 1;
    if (pauses === at) running.cancel();
  });
  await session.start();
  const before = cellsOf(book);
  for (at = 1; ; at += 1 + (at >> 3)) {
    pauses = 0;
    const outcome = await session.segmentClients({ actionSheets: true });
    if (pauses < at) {
      expect(outcome.ok).toBe(true);
      break;
    }
    // After the last pause of planning everything is written: such a cancel comes too late for a small book.
    if (outcome.ok) break;
    expect(session.getState().lastJob).toMatchObject({ cancelled: true });
    expect(pauses).toBe(at);
    expect(cellsOf(book)).toEqual(before);
  }
  expect(at).toBeGreaterThan(10);
  expect(cellsOf(book)).not.toEqual(before);
});

test('answers that are asked for while an edit is followed are of before it, of after it, or none yet', async () => {
  const seen = new Set<string>();
  const { book, sales, session, rest } = await open((running) => {
    const answers: (Outcome<KpiAnswer> | null)[] = [];
    for (const question of [REVENUE, ORDERS]) {
      running.watchKpi(question, (answer) => answers.push(answer))();
    }
    seen.add(answers.map((answer) => (answer?.ok === true ? String(answer.value.value) : 'none')).join());
  });
  const told: unknown[] = [];
  session.watchKpi(REVENUE, (answer) => told.push(answer?.ok === true ? answer.value.value : null));
  await session.start();
  await until(() => told.includes(300));
  seen.clear();
  // The order of 100 becomes a return: two orders of 800 − 100 are left.
  typeInto(book, sales, 2, 2, [['-100']], { culture: 'ru-RU', source: 'user' });
  await turns();
  rest();
  await until(() => told.includes(350));
  // Who follows already keeps what was told last; who begins to follow is told nothing while rows are written again.
  expect([...seen].sort()).toEqual(['300,2', '300,none']);
  expect(told).toEqual([null, 300, 350]);
});

test('other settings reach everyone who follows, and are waited for', async () => {
  const { session } = await open(() => undefined);
  await session.start();
  const told: unknown[] = [];
  session.watchKpi({ id: 'AKB_COUNT', criteria: [] }, (answer) =>
    told.push(answer?.ok === true ? answer.value.value : null),
  );
  await until(() => told.includes(2));
  await session.changeSettings({ active: { minAmount: 200 } });
  expect(told).toEqual([null, 2, 1]);
});

async function until(isDone: () => boolean): Promise<void> {
  for (let turn = 0; !isDone() && turn < 500; turn += 1) await turns(1);
  expect(isDone()).toBe(true);
}

async function turns(count = 20): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((done) => setTimeout(done, 2));
}
