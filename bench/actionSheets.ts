/**
 * The action sheets of a large base: planning them, and how long it keeps the pane from its turn; then writing them to
 * the stand-in through the real Office.js. `npx tsx bench/actionSheets.ts [clients] [lines] [clients to write]`.
 */
import process from 'node:process';
import { runScript } from '../scripts/runScript';
import { createSession } from '../src/app';
import { computeResult } from '../src/app/compute/segment';
import { planningActionSheets, type ActionPlan, type PlanInput } from '../src/app/plan/planActionSheets';
import type { SheetStep } from '../src/app/plan/types';
import { createWorkbookPort } from '../src/excel/createWorkbookPort';
import { DEFAULT_SETTINGS } from '../src/domain';
import { RichApiHost } from '../src/preview/richapi/host';
import { openOffice } from '../src/preview/transport/node';
import { Book } from '../src/preview/workbook/Book';
import { readWorld, valueOf } from './peers/akb';
import { World, type Row } from './world';

/** As in `src/app/slices.ts`: work goes on for so long between two pauses. */
const SLICE_MS = 30;
const ROUNDS = 2;
const CLIENT_HEADERS = ['Код', 'Клиент', 'Канал', 'Менеджер', 'Потенциал', 'Статус', 'Договор'];
const SALE_HEADERS = ['Код клиента', 'Дата', 'Артикул', 'Товарная группа', 'Количество', 'Сумма', 'Маржа'];
const LINES_A_CLIENT = 10;

interface PlanTimes {
  /** CPU milliseconds. */
  readonly whole: number;
  /** Turns that the pane gets meanwhile. */
  readonly slices: number;
  readonly longest: number;
  /** How far the work was when the longest began. */
  readonly longestAt: number;
  readonly plan: ActionPlan;
}

async function main(): Promise<void> {
  const [clients = 100_000, lines = 1_000_000, written = 10_000] = process.argv.slice(2).map(Number);
  if (clients > 0) planLarge(clients, lines);
  if (written > 0) await writeMany(written);
}

function planLarge(clients: number, lines: number): void {
  console.log(`Plan: ${clients} clients, ${lines} lines; CPU time`);
  for (let round = 0; round < ROUNDS; round++) {
    const { whole, slices, longest, longestAt, plan } = timePlan(inputOf(clients, lines));
    console.log(
      `  ${whole.toFixed(0)} ms, ${slices} slices, longest ${longest.toFixed(0)} ms (at ${longestAt.toFixed(2)}), ${rowsOf(plan)} rows`,
    );
  }
}

/** A base of its own for each round: what was kept of an earlier one must not help. */
function inputOf(clients: number, lines: number): PlanInput {
  const base = readWorld(new World({ clients, lines }));
  const result = valueOf(computeResult(base, DEFAULT_SETTINGS));
  return { base, result, contents: [], locale: 'ru' };
}

function timePlan(input: PlanInput): PlanTimes {
  const work = planningActionSheets(input);
  const slices: { readonly time: number; readonly at: number }[] = [];
  const begun = cpu();
  let from = begun;
  let at = 0;
  for (;;) {
    const step = work.next();
    const now = cpu();
    if (now - from >= SLICE_MS || step.done === true) {
      slices.push({ time: now - from, at });
      from = now;
    }
    if (step.done === true) {
      const longest = slices.reduce((most, slice) => (slice.time > most.time ? slice : most));
      return {
        whole: now - begun,
        slices: slices.length,
        longest: longest.time,
        longestAt: longest.at,
        plan: step.value,
      };
    }
    at = step.value;
  }
}

/** Milliseconds that the process has worked: what else the machine does is left out. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function rowsOf({ steps }: ActionPlan): number {
  return steps
    .filter((step): step is SheetStep => step.kind === 'sheet')
    .reduce((sum, { rowCount }) => sum + rowCount, 0);
}

/** The whole job over a book, from the tables to sheets that stand there; and once more over what stands there. */
async function writeMany(clients: number): Promise<void> {
  const book = new Book();
  book.culture = 'ru-RU';
  const world = new World({ clients, lines: clients * LINES_A_CLIENT });
  put(book, 'Клиенты', CLIENT_HEADERS, world.clientBlocks());
  put(book, 'Продажи', SALE_HEADERS, world.saleBlocks());
  const office = await openOffice(new RichApiHost(book));
  let runs = 0;
  const session = createSession({
    port: createWorkbookPort({ excel: office.Excel }),
    locale: 'ru',
    newRunId: () => `run${(runs += 1)}`,
    pace: { now: () => performance.now(), pause: () => new Promise((done) => setImmediate(done)) },
    timers: { set: setTimeout, clear: (handle) => clearTimeout(handle as NodeJS.Timeout) },
  });
  await session.start();
  valueOf(await session.detect());
  for (const job of ['build', 'build again']) {
    const from = cpu();
    valueOf(await session.buildActionSheets());
    const time = cpu() - from;
    const rows = rowsIn(book);
    console.log(
      `Book of ${clients} clients, ${job}: ${time.toFixed(0)} ms of CPU, ${rows} rows, ${((rows / time) * 1000).toFixed(0)} rows/s (host and reading included)`,
    );
  }
  session.stop();
  office.close();
}

/** Rows of the tables on our sheets. */
function rowsIn(book: Book): number {
  return book.sheets
    .flatMap(({ tables, customProperties }) => (customProperties.size > 0 ? tables : []))
    .reduce((sum, { area }) => sum + area.rows - 1, 0);
}

function put(book: Book, name: string, headers: readonly string[], blocks: Iterable<readonly Row[]>): void {
  const { cells } = book.addSheet(name);
  let at = 0;
  for (const block of [[headers], ...blocks]) {
    for (const row of block) {
      row.forEach((value, column) => {
        if (value !== '') cells.set(at, column, value);
      });
      at += 1;
    }
  }
}

runScript(main);
