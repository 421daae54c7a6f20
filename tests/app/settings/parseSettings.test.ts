import { describeIssue } from '../../../src/app';
import { parseSettings } from '../../../src/app/settings/parseSettings';
import { DEFAULT_SETTINGS } from '../../../src/domain';

function merged(change: unknown, current = DEFAULT_SETTINGS) {
  const outcome = parseSettings(change, current);
  if (!outcome.ok) throw new Error(outcome.issues.map((one) => describeIssue(one, 'en')).join());
  return outcome.value;
}

function refused(change: unknown): string[] {
  const outcome = parseSettings(change);
  return outcome.ok
    ? []
    : outcome.issues.map(({ params }) => `${String(params?.reason)} ${String(params?.key)}`);
}

test('nothing given gives the defaults', () => {
  expect(merged({})).toEqual(DEFAULT_SETTINGS);
});

test('nested objects merge, arrays replace, what is not named stays', () => {
  const settings = merged({
    windowMonths: 6,
    profit: { cuts: [70, 90] },
    potential: { perChannel: { Опт: [1, 2] } },
    visits: { C: 1 },
    mapping: { clients: { table: ' Клиенты ', columns: { id: 'Код' } } },
  });
  expect(settings).toEqual({
    ...DEFAULT_SETTINGS,
    windowMonths: 6,
    profit: { ...DEFAULT_SETTINGS.profit, cuts: [70, 90] },
    potential: { ...DEFAULT_SETTINGS.potential, perChannel: { Опт: [1, 2] } },
    visits: { A: 4, B: 4, C: 1, D: 0, E: 0 },
    mapping: { clients: { table: 'Клиенты', columns: { id: 'Код' } } },
  });
});

test('an empty header in a mapping says that there is no such column', () => {
  const mapping = { sales: { columns: { margin: ' ' } } };
  expect(merged({ mapping }).mapping).toEqual({ sales: { columns: { margin: '' } } });
});

test('a change adds to settings that are there; null takes a mapping or a channel away', () => {
  const first = merged({
    potential: { perChannel: { Опт: [1, 2], Розница: [3, 4] } },
    mapping: { clients: { table: 'A', columns: { id: 'Код', name: 'Имя' } }, sales: { table: 'B' } },
  });
  const second = merged(
    {
      potential: { perChannel: { Опт: null } },
      mapping: { clients: { columns: { name: null } }, sales: null },
    },
    first,
  );
  expect(second.potential.perChannel).toEqual({ Розница: [3, 4] });
  expect(second.mapping).toEqual({ clients: { table: 'A', columns: { id: 'Код' } } });
  expect(first.mapping).toHaveProperty('sales');
});

test.each([
  [['ABB', 'BBC', 'CCD']],
  [
    [
      ['A', 'B'],
      ['B', 'B'],
    ],
  ],
])('a grid of another shape is refused', (grid) => {
  expect(refused({ grid })).toEqual(['wrongType grid']);
});

test('letters of the grid may be Cyrillic and small', () => {
  const grid = [
    ['А', 'В', 'С'],
    ['в', 'b', 'Д'],
    ['С', 'd', 'Е'],
  ];
  expect(merged({ grid }).grid).toEqual([
    ['A', 'B', 'C'],
    ['B', 'B', 'D'],
    ['C', 'D', 'E'],
  ]);
});

test.each(['month', 'quarter', 'year', '2026', '2026-Q4', '2026-03', '2026-01-01..2026-03-31'])(
  'period %s is one',
  (period) => {
    expect(merged({ period }).period).toBe(period);
  },
);

test.each<[string, unknown]>([
  ['unknownKey potentiel', { potentiel: {} }],
  ['unknownKey profit.cut', { profit: { cut: [80, 95] } }],
  ['unknownKey mapping.client', { mapping: { client: { table: 'A' } } }],
  ['unknownKey mapping.sales.columns.summa', { mapping: { sales: { columns: { summa: 'A' } } } }],
  ['unknownKey constructor', { constructor: 1 }],
  ['unknownKey visits.F', { visits: { F: 1 } }],
  ['wrongType profit', { profit: 'margin' }],
  ['wrongType profit', { profit: null }],
  ['wrongType profit.perChannel', { profit: { perChannel: 'yes' } }],
  ['wrongType profit.cuts', { profit: { cuts: 80 } }],
  ['wrongType profit.cuts', { profit: { cuts: [80, 95, 99] } }],
  ['wrongType profit.cuts', { profit: { cuts: ['80', 95] } }],
  ['wrongType windowMonths', { windowMonths: '12' }],
  ['wrongType windowMonths', { windowMonths: null }],
  ['wrongType lostAfterDays', { lostAfterDays: Number.NaN }],
  ['wrongType asOf', { asOf: 46000 }],
  ['wrongType potential.perChannel', { potential: { perChannel: [] } }],
  ['wrongType potential.perChannel.Опт', { potential: { perChannel: { Опт: 5 } } }],
  ['wrongType mapping.clients.table', { mapping: { clients: { table: '' } } }],
  ['outOfRange windowMonths', { windowMonths: 0 }],
  ['outOfRange windowMonths', { windowMonths: 1.5 }],
  ['outOfRange profit.cuts', { profit: { cuts: [95, 80] } }],
  ['outOfRange profit.cuts', { profit: { cuts: [80, 101] } }],
  ['outOfRange profit.measure', { profit: { measure: 'sales' } }],
  ['outOfRange potential.cuts', { potential: { cuts: [-1, 5] } }],
  ['outOfRange potential.method', { potential: { method: 'deciles' } }],
  ['outOfRange progress.reachedFrom', { progress: { reachedFrom: 0 } }],
  ['outOfRange active.minSkus', { active: { minSkus: 1.5 } }],
  ['outOfRange effectiveOrder.minAmount', { effectiveOrder: { minAmount: -1 } }],
  ['outOfRange asOf', { asOf: '2026-02-29' }],
  ['outOfRange asOf', { asOf: '31.03.2026' }],
  ['outOfRange period', { period: '2026-Q5' }],
  ['outOfRange period', { period: '2026-03-31..2026-01-01' }],
  ['outOfRange period', { period: '' }],
  [
    'outOfRange grid',
    {
      grid: [
        ['A', 'B', 'F'],
        ['A', 'B', 'C'],
        ['A', 'B', 'C'],
      ],
    },
  ],
])('%s', (expected, change) => {
  expect(refused(change)).toEqual([expected]);
});

test.each([null, [], 'text', 5])('%j is no settings object', (change) => {
  const outcome = parseSettings(change);
  expect(outcome).toMatchObject({ ok: false, issues: [{ params: { reason: 'notAnObject' } }] });
});

test('every mistake is told, each with its key and what would do', () => {
  const outcome = parseSettings({ grit: 1, windowMonths: 0, active: { mode: 'xor' } });
  const texts = outcome.ok ? [] : outcome.issues.map((one) => describeIssue(one, 'en'));
  expect(texts).toEqual([
    expect.stringContaining('no key “grit”'),
    'The setting “windowMonths” must be a whole number from 1 to 60.',
    'The setting “active.mode” must be "and" or "or".',
  ]);
});
