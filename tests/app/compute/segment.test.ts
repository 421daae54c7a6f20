import { CATEGORIES, DEFAULT_SETTINGS, isoOfSerial, STATUSES, type Settings } from '../../../src/domain';
import { flagsOf } from '../../../src/app/compute/flags';
import { computeResult } from '../../../src/app/compute/segment';
import type { Result } from '../../../src/app/result';
import { baseOf, day, findIssue, valueOf, type Book, type Rows } from '../support/book';

const AS_OF = '2026-03-31';
const D = day(AS_OF);
/** The whole base is one ranking, whatever its size. */
const ONE_POOL: Partial<Settings> = { profit: { ...DEFAULT_SETTINGS.profit, perChannel: false } };

function result(book: Book, settings: Partial<Settings> = ONE_POOL): Result {
  return valueOf(computeResult(baseOf(book), { ...DEFAULT_SETTINGS, asOf: AS_OF, ...settings }));
}

/** A book with one sale a client on the report date: margin and potential of each; amount 1000 unless given. */
function margins(
  clients: readonly { margin: number; potential?: number | string; channel?: string; amount?: number }[],
): Book {
  return {
    clientFields: ['id', 'name', 'potential', 'channel'],
    clients: clients.map(({ potential = 600_000, channel = '' }, n) => [
      `K${n}`,
      `n${n}`,
      potential,
      channel,
    ]),
    salesFields: ['clientId', 'date', 'amount', 'margin'],
    // A sale of more than a year ago keeps the book from being annualised.
    sales: [
      ['K0', day('2024-01-01'), 0, 0],
      ...clients.map(({ margin, amount = 1000 }, n) => [`K${n}`, D, amount, margin]),
    ],
  };
}

const letters = (codes: Iterable<number>): string =>
  [...codes].map((code) => CATEGORIES[code - 1] ?? '-').join('');
const levels = (codes: Iterable<number>): string => [...codes].map((code) => '-Mhln'[code]).join('');
const flags = (of: Result, client: number): readonly string[] => flagsOf(of.clients.flags[client] ?? 0);

describe('profit levels', () => {
  it.each([
    ['the one that crosses stays above', [850, 60, 40, 30, 20], 'Mhhll'],
    ['ties together', [400, 400, 100, 50, 50], 'MMhhh'],
    ['a tie gets the class of its first', [300, 250, 250, 100, 60, 40], 'MMMhhl'],
    ['80 % exactly is the next level', [80, 15, 5], 'Mhl'],
    ['kopecks decide', [80.01, 14.99, 5], 'Mhl'],
    ['below 0 is negative and takes no part; 0 is low', [80, 15, 5, 0, -0.01, -500], 'Mhllnn'],
    ['nobody earns', [0, 0, -1], 'lln'],
  ])('%s', (_, profits, expected) => {
    const of = result(margins(profits.map((margin) => ({ margin }))));
    expect(levels(of.clients.profitLevel)).toBe(expected);
  });

  it('of a client without sales is low', () => {
    const book = margins([{ margin: 10 }, { margin: 5 }]);
    const of = result({ ...book, sales: book.sales.slice(0, 2) });
    expect(levels(of.clients.profitLevel)).toBe('Ml');
  });

  it('take revenue where the book has no margin, and say so', () => {
    const book = {
      ...margins([
        { margin: 0, amount: 90 },
        { margin: 0, amount: 9 },
        { margin: 0, amount: -1 },
      ]),
      salesFields: ['clientId', 'date', 'amount'],
    };
    const of = result(book);
    expect(levels(of.clients.profitLevel)).toBe('Mhn');
    expect(of.profitMeasure).toBe('revenue');
    expect(findIssue(of.issues, 'noMarginColumn')).toBeDefined();
    expect(of.totals.margin).toBeNull();
    expect([...of.clients.margin]).toEqual([NaN, NaN, NaN]);
    const asked = result(book, {
      profit: { ...DEFAULT_SETTINGS.profit, measure: 'revenue', perChannel: false },
    });
    expect(findIssue(asked.issues, 'noMarginColumn')).toBeUndefined();
  });

  it('take revenue where the settings ask for it', () => {
    const book = margins([
      { margin: 1, amount: 900 },
      { margin: 99, amount: 50 },
    ]);
    const of = result(book, {
      profit: { ...DEFAULT_SETTINGS.profit, measure: 'revenue', perChannel: false },
    });
    expect(levels(of.clients.profitLevel)).toBe('Mh');
    expect(levels(result(book).clients.profitLevel)).toBe('lM');
  });

  it('count the margins of the window alone', () => {
    const book = margins([{ margin: 10 }, { margin: 5 }]);
    const sales: Rows = [
      ...book.sales,
      ['K1', day('2025-03-31'), 1000, 999],
      ['K1', day('2025-04-01'), 1000, 1],
      ['K1', day('2026-04-01'), 1000, 999],
    ];
    const of = result({ ...book, sales });
    expect(of.window).toEqual({ from: day('2025-04-01'), to: D });
    expect([...of.clients.margin]).toEqual([10, 6]);
    expect([...of.clients.revenue]).toEqual([1000, 2000]);
  });
});

