/**
 * Examples computed by hand, rule by rule in the order of the rules; where a public convention decides an open
 * question, the name says which.
 */
import { analysesOf } from '../../../src/app/compute/analyses';
import { flagsOf } from '../../../src/app/compute/flags';
import { scoreRfm } from '../../../src/app/compute/rfm';
import { computeResult } from '../../../src/app/compute/segment';
import type { Result } from '../../../src/app/result';
import { CATEGORIES, DEFAULT_SETTINGS, isoOfSerial, STATUSES, type Settings } from '../../../src/domain';
import { baseOf, day, findIssue, valueOf, type Book, type Rows } from '../support/book';

const AS_OF = '2026-03-31';
const D = day(AS_OF);

interface Client {
  readonly margin?: number;
  readonly amount?: number;
  readonly potential?: number | string;
  readonly channel?: string;
  readonly status?: string;
}

/** One sale a client on the report date; a line of two years ago keeps the book from being young. */
function bookOf(clients: readonly Client[], more: Rows = []): Book {
  return {
    clientFields: ['id', 'name', 'potential', 'channel', 'status'],
    clients: clients.map(({ potential = 600_000, channel = '', status = '' }, n) => [
      `K${n}`,
      `n${n}`,
      potential,
      channel,
      status,
    ]),
    salesFields: ['clientId', 'date', 'amount', 'margin'],
    sales: [
      ['K0', day('2024-01-01'), 0, 0],
      ...clients.map(({ amount = 1000, margin = 1 }, n) => [`K${n}`, D, amount, margin]),
      ...more,
    ],
  };
}

function compute(book: Book, settings: Partial<Settings> = {}): Result {
  return valueOf(computeResult(baseOf(book), { ...DEFAULT_SETTINGS, asOf: AS_OF, ...settings }));
}

const profitSettings = (more: Partial<Settings['profit']>): Partial<Settings> => ({
  profit: { ...DEFAULT_SETTINGS.profit, ...more },
});
const ONE_POOL = profitSettings({ perChannel: false });
const potentialSettings = (more: Partial<Settings['potential']>): Partial<Settings> => ({
  potential: { ...DEFAULT_SETTINGS.potential, ...more },
});

const profits = (of: Result): string => [...of.clients.profitLevel].map((code) => '-Mhln'[code]).join('');
const potentials = (of: Result): string =>
  [...of.clients.potentialLevel].map((code) => '-HML'[code]).join('');
const letters = (of: Result): string =>
  [...of.clients.category].map((code) => CATEGORIES[code - 1] ?? '-').join('');
const abc = (of: Result): string => [...of.clients.abc].map((code) => '-ABC'[code]).join('');
const flags = (of: Result, client: number): readonly string[] => flagsOf(of.clients.flags[client] ?? 0);
const margins = (values: readonly number[]): readonly Client[] => values.map((margin) => ({ margin }));

