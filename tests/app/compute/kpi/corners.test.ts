import { answerKpi } from '../../../../src/app/compute/kpi';
import { computeResult } from '../../../../src/app/compute/segment';
import type { KpiAnswer, KpiQuestion } from '../../../../src/app/session.types';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/domain';
import { baseOf, day, valueOf, type Book } from '../../support/book';
import { withTables, type Tables } from '../../support/optional';

/** Five open clients and a closed one; the report date is 30 March, so that March is complete. */
const BOOK: Book = {
  clientFields: ['id', 'name', 'channel', 'manager', 'outletType', 'potential', 'status'],
  clients: [
    ['001', 'a', 'Розница', 'Анна', 'магазин', 600_000, ''],
    ['002', 'b', 'Розница', 'Анна', 'магазин', 60_000, ''],
    ['003', 'c', 'Опт', 'Борис', 'склад', 10, ''],
    ['004', 'd', 'Опт', 'Борис', '', 10, ''],
    ['005', 'e', 'Опт', '', 'киоск', '', ''],
    ['006', 'f', 'Опт', 'Борис', 'магазин', 10, 'закрыт'],
  ],
  salesFields: ['clientId', 'date', 'document', 'sku', 'productCategory', 'quantity', 'amount', 'margin'],
  sales: [
    // Two waybills on one day: one order, three lines.
    ['001', day('2026-01-10'), 'w1', 's1', 'чай', 1, 100, 40],
    ['001', day('2026-01-10'), 'w2', 's2', 'чай', 1, 50, 20],
    ['001', day('2026-01-10'), 'w2', 'j1', 'джем', 1, 50, 20],
    ['001', day('2026-02-10'), 'w3', 's3', 'чай', 1, 30, 10],
    ['001', day('2026-03-10'), 'w4', 'j2', 'джем', 1, 30, 10],
    // A return that leaves the order, and takes the SKU away.
    ['002', day('2026-02-01'), 'w5', 's1', 'чай', 2, 80, 30],
    ['002', day('2026-02-20'), 'w6', 's1', 'чай', -2, -20, -5],
    ['002', day('2026-03-01'), 'w7', 's2', 'чай', 1, 10, 5],
    // Returned more than bought: an order, but not active.
    ['003', day('2026-03-01'), 'w8', 's1', 'чай', 1, 40, 10],
    ['003', day('2026-03-05'), 'w9', 's1', 'чай', -1, -45, -12],
    ['006', day('2026-03-05'), 'w10', 's9', 'кофе', 5, 900, 500],
  ],
};

const TABLES: Tables = {
  visits: {
    fields: ['clientId', 'month', 'planned', 'made'],
    rows: [
      ['1', 'январь 2026', 2, 2],
      ['001', '2026-02', 1, 1],
      ['001', day('2026-03-01'), 1, 0],
      // 2 effective orders ÷ 4 visits are no more than 75 %; a client outside the plan is not judged.
      ['002', '02.2026', 4, 4],
      ['004', 'март 2026', 2, 1],
      ['006', 'март 2026', 9, 9],
      ['777', 'март 2026', 9, 9],
      ['Итого', '', 28, 26],
    ],
  },
  routeCosts: {
    fields: ['manager', 'month', 'pay', 'car', 'fuel'],
    rows: [
      ['анна', 'март 2026', 600, 100, 100],
      ['Борис', 'март 2026', 200, '', ''],
      ['Борис', 'декабрь 2025', 999, 9, 9],
      ['', 'март 2026', 100, 0, 0],
    ],
  },
  receivables: {
    fields: ['clientId', 'total', 'overdue', 'terms'],
    rows: [
      ['001', 1000, 100, 'отсрочка 14 дней'],
      ['002', 500, 400, 'по факту'],
      ['003', 300, 300, 'Предоплата'],
      ['004', 200, 200, 0],
      ['005', 200, 50, ''],
    ],
  },
  payments: {
    fields: ['date', 'clientId', 'planned', 'paid'],
    rows: [
      [day('2026-03-02'), '001', 100, 150],
      [day('2026-03-02'), '002', 100, 0],
      [day('2026-03-03'), '001', 100, 200],
      // No plan on the day: it counts for nothing.
      [day('2026-03-04'), '003', 0, 70],
      [day('2025-12-04'), '001', 70, 0],
    ],
  },
  audits: {
    fields: ['date', 'clientId', 'sku', 'present'],
    rows: [
      [day('2026-02-01'), '001', 's1', 1],
      [day('2026-02-01'), '001', 's2', 1],
      // The latest audit counts: s2 was not there.
      [day('2026-03-01'), '001', 's1', 'да'],
      [day('2026-03-01'), '001', 's2', 'нет'],
      [day('2026-03-01'), '002', 's1', 1],
      [day('2026-03-01'), '002', 's2', 1],
      [day('2026-03-01'), '003', 's1', 1],
    ],
  },
  mml: {
    fields: ['sku', 'outletType'],
    rows: [
      ['s1', ''],
      ['s2', 'Магазин'],
    ],
  },
};