describe('channels', () => {
  const channel = (name: string, profits: readonly number[]) =>
    profits.map((margin) => ({ margin, channel: name }));
  const ten = [80, 15, 5, 0, 0, 0, 0, 0, 0, 0];

  it('rank their own clients from 10 on; smaller ones take their places in the whole base', () => {
    // Retail's own cuts: M h l. Wholesale (9 clients) in the base of 100 000: its largest client makes everyone else small.
    const book = margins([...channel('Розница', ten), ...channel('Опт', [99_900, 0, 0, 0, 0, 0, 0, 0, 0])]);
    const of = result(book, {});
    expect(levels(of.clients.profitLevel)).toBe('Mhllllllll' + 'Mllllllll');
    expect(flags(of, 0)).not.toContain('baseCuts');
    expect(flags(of, 10)).toContain('baseCuts');
    expect(flags(of, 18)).toContain('baseCuts');
  });

  it('of clients without one are a channel too', () => {
    const of = result(margins([...channel('', ten), ...channel('Опт', [800_000])]), {});
    expect(levels(of.clients.profitLevel)).toBe('Mhllllllll' + 'M');
    expect(flags(of, 10)).toContain('baseCuts');
    expect(of.counts.byChannel).toEqual({
      Опт: { A: 1, B: 0, C: 0, D: 0, E: 0, none: 0 },
      '(none)': { A: 1, B: 1, C: 8, D: 0, E: 0, none: 0 },
    });
  });

  it('count clients that are not closed, with or without sales', () => {
    const book = margins(channel('Розница', ten));
    const closed: Book = {
      ...book,
      clientFields: [...(book.clientFields ?? []), 'status'],
      clients: (book.clients ?? []).map((row, n) => [...row, n === 9 ? 'закрыт' : '']),
    };
    expect(flags(result(book, {}), 0)).not.toContain('baseCuts');
    expect(flags(result(closed, {}), 0)).toContain('baseCuts');
  });

  it('may be left out of the ranking', () => {
    const of = result(margins([...channel('Розница', ten), ...channel('Опт', Array(10).fill(1000))]));
    expect(levels(of.clients.profitLevel)).toBe('l'.repeat(10) + 'M'.repeat(10));
    expect(of.clients.flags.every((bits) => !flagsOf(bits).includes('baseCuts'))).toBe(true);
  });
});