describe('profit levels: share before the client, the crossing one stays above', () => {
  it.each([
    ['850 60 40 30 20: one client of 85 % is the first class', [850, 60, 40, 30, 20], 'Mhhll'],
    ['400 400 100 50 50: ties at both cuts', [400, 400, 100, 50, 50], 'MMhhh'],
    ['300 250 250 100 60 40: a tie across 80 %', [300, 250, 250, 100, 60, 40], 'MMMhhl'],
    ['a tie across 95 %: both stay above', [80, 10, 5, 5], 'Mhhh'],
    ['a tie that begins at 95 % exactly: both low', [80, 15, 2.5, 2.5], 'Mhll'],
    ['a tie that begins at 80 % exactly: both high', [80, 10, 10], 'Mhh'],
    ['79.99 % before: still max', [79.99, 10, 10.01], 'MhM'],
    ['94.99 % before: still high', [80, 14.99, 5.01], 'Mhh'],
    ['parts that are no doubles: 0.8 + 0.15', [0.8, 0.15, 0.05], 'Mhl'],
    ['ten times 0.1 of 8: eight are 80 %', Array<number>(10).fill(0.1), 'MMMMMMMMMM'],
    ['one of many', [1], 'M'],
    ['thousandths count, as in ten-thousandths of the unit', [80, 15.0001, 4.9999], 'Mhl'],
  ])('%s', (_, values, expected) => {
    expect(profits(compute(bookOf(margins(values)), ONE_POOL))).toBe(expected);
  });

  it('follow the cuts of the settings', () => {
    const of = compute(bookOf(margins([50, 30, 20])), profitSettings({ perChannel: false, cuts: [50, 80] }));
    expect(profits(of)).toBe('Mhl');
    expect(abc(of)).toBe('ABC');
  });

  it('of zero are low, of a kopeck less negative', () => {
    const of = compute(bookOf(margins([10, 0, -0.01])), ONE_POOL);
    expect(profits(of)).toBe('Mln');
    expect(letters(of)).toBe('ACE');
  });

  it('come from the sum of the window: a loss and a gain that cancel out are zero', () => {
    const of = compute(bookOf(margins([10, 0.3]), [['K1', D - 1, 5, -0.3]]), ONE_POOL);
    expect(profits(of)).toBe('Ml');
  });

  it('take revenue where there is neither margin nor cost, returns making it negative', () => {
    const book = bookOf([{ amount: 80 }, { amount: 15 }, { amount: 5 }, { amount: -1 }]);
    const of = compute({ ...book, salesFields: ['clientId', 'date', 'amount'] }, ONE_POOL);
    expect(profits(of)).toBe('Mhln');
    expect(letters(of)).toBe('ABCE');
    expect(findIssue(of.issues, 'noMarginColumn')).toBeDefined();
  });
});

describe('channels of 9 and 10 clients', () => {
  const channel = (name: string, count: number, margin: (n: number) => number) =>
    Array.from({ length: count }, (_, n) => ({ margin: margin(n), channel: name }));

  it('ten rank among themselves, nine among all, and each of the nine says so', () => {
    const of = compute(
      bookOf([
        ...channel('Розница', 10, (n) => (n === 0 ? 91 : 1)),
        ...channel('Опт', 9, (n) => (n === 0 ? 910 : 10)),
      ]),
    );
    // Retail alone: 91 of 100 is max, those after it stand behind 91 % → high. Of all 1090: 910 is 83 %, then 91, 10 …
    expect(profits(of)).toBe('M' + 'h'.repeat(9) + 'M' + 'h'.repeat(8));
    expect([...of.clients.flags].map((bits) => flagsOf(bits).includes('baseCuts'))).toEqual([
      ...Array<boolean>(10).fill(false),
      ...Array<boolean>(9).fill(true),
    ]);
  });

  it('a tenth that is closed does not count', () => {
    const clients = channel('Розница', 10, () => 1).map((client, n) => ({
      ...client,
      status: n === 9 ? 'закрыт' : '',
    }));
    const of = compute(bookOf(clients));
    expect(flags(of, 0)).toContain('baseCuts');
    expect(flags(of, 9)).toEqual([]);
  });

  it('a book without a channel column is one channel: small ones are flagged, big ones are not', () => {
    const plain = (count: number): Result => {
      const book = bookOf(margins(Array<number>(count).fill(1)));
      return compute({
        ...book,
        clientFields: ['id', 'name', 'potential'],
        clients: (book.clients ?? []).map((row) => row.slice(0, 3)),
      });
    };
    expect(flags(plain(9), 0)).toContain('baseCuts');
    expect(flags(plain(10), 0)).not.toContain('baseCuts');
  });
});

