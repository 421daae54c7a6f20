import {
  fail,
  issue,
  succeed,
  type ClientFacts,
  type KpiAnswer,
  type KpiQuestion,
  type KpiReason,
  type Outcome,
} from '../../src/app';
import { DEFAULT_SETTINGS } from '../../src/domain';
import { connectFunctions, type Connection } from '../../src/functions/connection';
import { LIVE_CALLS } from '../../src/functions/liveFunctions';
import { installCustomFunctions } from './customFunctionsGlobal';

installCustomFunctions();

function call(id: string, ...args: unknown[]): void {
  LIVE_CALLS.get(id)?.(...args);
}

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

  watchClient = (_id: string, listener: (facts: Outcome<ClientFacts> | null) => void): (() => void) => {
    this.clientListeners.add(listener);
    listener(null);
    return () => this.clientListeners.delete(listener);
  };
  readonly clientListeners = new Set<(facts: Outcome<ClientFacts> | null) => void>();

  watchReason = (
    id: string,
    locale: string,
    listener: (words: Outcome<string> | null) => void,
  ): (() => void) => {
    listener(succeed(`${locale} ${id}`));
    return () => undefined;
  };
  subscribe = (): (() => void) => () => undefined;

  answer(answer: Outcome<KpiAnswer> | null): void {
    for (const listener of this.listeners) listener(answer);
  }
}

function createCall(): CustomFunctions.StreamingInvocation<number> & { results: unknown[] } {
  const results: unknown[] = [];
  const cell: ReturnType<typeof createCall> = { results, setResult: (value: unknown) => results.push(value) };
  cells.push(cell);
  return cell;
}

function figure(value: number | null, reason?: KpiReason): Outcome<KpiAnswer> {
  return succeed({ value, unit: 'share', ...(reason === undefined ? {} : { reason }) });
}

/** What a cell would show: figures as they are, errors as code and message. */
function shown(cell: { results: unknown[] }): unknown[] {
  return cell.results.map((result) =>
    result instanceof Error ? [(result as Error & { code: string }).code, result.message] : result,
  );
}

const cells: ReturnType<typeof createCall>[] = [];
const NO_CRITERIA: unknown[][][] = [];
let session: AskedSession;
let disconnect: () => void;

beforeEach(() => {
  session = new AskedSession();
  disconnect = connectFunctions(session, 'en');
});

afterEach(() => {
  for (const cell of cells.splice(0)) cell.onCanceled?.();
  disconnect();
});

test('nothing is said while the base is being read, then each new figure once', () => {
  const cell = createCall();
  call('AKB_COVERAGE', [['2026-Q1']], [[['Channel']], [['Retail']]], cell);
  expect(session.questions).toEqual([
    { id: 'AKB_COVERAGE', period: '2026-Q1', criteria: [{ field: 'Channel', value: 'Retail' }] },
  ]);
  expect(cell.results).toEqual([]);
  session.answer(figure(0.83));
  session.answer(figure(0.83));
  session.answer(null);
  session.answer(figure(0.84));
  expect(cell.results).toEqual([0.83, 0.84]);
});

test('a call before the session is there waits for it', () => {
  disconnect();
  const cell = createCall();
  call('AKB_COUNT', [[null]], NO_CRITERIA, cell);
  expect(cell.results).toEqual([]);
  session.first = figure(12);
  disconnect = connectFunctions(session, 'en');
  expect(cell.results).toEqual([12]);
});

test('a call that is cancelled while it waits never asks', () => {
  disconnect();
  const cell = createCall();
  call('AKB_COUNT', [[null]], NO_CRITERIA, cell);
  cell.onCanceled?.();
  disconnect = connectFunctions(session, 'en');
  expect(session.questions).toEqual([]);
});

test('the late end of an old call leaves the new one alive', () => {
  const [old, young] = [createCall(), createCall()];
  call('AKB_COUNT', [[null]], NO_CRITERIA, old);
  call('AKB_COUNT', [[null]], NO_CRITERIA, young);
  old.onCanceled?.();
  session.answer(figure(5));
  expect(old.results).toEqual([]);
  expect(young.results).toEqual([5]);
  young.onCanceled?.();
  old.onCanceled?.();
  expect(session.listeners.size).toBe(0);
});

test('an issue is #N/A with its sentence, never a figure', () => {
  const cell = createCall();
  call('AKB_COUNT', [[null]], NO_CRITERIA, cell);
  session.answer(fail(issue('noSalesTable', { params: { fields: ['date', 'amount'] } })));
  const [[code, message]] = shown(cell) as [[string, string]];
  expect(code).toBe('#N/A');
  expect(message).toContain('no sales table');
});

