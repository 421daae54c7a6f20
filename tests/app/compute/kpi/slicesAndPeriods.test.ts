import { answerKpi } from '../../../../src/app/compute/kpi';
import { computeResult } from '../../../../src/app/compute/segment';
import type { KpiAnswer } from '../../../../src/app/session.types';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/domain';
import { baseOf, day, valueOf, type Book } from '../../support/book';

const BOOK: Book = {
  clientFields: ['id', 'name', 'channel', 'manager', 'planned', 'status', 'potential'],
  clients: [
    ['1', 'a', 'Розница', 'Иванов', 'да', '', 600_000],
    ['2', 'b', 'Розница', 'Петров', 'да', '', 60_000],
    ['3', 'c', 'Опт', 'Иванов', 'нет', '', ''],
    ['4', 'd', 'Опт', '', 'да', '', 10],
    ['5', 'e', '', 'Иванов', 'нет', '', 10],
    ['6', 'f', 'Розница', 'Иванов', 'да', 'закрыт', 10],
  ],
  salesFields: ['clientId', 'date', 'amount', 'sku'],
  sales: [
    ['1', day('2026-01-10'), 100, 's1'],
    ['1', day('2026-01-10'), 50, 's2'],
    ['1', day('2026-02-10'), 30, 's1'],
    ['2', day('2025-12-10'), 500, 's1'],
    // Ordered, then returned more than was bought: an order, but no active client.
    ['3', day('2026-03-01'), 40, 's1'],
    ['3', day('2026-03-05'), -45, 's1'],
    ['5', day('2026-03-31'), 20, 's3'],
    ['6', day('2026-03-01'), 1000, 's1'],
    ['X', day('2026-03-01'), 1000, 's1'],
  ],
};

type Criteria = readonly (readonly [string, string])[];

function ask(
  id: string,
  criteria: Criteria = [],
  period?: string,
  settings: Partial<Settings> = {},
  book = BOOK,
) {
  const base = baseOf(book);
  const result = valueOf(computeResult(base, { ...DEFAULT_SETTINGS, ...settings }));
  const pairs = criteria.map(([field, value]) => ({ field, value }));
  return answerKpi(
    base,
    result,
    { id, criteria: pairs, ...(period !== undefined && { period }) },
    {
      channel: 'Канал сбыта ТТ',
    },
  );
}

const value = (...question: Parameters<typeof ask>): KpiAnswer['value'] => valueOf(ask(...question)).value;

describe('KPIs of the base in the quarter', () => {
  it.each([
    ['OKB_COUNT', 5],
    ['PAKB_COUNT', 3],
    ['AKB_COUNT', 2],
    ['AKB_COVERAGE', 2 / 5],
    ['ORDER_COUNT', 4],
    // Net revenue of the base 180 − 5 + 20 by 4 orders.
    ['DROP_SIZE', 195 / 4],
  ])('%s is %d', (id, expected) => {
    expect(value(id)).toBe(expected);
  });

  it('PAKB_COVERAGE has the share within the plan beside it', () => {
    expect(valueOf(ask('PAKB_COVERAGE'))).toEqual({ value: 2 / 3, unit: 'share', second: 1 / 3 });
  });
});

describe('slices', () => {
  it.each<[Criteria, number | null]>([
    [[['channel', 'розница']], 1 / 2],
    [[['Канал', 'Опт']], 0],
    [[['Канал сбыта ТТ', 'Опт']], 0],
    [[['channel', '']], 1],
    [[['channel', '(none)']], 1],
    [[['Менеджер', 'Иванов']], 2 / 3],
    [
      [
        ['manager', 'Иванов'],
        ['channel', 'Розница'],
      ],
      1,
    ],
    [[['category', 'E']], 0],
    [[['category', 'нет оценки']], null],
    [[['segment', '8']], 1],
    [[['Статус', 'активный']], 2 / 3],
    [[['channel', 'Сети']], null],
  ])('%j', (criteria, expected) => {
    expect(value('AKB_COVERAGE', criteria)).toBe(expected);
  });

  it('by category read Cyrillic letters', () => {
    const latin = value('OKB_COUNT', [['category', 'A']]);
    expect(value('OKB_COUNT', [['Категория', 'а']])).toBe(latin);
    expect(latin).toBeGreaterThan(0);
  });

  it.each([3, 40])('by one of %i channels or managers, or none, count each client once', (names) => {
    // Client n is in channel n mod names, with manager n ÷ names mod names; of every third nothing is known.
    const clients = Array.from({ length: 3000 }, (_, n) => [
      String(n),
      n % 3 === 0 ? '' : `К${n % names}`,
      n % 3 === 0 ? '' : `М${Math.floor(n / names) % names}`,
    ]);
    const book: Book = {
      clientFields: ['id', 'channel', 'manager'],
      clients,
      salesFields: ['clientId', 'date', 'amount'],
      sales: clients.map(([id = ''], n) => [id, day('2026-03-01'), n % 2 === 0 ? 10 : -10]),
    };
    const naive = (channel?: string, manager?: string): number =>
      clients.filter(
        ([, own, theirs], n) => n % 2 === 0 && (channel ?? own) === own && (manager ?? theirs) === theirs,
      ).length;
    const asked = (...criteria: Criteria) => value('AKB_COUNT', criteria, '2026-03', {}, book);
    expect(asked()).toBe(naive());
    expect(asked(['channel', 'К2'])).toBe(naive('К2'));
    expect(asked(['manager', 'М2'])).toBe(naive(undefined, 'М2'));
    expect(asked(['manager', ''])).toBe(naive(undefined, ''));
    expect(asked(['manager', 'М2'], ['channel', 'К2'])).toBe(naive('К2', 'М2'));
    expect(naive('К2')).toBeGreaterThan(0);
    expect(naive(undefined, 'М2')).toBeGreaterThan(0);
  });

  it('that are empty have no share', () => {
    expect(valueOf(ask('AKB_COVERAGE', [['channel', 'Сети']]))).toEqual({
      value: null,
      unit: 'share',
      reason: 'zeroDenominator',
    });
    expect(value('OKB_COUNT', [['channel', 'Сети']])).toBe(0);
  });

  it('add up to the base', () => {
    const channels = ['Розница', 'Опт', ''];
    for (const id of ['OKB_COUNT', 'AKB_COUNT', 'ORDER_COUNT', 'PAKB_COUNT']) {
      const parts = channels.map((name) => value(id, [['channel', name]]) ?? NaN);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(value(id));
    }
  });
});

