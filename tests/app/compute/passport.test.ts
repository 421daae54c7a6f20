/** Passports of the small book, worked out by hand: what each group brings, and how it buys. */
import { segmentPassports } from '../../../src/app';
import { baseOf, day, smallBook, SMALL } from '../plan/bases';

const { base, result } = smallBook();
const passports = segmentPassports(base, result);

test('the base: closed clients and sales before the window are not in it', () => {
  // 500 000 + 150 000 + 40 000 + 5 000 + 60 000 + 30 000; 400 000 + 50 000 + 10 000 + 1 000 − 5 000 + 9 000.
  expect(passports.base).toEqual({
    clients: 7,
    buyers: 6,
    shareOfClients: 1,
    revenue: 785_000,
    shareOfRevenue: 1,
    margin: 465_000,
    shareOfMargin: 1,
    profitability: 465 / 785,
    potential: 2_820_000,
    whiteSpace: 2_065_000,
    shareOfWhiteSpace: 1,
    orders: 6,
    averageOrder: 785_000 / 6,
    ordersPerMonth: 1 / 12,
  });
});

test('category C: a client that buys beside one that never did', () => {
  expect(passports.categories.C).toEqual({
    clients: 2,
    buyers: 1,
    shareOfClients: 2 / 7,
    revenue: 40_000,
    shareOfRevenue: 40 / 785,
    margin: 10_000,
    shareOfMargin: 10 / 465,
    profitability: 0.25,
    potential: 800_000,
    whiteSpace: 60_000 + 700_000,
    shareOfWhiteSpace: 760 / 2065,
    orders: 1,
    averageOrder: 40_000,
    ordersPerMonth: 1 / 12,
  });
});

test('a category that makes a loss has negative shares of what there is', () => {
  expect(passports.categories.E).toMatchObject({
    margin: -5000,
    shareOfMargin: -5 / 465,
    profitability: -5 / 60,
  });
});

test('segment 8: profitability and average order of the sums, not means of means', () => {
  expect(passports.segments['8']).toMatchObject({
    clients: 2,
    revenue: 560_000,
    margin: 395_000,
    profitability: 395 / 560,
    whiteSpace: 1_140_000,
    averageOrder: 280_000,
  });
});

test('an empty group has zeros, and null where there is nothing to divide by', () => {
  expect(passports.segments['9']).toMatchObject({
    clients: 0,
    revenue: 0,
    shareOfRevenue: 0,
    profitability: null,
    averageOrder: null,
    ordersPerMonth: null,
  });
});

test.each(['categories', 'segments'] as const)('the parts add up to the base: %s', (kind) => {
  const parts = Object.values(passports[kind]);
  for (const figure of [
    'clients',
    'buyers',
    'revenue',
    'margin',
    'potential',
    'whiteSpace',
    'orders',
  ] as const) {
    expect(parts.reduce((sum, part) => sum + (part[figure] ?? NaN), 0)).toBe(passports.base[figure]);
  }
});

test('orders a month count the months of the window', () => {
  const often = baseOf(
    [['1', 'Один', 'Опт', '', 900_000, '', '']],
    ['2026-04-01', '2026-05-01', '2026-06-01'].map((date) => ['1', day(date), 100, 10]),
    { ...SMALL, windowMonths: 6 },
  );
  expect(segmentPassports(often.base, often.result).base.ordersPerMonth).toBe(0.5);
});

test('without margin and cost there is no margin, and no share of it', () => {
  const bare = baseOf([['1', 'Один', 'Опт', '', 900_000, '', '']], [['1', day('2026-06-01'), 100]], SMALL);
  expect(segmentPassports(bare.base, bare.result).base).toMatchObject({
    revenue: 100,
    margin: null,
    shareOfMargin: null,
    profitability: null,
  });
});
