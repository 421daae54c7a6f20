import { classifyAbc } from '../../../src/app/compute/abc';
import { topFifth } from '../../../src/app/compute/concentration';
import { scoreRfm } from '../../../src/app/compute/rfm';
import { computeResult } from '../../../src/app/compute/segment';
import { wholeMoney } from '../../../src/app/compute/wholeMoney';
import type { Result } from '../../../src/app/result';
import { DEFAULT_SETTINGS } from '../../../src/domain';
import { baseOf, day, valueOf } from '../support/book';

const all = (count: number): Int32Array => Int32Array.from({ length: count }, (_, n) => n);

describe('ABC', () => {
  it('puts zero and negative values into C', () => {
    const classes = classifyAbc(Float64Array.of(850, 60, 40, 30, 20, 0, -9), all(7), [80, 95]);
    expect([...classes]).toEqual([1, 2, 2, 3, 3, 3, 3]);
  });

  it('leaves out who is no member', () => {
    expect([...classifyAbc(Float64Array.of(5, 5), Int32Array.of(1), [80, 95])]).toEqual([0, 1]);
  });
});

describe('RFM', () => {
  const score = (values: readonly number[]) =>
    scoreRfm(
      {
        orders: Int32Array.from(values),
        revenue: Float64Array.from(values),
        lastEver: Int32Array.from(values),
      },
      all(values.length),
      { from: 1, to: 10 },
    ).scores;

  it('bins by quantiles, ties together, a value equal to a cut in the lower bin', () => {
    // Cuts of 1,1,1,1,1,1,2,2,3,9 at 20/40/60/80 %: 1, 1, 1.4, 2.2.
    expect([...score([1, 1, 1, 1, 1, 1, 2, 2, 3, 9]).frequency]).toEqual([1, 1, 1, 1, 1, 1, 4, 4, 5, 5]);
  });

  it('turns recency round after binning: the last to buy are best', () => {
    // Days since: 9,9,9,9,9,9,8,8,7,1 → bins 3.. the six of 9 days are above every cut but 8.
    const { recency } = score([1, 1, 1, 1, 1, 1, 2, 2, 3, 9]);
    // Sorted days 1,7,8,8,9×6: cuts 7.8, 8.6, 9, 9 → 9 is above two cuts (bin 3), 8 above one, 7 and 1 none.
    expect([...recency]).toEqual([3, 3, 3, 3, 3, 3, 4, 4, 5, 5]);
  });

  it('scores everybody alike when all are alike, and nobody without orders', () => {
    const { frequency, recency, monetary } = score([2, 2, 0, 2]);
    expect([...frequency]).toEqual([1, 1, 0, 1]);
    expect([...recency]).toEqual([5, 5, 0, 5]);
    expect([...monetary]).toEqual([1, 1, 0, 1]);
  });

  it('uses all five bins for five different values', () => {
    expect([...score([10, 20, 30, 40, 50]).monetary]).toEqual([1, 2, 3, 4, 5]);
  });

  it('has nothing to say of nobody', () => {
    expect([...score([0, 0]).monetary]).toEqual([0, 0]);
  });
});

describe('XYZ', () => {
  /** Revenue by month up to March 2026, the last number; a month is one order on its 10th. */
  function xyz(months: readonly number[], asOf = '2026-03-31'): Result {
    return valueOf(
      computeResult(
        baseOf({
          clientFields: ['id', 'name'],
          clients: [
            ['K', 'k'],
            ['L', 'l'],
          ],
          salesFields: ['clientId', 'date', 'amount'],
          sales: [
            ['L', day('2020-01-01'), 1],
            ...months.map((sum, n) => {
              const month = 2026 * 12 + 2 - (months.length - 1 - n);
              const iso = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-10`;
              return ['K', day(iso), sum];
            }),
          ],
        }),
        { ...DEFAULT_SETTINGS, asOf },
      ),
    );
  }
  const classOf = (months: readonly number[], asOf?: string): string =>
    '-XYZ'[xyz(months, asOf).clients.xyz[0] ?? 0] ?? '';

  it.each([
    ['all months equal', [100, 100, 100], 'X'],
    // Mean 100, population deviation 10: exactly 10 %.
    ['10 % exactly', [90, 110, 90, 110], 'X'],
    ['just above 10 %', [90, 110, 90, 110.01], 'Y'],
    ['25 % exactly', [75, 125, 75, 125], 'Y'],
    ['just above 25 %', [75, 125, 75, 125.01], 'Z'],
    ['two months', [100, 100], '-'],
    ['a mean of 0', [100, -50, -50], '-'],
    ['zero months kept', [100, 0, 100, 100, 100, 100], 'Z'],
    ['more than the window: only the last twelve count', [9999, ...Array<number>(12).fill(5)], 'X'],
  ])('%s', (_, months, expected) => {
    expect(classOf(months)).toBe(expected);
  });

  it('leaves out months that the window cuts', () => {
    // On 15 March the window begins on 16 March 2025, and March 2026 is not over: April … February.
    expect(classOf([...Array<number>(11).fill(5), 9999], '2026-03-15')).toBe('X');
  });

  it('begins with the first order ever, be it before the window', () => {
    // A first order in February 2025, then nothing until January: ten zero months count.
    expect(classOf([5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5, 5])).toBe('Z');
    expect(classOf([5, 5, 5])).toBe('X');
  });
});

describe('concentration', () => {
  it('is the share of the largest fifth of the buyers, rounded up', () => {
    expect(topFifth(Float64Array.of(50, 20, 10, 10, 10), all(5))?.share).toBe(0.5);
    expect(topFifth(Float64Array.of(50, 20, 10, 10, 5, 5), all(6))?.share).toBe(0.7);
    expect(topFifth(Float64Array.of(10, 10, 10, 10, 10, 0, -5), all(7))?.share).toBe(0.2);
    expect(topFifth(Float64Array.of(0, -5), all(2))).toBeNull();
  });
});

describe('whole money', () => {
  it('takes the finest scale whose sum is exact', () => {
    expect([...wholeMoney(Float64Array.of(0.1, -0.2, NaN))]).toEqual([1000, -2000, NaN]);
    expect([...wholeMoney(Float64Array.of(1e12, 0.25))]).toEqual([1e14, 25]);
    // What is above 0 stays so: a client with a potential is rated.
    expect([...wholeMoney(Float64Array.of(1e15, 0.25, 0))]).toEqual([1e15, 1, 0]);
  });
});