describe('categories', () => {
  const POTENTIALS = [600_000, 500_000, 49_999];

  it('come from the grid', () => {
    // max, high, low by 3 × 80, 3 × 14, 3 × 6 of 300: shares before are 0, 80, 94 % … ties together.
    const clients = [80, 14, 6].flatMap((margin) => POTENTIALS.map((potential) => ({ margin, potential })));
    const of = result(margins(clients), {
      profit: { ...DEFAULT_SETTINGS.profit, perChannel: false, cuts: [80, 93] },
    });
    expect(levels(of.clients.profitLevel)).toBe('MMMhhhlll');
    expect(letters(of.clients.category)).toBe('ABB' + 'BBC' + 'CCD');
    expect(of.counts.grid).toEqual([
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(of.counts.categories).toEqual({ A: 1, B: 4, C: 3, D: 1, E: 0, none: 0 });
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => flags(of, n).includes('retain'))).toEqual(
      [2, 5].reduce((found, n) => found.with(n, true), Array<boolean>(9).fill(false)),
    );
  });

  it('come from the settings’ grid', () => {
    const grid: Settings['grid'] = [
      ['A', 'B', 'C'],
      ['B', 'B', 'C'],
      ['C', 'C', 'D'],
    ];
    const of = result(margins(POTENTIALS.map((potential) => ({ margin: 1, potential }))), {
      ...ONE_POOL,
      grid,
    });
    expect(letters(of.clients.category)).toBe('ABC');
  });

  it('are E below zero whatever the potential, and none without one', () => {
    const of = result(
      margins([
        { margin: -1, potential: 500_001 },
        { margin: -1, potential: 500_000 },
        { margin: -1, potential: '' },
        { margin: 1, potential: '' },
        { margin: 1, potential: 'много' },
        { margin: 0, potential: 0 },
        { margin: 0, potential: 1 },
      ]),
    );
    expect(letters(of.clients.category)).toBe('EEE---D');
    expect([0, 1, 2].map((n) => flags(of, n).includes('renegotiate'))).toEqual([true, false, false]);
    expect(of.counts.categories).toEqual({ A: 0, B: 0, C: 0, D: 1, E: 3, none: 3 });
    expect(of.counts.grid.flat().reduce((a, b) => a + b, 0)).toBe(1);
    expect(of.counts.segments).toMatchObject({ none: 4 });
  });

  it('of closed clients do not exist', () => {
    const book = margins([{ margin: 5 }, { margin: 5 }]);
    const of = result({
      ...book,
      clientFields: [...(book.clientFields ?? []), 'status'],
      clients: (book.clients ?? []).map((row, n) => [...row, n === 0 ? 'не действует' : '']),
    });
    expect(letters(of.clients.category)).toBe('-A');
    expect([
      of.clients.segment[0],
      of.clients.status[0],
      of.clients.profitLevel[0],
      of.clients.abc[0],
    ]).toEqual([0, 0, 0, 0]);
    expect(of.counts.base).toBe(1);
    expect(of.counts.closed).toBe(1);
    expect(of.totals.revenue).toBe(2000);
    expect(of.totals.margin).toBe(10);
    expect(findIssue(of.issues, 'closedWithSales')).toMatchObject({ count: 1, sum: 1000, examples: ['K0'] });
  });
});