function ask(
  question: string | KpiQuestion,
  { tables = TABLES, book = BOOK, settings = {} } = {},
): KpiAnswer {
  const base = withTables(baseOf(book), tables);
  const result = valueOf(computeResult(base, { ...DEFAULT_SETTINGS, asOf: '2026-03-30', ...settings }));
  return valueOf(
    answerKpi(base, result, typeof question === 'string' ? { id: question, criteria: [] } : question),
  );
}
const by = (id: string, field: string, value: string | readonly string[]): KpiQuestion => ({
  id,
  criteria: [{ field, value }],
});

describe('by hand', () => {
  it.each([
    ['OKB_COUNT', 5],
    ['PAKB_COUNT', 3],
    ['AKB_COUNT', 2],
    ['PAKB_COVERAGE', 2 / 3],
    ['AKB_COVERAGE', 2 / 5],
    // The first client ordered in each of the three months.
    ['AKB_STABLE_COUNT', 1],
    ['AKB_STABILITY', 1 / 2],
    // 3 orders ÷ 4 visits are 75 % and no more; 2 ÷ 4 less.
    ['STT_COUNT', 0],
    // Tea has 3 SKUs on sale and wants all of them, jam 2 and wants both; coffee went to a closed client.
    ['AKB_CATEGORY_COUNT', 1],
    ['AKB_CATEGORY_COVERAGE', 1 / 2],
    ['VISIT_PLAN', 10],
    ['ORDER_COUNT', 6],
    ['EFFECTIVE_ORDER_COUNT', 6],
    ['VISIT_EFFECTIVENESS', 0.6],
    ['VISIT_COST', 110],
    ['ORDER_COST', 1100 / 6],
    ['ORDER_MARGIN', 128 / 6],
    ['ORDER_NET_SHARE', (128 - 1100) / 128],
    // Without payers on delivery, in advance and at 0 days: 150 of 1 200.
    ['OVERDUE_SHARE', 150 / 1200],
    ['PAYMENT_DISCIPLINE', 350 / 300],
    ['PLANOGRAM_COVERAGE', 2 / 3],
    ['MML_DISTRIBUTION', 4 / 5],
    ['ZERO_CLIENTS', 1],
    // w1: s1; w2: s2, j1; w3; w4; w5; w7; w8.
    ['LINES_PER_ORDER', 8 / 6],
    ['STRIKE_RATE_ACTUAL', 6 / 8],
  ])('%s is %d', (id, expected) => {
    expect(ask(id).value).toBeCloseTo(expected, 12);
  });

  it('has second figures', () => {
    expect(ask('PAKB_COVERAGE').second).toBeCloseTo(2 / 3, 12);
    // 2 March: 150 of 200; 3 March: 200 of 100, at most 1.
    expect(ask('PAYMENT_DISCIPLINE').second).toBeCloseTo((0.75 + 1) / 2, 12);
  });

  it('tells of payers that were left out, clients outside the plan, and shared costs', () => {
    expect(ask('OVERDUE_SHARE').notes).toEqual([{ code: 'payersLeftOut', count: 3 }]);
    expect(ask('STT_COUNT').notes).toContainEqual({ code: 'clientsWithoutPlan', count: 1 });
    expect(ask('VISIT_COST').notes).toEqual([{ code: 'sharedCosts' }]);
  });
});

