import { gridCodes, potentialByThresholds, potentialCuts, segmentCuts } from '../../src/domain/levels';
import { DEFAULT_SETTINGS, type Settings } from '../../src/domain/settings';

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
