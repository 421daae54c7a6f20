/** The workbook port over the real Office.js, on a stand-in that can be told to fail. */
import type { Flow, Issue, Outcome, SourceShape, WorkbookPort } from '../../../src/app';
import { createWorkbookPort, type WorkbookPortOptions } from '../../../src/excel/createWorkbookPort';
import { withFaults, type FaultyHost } from '../../../src/preview/faults/FaultyHost';
import { RichApiHost } from '../../../src/preview/richapi/host';
import { openOffice, type OpenedOffice } from '../../../src/preview/transport/node';
import type { OfficeHost } from '../../../src/preview/transport/wire';
import type { Book } from '../../../src/preview/workbook/Book';

export interface OpenedPort {
  readonly book: Book;
  readonly host: FaultyHost;
  readonly port: WorkbookPort;
  readonly office: OpenedOffice;
  readonly hints: (Issue | null)[];
}

const opened: OpenedOffice[] = [];

/** Repeats wait no real time. */
export async function openPort(book: Book, options: WorkbookPortOptions = {}): Promise<OpenedPort> {
  const host = withFaults(new RichApiHost(book));
  const office = await openOffice(host);
  opened.push(office);
  const hints: (Issue | null)[] = [];
  const port = createWorkbookPort({
    excel: office.Excel,
    delay: () => Promise.resolve(),
    ...options,
  });
  return { book, host, port, office, hints };
}

/** One loaded library for many books, one after the other: loading takes longer than a small run. */
export async function openShelf(): Promise<{ open: (book: Book) => OpenedPort; close: () => void }> {
  let current: FaultyHost | undefined;
  const host: OfficeHost = {
    process: (body, meta) => {
      if (current === undefined) throw new Error('No book has been opened');
      return current.process(body, meta);
    },
    onMessages: () => () => undefined,
  };
  const office = await openOffice(host);
  const open = (book: Book): OpenedPort => {
    const faulty = withFaults(new RichApiHost(book));
    current = faulty;
    const port = createWorkbookPort({ excel: office.Excel, delay: () => Promise.resolve() });
    return { book, host: faulty, port, office, hints: [] };
  };
  return { open, close: office.close };
}

/** Call after each test, or its messages may reach the next one. */
export function closePorts(): void {
  for (const office of opened.splice(0)) office.close();
}

export const steadyFlow: Flow = { progress: () => undefined, cancelled: () => false };

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

export function codesOf(outcome: Outcome<unknown>): string[] {
  return outcome.ok ? [] : outcome.issues.map(({ code }) => code);
}

/** The source that the survey finds under a table's name, else a sheet's. */
export async function findSource(port: WorkbookPort, name: string): Promise<SourceShape> {
  const { sources } = valueOf(await port.survey());
  const found = sources.find((source) => source.tableName === name || source.sheetName === name);
  if (found === undefined) throw new Error(`No source ${name}`);
  return found;
}