describe('potential levels', () => {
  it('50 000 and 500 000 are mid', () => {
    const of = compute(
      bookOf([49_999.99, 50_000, 500_000, 500_000.01].map((potential) => ({ potential }))),
      ONE_POOL,
    );
    expect(potentials(of)).toBe('LMMH');
    expect([...of.clients.segment]).toEqual([2, 5, 5, 8]);
  });

  const twoChannels = (retail: readonly number[], wholesale: readonly number[]): readonly Client[] => [
    ...retail.map((potential) => ({ potential, channel: 'Розница' })),
    ...wholesale.map((potential) => ({ potential, channel: 'Опт' })),
  ];

  it('by share in each channel, ties together', () => {
    const of = compute(
      bookOf(twoChannels([400, 400, 100, 50, 50], [8_000_000, 1_500_000, 250_000, 250_000])),
      { ...potentialSettings({ method: 'share' }), ...profitSettings({ minClients: 4 }) },
    );
    expect(potentials(of)).toBe('HHMMM' + 'HMLL');
  });

  it('by terciles in each channel, ties together and upwards', () => {
    const of = compute(bookOf(twoChannels([9, 9, 9, 1, 1, 1], [60, 50, 40, 40, 30, 20])), {
      ...potentialSettings({ method: 'terciles' }),
      ...profitSettings({ minClients: 4 }),
    });
    // Retail: ranks 1, 1, 1, 4, 4, 4 of six: the fourth begins when three sixths are past → mid.
    expect(potentials(of)).toBe('HHHMMM' + 'HHMMLL');
  });

  it('by thresholds of a channel, the others by the general ones', () => {
    const of = compute(bookOf(twoChannels([100_000], [100_000])), {
      ...ONE_POOL,
      ...potentialSettings({ perChannel: { Опт: [10_000, 90_000] } }),
    });
    expect(potentials(of)).toBe('MH');
    expect([...of.clients.segment]).toEqual([5, 8]);
  });

  it('missing, zero, negative or unreadable: no category but E, no segment, and a list to evaluate', () => {
    const of = compute(
      bookOf([
        { potential: '' },
        { potential: 0 },
        { potential: -5 },
        { potential: 'уточнить' },
        { potential: '', margin: -1 },
      ]),
      ONE_POOL,
    );
    expect(letters(of)).toBe('----E');
    expect([...of.clients.segment]).toEqual([0, 0, 0, 0, 0]);
    expect(of.clients.progress.every(Number.isNaN) && of.clients.whiteSpace.every(Number.isNaN)).toBe(true);
    expect(findIssue(of.issues, 'noPotential')?.count).toBe(5);
  });
});

describe('the grid', () => {
  const POTENTIALS = [600_000, 100_000, 1000];
  const all = [80, 14, 6].flatMap((margin) => POTENTIALS.map((potential) => ({ margin, potential })));
  const cuts = profitSettings({ perChannel: false, cuts: [80, 93] });

  it('standard, and potential first', () => {
    expect(letters(compute(bookOf(all), cuts))).toBe('ABB' + 'BBC' + 'CCD');
    const grid: Settings['grid'] = [
      ['A', 'B', 'C'],
      ['B', 'B', 'C'],
      ['C', 'C', 'D'],
    ];
    expect(letters(compute(bookOf(all), { ...cuts, grid }))).toBe('ABC' + 'BBC' + 'CCD');
  });

  it('flags who is to be retained, whatever letter the place has', () => {
    const of = compute(bookOf(all), cuts);
    expect(all.map((_, n) => flags(of, n).includes('retain'))).toEqual(all.map((_, n) => n === 2 || n === 5));
  });

  it('asks for new terms of E with high potential, be it E by loss or by the grid', () => {
    const grid: Settings['grid'] = [
      ['A', 'B', 'B'],
      ['B', 'B', 'C'],
      ['E', 'E', 'D'],
    ];
    const clients = [
      { margin: 10 },
      { margin: -1, potential: 500_000.01 },
      { margin: -1, potential: 500_000 },
      { margin: 0 },
      { margin: 0, potential: 100_000 },
      { margin: -1, potential: '' },
    ];
    const of = compute(bookOf(clients), { ...ONE_POOL, grid });
    expect(letters(of)).toBe('AEEEEE');
    expect(clients.map((_, n) => flags(of, n).includes('renegotiate'))).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
    ]);
  });
});

