import * as fc from 'fast-check';
import { rateAbc, rateAbcde, rateSegment, RATED, type RangeRules } from '../../../src/app/ranges/rate';
import type { RangeCell } from '../../../src/app/ranges/cells';
import { CATEGORIES, DEFAULT_SETTINGS, type Settings } from '../../../src/domain';

const RULES: RangeRules = { settings: DEFAULT_SETTINGS, culture: 'ru-RU' };
const NA = { error: '#N/A' };

/** Letters, `-` = not rated, `.` = blank, `#` = an error, `?` = no number. */
function letters(codes: Int8Array): string {
  return Array.from(codes, (code) => {
    if (code === RATED.blank) return '.';
    if (code === RATED.error) return '#';
    if (code === RATED.notNumber) return '?';
    return CATEGORIES[code - 1] ?? '-';
  }).join('');
}

function abcde(profit: RangeCell[], potential: RangeCell[], channel?: RangeCell[], rules = RULES): string {
  return letters(rateAbcde({ profit, potential, ...(channel === undefined ? {} : { channel }) }, rules));
}

/**
 * Profits 800, 150, 40, 10 of 1000: before them 0 %, 80 %, 95 %, 99 %, so max, high, low, low (DOMAIN.md §2). Potentials
 * high, mid, low, none: A (max, high), B (high, mid), D (low, low), not rated.
 */
test('levels by share of profit and by thresholds of potential give the category', () => {
  expect(abcde([800, 150, 40, 10], [600_000, 500_000, 49_999, null])).toBe('ABD-');
  // The same figures in another order of rows.
  expect(abcde([10, 40, 150, 800], [null, 49_999, 500_000, 600_000])).toBe('-DBA');
  // Every field of the grid: max, high, low × high, mid, low.
  const profits = [800, 150, 40].flatMap((value) => [value, value, value]);
  const potentials = [1, 2, 3].flatMap(() => [600_000, 50_000, 1]);
  expect(abcde(profits, potentials)).toBe(
    // Sum 2970: before the second 800 26.9 %, before the third 53.9 %, before the 150s 80.8 %, before the 40s 95.96 %.
    'ABBBBCCCD',
  );
});

test('negative profit is E whatever the potential; zero profit and no profit are low', () => {
  expect(abcde([-1, -1, -1, 100, 0, null], [600_000, 1, null, 600_000, 600_000, 60_000])).toBe('EEEACC');
});

test('text numbers are read in the culture of the user and in en-US', () => {
  expect(abcde(['1 234,50', '(5)', '10 руб.', '0.5'], ['600 000', '1', '60 000,00', '500000.01'])).toBe(
    'AECC',
  );
  // In en-US a comma groups thousands, in ru-RU it is the decimal sign: 600,000 is above, 600.0 below the cut.
  expect(abcde([1], ['600,000'], undefined, { ...RULES, culture: 'en-US' })).toBe('A');
  expect(abcde([1], ['600,000'])).toBe('B');
});

test('errors pass, blanks stay blank, words where a number is needed are told', () => {
  expect(abcde([800, NA, null, 'много', 150], [600_000, 1, null, 1, 500_000])).toBe('A#.?B');
  expect(abcde([800, 150], [NA, 500_000])).toBe('#B');
  // An unreadable potential is none, as in the base.
  expect(abcde([800, 150], ['?', 500_000])).toBe('-B');
});

test('a header of a whole column is blank, and so is what lies below the data', () => {
  expect(abcde(['Маржа', 800, 150, 0, 0], ['Потенциал', 600_000, 500_000, 0, 0])).toBe('.AB..');
  expect(abcde(['Маржа', 800], [600_000, 600_000])).toBe('?A');
});

/**
 * Ten clients of Retail fill a channel, one of Chains goes to the ranking of the whole base: its 5 of 10 005 come after
 * 99.95 %, so it is low there, though it is the best (max) of its own channel.
 */
test('channels rank their own clients; a channel of fewer than ten is ranked in the base', () => {
  const profit = [...Array.from({ length: 10 }, (_, n) => (n === 0 ? 9_991 : 1)), 5];
  const potential = profit.map(() => 600_000);
  const channel = [...Array.from({ length: 10 }, () => 'Розница'), ' сети '];
  expect(abcde(profit, potential, channel)).toBe('ACCCCCCCCCC');
  const settings: Settings = { ...DEFAULT_SETTINGS, profit: { ...DEFAULT_SETTINGS.profit, minClients: 1 } };
  expect(abcde(profit, potential, channel, { ...RULES, settings })).toBe('ACCCCCCCCCA');
});

test('cuts of a channel hold for its spellings', () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    potential: { ...DEFAULT_SETTINGS.potential, perChannel: { HoReCa: [10, 20] } },
  };
  expect(abcde([100, 100], [21, 21], ['HORECA', 'Опт'], { ...RULES, settings })).toBe('AB');
});

test('ABC: the client that crosses a cut stays above, equal values share a class, zero and negative are C', () => {
  const letter = (values: RangeCell[], cuts: [number, number] = [80, 95]): string =>
    Array.from(rateAbc(values, cuts, 'ru-RU'), (code) => 'ABC'[code - 1] ?? (code === -1 ? '.' : '#')).join(
      '',
    );
  expect(letter([800, 150, 40, 10])).toBe('ABCC');
  expect(letter([79, 2, 19])).toBe('ACA'); // before 19: 79 %, before 2: 98 %
  expect(letter([50, 50, 50])).toBe('AAA');
  expect(letter([100, 0, -5])).toBe('ACC');
  expect(letter([60, 30, 10], [50, 75])).toBe('ABC');
  expect(letter([100, null, NA, 100, 0])).toBe('A.#A.');
});

test('ABC does not depend on the order of rows', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 60 }), (values) => {
      const forward = rateAbc(values, [80, 95], 'en-US');
      const backward = rateAbc([...values].reverse(), [80, 95], 'en-US').reverse();
      // Trailing zeros are taken for empty cells: only the rows that hold something compare.
      values.forEach((value, i) => {
        if (value !== 0) expect(forward[i]).toBe(backward[i]);
      });
    }),
  );
});

test('segments: thresholds inclusive to the middle, reached from 100 %', () => {
  const segment = (purchases: number, potential: number): number =>
    rateSegment(purchases, potential, DEFAULT_SETTINGS);
  expect([segment(0, 40_000), segment(20_000, 40_000), segment(40_000, 40_000)]).toEqual([1, 2, 3]);
  expect([segment(-1, 50_000), segment(49_999.99, 50_000), segment(500_000, 500_000)]).toEqual([4, 5, 6]);
  expect([segment(0, 500_000.01), segment(1, 600_000), segment(600_000, 600_000)]).toEqual([7, 8, 9]);
  expect([segment(1, 0), segment(1, -1), segment(1, NaN)]).toEqual([0, 0, 0]);
});