describe('potential levels', () => {
  const potentials = (
    values: readonly number[],
    potential: Partial<Settings['potential']>,
    channels: readonly string[] = [],
  ) =>
    result(margins(values.map((value, n) => ({ margin: 1, potential: value, channel: channels[n] ?? '' }))), {
      ...ONE_POOL,
      potential: { ...DEFAULT_SETTINGS.potential, ...potential },
    });
  const shown = (of: Result): string => [...of.clients.potentialLevel].map((code) => '-HML'[code]).join('');

  it('by thresholds, both inclusive to the middle', () => {
    expect(shown(potentials([500_000.01, 500_000, 50_000, 49_999.99], {}))).toBe('HMML');
  });

  it('by thresholds of the channel, found whatever its case', () => {
    const of = potentials([150, 150, 150], { perChannel: { розница: [10, 100], '(none)': [200, 300] } }, [
      'Розница',
      'Опт',
      '',
    ]);
    expect(shown(of)).toBe('HLL');
    expect([...of.clients.segment]).toEqual([9, 3, 3]);
    const none = potentials([250], { perChannel: { '(none)': [200, 300] } });
    expect(shown(none)).toBe('M');
  });

  it('by share, 80 and 95 unless the cuts are percents', () => {
    expect(shown(potentials([850, 60, 40, 30, 20], { method: 'share' }))).toBe('HMMLL');
    expect(shown(potentials([850, 60, 40, 30, 20], { method: 'share', cuts: [90, 97] }))).toBe('HHMML');
    expect([...potentials([850, 60], { method: 'share', cuts: [90, 97] }).clients.segment]).toEqual([3, 3]);
  });

  it('by terciles of rank, ties together, upwards', () => {
    expect(shown(potentials([9, 8, 7, 6, 5, 4, 3, 2, 1], { method: 'terciles' }))).toBe('HHHMMMLLL');
    expect(shown(potentials([5, 4, 3, 2], { method: 'terciles' }))).toBe('HHML');
    expect(shown(potentials([5, 5, 5, 1], { method: 'terciles' }))).toBe('HHHL');
    expect(shown(potentials([7], { method: 'terciles' }))).toBe('H');
    expect(shown(potentials([3, 0, 2], { method: 'terciles' }))).toBe('H-M');
  });

  it('by rank per channel, small channels in the whole base', () => {
    const values = [...Array.from({ length: 9 }, (_, n) => 900 - n), 1, 5_000_000];
    const names = [...Array<string>(10).fill('Розница'), 'Опт'];
    const of = result(
      margins(values.map((potential, n) => ({ margin: 1, potential, channel: names[n] ?? '' }))),
      { potential: { ...DEFAULT_SETTINGS.potential, method: 'terciles' } },
    );
    // Ten of retail: ceil(10/3) = 4 high, ceil(20/3) = 7 at least mid.
    expect(shown(of)).toBe('HHHHMMMLLL' + 'H');
  });
});