describe('systematic clients', () => {
  it('are above 75 %, not at it', () => {
    const visits = { fields: ['clientId', 'date', 'planned'], rows: [['001', day('2026-02-02'), 4]] };
    expect(ask('STT_COUNT', { tables: { visits } }).value).toBe(0);
    const fewer = { ...visits, rows: [['001', day('2026-02-02'), 3.9]] };
    expect(ask('STT_COUNT', { tables: { visits: fewer } }).value).toBe(1);
  });

  it('are judged by effective orders', () => {
    const visits = { fields: ['clientId', 'date', 'planned'], rows: [['001', day('2026-02-02'), 3]] };
    const count = (effectiveOrder: Settings['effectiveOrder']) => [
      ask('EFFECTIVE_ORDER_COUNT', { tables: { visits }, settings: { effectiveOrder } }).value,
      ask('STT_COUNT', { tables: { visits }, settings: { effectiveOrder } }).value,
    ];
    expect(count({ minAmount: 30, minSkus: 0 })).toEqual([5, 1]);
    expect(count({ minAmount: 31, minSkus: 0 })).toEqual([3, 0]);
    expect(count({ minAmount: 0, minSkus: 2 })).toEqual([1, 0]);
    expect(count({ minAmount: 200, minSkus: 3 })).toEqual([1, 0]);
    expect(count({ minAmount: 200.01, minSkus: 3 })).toEqual([0, 0]);
  });
});

describe('costs in slices', () => {
  it('go by planned visits within a manager, and add up', () => {
    // Anna's 800 and 8 visits of 10 of the common 100.
    expect(ask(by('VISIT_COST', 'manager', 'Анна')).value).toBeCloseTo((800 + 80) / 8, 12);
    expect(ask(by('VISIT_COST', 'Тип ТТ', 'магазин')).value).toBeCloseTo((800 + 80) / 8, 12);
    expect(ask(by('VISIT_COST', 'channel', 'Опт')).value).toBeCloseTo((200 + 20) / 2, 12);
    expect(ask(by('VISIT_COST', 'channel', ['Опт', 'Розница'])).value).toBeCloseTo(110, 12);
  });
});

describe('products', () => {
  it('of one category, and of those that the pattern means', () => {
    expect(ask(by('AKB_CATEGORY_COUNT', 'Товарная группа', 'джем')).value).toBe(1);
    expect(ask(by('AKB_CATEGORY_COUNT', 'productCategory', 'ч*')).value).toBe(1);
    expect(ask(by('AKB_CATEGORY_COUNT', 'productCategory', 'рыба')).reason).toBe('unknownProduct');
    expect(ask(by('AKB_CATEGORY_COUNT', 'productCategory', 'кофе')).reason).toBe('noCategoriesSold');
  });

  it('are distributed by shipments', () => {
    // The second and third client gave s1 back.
    expect(ask(by('NUMERIC_DISTRIBUTION', 'sku', 's1')).value).toBe(1 / 5);
    expect(ask(by('NUMERIC_DISTRIBUTION', 'sku', ['s1', 's2'])).value).toBe(2 / 5);
    expect(ask(by('NUMERIC_DISTRIBUTION', 'productCategory', 'чай')).value).toBe(2 / 5);
    expect(ask('NUMERIC_DISTRIBUTION').value).toBe(2 / 5);
    // Turnover of tea: 180, 70, and −5 that counts as 0.
    expect(ask(by('WEIGHTED_DISTRIBUTION', 'sku', 's1')).value).toBeCloseTo(180 / 250, 12);
    expect(ask('WEIGHTED_DISTRIBUTION').reason).toBe('noProductGiven');
  });
});

