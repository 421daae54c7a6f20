import { gapToTarget, type Gap, type GapKpi } from '../../../../src/app/compute/gap';
import { revenueTree } from '../../../../src/app/compute/revenueTree';
import { computeResult } from '../../../../src/app/compute/segment';
import { targetsOf } from '../../../../src/app/compute/targets';
import { DEFAULT_SETTINGS } from '../../../../src/domain';
import { baseOf, day, valueOf, type Book } from '../../support/book';
import { withTables, type Tables } from '../../support/optional';
import { baseOfPlain, randomBook } from '../kpi/plainBooks';

const BOOK: Book = {
  clientFields: ['id', 'name', 'channel', 'manager'],
  clients: ['a', 'b', 'c', 'd', 'e'].map((id) => [id, id, id === 'e' ? 'Опт' : 'Розница', 'Анна']),
  salesFields: ['clientId', 'date', 'sku', 'productCategory', 'quantity', 'amount'],
  sales: [
    ['a', day('2026-01-10'), 't1', 'чай', 10, 100],
    ['a', day('2026-02-10'), 't2', 'чай', 10, 100],
    ['a', day('2026-03-10'), 't3', 'чай', 10, 100],
    ['b', day('2026-01-10'), 't1', 'чай', 10, 100],
    ['b', day('2026-03-20'), 't2', 'чай', 10, 100],
    ['c', day('2026-02-11'), 't1', 'чай', 5, 40],
    ['d', day('2025-11-11'), 't1', 'чай', 5, 40],
  ],
};
const TABLES: Tables = {
  visits: {
    fields: ['clientId', 'date', 'planned'],
    rows: [
      ['a', day('2026-01-01'), 3],
      ['b', day('2026-01-01'), 4],
      ['c', day('2026-01-01'), 2],
    ],
  },
  receivables: {
    fields: ['clientId', 'total', 'overdue'],
    rows: [
      ['a', 100, 10],
      ['b', 100, 60],
      ['c', 100, 30],
    ],
  },
  targets: {
    fields: ['kpi', 'slice', 'value'],
    rows: [
      ['AKB_COVERAGE', '', 0.8],
      ['% покрытия ОКБ', 'Канал = Опт', 50],
      ['akb_stability', 'Розница', '90%'],
      ['Что-то', '', 1],
      ['AKB_COUNT', 'Марс', 1],
    ],
  },
};

function gap(kpi: GapKpi, target?: number, channel?: string): Gap {
  const base = withTables(baseOf(BOOK), TABLES);
  const result = valueOf(computeResult(base, { ...DEFAULT_SETTINGS, asOf: '2026-03-31' }));
  const criteria = channel === undefined ? [] : [{ field: 'channel', value: channel }];
  return valueOf(gapToTarget(base, result, { kpi, criteria, ...(target !== undefined && { target }) }));
}
const names = ({ outlets }: Gap): string[] =>
  outlets.map(({ client }) => BOOK.clients?.[client]?.[0] as string);