describe('progress', () => {
  const segmentsOf = (rows: readonly (readonly [number, number])[]): Result =>
    compute(bookOf(rows.map(([amount, potential]) => ({ amount, potential }))), ONE_POOL);

  it('is compared unrounded: 99.999 %, 100 %, 120 % and beyond', () => {
    const of = segmentsOf([
      [99_999, 100_000],
      [100_000, 100_000],
      [120_000, 100_000],
      [120_001, 100_000],
      [0.01, 100_000],
      [0, 100_000],
      [-0.01, 100_000],
    ]);
    expect([...of.clients.segment]).toEqual([5, 6, 6, 6, 5, 4, 4]);
    expect([...of.clients.progress]).toEqual([0.99999, 1, 1.2, 1.20001, 1e-7, 0, -1e-7]);
    expect([...of.clients.whiteSpace]).toEqual([1, 0, 0, 0, 99_999.99, 100_000, 100_000.01]);
    const flagged = (flag: string) =>
      [...of.clients.flags].flatMap((_, n) => (flags(of, n).includes(flag) ? [n] : []));
    expect([flagged('potentialTooLow'), flagged('returns')]).toEqual([[3], [6]]);
  });

  it('of kopecks that doubles cannot hold is exact', () => {
    const book = bookOf([{ amount: 0.1, potential: 0.3 }], [['K0', D - 1, 0.2, 0]]);
    const of = compute(book, ONE_POOL);
    expect([...of.clients.segment]).toEqual([3]);
    expect([...of.clients.progress]).toEqual([1]);
    expect([...of.clients.whiteSpace]).toEqual([0]);
  });

  it('counts returns of the window against it', () => {
    const of = compute(
      bookOf([{ amount: 100_000, potential: 100_000 }], [['K0', D - 5, -0.01, 0]]),
      ONE_POOL,
    );
    expect([...of.clients.segment]).toEqual([5]);
  });
});

describe('purchases a year of a young book', () => {
  /** One sale of 1000 on the first day, potential 12 000: progress tells the factor. */
  const young = (first: string, asOf: string): Result =>
    compute(
      {
        clientFields: ['id', 'name', 'potential'],
        clients: [
          ['K0', 'a', 12_000],
          ['K1', 'b', ''],
        ],
        salesFields: ['clientId', 'date', 'amount'],
        sales: [
          ['K0', day(first), 1000],
          ['K1', day(first), 1000],
        ],
      },
      { asOf },
    );

  it.each([
    [2, '2026-02-01', AS_OF, 1, 'shortHistory'],
    [3, '2026-01-01', AS_OF, 12 / 3, 'annualised'],
    [11, '2025-05-01', AS_OF, 12 / 11, 'annualised'],
    [12, '2025-04-01', AS_OF, 1, ''],
    // Three days before the month's end it counts as full, four days before it does not.
    [3, '2026-01-01', '2026-03-28', 12 / 3, 'annualised'],
    [2, '2026-01-01', '2026-03-27', 1, 'shortHistory'],
    // From the middle of a month on the first one is not full.
    [2, '2026-01-02', AS_OF, 1, 'shortHistory'],
    [11, '2025-03-16', '2026-03-15', 12 / 11, 'annualised'],
    [12, '2025-03-15', '2026-03-15', 1, ''],
  ])('%i months from %s to %s: factor %d', (_, first, asOf, factor, flag) => {
    const of = young(first, asOf);
    expect(of.yearFactor).toBeCloseTo(factor, 12);
    expect(flags(of, 0).filter((name) => name === 'annualised' || name === 'shortHistory')).toEqual(
      flag === '' ? [] : [flag],
    );
    // Without a potential there is nothing to compare with, so nothing to flag.
    expect(flags(of, 1)).not.toContain('annualised');
    expect(flags(of, 1)).not.toContain('shortHistory');
    expect([...of.clients.revenue][1]).toBe(first > '2025-03-15' ? 1000 : 0);
  });
});