describe('segments', () => {
  const purchases = (rows: readonly (readonly [number, number])[], settings: Partial<Settings> = {}) =>
    result(margins(rows.map(([amount, potential]) => ({ margin: 1, amount, potential }))), {
      ...ONE_POOL,
      ...settings,
    });

  it('are potential × progress', () => {
    const of = purchases([
      [0, 49_999],
      [1, 49_999],
      [49_999, 49_999],
      [0, 50_000],
      [49_999.99, 50_000],
      [50_000, 50_000],
      [-5, 500_001],
      [500_000.99, 500_001],
      [500_001, 500_001],
    ]);
    expect([...of.clients.segment]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(of.counts.segments).toEqual({
      '1': 1,
      '2': 1,
      '3': 1,
      '4': 1,
      '5': 1,
      '6': 1,
      '7': 1,
      '8': 1,
      '9': 1,
      none: 0,
    });
    expect(flags(of, 6)).toContain('returns');
    expect(flags(of, 3)).not.toContain('returns');
  });

  it('doubt the potential above 120 %', () => {
    const of = purchases([
      [120_000, 100_000],
      [120_000.01, 100_000],
    ]);
    expect(flags(of, 0)).not.toContain('potentialTooLow');
    expect(flags(of, 1)).toContain('potentialTooLow');
    expect([...of.clients.progress]).toEqual([1.2, 1.2000001]);
    expect([...of.clients.whiteSpace]).toEqual([0, 0]);
  });

  it('are reached from where the settings say', () => {
    const of = purchases(
      [
        [95_000, 100_000],
        [94_999.99, 100_000],
      ],
      { progress: { reachedFrom: 95 } },
    );
    expect([...of.clients.segment]).toEqual([6, 5]);
  });

  it('annualise purchases of a young book, by its full months from 3 on', () => {
    const book: Book = {
      ...margins([{ margin: 1, potential: 120_000 }]),
      sales: [
        ['K0', day('2025-07-15'), 30_000, 1],
        ['K0', D, 50_000, 1],
      ],
    };
    const of = result(book);
    // Full months since 15 July: August … March, 8; 80 000 × 12 ÷ 8 = 120 000, the potential exactly.
    expect(of.yearFactor).toBe(1.5);
    expect([...of.clients.segment]).toEqual([6]);
    expect([...of.clients.progress]).toEqual([1]);
    expect([...of.clients.revenue]).toEqual([80_000]);
    expect([...of.clients.whiteSpace]).toEqual([0]);
    expect(flags(of, 0)).toContain('annualised');
  });

  it('take purchases as they are below 3 months', () => {
    const book: Book = {
      ...margins([{ margin: 1, potential: 120_000 }]),
      sales: [['K0', day('2026-01-02'), 60_000, 1]],
    };
    const of = result(book);
    expect([...of.clients.progress]).toEqual([0.5]);
    expect(flags(of, 0)).toContain('shortHistory');
    expect(flags(of, 0)).not.toContain('annualised');
  });

  it('scale a window of other months to a year', () => {
    const of = purchases([[50_000, 100_000]], { windowMonths: 6 });
    expect([...of.clients.progress]).toEqual([1]);
    expect(flags(of, 0)).not.toContain('annualised');
  });
});

describe('base status', () => {
  const book = (dates: readonly (readonly string[])[], contracts: readonly string[] = []): Book => ({
    clientFields: ['id', 'name', 'contract'],
    clients: dates.map((_, n) => [`K${n}`, `n${n}`, contracts[n] ?? '']),
    salesFields: ['clientId', 'date', 'amount'],
    sales: dates.flatMap((of, n) => of.map((iso) => [`K${n}`, day(iso), 10])),
  });
  const statuses = (of: Result) => [...of.clients.status].map((code) => STATUSES[code - 1]);

  it('follows the last order before the period', () => {
    // Period February 2026, so its end decides: 60 days before 28 February is 30 December.
    const of = result(
      book([['2026-02-01'], ['2025-12-30'], ['2025-12-31'], [], [], ['2026-03-01']], ['', '', '', 'Д-1', '']),
      {
        ...ONE_POOL,
        period: '2026-02',
      },
    );
    expect(statuses(of)).toEqual(['active', 'lost', 'paused', 'lost', 'potential', 'potential']);
    expect(flags(of, 3)).toEqual(['noShipments']);
    expect(of.counts.statuses).toEqual({ active: 1, paused: 1, lost: 2, potential: 2 });
    expect(isoOfSerial(of.clients.lastOrder[5] ?? 0)).toBe('2026-03-01');
  });

  it('counts from the report date in a period that is not over', () => {
    const of = result(book([['2025-12-20'], ['2025-12-21'], ['2026-02-18']]), {
      asOf: '2026-02-18',
      period: 'quarter',
    });
    expect(statuses(of)).toEqual(['lost', 'paused', 'active']);
  });

  it('marks new and recovered clients', () => {
    const of = result(
      book([
        ['2026-01-01'],
        ['2025-11-15', '2026-01-14'],
        ['2025-11-16', '2026-01-14'],
        ['2025-01-01', '2025-12-31', '2026-02-28'],
      ]),
      ONE_POOL,
    );
    expect([0, 1, 2, 3].map((n) => flags(of, n))).toEqual([['new'], ['recovered'], [], []]);
  });

  it('sees orders, not lines: a day that nets to nothing is none', () => {
    const rows = book([[], ['2026-03-01']]);
    const of = result({
      ...rows,
      sales: [
        ...rows.sales,
        ['K0', day('2026-03-05'), 100],
        ['K0', day('2026-03-05'), -100],
        ['K0', day('2026-03-06'), -5],
      ],
    });
    expect(statuses(of)).toEqual(['potential', 'active']);
    expect([...of.clients.orders]).toEqual([0, 1]);
    expect([...of.clients.lastOrder]).toEqual([0, day('2026-03-01')]);
  });

  it('makes one order of several lines of a day', () => {
    const rows = book([['2026-03-01', '2026-03-01', '2026-03-02']]);
    const of = result(rows);
    expect([...of.clients.orders]).toEqual([2]);
    expect([...of.clients.periodRevenue]).toEqual([30]);
  });
});

describe('totals', () => {
  const book: Book = {
    clientFields: ['id', 'name', 'status'],
    clients: [
      ['1', 'a', ''],
      ['2', 'b', 'закрыт'],
    ],
    salesFields: ['clientId', 'date', 'amount', 'cost'],
    sales: [
      ['1', day('2019-01-01'), 0.1, 0],
      ['1', D, 0.2, 0.1],
      ['2', D, 100, 60],
      ['X', D, 7, 1],
      ['', D, 3, 1],
      ['Y', D + 1, 50, 1],
      ['1', D + 1, 1000, 1],
    ],
    sourceTotal: 1160.3,
  };

  it('span all lines up to the report date, closed clients too', () => {
    const of = result(book);
    expect(of.totals).toEqual({
      revenue: 100.3,
      margin: 40.2,
      orphanRevenue: 10,
      controlTotal: 110.3,
      sourceTotal: 1160.3,
    });
    expect(findIssue(of.issues, 'unknownClients')).toMatchObject({
      count: 2,
      sum: 10,
      examples: ['X', '(none)'],
    });
    expect(findIssue(of.issues, 'afterReportDate')).toMatchObject({ count: 2, sum: 1050 });
    expect(of.rows).toEqual({ clients: 2, sales: 7, skipped: 0 });
  });

  it('take the last sale date for the report date', () => {
    const of = result(book, { asOf: null });
    expect(isoOfSerial(of.asOf)).toBe('2026-04-01');
    expect(of.totals.controlTotal).toBe(1160.3);
    expect(findIssue(of.issues, 'afterReportDate')).toBeUndefined();
    expect(of.period).toEqual({ from: day('2026-04-01'), to: day('2026-04-01') });
  });

  it('flag lines that repeat exactly, and count them', () => {
    const of = result({
      clientFields: ['id', 'name'],
      clients: [['1', 'a']],
      salesFields: ['clientId', 'date', 'amount', 'sku', 'document', 'quantity'],
      sales: [
        ['1', D, 5, 's', 'd1', 1],
        ['1', D, 5, 's', 'd2', 1],
        ['1', D, 5, 's', 'd1', 1],
        ['1', D, 5, 't', 'd1', 1],
        ['1', D, 5, 's', 'd1', 2],
        ['1', D - 1, 5, 's', 'd1', 1],
        ['1', D, 5, 's', 'd1', 1],
      ],
    });
    expect(findIssue(of.issues, 'repeatedLines')).toMatchObject({
      count: 2,
      sum: 10,
      examples: ['Продажи!C4', 'Продажи!C8'],
    });
    expect(of.totals.revenue).toBe(35);
  });

  it('flag repeats on a day with many lines', () => {
    const of = result({
      clientFields: ['id', 'name'],
      clients: [['1', 'a']],
      salesFields: ['clientId', 'date', 'amount'],
      sales: Array.from({ length: 100 }, (_, n) => ['1', D, n % 60]),
    });
    expect(findIssue(of.issues, 'repeatedLines')?.count).toBe(40);
  });
});

describe('settings that cannot be met', () => {
  const book = margins([{ margin: 1 }]);
  it.each([
    [{ asOf: '2026-02-30' }, 'badAsOf'],
    [{ period: 'soon' }, 'badPeriod'],
    [{ asOf: '1999-01-01' }, 'noSalesUpToReportDate'],
  ])('%p', (settings, code) => {
    const outcome = computeResult(baseOf(book), { ...DEFAULT_SETTINGS, ...settings });
    expect(outcome.ok ? null : outcome.issues[0]?.code).toBe(code);
  });
});