describe('the gap', () => {
  it('of coverage: the outlet that ordered last comes first', () => {
    const found = gap('AKB_COVERAGE');
    expect(found).toMatchObject({ target: 0.8, needed: 1, reachable: true });
    expect(names(found)).toEqual(['d', 'e']);
    expect(found.outlets[0]).toMatchObject({
      missing: { kind: 'orders', count: 1 },
      lastOrder: day('2025-11-11'),
      effect: 1 / 5,
      money: 40,
    });
    expect(gap('AKB_COVERAGE', undefined, 'Опт')).toMatchObject({ target: 0.5, needed: 1 });
    expect(gap('AKB_COVERAGE', 0.6).needed).toBe(0);
  });

  it('of stability: one month short before two', () => {
    const found = gap('AKB_STABILITY', 0.5);
    expect(names(found)).toEqual(['b', 'c']);
    expect(found.outlets[0]?.missing).toEqual({ kind: 'months', count: 1, months: [day('2026-02-01')] });
    expect(found.outlets[1]?.missing).toMatchObject({ count: 2 });
    expect(found.needed).toBe(1);
    expect(gap('AKB_STABILITY', undefined, 'Розница').target).toBe(0.9);
  });

  it('of systematic clients: orders to be above 75 %', () => {
    const found = gap('STT_SHARE', 1);
    // a has 3 of 3; c needs 2 orders and has 1, b needs 4 and has 2.
    expect(found.outlets.map(({ missing }) => missing)).toEqual([
      { kind: 'orders', count: 1 },
      { kind: 'orders', count: 2 },
    ]);
    expect(names(found)).toEqual(['c', 'b']);
    expect(found.needed).toBe(2);
  });

  it('of systematic clients lists those that buy outside the plan, the largest first', () => {
    const sales = [
      ...BOOK.sales,
      ['d', day('2026-02-01'), 't1', 'чай', 5, 40],
      ['e', day('2026-02-02'), 't1', 'чай', 5, 70],
    ];
    const base = withTables(baseOf({ ...BOOK, sales }), TABLES);
    const result = valueOf(computeResult(base, { ...DEFAULT_SETTINGS, asOf: '2026-03-31' }));
    const found = (kpi: GapKpi, channel?: string) =>
      valueOf(
        gapToTarget(base, result, {
          kpi,
          criteria: channel === undefined ? [] : [{ field: 'channel', value: channel }],
        }),
      );
    // Of five clients a, b and c have planned visits; d and e order all the same.
    expect(found('STT_SHARE').outside).toEqual([
      { client: 4, manager: 0, lastOrder: day('2026-02-02'), orders: 1, money: 70 },
      { client: 3, manager: 0, lastOrder: day('2026-02-01'), orders: 1, money: 40 },
    ]);
    expect(found('STT_SHARE', 'Опт').outside.map(({ client }) => client)).toEqual([4]);
    expect(found('AKB_STABILITY').outside).toEqual([]);
  });

  it('of categories: SKUs short', () => {
    const found = gap('AKB_CATEGORY_COVERAGE', 0.6);
    expect(found.outlets.map(({ missing }) => missing)).toEqual([
      { kind: 'skus', count: 1, categories: [{ category: 0, skus: 1 }] },
      { kind: 'skus', count: 2, categories: [{ category: 0, skus: 2 }] },
    ]);
    expect(found.needed).toBe(1);
  });

  it('of debts: the largest first, until the share is met', () => {
    const found = gap('OVERDUE_SHARE', 0.2);
    expect(names(found)).toEqual(['b', 'c', 'a']);
    // 100 of 300; without 60: 40 of 240 = 16.7 %.
    expect(found.needed).toBe(1);
    expect(found.outlets[0]?.effect).toBeCloseTo(40 / 240 - 100 / 300, 12);
    expect(gap('OVERDUE_SHARE', 0.1).needed).toBe(2);
    expect(gap('OVERDUE_SHARE', 0.5).needed).toBe(0);
  });

  it('knows no target that nobody set, and names rows that say nothing', () => {
    expect(gap('STT_SHARE')).toMatchObject({ target: null, needed: null });
    const { issues } = targetsOf(withTables(baseOf(BOOK), TABLES));
    expect(issues).toMatchObject([
      { code: 'unknownTargets', count: 2, examples: ['Что-то', 'AKB_COUNT Марс'] },
    ]);
  });
});

describe('the revenue tree', () => {
  const tree = (book = baseOf(BOOK), before = '2026-01', after = '2026-03') => {
    const result = valueOf(computeResult(book, { ...DEFAULT_SETTINGS, asOf: '2026-03-31' }));
    return valueOf(
      revenueTree(book, result, { before: { period: before }, after: { period: after }, criteria: [] }),
    );
  };

  it('has factors that multiply to the revenue', () => {
    const { before, moneyScale } = tree(undefined, '2026-01', '2026-02');
    expect(before).toMatchObject({
      outlets: 2,
      orders: 2,
      quantity: 20,
      ordersPerOutlet: 1,
      dropSize: 10,
      price: 10,
    });
    expect(before.revenue / moneyScale).toBe(200);
  });

  it('by hand: 2 outlets × 1 order × 10 units × 10.00, then 2 outlets, 7.5 units, 9.33', () => {
    const { effects, difference, moneyScale } = tree(undefined, '2026-01', '2026-02');
    expect(difference / moneyScale).toBe(-60);
    expect(effects.outlets).toBe(0);
    expect(effects.ordersPerOutlet).toBe(0);
    // 15 units for 20 at the old price: 150; then 140.
    expect(effects.dropSize / moneyScale).toBe(-50);
    expect(effects.price / moneyScale).toBe(-10);
  });

  it('adds up to the difference exactly, on 200 books', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { effects, difference, before, after } = tree(
        baseOfPlain(randomBook(seed)),
        '2026-01',
        '2026-03',
      );
      const parts = Object.values(effects);
      expect(parts.every(Number.isInteger)).toBe(true);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(difference);
      expect(difference).toBe(after.revenue - before.revenue);
    }
  });
});
