import {
  fail,
  issue,
  succeed,
  type KpiAnswer,
  type KpiQuestion,
  type KpiReason,
  type Outcome,
} from '../../src/app';
import { DEFAULT_SETTINGS } from '../../src/domain';
import { connectFunctions, type Connection } from '../../src/functions/connection';
import { akbCoverage, akbCount } from '../../src/functions/kpiFunctions';
import { installCustomFunctions } from './customFunctionsGlobal';

installCustomFunctions();

type Listener = (answer: Outcome<KpiAnswer> | null) => void;

/** A session that answers when the test says so. */
class AskedSession {
  readonly questions: KpiQuestion[] = [];
  readonly listeners = new Set<Listener>();
  first: Outcome<KpiAnswer> | null = null;

  watchKpi = (question: KpiQuestion, listener: Listener): (() => void) => {
    this.questions.push(question);
    this.listeners.add(listener);
    listener(this.first);
    return () => this.listeners.delete(listener);
  };

  getState = (() => ({ settings: DEFAULT_SETTINGS })) as unknown as Connection['session']['getState'];

  answer(answer: Outcome<KpiAnswer> | null): void {
    for (const listener of this.listeners) listener(answer);
  }
}

function createCall(): CustomFunctions.StreamingInvocation<number> & { results: unknown[] } {
  const results: unknown[] = [];
  return { results, setResult: (value: unknown) => results.push(value) };
}

function figure(value: number | null, reason?: KpiReason): Outcome<KpiAnswer> {
  return succeed({ value, unit: 'share', ...(reason === undefined ? {} : { reason }) });
}

/** What a cell would show: figures as they are, errors as code and message. */
function shown(call: { results: unknown[] }): unknown[] {
  return call.results.map((result) =>
    result instanceof Error ? [(result as Error & { code: string }).code, result.message] : result,
  );
}

const NO_CRITERIA: unknown[][][] = [];
let session: AskedSession;
let disconnect: () => void;

beforeEach(() => {
  session = new AskedSession();
  disconnect = connectFunctions(session, 'en');
});

afterEach(() => {
  disconnect();
});

test('nothing is said while the base is being read, then each new figure once', () => {
  const call = createCall();
  akbCoverage([['2026-Q1']], [[['Channel']], [['Retail']]], call);
  expect(session.questions).toEqual([
    { id: 'AKB_COVERAGE', period: '2026-Q1', criteria: [{ field: 'Channel', value: 'Retail' }] },
  ]);
  expect(call.results).toEqual([]);
  session.answer(figure(0.83));
  session.answer(figure(0.83));
  session.answer(null);
  session.answer(figure(0.84));
  expect(call.results).toEqual([0.83, 0.84]);
});

test('a call before the session is there waits for it', () => {
  disconnect();
  const call = createCall();
  akbCount([[null]], NO_CRITERIA, call);
  expect(call.results).toEqual([]);
  session.first = figure(12);
  disconnect = connectFunctions(session, 'en');
  expect(call.results).toEqual([12]);
});

test('a call that is cancelled while it waits never asks', () => {
  disconnect();
  const call = createCall();
  akbCount([[null]], NO_CRITERIA, call);
  call.onCanceled?.();
  disconnect = connectFunctions(session, 'en');
  expect(session.questions).toEqual([]);
});

test('the late end of an old call leaves the new one alive', () => {
  const [old, young] = [createCall(), createCall()];
  akbCount([[null]], NO_CRITERIA, old);
  akbCount([[null]], NO_CRITERIA, young);
  old.onCanceled?.();
  session.answer(figure(5));
  expect(old.results).toEqual([]);
  expect(young.results).toEqual([5]);
  young.onCanceled?.();
  old.onCanceled?.();
  expect(session.listeners.size).toBe(0);
});

test('an issue is #N/A with its sentence, never a figure', () => {
  const call = createCall();
  akbCount([[null]], NO_CRITERIA, call);
  session.answer(fail(issue('noSalesTable', { params: { fields: ['date', 'amount'] } })));
  const [[code, message]] = shown(call) as [[string, string]];
  expect(code).toBe('#N/A');
  expect(message).toContain('no sales table');
});

test('an issue that lies in the formula is #VALUE!', () => {
  const call = createCall();
  akbCount([['вчера']], NO_CRITERIA, call);
  session.answer(fail(issue('badPeriod', { params: { value: 'вчера' } })));
  expect(shown(call)).toEqual([['#VALUE!', expect.stringContaining('вчера')]]);
});

test('a KPI without a figure says why', () => {
  const call = createCall();
  akbCount([[null]], NO_CRITERIA, call);
  session.answer(figure(null, 'zeroDenominator'));
  session.answer(figure(null, 'noPlan'));
  session.answer(figure(null, 'somethingElse'));
  session.answer(figure(NaN));
  expect(shown(call)).toEqual([
    ['#DIV/0!', ''],
    ['#N/A', 'No data: the clients table has no visit plan column.'],
    ['#N/A', 'No data: somethingElse.'],
    ['#N/A', 'The base has not been read yet: open the AKB Matrix pane.'],
  ]);
});

test('arguments that cannot be read are #VALUE!', () => {
  const call = createCall();
  akbCount([[true]], NO_CRITERIA, call);
  expect(shown(call)).toEqual([
    ['#VALUE!', 'The period is not understood. Examples: "2026-Q1", "2026-03", 2026, two cells with dates.'],
  ]);
  expect(session.questions).toEqual([]);
});