describe('the window at the ends of months', () => {
  const inWindow = (asOf: string, dates: readonly string[]): readonly number[] => {
    const of = compute(
      {
        clientFields: ['id', 'name'],
        clients: [['old', 'o'], ...dates.map((_, n) => [`K${n}`, 'n'])],
        salesFields: ['clientId', 'date', 'amount'],
        sales: [['old', day('2019-01-01'), 1], ...dates.map((iso, n) => [`K${n}`, day(iso), 1])],
      },
      { asOf },
    );
    return [...of.clients.orders].slice(1);
  };

  it.each([
    ['2024-02-29', ['2023-02-28', '2023-03-01', '2024-02-29', '2024-03-01'], [0, 1, 1, 0]],
    ['2025-02-28', ['2024-02-28', '2024-02-29', '2025-02-28'], [0, 1, 1]],
    ['2025-03-01', ['2024-03-01', '2024-03-02', '2024-02-29'], [0, 1, 0]],
    ['2026-03-31', ['2025-03-31', '2025-04-01'], [0, 1]],
  ])('on %s', (asOf, dates, expected) => {
    expect(inWindow(asOf, dates)).toEqual(expected);
  });

  it('of another length is clipped too: six months before 31 August is 28 February', () => {
    const of = compute(bookOf([{}]), { asOf: '2026-08-31', windowMonths: 6 });
    expect([isoOfSerial(of.window.from), isoOfSerial(of.window.to)]).toEqual(['2026-03-01', '2026-08-31']);
  });
});

describe('base status', () => {
  const statusOf = (dates: readonly string[], settings: Partial<Settings> = {}, contract = ''): string => {
    const of = compute(
      {
        clientFields: ['id', 'name', 'contract'],
        clients: [
          ['K', 'k', contract],
          ['L', 'l', ''],
        ],
        salesFields: ['clientId', 'date', 'amount'],
        sales: [['L', day('2024-01-01'), 1], ...dates.map((iso) => ['K', day(iso), 1])],
      },
      settings,
    );
    const named = ['new', 'recovered', 'noShipments'].filter((flag) => flags(of, 0).includes(flag));
    return [STATUSES[(of.clients.status[0] ?? 0) - 1] ?? '', ...named].join(' ');
  };

  it.each([
    // The quarter ends on 31 March; 60 days before is 30 January, inside it: an older period shows the limits.
    ['59 days before the end of the quarter', ['2025-11-02'], '2025-10-01..2025-12-31', 'active new'],
    ['59 days before', ['2025-12-03'], '2026-01-01..2026-01-31', 'paused'],
    ['60 days before', ['2025-12-02'], '2026-01-01..2026-01-31', 'lost'],
    ['61 days before', ['2025-12-01'], '2026-01-01..2026-01-31', 'lost'],
    ['an order after the period does not count', ['2026-02-01'], '2026-01-01..2026-01-31', 'potential'],
    ['the last of several decides', ['2025-01-01', '2025-12-03'], '2026-01-01..2026-01-31', 'paused'],
    ['back after 60 days', ['2025-12-02', '2026-01-31'], '2026-01-01..2026-01-31', 'active recovered'],
    ['back after 59 days', ['2025-12-03', '2026-01-31'], '2026-01-01..2026-01-31', 'active'],
    [
      'the first order of the period decides',
      ['2025-12-31', '2026-01-31'],
      '2026-01-01..2026-01-31',
      'active',
    ],
    ['a first order ever is new', ['2026-01-01'], '2026-01-01..2026-01-31', 'active new'],
  ])('%s', (_, dates, period, expected) => {
    expect(statusOf(dates, { period })).toBe(expected);
  });

  it('counts to the report date while the period is not over, to its end when it is', () => {
    expect(statusOf(['2025-12-12'], { asOf: '2026-02-10', period: 'quarter' })).toBe('lost');
    expect(statusOf(['2025-12-13'], { asOf: '2026-02-10', period: 'quarter' })).toBe('paused');
    expect(statusOf(['2025-12-13'], { asOf: '2026-03-31', period: '2026-01-01..2026-02-10' })).toBe('paused');
  });

  it('has a contract without shipments among the lost', () => {
    expect(statusOf([], {}, 'Д-1')).toBe('lost noShipments');
    expect(statusOf([], {}, '')).toBe('potential');
    expect(statusOf(['2026-03-01'], {}, 'Д-1')).toBe('active new');
    expect(statusOf(['2026-01-15'], { asOf: '2026-02-28', period: 'month' }, 'Д-1')).toBe('paused');
  });

  it('takes the days from the settings', () => {
    expect(statusOf(['2025-12-03'], { period: '2026-01', lostAfterDays: 59 })).toBe('lost');
    expect(statusOf(['2025-12-03', '2026-01-31'], { period: '2026-01', lostAfterDays: 59 })).toBe(
      'active recovered',
    );
  });

  it('is active with a sale that was returned later: an order there was', () => {
    const of = compute({
      clientFields: ['id', 'name'],
      clients: [
        ['K', 'k'],
        ['L', 'l'],
      ],
      salesFields: ['clientId', 'date', 'amount'],
      sales: [
        ['L', day('2024-01-01'), 1],
        ['K', day('2026-03-01'), 100],
        ['K', day('2026-03-02'), -100],
      ],
    });
    expect(STATUSES[(of.clients.status[0] ?? 0) - 1]).toBe('active');
    expect(of.clients.periodRevenue[0]).toBe(0);
  });
});

