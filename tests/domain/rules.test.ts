import {
  compareProducts,
  DEFAULT_SETTINGS,
  gridCodes,
  isPotentialTooLow,
  isRecovered,
  potentialByThresholds,
  potentialCuts,
  progressColumn,
  readCategory,
  segmentCuts,
  segmentOf,
  statusOf,
  STEP_IDS,
  stepOrder,
  type Progress,
  type Settings,
} from '../../src/domain';

const progress = (purchases: number, potential: number, multiplier = 12, divisor = 12): Progress => ({
  purchases,
  potential,
  multiplier,
  divisor,
});

describe('potential levels', () => {
  it.each([
    [500_000.01, 1],
    [500_000, 2],
    [50_000, 2],
    [49_999.99, 3],
    [0.01, 3],
    [0, 0],
    [-5, 0],
    [NaN, 0],
  ])('%d is level %i', (potential, level) => {
    expect(potentialByThresholds(potential, [50_000, 500_000])).toBe(level);
  });

  it('cuts shares at 80 and 95 where nobody gave percents', () => {
    const share = { ...DEFAULT_SETTINGS.potential, method: 'share' as const };
    expect(potentialCuts(share, undefined)).toEqual([80, 95]);
    expect(potentialCuts({ ...share, cuts: [70, 90] }, undefined)).toEqual([70, 90]);
    expect(potentialCuts({ ...share, cuts: [70, 90] }, [60, 80])).toEqual([60, 80]);
  });

  it('takes cuts for percent up to 100 only, and only where shares are asked for', () => {
    const { potential } = DEFAULT_SETTINGS;
    const share = { ...potential, method: 'share' as const };
    expect(potentialCuts({ ...share, cuts: [50, 100] }, undefined)).toEqual([50, 100]);
    expect(potentialCuts({ ...share, cuts: [50, 101] }, undefined)).toEqual([80, 95]);
    for (const method of ['thresholds', 'terciles'] as const) {
      expect(potentialCuts({ ...potential, method }, undefined)).toEqual([50_000, 500_000]);
      expect(segmentCuts({ ...potential, method, cuts: [50, 100] }, undefined)).toEqual([50, 100]);
    }
    expect(segmentCuts({ ...share, cuts: [50, 100] }, undefined)).toEqual([50_000, 500_000]);
    expect(segmentCuts({ ...share, cuts: [50, 101] }, undefined)).toEqual([50, 101]);
    expect(segmentCuts(share, [60, 90])).toEqual([50_000, 500_000]);
  });

  it('keeps the thresholds for segments, whatever ranks the categories', () => {
    const share = { ...DEFAULT_SETTINGS.potential, method: 'share' as const };
    expect(segmentCuts({ ...share, cuts: [70, 90] }, undefined)).toEqual([50_000, 500_000]);
    expect(segmentCuts({ ...DEFAULT_SETTINGS.potential, cuts: [10, 20] }, [1, 2])).toEqual([1, 2]);
  });
});

describe('the grid', () => {
  it('gives the category of each place, E for any negative profit, none without potential', () => {
    const letters = [...gridCodes(DEFAULT_SETTINGS.grid)].map((code) => '-ABCDE'[code]).join('');
    // Rows: no profit level, max, high, low, negative; columns: no potential, high, mid, low.
    expect(letters).toBe('----' + '-ABB' + '-BBC' + '-CCD' + 'EEEE');
  });
});

describe('a grid of the user’s own', () => {
  const shown = (grid: Settings['grid']): string =>
    [...gridCodes(grid)].map((code) => '-ABCDE'[code]).join('');

  it('is taken as it is: potential first', () => {
    const preset: Settings['grid'] = [
      ['A', 'B', 'C'],
      ['B', 'B', 'C'],
      ['C', 'C', 'D'],
    ];
    expect(shown(preset)).toBe('----' + '-ABC' + '-BBC' + '-CCD' + 'EEEE');
  });

  it('has no category where it has no place', () => {
    expect(shown([['A', 'B']])).toBe('----' + '-AB-' + '----' + '----' + 'EEEE');
  });
});