describe('a slice', () => {
  const count = (field: string, value: string | readonly string[]) =>
    ask(by('OKB_COUNT', field, value)).value;

  it('takes patterns, negations, several values and names', () => {
    expect(count('channel', 'Р*')).toBe(2);
    expect(count('channel', '?пт')).toBe(3);
    expect(count('channel', '<>опт')).toBe(2);
    expect(count('manager', '<>')).toBe(4);
    expect(count('manager', '*')).toBe(4);
    expect(count('manager', '<>А*')).toBe(3);
    expect(count('manager', ['Анна', ''])).toBe(3);
    expect(count('outletType', ['магазин', 'к*'])).toBe(3);
    expect(count('channel', '~*')).toBe(0);
    expect(count('сегмент', 'Приоритет захвата')).toBe(count('segment', '7'));
    expect(count('status', ['active', 'потерянный'])).toBe(3);
  });

  it('by several fields at once', () => {
    const criteria = [
      { field: 'channel', value: 'Опт' },
      { field: 'manager', value: 'Борис' },
      { field: 'outletType', value: '' },
    ];
    expect(ask({ id: 'OKB_COUNT', criteria }).value).toBe(1);
    expect(ask({ id: 'VISIT_PLAN', criteria }).value).toBe(2);
  });

  it('of payments without clients is refused, the base is not', () => {
    const { rows = [], fields = [] } = TABLES.payments ?? {};
    const payments = {
      fields: fields.filter((f) => f !== 'clientId'),
      rows: rows.map(([d, , p, a]) => [d ?? '', p ?? '', a ?? '']),
    };
    expect(ask('PAYMENT_DISCIPLINE', { tables: { payments } }).value).toBeCloseTo(350 / 300, 12);
    expect(ask(by('PAYMENT_DISCIPLINE', 'channel', 'Опт'), { tables: { payments } }).reason).toBe(
      'paymentsWithoutClients',
    );
  });
});

describe('days of a question', () => {
  it('stand for the period, and end on the report date', () => {
    const asked = (from: string, to: string) =>
      ask({ id: 'ORDER_COUNT', from: day(from), to: day(to), criteria: [] });
    expect(asked('2026-02-01', '2026-02-28').value).toBe(2);
    expect(asked('2026-03-01', '2026-12-31').value).toBe(3);
    expect(asked('2026-04-01', '2026-04-30').reason).toBe('periodNotBegun');
  });

  it('of one month have no stability', () => {
    expect(ask({ id: 'AKB_STABILITY', period: 'март 2026', criteria: [] }).reason).toBe('fewMonths');
    // On 20 March the month is not complete: January and February count.
    expect(ask('AKB_STABLE_COUNT', { settings: { asOf: '2026-03-20' } }).value).toBe(1);
    expect(ask('AKB_STABLE_COUNT', { settings: { asOf: '2026-02-10' } }).reason).toBe('fewMonths');
  });
});