describe('RFM by type-7 quantiles', () => {
  const all = (count: number): Int32Array => Int32Array.from({ length: count }, (_, n) => n);
  const monetary = (values: readonly number[]): readonly number[] => [
    ...scoreRfm(
      {
        orders: new Int32Array(values.length).fill(1),
        revenue: Float64Array.from(values),
        lastEver: new Int32Array(values.length).fill(5),
      },
      all(values.length),
      { from: 5, to: 10 },
    ).scores.monetary,
  ];

  it('tells small sums apart, where quantile + 1 puts all into one bin', () => {
    // 0.10 … 1.00 in hundredths: cuts 28, 46, 64, 82.
    expect(monetary([10, 20, 30, 40, 50, 60, 70, 80, 90, 100])).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it('puts a value that is a cut into the lower bin', () => {
    // Six values: position (6 − 1) · 0.2 = 1 exactly, so the cuts are 2, 3, 4, 5.
    expect(monetary([1, 2, 3, 4, 5, 6])).toEqual([1, 1, 2, 3, 4, 5]);
  });

  it('keeps ties in one bin, bins in between staying empty', () => {
    // Sorted 1 1 1 1 9 9: positions 1, 2, 3, 4 → cuts 1, 1, 1, 9.
    expect(monetary([9, 1, 1, 9, 1, 1])).toEqual([4, 1, 1, 4, 1, 1]);
  });

  it('takes returns into the sum: below zero is the lowest bin', () => {
    expect(monetary([-50, 0, 10, 20, 30])).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('concentration', () => {
  const concentrationOf = (book: Book) => {
    const base = baseOf(book);
    return analysesOf(base, valueOf(computeResult(base, { ...DEFAULT_SETTINGS, asOf: AS_OF }))).concentration;
  };

  it('is the share of the top fifth of the clients with positive revenue, of the base alone', () => {
    const of = concentrationOf(
      bookOf([
        { amount: 60 },
        { amount: 10 },
        { amount: 10 },
        { amount: 10 },
        { amount: 10 },
        { amount: -40 },
        { amount: 900, status: 'закрыт' },
      ]),
    );
    expect(of?.share).toBe(0.6);
  });

  it('is nothing where nobody bought', () => {
    expect(concentrationOf(bookOf([{ amount: 0 }, { amount: -5 }]))).toBeNull();
  });
});

describe('ABC', () => {
  it('is taken over the whole base, whatever the channels, by the cuts of the profit levels', () => {
    const clients = [
      ...Array.from({ length: 10 }, () => ({ margin: 1, channel: 'Розница' })),
      { margin: 90, channel: 'Опт' },
    ];
    const of = compute(bookOf(clients));
    expect(abc(of)).toBe('B'.repeat(10) + 'A');
    // In its own channel everyone is alike.
    expect(profits(of)).toBe('M'.repeat(10) + 'M');
    expect(abc(compute(bookOf(clients), profitSettings({ cuts: [80, 90] })))).toBe('C'.repeat(10) + 'A');
  });
});

describe('XYZ', () => {
  it('leaves out a return before the month of the first order', () => {
    // Months from December on: 1, 0, 0, 0. With November's return their sum would be 0 and nothing could be said.
    const of = compute(
      bookOf(
        [{ amount: 0 }],
        [
          ['K0', day('2025-11-30'), -1, 0],
          ['K0', day('2025-12-31'), 1, 0],
        ],
      ),
    );
    expect([...of.clients.xyz]).toEqual([3]);
  });
});