describe('periods', () => {
  it.each([
    ['2026-01', 1],
    ['2026-02', 1],
    ['2026-03', 1],
    ['2025-Q4', 1],
    ['2025', 1],
    ['2026-01-01..2026-02-28', 1],
    ['year', 2],
  ])('%s has %i active clients', (period, expected) => {
    expect(value('AKB_COUNT', [], period)).toBe(expected);
  });

  it('that have not begun have no figure', () => {
    expect(valueOf(ask('AKB_COUNT', [], '2027'))).toEqual({
      value: null,
      unit: 'count',
      reason: 'periodNotBegun',
    });
    expect(value('OKB_COUNT', [], '2027')).toBe(5);
  });
});

describe('who counts as active', () => {
  const active = (rule: Partial<Settings['active']>) =>
    value('AKB_COUNT', [], undefined, { active: { ...DEFAULT_SETTINGS.active, ...rule } });

  it('by the sum of the period, inclusive', () => {
    expect([active({ minAmount: 20 }), active({ minAmount: 20.01 }), active({ minAmount: 180.01 })]).toEqual([
      2, 1, 0,
    ]);
  });

  it('by SKUs, by both or by either', () => {
    expect([active({ minSkus: 1 }), active({ minSkus: 2 }), active({ minSkus: 3 })]).toEqual([2, 1, 0]);
    expect(active({ minSkus: 3, minAmount: 180, mode: 'and' })).toBe(0);
    expect(active({ minSkus: 3, minAmount: 180, mode: 'or' })).toBe(1);
    expect(active({ minSkus: 2, minAmount: 20, mode: 'or' })).toBe(2);
    expect(active({ minSkus: 2, mode: 'or' })).toBe(1);
  });

  it('counts only SKUs with a net quantity above 0', () => {
    const book: Book = {
      ...BOOK,
      salesFields: [...BOOK.salesFields, 'quantity'],
      sales: [
        ['1', day('2026-03-01'), 10, 's1', 0.1],
        ['1', day('2026-03-01'), 10, 's1', 0.2],
        ['1', day('2026-03-02'), -1, 's1', -0.3],
        ['1', day('2026-03-02'), 10, 's2', 1],
      ],
    };
    const rule = { active: { ...DEFAULT_SETTINGS.active, minSkus: 2 } };
    expect(value('AKB_COUNT', [], undefined, rule, book)).toBe(0);
    expect(value('AKB_COUNT', [], undefined, { active: { ...rule.active, minSkus: 1 } }, book)).toBe(1);
  });

  it('cannot be said by SKUs where the sales have none', () => {
    const book = { ...BOOK, salesFields: ['clientId', 'date', 'amount'] };
    const rule = { active: { ...DEFAULT_SETTINGS.active, minSkus: 1 } };
    expect(valueOf(ask('AKB_COVERAGE', [], undefined, rule, book))).toMatchObject({
      value: null,
      reason: 'noSku',
    });
  });
});

describe('what cannot be answered', () => {
  it('is an issue, or a reason', () => {
    const code = (...question: Parameters<typeof ask>) => {
      const outcome = ask(...question);
      return outcome.ok ? outcome.value.reason : outcome.issues[0]?.code;
    };
    expect(code('NO_SUCH_KPI')).toBe('unknownKpi');
    expect(code('toString')).toBe('unknownKpi');
    expect(code('AKB_COUNT', [], 'soon')).toBe('badPeriod');
    expect(code('AKB_COUNT', [['colour', 'red']])).toBe('unknownSliceField');
    const noPlan: Book = { ...BOOK, clientFields: ['id', 'name'] };
    expect(code('PAKB_COUNT', [], undefined, {}, noPlan)).toBe('noPlan');
    expect(code('PAKB_COVERAGE', [], undefined, {}, noPlan)).toBe('noPlan');
    expect(code('DROP_SIZE', [['channel', 'Сети']])).toBe('zeroDenominator');
  });
});
