import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildReport, clientsCsv, issue, KPI_IDS, type Report, type Passports } from '../../../src/app';
import { baseOf, day, smallBook, SMALL } from '../plan/bases';

const { base, result } = smallBook();

/** The passports as other programs got them so far; `AKB_GOLDEN=write` takes over those of now. */
function golden(made: Passports): unknown {
  const path = join(__dirname, 'golden/passports.json');
  if (process.env.AKB_GOLDEN === 'write') writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

test('REPORT.json of the small book, figure by figure', () => {
  const report = buildReport(base, result, [
    issue('noMarginColumn'),
    issue('x', { sum: 1.5, examples: ['A'] }),
  ]);
  expect(JSON.parse(JSON.stringify(report))).toEqual({
    asOf: '2026-06-30',
    window: { from: '2025-07-01', to: '2026-06-30' },
    period: { from: '2026-04-01', to: '2026-06-30' },
    rows: { clients: 8, sales: 8, skipped: 0 },
    totals: {
      revenue: 796_000,
      margin: 466_100,
      orphanRevenue: 0,
      controlTotal: 796_000,
      sourceTotal: null,
    },
    categories: { A: 1, B: 1, C: 2, D: 1, E: 1, none: 1 },
    byChannel: {
      Розница: { A: 1, B: 0, C: 1, D: 0, E: 0, none: 1 },
      Опт: { A: 0, B: 1, C: 1, D: 0, E: 1, none: 0 },
      '(none)': { A: 0, B: 0, C: 0, D: 1, E: 0, none: 0 },
    },
    segments: { '1': 0, '2': 1, '3': 0, '4': 0, '5': 2, '6': 0, '7': 1, '8': 2, '9': 0, none: 1 },
    grid: [
      [1, 0, 0],
      [0, 1, 0],
      [1, 1, 1],
    ],
    statuses: { active: 5, paused: 0, lost: 1, potential: 1 },
    passports: golden(report.passports),
    analyses: {
      abc: {
        measure: 'margin',
        cuts: [80, 95],
        classes: {
          A: { clients: 1, sum: 400_000, share: 40 / 47, from: 400_000 },
          B: { clients: 1, sum: 50_000, share: 5 / 47, from: 50_000 },
          C: { clients: 5, sum: 20_000, share: 2 / 47, from: null },
        },
        notPositive: { clients: 2, sum: -5000 },
      },
      xyz: {
        limits: [10, 25],
        minMonths: 3,
        months: { from: '2025-07-01', to: '2026-06-30', count: 12 },
        classes: { X: 0, Y: 0, Z: 2 },
        none: { noOrder: 1, fewMonths: 4, noRevenue: 0 },
      },
      abcXyz: {
        clients: [
          [0, 0, 1],
          [0, 0, 0],
          [0, 0, 1],
        ],
        revenueShare: [
          [0, 0, 500 / 785],
          [0, 0, 0],
          [0, 0, 5 / 785],
        ],
      },
      rfm: {
        clients: 6,
        recency: { cuts: [10, 20, 25, 36], counts: { 1: 1, 2: 1, 3: 1, 4: 1, 5: 2 } },
        frequency: { cuts: [1, 1, 1, 1], counts: { 1: 6, 2: 0, 3: 0, 4: 0, 5: 0 } },
        monetary: {
          cuts: [30_000, 40_000, 60_000, 150_000],
          counts: { 1: 2, 2: 1, 3: 1, 4: 1, 5: 1 },
        },
      },
      concentration: { buyers: 6, largest: 2, revenue: 650_000, share: 650 / 785 },
    },
    kpis: expect.objectContaining({
      OKB_COUNT: { value: 7, unit: 'count' },
      PAKB_COUNT: { value: null, unit: 'count', reason: 'noPlan' },
      AKB_COUNT: { value: 5, unit: 'count' },
      PAKB_COVERAGE: { value: null, unit: 'share', reason: 'noPlan' },
      AKB_COVERAGE: { value: 5 / 7, unit: 'share' },
      ORDER_COUNT: { value: 5, unit: 'count' },
      DROP_SIZE: { value: 156_000, unit: 'money' },
    }) as unknown,
    issues: [
      { code: 'noMarginColumn', count: 1, examples: [] },
      { code: 'x', count: 1, sum: 1.5, examples: ['A'] },
    ],
  });
});

test('every KPI is answered, with a figure or the reason why there is none', () => {
  const { kpis } = buildReport(base, result, []);
  expect(Object.keys(kpis)).toEqual([...KPI_IDS]);
  for (const { value, reason } of Object.values(kpis)) expect(value === null).toBe(reason !== undefined);
});

test('slices by channel and manager, those without one last, and they add up', () => {
  const { kpis, kpisBy } = buildReport(base, result, [], { slices: true });
  if (kpisBy === undefined) throw new Error('No slices');
  expect(Object.keys(kpisBy.channel)).toEqual(['Розница', 'Опт', '(none)']);
  expect(Object.keys(kpisBy.manager)).toEqual(['Иванов', 'Петров', '(none)']);
  expect(kpisBy.channel['Опт']?.AKB_COVERAGE).toEqual({ value: 2 / 3, unit: 'share' });
  for (const by of [kpisBy.channel, kpisBy.manager]) {
    for (const id of ['OKB_COUNT', 'AKB_COUNT', 'ORDER_COUNT']) {
      const sum = Object.values(by).reduce((total, slice) => total + (slice[id]?.value ?? 0), 0);
      expect(sum).toBe(kpis[id]?.value);
    }
  }
});

test('a name that looks like a key of objects is a name', () => {
  const odd = baseOf(
    [['1', 'Один', '__proto__', 'constructor', 900_000, '', '']],
    [['1', day('2026-06-01'), 100, 10]],
    SMALL,
  );
  const report: Report = buildReport(odd.base, odd.result, [], { slices: true });
  expect(Object.keys(report.byChannel)).toEqual(['__proto__']);
  expect(Object.keys(report.kpisBy?.manager ?? {})).toEqual(['constructor']);
});

test('CLIENTS.csv of the small book', () => {
  expect(clientsCsv(base, result).split('\n')).toEqual([
    'id,category,segment,status,profitLevel,potentialLevel,progress,revenue,margin,orders,lastOrder,abc,xyz,r,f,m,flags',
    'A1,A,8,active,max,high,0.5555555555555556,500000,400000,1,2026-06-20,A,Z,5,1,5,recovered',
    'B1,B,5,active,high,mid,0.5,150000,50000,1,2026-06-10,B,,4,1,4,new',
    'C1,C,5,active,low,mid,0.4,40000,10000,1,2026-05-25,C,,2,1,2,new',
    'D1,D,2,lost,low,low,0.25,5000,1000,1,2026-03-15,C,Z,1,1,1,',
    'E1,E,8,active,negative,high,0.075,60000,-5000,1,2026-06-05,C,,3,1,3,renegotiate new',
    'N1,,,active,low,,,30000,9000,1,2026-06-28,C,,5,1,1,new',
    'P1,C,7,potential,low,high,0,0,0,0,,C,,,,,',
    'X1,,,,,,,10000,1000,1,2026-06-28,,,,,,',
    '',
  ]);
});

test('CSV: ids with commas and quotes are quoted, numbers have a point, no noise and no exponent', () => {
  const odd = baseOf(
    [['a,"b" c', 'Один', '', '', 900_000, '', '']],
    [
      ['a,"b" c', day('2026-06-01'), 0.1],
      ['a,"b" c', day('2026-06-02'), 0.2],
    ],
    SMALL,
  );
  const [, ...lines] = clientsCsv(odd.base, odd.result).split('\n');
  const text = lines.join('\n');
  expect(text).toMatch(/^"a,""b"" c",A,8,active,max,high,0\.000000333333,0\.3,,2,2026-06-02,/);
});