test('an issue that lies in the formula is #VALUE!', () => {
  const cell = createCall();
  call('AKB_COUNT', [['вчера']], NO_CRITERIA, cell);
  session.answer(fail(issue('badPeriod', { params: { value: 'вчера' } })));
  expect(shown(cell)).toEqual([['#VALUE!', expect.stringContaining('вчера')]]);
});

test('a KPI without a figure says why', () => {
  const cell = createCall();
  call('AKB_COUNT', [[null]], NO_CRITERIA, cell);
  session.answer(figure(null, 'zeroDenominator'));
  session.answer(figure(null, 'noRouteCosts'));
  session.answer(figure(null, 'noProductGiven'));
  session.answer(figure(NaN));
  expect(shown(cell)).toEqual([
    ['#DIV/0!', ''],
    ['#N/A', expect.stringContaining('no table of route costs')],
    ['#VALUE!', expect.stringContaining('Name a product')],
    ['#N/A', expect.stringContaining('not been read')],
  ]);
});

test('a count of a category takes it as its first argument', () => {
  call('CATEGORY_COUNT', [['В']], null, [[['Channel']], [['Retail']]], createCall());
  call('SEGMENT_COUNT', [[9]], [['2026-Q1']], [], createCall());
  expect(session.questions).toEqual([
    {
      id: 'CATEGORY_COUNT',
      criteria: [
        { field: 'category', value: 'В' },
        { field: 'Channel', value: 'Retail' },
      ],
    },
    { id: 'SEGMENT_COUNT', period: '2026-Q1', criteria: [{ field: 'segment', value: '9' }] },
  ]);
});

test('classes of a client: letter, number, three digits; words without a category; empty for a closed one', () => {
  const classes = ['CLIENT_CATEGORY', 'CLIENT_SEGMENT', 'RFM_SCORE'].map((id) => {
    const cell = createCall();
    call(id, 'К-1', cell);
    return cell;
  });
  const tell = (facts: Partial<ClientFacts>): void => {
    const none = { closed: false, category: 0, segment: 0, recency: 0, frequency: 0, monetary: 0 };
    for (const listener of session.clientListeners) listener(succeed({ ...none, ...facts }));
  };
  tell({ category: 2, segment: 9, recency: 5, frequency: 4, monetary: 1 });
  tell({});
  tell({ closed: true, category: 2 });
  expect(classes.map(({ results }) => results)).toEqual([
    ['B', 'not rated', ''],
    [9, ''],
    [541, ''],
  ]);
});

test('a blank code of a client is a blank cell, an error one is told', () => {
  const [blank, failed] = [createCall(), createCall()];
  call('CLIENT_CATEGORY', 0, blank);
  call('CLIENT_CATEGORY', { type: 'Error', code: '#REF!' }, failed);
  expect(blank.results).toEqual(['']);
  expect(shown(failed)).toEqual([['#VALUE!', 'One of the arguments is an error.']]);
});

describe('waiting', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('after a while the cell says that the base is being read, then shows the figure', () => {
    const cell = createCall();
    call('AKB_COUNT', [[null]], NO_CRITERIA, cell);
    jest.advanceTimersByTime(2_900);
    expect(cell.results).toEqual([]);
    jest.advanceTimersByTime(200);
    expect(shown(cell)).toEqual([['#N/A', expect.stringContaining('being read')]]);
    session.answer(figure(7));
    expect(cell.results).toHaveLength(2);
    expect(cell.results[1]).toBe(7);
  });

  test('who has an answer, or is gone, is not reminded; thousands share a timer', () => {
    Array.from({ length: 5_000 }, () => createCall());
    for (const cell of cells) call('AKB_COUNT', [[null]], NO_CRITERIA, cell);
    expect(jest.getTimerCount()).toBeLessThanOrEqual(3);
    cells[0]?.onCanceled?.();
    session.answer(figure(7));
    jest.advanceTimersByTime(10_000);
    expect(cells[0]?.results).toEqual([]);
    expect(cells[1]?.results).toEqual([7]);
  });
});

test('arguments that cannot be read are #VALUE!', () => {
  const cell = createCall();
  call('AKB_COUNT', [[true]], NO_CRITERIA, cell);
  expect(shown(cell)).toEqual([
    ['#VALUE!', 'The period is not understood. Examples: "2026-Q1", "2026-03", 2026, two cells with dates.'],
  ]);
  expect(session.questions).toEqual([]);
});