describe('without a table', () => {
  const reason = (id: string, tables: Tables = {}, book = BOOK) => ask(id, { tables, book }).reason;

  it('there is a reason, never a zero', () => {
    expect(reason('PAKB_COUNT')).toBe('noPlan');
    expect(reason('ZERO_CLIENTS')).toBe('noPlan');
    expect(reason('VISIT_COST')).toBe('noRouteCosts');
    expect(reason('ORDER_NET_SHARE')).toBe('noRouteCosts');
    expect(reason('OVERDUE_SHARE')).toBe('noReceivables');
    expect(reason('PAYMENT_DISCIPLINE')).toBe('noPayments');
    expect(reason('PLANOGRAM_COVERAGE')).toBe('noAudits');
    expect(reason('STRIKE_RATE_ACTUAL')).toBe('noVisitsMade');
    const bare = { ...BOOK, salesFields: ['clientId', 'date', '', '', '', '', 'amount', ''] };
    expect(reason('ORDER_MARGIN', {}, bare)).toBe('noMargin');
    expect(reason('AKB_CATEGORY_COUNT', {}, bare)).toBe('noSku');
    expect(reason('LINES_PER_ORDER', {}, bare)).toBe('noSku');
    expect(
      reason('PAYMENT_DISCIPLINE', { payments: { fields: ['date', 'paid'], rows: [[46_000, 1]] } }),
    ).toBe('noPaymentPlan');
  });

  it('without rows of the period neither', () => {
    const old = { period: '2025-06', criteria: [] };
    expect(ask({ id: 'VISIT_PLAN', ...old }).reason).toBe('noVisitsInPeriod');
    expect(ask({ id: 'VISIT_COST', ...old }).reason).toBe('noRouteCostsInPeriod');
    expect(ask({ id: 'PAYMENT_DISCIPLINE', ...old }).reason).toBe('noPaymentsInPeriod');
    expect(ask({ id: 'MML_DISTRIBUTION', ...old }).reason).toBe('noAuditsInPeriod');
  });

  it('the visit plan is calculated by category and marked', () => {
    // Three months; A has 4 visits a month, B 4, C 2, D and E none.
    const settings = { visits: { A: 4, B: 3, C: 2, D: 1, E: 0.5 } };
    const plan = ask('VISIT_PLAN', { tables: {}, settings });
    const categories = ['A', 'B', 'C', 'D', 'E'] as const;
    const expected = categories.reduce(
      (sum, each) =>
        sum + 3 * settings.visits[each] * (ask(by('CATEGORY_COUNT', 'category', each)).value ?? 0),
      0,
    );
    expect(plan).toEqual({ value: expected, unit: 'count', notes: [{ code: 'calculatedPlan' }] });
    expect(expected).toBeGreaterThan(0);
  });

  it('the audits stand for a must-stock list', () => {
    const { audits } = TABLES;
    const own = ask('MML_DISTRIBUTION', { tables: audits === undefined ? {} : { audits } });
    expect(own).toEqual({ value: 4 / 5, unit: 'share', notes: [{ code: 'auditsAsStandard' }] });
  });
});

describe('what is met while reading', () => {
  it('names unknown clients, loose ids and managers', () => {
    const { issues } = withTables(baseOf(BOOK), TABLES);
    const told = (code: string) => issues.find((each) => each.code === code);
    expect(told('optionalUnknownClients')).toMatchObject({ count: 1, examples: ['visits: 777'] });
    expect(told('optionalLooseIds')).toMatchObject({ count: 1, examples: ['1'] });
    const bad = withTables(baseOf(BOOK), {
      routeCosts: { fields: ['manager', 'month', 'pay'], rows: [['Вера', 'март', 1], ['Глеб', 'март 2026', '1 тыс']] },
    }); // prettier-ignore
    expect(bad.issues.find((each) => each.code === 'unknownRouteManagers')?.examples).toEqual([
      'routeCosts: Глеб',
    ]);
    expect(bad.issues.find((each) => each.code === 'optionalUnreadableCells')?.examples).toEqual([
      'routeCosts!B2',
      'routeCosts!C3',
    ]);
  });

  it('refuses products where a KPI is about clients', () => {
    const base = baseOf(BOOK);
    const result = valueOf(computeResult(base, DEFAULT_SETTINGS));
    const outcome = answerKpi(base, result, by('AKB_COUNT', 'sku', 's1'));
    expect(outcome.ok ? '' : outcome.issues[0]?.code).toBe('criterionNotForKpi');
  });
});
