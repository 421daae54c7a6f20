import { isPotentialTooLow, progressColumn, segmentOf } from '../../src/domain/segments';

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
    expect(progressColumn(purchases, 100_000, 12, 12, 100)).toBe(column);
  });

  it('compares annualised purchases without rounding', () => {
    // 7/12 of the potential in 7 months is the potential exactly; one unit less is not.
    expect(progressColumn(700_000, 1_200_000, 12, 7, 100)).toBe(3);
    expect(progressColumn(699_999, 1_200_000, 12, 7, 100)).toBe(2);
    const huge = 7 * 10 ** 14;
    expect(progressColumn(huge, 12 * 10 ** 14, 12, 7, 100)).toBe(3);
    expect(progressColumn(huge - 1, 12 * 10 ** 14, 12, 7, 100)).toBe(2);
  });

  it('is reached from 95 % where the settings say so', () => {
    expect(progressColumn(95_000, 100_000, 12, 12, 95)).toBe(3);
    expect(progressColumn(94_999, 100_000, 12, 12, 95)).toBe(2);
    expect(progressColumn(99_500, 100_000, 12, 12, 99.5)).toBe(3);
  });

  it('doubts a potential that is outdone by more than 20 %', () => {
    expect(isPotentialTooLow(120_000, 100_000, 12, 12)).toBe(false);
    expect(isPotentialTooLow(120_001, 100_000, 12, 12)).toBe(true);
    expect(isPotentialTooLow(-120_001, 100_000, 12, 12)).toBe(false);
  });
});
