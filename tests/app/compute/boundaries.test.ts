/** Examples computed by hand at limits that the rules name, through the whole computation. */
import { flagsOf } from '../../../src/app/compute/flags';
import { computeResult } from '../../../src/app/compute/segment';
import type { Result } from '../../../src/app/result';
import { DEFAULT_SETTINGS, STATUSES, type Settings } from '../../../src/domain';
import { baseOf, day, valueOf, type Rows } from '../support/book';

const AS_OF = '2026-03-31';
const ONE_POOL: Partial<Settings> = { profit: { ...DEFAULT_SETTINGS.profit, perChannel: false } };

type Sale = readonly [date: string, amount: number];

/** Clients with their sales, and potentials where given; the last client keeps the book from being young. */
function compute(
  sales: readonly (readonly Sale[])[],
  settings: Partial<Settings> = {},
  potentials: readonly number[] = [],
): Result {
  const rows: Rows = sales.flatMap((own, n) => own.map(([date, amount]) => [`K${n}`, day(date), amount]));
  return valueOf(
    computeResult(
      baseOf({
        clientFields: ['id', 'name', 'potential'],
        clients: [...sales.map((_, n) => [`K${n}`, 'n', potentials[n] ?? '']), ['old', 'o', '']],
        salesFields: ['clientId', 'date', 'amount'],
        sales: [...rows, ['old', day('2019-01-01'), 1]],
      }),
      { ...DEFAULT_SETTINGS, asOf: AS_OF, ...ONE_POOL, ...settings },
    ),
  );
}

describe('RFM of a book', () => {
  const { clients } = compute([
    // Two lines of one day are one order.
    [
      [AS_OF, 60],
      [AS_OF, 40],
    ],
    [
      ['2026-03-01', 100],
      ['2026-03-11', 100],
    ],
    [
      ['2026-02-17', 100],
      ['2026-02-18', 100],
      ['2026-02-19', 100],
    ],
    [
      ['2026-01-27', 100],
      ['2026-01-28', 100],
      ['2026-01-29', 100],
      ['2026-01-30', 100],
    ],
    // A return is no order, but it lessens the sum: 500 − 450.
    [
      ['2026-01-06', 100],
      ['2026-01-07', 100],
      ['2026-01-08', 100],
      ['2026-01-09', 100],
      ['2026-01-10', 100],
      ['2026-03-20', -450],
    ],
    // The day before the window begins, and a return alone: no order in the window.
    [['2025-03-31', 100]],
    [['2026-03-20', -10]],
  ]);

  it('ranks days, orders and sums of those who ordered in the window', () => {
    // Days since: 0, 20, 40, 60, 80; orders 1 … 5; sums 100, 200, 300, 400, 50. Five values, five bins.
    expect([...clients.recency]).toEqual([5, 4, 3, 2, 1, 0, 0, 0]);
    expect([...clients.frequency]).toEqual([1, 2, 3, 4, 5, 0, 0, 0]);
    expect([...clients.monetary]).toEqual([2, 3, 4, 5, 1, 0, 0, 0]);
  });
});

describe('XYZ', () => {
  const months = (...sums: readonly number[]): readonly Sale[] =>
    sums.map((sum, n) => [`2026-0${n + 1}-31`.replace('02-31', '02-28'), sum]);
  const classOf = (sales: readonly Sale[], asOf = AS_OF): string =>
    '-XYZ'[compute([sales], { asOf }).clients.xyz[0] ?? 0] ?? '';

  it.each([
    ['three full months, the first order on the last day of its month', months(10, 10, 10), AS_OF, 'X'],
    ['two: the first order came a day later', [['2026-02-01', 10] as Sale, ...months(0, 10, 10)], AS_OF, '-'],
    ['two: the report date cuts the third', months(10, 10, 10), '2026-03-30', '-'],
    ['a mean below zero', months(10, -50, -50), AS_OF, '-'],
    ['the least mean above zero', months(10, -5, -4.9999), AS_OF, 'Z'],
  ])('%s', (_, sales, asOf, expected) => {
    expect(classOf(sales, asOf)).toBe(expected);
  });
});

describe('ABC and profit levels by revenue', () => {
  it('cut at 80 and 95 % exactly, zero and returns last', () => {
    const { clients } = compute([
      [[AS_OF, 80]],
      [[AS_OF, 15]],
      [[AS_OF, 5]],
      [[AS_OF, -1]],
      [['2025-03-31', 900]],
    ]);
    expect([...clients.abc].map((code) => '-ABC'[code]).join('')).toBe('ABCCCC');
    expect([...clients.profitLevel].map((code) => '-Mhln'[code]).join('')).toBe('Mhlnll');
  });
});

describe('potential by share', () => {
  it.each([
    ['80 and 95 % exactly', [80_000, 15_000, 5_000], 'HML'],
    ['parts that are no doubles', [0.8, 0.15, 0.05], 'HML'],
    ['a kopeck below 80 %', [79_999.99, 15_000.01, 5_000], 'HHL'],
  ])('%s', (_, potentials, expected) => {
    const potential: Settings['potential'] = { ...DEFAULT_SETTINGS.potential, method: 'share' };
    const { clients } = compute([[], [], []], { potential }, potentials);
    expect([...clients.potentialLevel].map((code) => '-HML'[code]).join('')).toBe(expected + '-');
  });
});

describe('a young book at the limits of progress', () => {
  it('has 100 and 120 % of the potential by the purchases of three months × 4', () => {
    const amounts = [24_999.99, 25_000, 30_000, 30_000.01, -0.01];
    const result = valueOf(
      computeResult(
        baseOf({
          clientFields: ['id', 'name', 'potential'],
          clients: amounts.map((_, n) => [`K${n}`, 'n', 100_000]),
          salesFields: ['clientId', 'date', 'amount'],
          sales: amounts.map((amount, n) => [`K${n}`, day('2026-01-01'), amount]),
        }),
        { ...DEFAULT_SETTINGS, asOf: AS_OF },
      ),
    );
    expect([...result.clients.segment]).toEqual([5, 6, 6, 6, 4]);
    expect([...result.clients.whiteSpace]).toEqual([0.04, 0, 0, 0, 100_000.04]);
    const flagged = (flag: string): readonly number[] =>
      amounts.flatMap((_, n) =>
        flagsOf(result.clients.flags[n] ?? 0).some((own) => own === flag) ? [n] : [],
      );
    expect([flagged('potentialTooLow'), flagged('returns')]).toEqual([[3], [4]]);
    expect(flagged('annualised')).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('the ends of a period', () => {
  it('are inside it, the days beside them are not', () => {
    const { clients } = compute(
      [[['2026-01-31', 5]], [['2026-02-01', 5]], [['2026-02-28', 5]], [['2026-03-01', 5]]],
      { period: '2026-02' },
    );
    const statuses = [...clients.status].map((code) => STATUSES[code - 1]);
    expect(statuses.slice(0, 4)).toEqual(['paused', 'active', 'active', 'potential']);
    expect([...clients.periodOrders]).toEqual([0, 1, 1, 0, 0]);
    expect([...clients.periodRevenue]).toEqual([0, 5, 5, 0, 0]);
  });
});
