import { DEFAULT_SETTINGS, type Settings } from '../../src/domain';
import { connectFunctions, type Connection } from '../../src/functions/connection';
import { abcClass, abcde } from '../../src/functions/rankingFunctions';
import { potentialSegment, segmentName, whiteSpace } from '../../src/functions/segmentFunctions';
import { installCustomFunctions } from './customFunctionsGlobal';

installCustomFunctions();

let disconnect: () => void = () => undefined;
/** What Excel hands over for an omitted argument. */
const OMITTED = null as unknown as unknown[][];
const NA = { type: 'Error', code: '#N/A', message: '' };

/** A session whose settings are known, or become so. */
class Opening {
  private readonly listeners = new Set<() => void>();

  constructor(
    private ready: boolean,
    private readonly settings: Settings = DEFAULT_SETTINGS,
    private readonly culture = 'en-US',
  ) {}

  getState = (): unknown => ({
    ready: this.ready,
    settings: this.ready ? this.settings : DEFAULT_SETTINGS,
    detection: { culture: this.culture },
  });
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  open(): void {
    this.ready = true;
    for (const listener of [...this.listeners]) listener();
  }
}

function connect(opening = new Opening(true), locale: 'en' | 'ru' = 'en'): void {
  disconnect();
  disconnect = connectFunctions(opening as unknown as Connection['session'], locale);
}

beforeEach(() => {
  connect();
});
afterEach(() => {
  disconnect();
});

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
/** What cells would show, errors as their codes. */
const shown = async (result: Promise<unknown[][]>): Promise<unknown[][]> =>
  (await result).map((row) =>
    row.map((cell) => (cell instanceof Error ? (cell as unknown as { code: string }).code : cell)),
  );

/** Thresholds 50 000 and 500 000, reached from 100 % (DOMAIN.md §3). */
test.each([
  [0, 40_000, 1],
  [-100, 40_000, 1],
  [20_000, 40_000, 2],
  [40_000, 40_000, 3],
  [0, 50_000, 4],
  [49_999.99, 50_000, 5],
  [500_000, 500_000, 6],
  [null, 500_000.01, 7],
  [100, 600_000, 8],
  [600_000, 600_000, 9],
  [100, null, ''],
  [100, 0, ''],
  [NA, 100, '#N/A'],
  ['20,000', '40 000', 2],
  ['много', 100, '#VALUE!'],
])('purchases %p of potential %p are segment %p', async (purchases, potential, segment) => {
  expect(await shown(potentialSegment([[purchases]], [[potential]]))).toEqual([[segment]]);
});

test('thresholds are those of the workbook, and a formula waits until they are known', async () => {
  const opening = new Opening(false, {
    ...DEFAULT_SETTINGS,
    potential: { ...DEFAULT_SETTINGS.potential, cuts: [10, 20] },
    progress: { reachedFrom: 50 },
  });
  connect(opening);
  const segment = potentialSegment([[11]], [[21]]);
  opening.open();
  expect(await segment).toEqual([[9]]);
});

test('ranges give a result for each pair; one cell stands for all', async () => {
  expect(
    await shown(potentialSegment(column('Закупки', 0, 20_000, null), column('Потенциал', 40_000, 40_000, 0))),
  ).toEqual(column('', 1, 2, ''));
  expect(await shown(whiteSpace([[100, 300]], [[250]]))).toEqual([[150, 0]]);
  expect(await shown(whiteSpace([[100, 300]], column(250, 400)))).toEqual([[150, 100]]);
  expect(await shown(segmentName(column(1, '9', null, 10), OMITTED))).toEqual(
    column('Low priority', 'VIP', '', '#VALUE!'),
  );
});

test('names come in the language asked for, else in that of Excel', async () => {
  connect(new Opening(true), 'ru');
  expect(await segmentName([[9]], 'en')).toEqual([['VIP']]);
  expect(await segmentName([[9]], null)).toEqual([['VIP-клиенты']]);
  expect(await segmentName([[9]], 0)).toEqual([['VIP-клиенты']]);
});

test('white space is what is left of the potential, to the kopeck', async () => {
  expect(await shown(whiteSpace(column(-50, 0.1, 100, 'много', NA), column(250, 0.3, '', 250, 250)))).toEqual(
    column(300, 0.2, '', '#VALUE!', '#N/A'),
  );
});

test('ABCDE gives a letter a row in the shape of the profits; words where there is no potential', async () => {
  connect(new Opening(true), 'ru');
  const profit = column(800, 150, 40, 10, NA, '-5');
  const potential = column(600_000, 500_000, 49_999, null, 1, 1);
  expect(await shown(abcde(profit, potential, OMITTED))).toEqual(
    column('A', 'B', 'D', 'нет оценки', '#N/A', 'E'),
  );
  expect(await shown(abcde([profit.flat()], potential, OMITTED))).toEqual([
    ['A', 'B', 'D', 'нет оценки', '#N/A', 'E'],
  ]);
  expect(await shown(abcde(profit, potential, [['Розница']]))).toEqual(
    column('A', 'B', 'D', 'нет оценки', '#N/A', 'E'),
  );
});

test('sizes that do not match are #VALUE! with the reason', async () => {
  const [[error] = []] = await abcde(column(1, 2, 3), column(1, 2), OMITTED);
  expect(error).toMatchObject({ code: '#VALUE!', message: 'The ranges must be of the same size.' });
  expect(
    await shown(
      whiteSpace(
        [
          [1, 2],
          [3, 4],
        ],
        [[1, 2, 3, 4]],
      ),
    ),
  ).toEqual([['#VALUE!']]);
});

test('whole columns are cut to the used part', async () => {
  const whole = (...cells: unknown[]): unknown[][] => {
    const rows = new Array<unknown[]>(1_048_576).fill([0]);
    cells.forEach((cell, row) => {
      rows[row] = [cell];
    });
    return rows;
  };
  expect(
    await shown(abcde(whole('Margin', 800, 150), whole('Potential', 600_000, 500_000, 0), OMITTED)),
  ).toEqual(column('', 'A', 'B'));
});

test('ABC classes: cuts as percent or fractions, in a row or a column, else those of the settings', async () => {
  const values = [[60, 30, 10]];
  expect(await shown(abcClass(values, OMITTED))).toEqual([['A', 'A', 'B']]);
  expect(await shown(abcClass(values, [[50, 75]]))).toEqual([['A', 'B', 'C']]);
  expect(await shown(abcClass(values, [[0.5], [0.75]]))).toEqual([['A', 'B', 'C']]);
  for (const cuts of [[[95, 80]], [[80]], [[0, 95]], [[80, 101]], [['a', 'b']], [[50, 75, 90]]]) {
    expect(await shown(abcClass(values, cuts))).toEqual([['#VALUE!']]);
  }
});

test('errors that Excel does not take back are told by their name', async () => {
  const [[error] = []] = await whiteSpace([[{ type: 'Error', code: '#REF!' }]], [[1]]);
  expect(error).toMatchObject({ code: '#VALUE!', message: 'This row has the error #REF!.' });
});