describe('segments', () => {
  it('number the places row by row: potential low, mid, high × none, partial, reached', () => {
    const numbers = [3, 2, 1].flatMap((level) => [1, 2, 3].map((column) => segmentOf(level, column)));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(segmentOf(0, 3)).toBe(0);
  });

  it.each([
    ['nothing bought', 0, 1],
    ['more returned than bought', -1, 1],
    ['the least above nothing', 1, 2],
    ['just below the potential', 99_999, 2],
    ['the potential exactly', 100_000, 3],
    ['more than the potential', 100_001, 3],
  ])('%s', (_, purchases, column) => {
    expect(progressColumn(progress(purchases, 100_000), 100)).toBe(column);
  });

  it('compares annualised purchases without rounding', () => {
    // 7/12 of the potential in 7 months is the potential exactly; one unit less is not.
    expect(progressColumn(progress(700_000, 1_200_000, 12, 7), 100)).toBe(3);
    expect(progressColumn(progress(699_999, 1_200_000, 12, 7), 100)).toBe(2);
    const huge = 7 * 10 ** 14;
    expect(progressColumn(progress(huge, 12 * 10 ** 14, 12, 7), 100)).toBe(3);
    expect(progressColumn(progress(huge - 1, 12 * 10 ** 14, 12, 7), 100)).toBe(2);
  });

  it('is reached from 95 % where the settings say so', () => {
    expect(progressColumn(progress(95_000, 100_000), 95)).toBe(3);
    expect(progressColumn(progress(94_999, 100_000), 95)).toBe(2);
    expect(progressColumn(progress(99_500, 100_000), 99.5)).toBe(3);
  });

  it('doubts a potential that is outdone by more than 20 %', () => {
    expect(isPotentialTooLow(progress(120_000, 100_000))).toBe(false);
    expect(isPotentialTooLow(progress(120_001, 100_000))).toBe(true);
    expect(isPotentialTooLow(progress(-120_001, 100_000))).toBe(false);
  });
});

describe('base status', () => {
  const end = 46_112;
  it.each([
    ['an order in the period', 1, end - 200, false, 1],
    ['last order 59 days before the end', 0, end - 59, false, 2],
    ['last order 60 days before the end', 0, end - 60, false, 3],
    ['a contract does not change that', 0, end - 59, true, 2],
    ['a contract and no order ever', 0, 0, true, 3],
    ['neither order nor contract', 0, 0, false, 4],
  ])('%s', (_, orders, lastBefore, contract, status) => {
    expect(statusOf(orders, lastBefore, contract, end, 60)).toBe(status);
  });

  it('is recovered after 60 days without an order', () => {
    expect(isRecovered(end, end - 60, 60)).toBe(true);
    expect(isRecovered(end, end - 59, 60)).toBe(false);
    expect(isRecovered(end, 0, 60)).toBe(false);
    expect(isRecovered(0, end - 90, 60)).toBe(false);
  });
});

describe('written letters', () => {
  it.each([
    ['A', 'A'],
    ['а', 'A'],
    ['В', 'B'],
    ['С', 'C'],
    ['Д', 'D'],
    ['Е', 'E'],
    [' e ', 'E'],
    ['Ｃ', 'C'],
    ['F', null],
    ['AB', null],
    ['', null],
  ])('%p is %p', (text, category) => {
    expect(readCategory(text)).toBe(category);
  });
});

describe('compareProducts', () => {
  it('decides by the last unit where doubles cannot', () => {
    const big = 2 ** 53 - 1;
    expect(compareProducts(big, 3, 5, big, 5, 3)).toBe(0);
    expect(compareProducts(big, 15, 1, big - 1, 15, 1)).toBe(1);
    expect(compareProducts(big - 1, 7, 11, big, 7, 11)).toBe(-1);
    expect(compareProducts(-1, 1, 1, 0, 1, 1)).toBe(-1);
  });
});

describe('the order of the rules for the next step', () => {
  it('is that of the list unless the settings say otherwise', () => {
    expect(stepOrder({ order: [], off: [] })).toEqual(STEP_IDS);
    const own = stepOrder({ order: ['grow', 'lost', 'grow'], off: ['paused', 'lost'] });
    expect(own[0]).toBe('grow');
    expect(own).toHaveLength(STEP_IDS.length - 2);
    expect(own.slice(1)).toEqual(STEP_IDS.filter((id) => !['grow', 'lost', 'paused'].includes(id)));
  });
});
