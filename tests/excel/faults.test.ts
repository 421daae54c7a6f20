/**
 * Every request of a run fails once: its answer is lost, or it breaks off in the middle; and for good from there on, as
 * when the pane dies (before request k is the same as after request k - 1). After each the book is untouched, or it can
 * be brought back to the last cell.
 */
import type { WorkbookPort, WritePlan } from '../../src/app';
import type { Fault } from '../../src/preview/faults/faultPlan';
import type { Book } from '../../src/preview/workbook/Book';
import { clientsBook } from './support/books';
import { digest } from './support/digest';
import { findSource, openShelf, steadyFlow, valueOf, type OpenedPort } from './support/openPort';
import { actionsStep, categoryColumn, columnsStep, planOf, segmentColumn } from './support/plans';

let shelf: Awaited<ReturnType<typeof openShelf>>;

beforeAll(async () => {
  shelf = await openShelf();
});

afterAll(() => {
  shelf.close();
});

/** A book after a first run: there are columns and sheets of ours, and what people typed into them. */
async function workedBook(): Promise<OpenedPort> {
  const { book } = clientsBook();
  const opened = shelf.open(book);
  const source = await findSource(opened.port, 'Clients');
  const lost = { ...actionsStep('A', ['001']), key: 'lost', name: 'Потерянные', tableName: 'LostClients' };
  const first = planOf(
    'r1',
    columnsStep(source, categoryColumn(['A', '=x', null, 'B'])),
    actionsStep('A', ['001', "'002"]),
    lost,
  );
  valueOf(await opened.port.write(first, steadyFlow));
  return opened;
}

/** Overwrites a column and adds one, rewrites a sheet, adds one, removes one. */
async function secondPlan(port: WorkbookPort): Promise<WritePlan> {
  const source = await findSource(port, 'Clients');
  return planOf(
    'r2',
    columnsStep(source, categoryColumn(['E', 'E', '', '-1']), segmentColumn([1, 2, 3, null])),
    { kind: 'removeSheet', key: 'lost' },
    actionsStep('A', ['004']),
    actionsStep('B', ['005', '006']),
  );
}

/** What a user can see: without the hidden sheets of ours. */
function seen(book: Book): string[] {
  return digest(book).filter((line) => !line.startsWith('akb-'));
}

async function requestsOfRun(): Promise<number> {
  const { port, host } = await workedBook();
  const plan = await secondPlan(port);
  host.expect([]);
  valueOf(await port.write(plan, steadyFlow));
  return host.requests;
}

/** Excel refuses an action in the middle of a request, sooner or later in it; shorter requests pass. */
function breakOff(at: number, code: string): Fault {
  const afterActions = 1 + ((at * 5) % 17);
  return {
    at: (body, number) => number === at && body.Actions.length > afterActions,
    kind: 'failing',
    code,
    afterActions,
  };
}

const ONCE: readonly (readonly [string, (at: number) => Fault])[] = [
  ['lost', (at) => ({ at, kind: 'lost' })],
  ['broken off with a passing error', (at) => breakOff(at, 'GeneralException')],
];

test.each(ONCE)('a request that is %s once is repeated, and nothing is written twice', async (_, fault) => {
  const count = await requestsOfRun();
  const { port, host, book } = await workedBook();
  const plan = await secondPlan(port);
  host.expect([]);
  valueOf(await port.write(plan, steadyFlow));
  const wanted = seen(book);
  for (let at = 1; at <= count; at += 1) {
    const fresh = await workedBook();
    const same = await secondPlan(fresh.port);
    fresh.host.expect([fault(at)]);
    const outcome = await fresh.port.write(same, steadyFlow);
    expect([at, outcome]).toEqual([at, { ok: true, value: [] }]);
    expect([at, seen(fresh.book)]).toEqual([at, wanted]);
  }
});

const FOR_GOOD: readonly (readonly [string, (from: number) => Fault[]])[] = [
  ['before', (from) => [dead(from)]],
  ['within', (from) => [breakOff(from, 'InvalidArgument'), dead(from + 1)]],
];

/** From that request on nothing is answered any more. */
function dead(from: number): Fault {
  return { at: (_, number) => number >= from, kind: 'refused', code: 'InvalidOrTimedOutSession' };
}

test.each(FOR_GOOD)(
  'a run that dies %s any request leaves the book as it was, or to be restored',
  async (_, faults) => {
    const count = await requestsOfRun();
    for (let at = 1; at <= count; at += 1) {
      const { port, host, book } = await workedBook();
      const plan = await secondPlan(port);
      const before = seen(book);
      host.expect(faults(at));
      await port.write(plan, steadyFlow);
      host.expect([]);
      const { port: next } = shelf.open(book);
      const point = valueOf(await next.restorePoint());
      if (point?.runId !== 'r2') expect([at, seen(book)]).toEqual([at, before]);
      else {
        valueOf(await next.restore(steadyFlow));
        expect([at, seen(book)]).toEqual([at, before]);
        expect(digest(book).filter((line) => /^akb-(?!lists)/.test(line))).toEqual([]);
      }
    }
  },
);

test.each(FOR_GOOD)('a restoring that dies %s any request can be done again', async (_, faults) => {
  const first = await workedBook();
  valueOf(await first.port.write(await secondPlan(first.port), steadyFlow));
  first.host.expect([]);
  valueOf(await first.port.restore(steadyFlow));
  const count = first.host.requests;
  for (let at = 1; at <= count; at += 1) {
    const { port, host, book } = await workedBook();
    const before = seen(book);
    valueOf(await port.write(await secondPlan(port), steadyFlow));
    host.expect(faults(at));
    await port.restore(steadyFlow);
    host.expect([]);
    const { port: next } = shelf.open(book);
    if (valueOf(await next.restorePoint()) !== null) valueOf(await next.restore(steadyFlow));
    expect([at, seen(book)]).toEqual([at, before]);
  }
});
