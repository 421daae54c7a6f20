import {
  createSession,
  KPI_IDS,
  readDetails,
  succeed,
  type Base,
  type Beside,
  type Changes,
  type ClientDetails,
  type Issue,
  type Outcome,
  type Result,
  type Session,
  type WorkbookPort,
} from '../../app';
import { createWorkbookPort } from '../../excel/createWorkbookPort';
import type { Locale } from '../../i18n';
import { RichApiHost } from '../richapi/host';
import type { BookCalculation } from './calculateBook';
import { fillCountCells, serialOf } from './countCells';
import { fillKpiCells } from './kpiCells';
import { parseJson } from './parseJson';
import { openOffice } from '../transport/node';
import type { Book } from '../workbook/Book';

/** What a run is told: the settings' file as text, the language, and which sheets are wanted too. */
export interface RunOptions {
  readonly settings?: string;
  readonly locale: Locale;
  readonly sheets: Beside;
  /** Whether requisites and contacts of clients are wanted beside the result. */
  readonly details?: boolean;
  /** Called with every new state of the session, to show progress. */
  readonly onState: (session: Session) => void;
}

/** What a run leaves beside the book, which holds the written columns and sheets. */
export interface Run {
  readonly base: Base;
  readonly result: Result;
  readonly issues: readonly Issue[];
  /** Against the run that the book remembers. */
  readonly changes?: Changes;
  /** Where they were wanted and the book has them. */
  readonly details?: ClientDetails;
}

/** Charts (1.7) and page breaks (1.9) are worth writing into a file; what comes later is for people who sit before it. */
const LATEST_MINOR = 9;

function hasDrawing(set: string, version: string): boolean {
  return set === 'ExcelApi' && Number(version.split('.')[1]) <= LATEST_MINOR;
}

/** The add-in's own use cases on a book, through the real Office.js. On failure the book is not to be saved. */
export async function runSegment(book: Book, options: RunOptions): Promise<Outcome<Run>> {
  book.culture = options.locale === 'ru' ? 'ru-RU' : 'en-US';
  const office = await openOffice(new RichApiHost(book));
  const port = createWorkbookPort({ excel: office.Excel, supports: hasDrawing });
  const session = createSession({
    port,
    locale: options.locale,
    newRunId: () => crypto.randomUUID(),
    pace: { now: () => performance.now(), pause: () => new Promise((resolve) => setImmediate(resolve)) },
    timers: { set: setTimeout, clear: (handle) => clearTimeout(handle as NodeJS.Timeout) },
  });
  session.subscribe(() => options.onState(session));
  const calculation = options.sheets.kpiSheet === true ? await loadCalculation(book) : null;
  try {
    const run = await runJobs(session, options);
    if (run.ok && calculation !== null) await calculation.finish(session);
    else if (run.ok) fillKpiCells(book, session, KPI_IDS);
    if (run.ok && calculation === null) fillCountCells(book, serialOf(new Date()));
    return run.ok && options.details === true ? await withDetails(run.value, session, port) : run;
  } finally {
    calculation?.close();
    session.stop();
    office.close();
  }
}

async function withDetails(run: Run, session: Session, port: WorkbookPort): Promise<Outcome<Run>> {
  // The run has put columns into the clients table: where they stand is looked up anew.
  const detection = await session.detect();
  if (!detection.ok) return detection;
  const details = await readDetails(port, detection.value, run.base, SILENT);
  if (!details.ok) return details;
  return succeed(details.value === undefined ? run : { ...run, details: details.value });
}

const SILENT = { progress: () => undefined, cancelled: () => false };

/** For the one sheet whose formulas are more than single calls: loading the formula engine takes a third of a second. */
async function loadCalculation(book: Book): Promise<BookCalculation> {
  const { calculating } = await import('./calculateBook');
  return calculating(book);
}

async function runJobs(session: Session, options: RunOptions): Promise<Outcome<Run>> {
  await session.start();
  if (options.settings !== undefined) {
    const changed = await changeSettings(session, options.settings);
    if (!changed.ok) return changed;
  }
  // One job for all: the tables are read once, and one way back undoes all of it.
  const segmented = await session.segmentClients(options.sheets);
  if (!segmented.ok) return segmented;
  const { base, result, issues, changes } = session.getState();
  if (!base || !result) throw new Error('A run that succeeded left no result');
  return succeed({ base, result, issues, ...(changes === undefined ? {} : { changes }) });
}

async function changeSettings(session: Session, text: string): Promise<Outcome<unknown>> {
  const change = parseJson(text);
  return change.ok ? session.changeSettings(change.value) : change;
}
