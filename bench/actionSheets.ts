/**
 * The action sheets of a large base: planning them, and how long it keeps the pane from its turn; then the whole job
 * over a book through the real Office.js, a rebuild of it, and how soon a cancel is heard.
 */
import process from 'node:process';
import { createSession, type Session, type WorkbookPort } from '../src/app';
import { computeResult } from '../src/app/compute/segment';
import { planningActionSheets, type PlanInput } from '../src/app/plan/planActionSheets';
import { createWorkbookPort } from '../src/excel/createWorkbookPort';
import { DEFAULT_SETTINGS } from '../src/domain';
import { RichApiHost } from '../src/preview/richapi/host';
import { openOffice } from '../src/preview/transport/node';
import { Book } from '../src/preview/workbook/Book';
import { readWorld, valueOf } from './peers/akb';
import { World, type Row } from './world';

/** CPU milliseconds (all threads of the process), unless it is said. */
export interface ActionReport {
  /** Planning alone, over all lines. */
  readonly plan: number;
  /** Of planning: the longest time without a pause. */
  readonly longestSlice: number;
  readonly build: BuildTimes;
  readonly rebuild: BuildTimes;
  /** Milliseconds by the clock from the click to the end of the job, while it plans and while it writes. */
  readonly cancelPlanning: number;
  readonly cancelWriting: number;
}

export interface BuildTimes {
  /** Rows and cells of the tables on our sheets. */
  readonly rows: number;
  readonly cells: number;
  /** What stands on our sheets is read; then written, with what was there kept. The stand-in's own work is among it. */
  readonly reading: number;
  readonly writing: number;
}

/** As in `src/app/slices.ts`: work goes on for so long between two pauses. */
const SLICE_MS = 30;
/** The job plans, and writes, while its progress lies here. */
const PLANS_AT = 0.66;
const WRITES_AT = 0.85;
const CLIENT_HEADERS = ['Код', 'Клиент', 'Канал', 'Менеджер', 'Потенциал', 'Статус', 'Договор'];
const SALE_HEADERS = ['Код клиента', 'Дата', 'Артикул', 'Товарная группа', 'Количество', 'Сумма', 'Маржа'];
/** Lines of the book: fewer than those that are planned over, for reading them is measured elsewhere. */
const LINES_A_CLIENT = 3;

/** Plan over `lines`, then build, rebuild and cancel in a book of as many clients. */
export async function measureActionSheets(clients: number, lines: number): Promise<ActionReport> {
  const base = readWorld(new World({ clients, lines }));
  const result = valueOf(computeResult(base, DEFAULT_SETTINGS));
  const planned = timePlan({ base, result, contents: [], locale: 'ru' });
  return { ...planned, ...(await timeBuilds(clients)) };
}

function timePlan(input: PlanInput): Pick<ActionReport, 'plan' | 'longestSlice'> {
  const work = planningActionSheets(input);
  const begun = cpu();
  let [from, fromClock] = [begun, performance.now()];
  let longestSlice = 0;
  for (;;) {
    const { done } = work.next();
    const [now, clock] = [cpu(), performance.now()];
    // The collector works beside us, and so do other programs: the smaller of the two is nearer to our own time.
    const slice = Math.min(now - from, clock - fromClock);
    if (slice >= SLICE_MS || done === true) {
      longestSlice = Math.max(longestSlice, slice);
      [from, fromClock] = [now, clock];
    }
    if (done === true) return { plan: now - begun, longestSlice };
  }
}

async function timeBuilds(clients: number): Promise<Omit<ActionReport, 'plan' | 'longestSlice'>> {
  const book = new Book();
  book.culture = 'ru-RU';
  const world = new World({ clients, lines: clients * LINES_A_CLIENT });
  put(book, 'Клиенты', CLIENT_HEADERS, world.clientBlocks());
  put(book, 'Продажи', SALE_HEADERS, world.saleBlocks());
  const office = await openOffice(new RichApiHost(book));
  const times = { reading: 0, writing: 0 };
  const session = openSession(timed(createWorkbookPort({ excel: office.Excel }), times));
  try {
    await session.start();
    valueOf(await session.detect());
    const builds: BuildTimes[] = [];
    for (let turn = 0; turn < 2; turn++) {
      valueOf(await session.buildActionSheets());
      builds.push({ ...sizeIn(book), ...times });
    }
    const [build, rebuild] = builds as [BuildTimes, BuildTimes];
    const cancelPlanning = await timeCancel(session, PLANS_AT);
    return { build, rebuild, cancelPlanning, cancelWriting: await timeCancel(session, WRITES_AT) };
  } finally {
    session.stop();
    office.close();
  }
}

function openSession(port: WorkbookPort): Session {
  let runs = 0;
  return createSession({
    port,
    locale: 'ru',
    newRunId: () => `run${(runs += 1)}`,
    pace: { now: () => performance.now(), pause: () => new Promise((done) => setImmediate(done)) },
    timers: { set: setTimeout, clear: (handle) => clearTimeout(handle as NodeJS.Timeout) },
  });
}

/** The port with its reading and writing of our sheets measured. */
function timed(port: WorkbookPort, times: { reading: number; writing: number }): WorkbookPort {
  const measure = async <T>(part: keyof typeof times, work: () => Promise<T>): Promise<T> => {
    const from = cpu();
    const done = await work();
    times[part] = cpu() - from;
    return done;
  };
  return {
    ...port,
    readOwnTables: (...args) => measure('reading', () => port.readOwnTables(...args)),
    write: (...args) => measure('writing', () => port.write(...args)),
  };
}

/** Cancels a build when its progress comes to a point. */
async function timeCancel(session: Session, progress: number): Promise<number> {
  let clicked = 0;
  const end = session.subscribe(() => {
    const { job } = session.getState();
    if (clicked > 0 || job === undefined || job.progress < progress) return;
    clicked = performance.now();
    session.cancel();
  });
  const outcome = await session.buildActionSheets();
  const waited = performance.now() - clicked;
  end();
  if (outcome.ok || outcome.issues[0]?.code !== 'cancelled') throw new Error('The build was not cancelled');
  return waited;
}

/** Milliseconds that the process has worked: what else the machine does is left out. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function sizeIn(book: Book): Pick<BuildTimes, 'rows' | 'cells'> {
  const tables = book.sheets
    .filter(({ customProperties, visibility }) => customProperties.size > 0 && visibility === 'Visible')
    .flatMap((sheet) => sheet.tables);
  return {
    rows: tables.reduce((sum, { area }) => sum + area.rows - 1, 0),
    cells: tables.reduce((sum, { area }) => sum + (area.rows - 1) * area.columns, 0),
  };
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
