import fc from 'fast-check';
import type { Base } from '../../../src/app/base/types';
import { analysesOf } from '../../../src/app/compute/analyses';
import { createExplainer } from '../../../src/app/compute/explain';
import { flagsOf } from '../../../src/app/compute/flags';
import { answerKpi } from '../../../src/app/compute/kpi';
import { computeResult } from '../../../src/app/compute/segment';
import type { Result } from '../../../src/app/result';
import {
  CATEGORIES,
  DEFAULT_SETTINGS,
  POTENTIAL_LEVELS,
  PROFIT_LEVELS,
  STATUSES,
  type Settings,
} from '../../../src/domain';
import { baseOf, valueOf, type Book, type Rows } from '../support/book';
import { oracle, serialOf, type PlainBook } from './oracle';
import { bookArb, cellsOf, settingsArb } from './plainBooks';

type DatedBook = PlainBook & { readonly asOf: string };
const defaultsOf = ({ asOf }: DatedBook): Settings => ({ ...DEFAULT_SETTINGS, asOf });

function compute(book: Book, settings: Settings): { readonly base: Base; readonly result: Result } {
  const base = baseOf(book);
  return { base, result: valueOf(computeResult(base, settings)) };
}

/** Everything that a result says, in the oracle's words. */
function described({ base, result }: ReturnType<typeof compute>) {
  const { clients } = result;
  const word = (words: readonly string[], code: number | undefined): string => words[(code ?? 0) - 1] ?? '';
  const client = (n: number) => {
    const figures = {
      revenue: clients.revenue[n],
      margin: Number.isNaN(clients.margin[n]) ? null : clients.margin[n],
      orders: clients.orders[n],
      lastOrder: clients.lastOrder[n],
      periodOrders: clients.periodOrders[n],
      periodRevenue: clients.periodRevenue[n],
      flags: flagsOf(clients.flags[n] ?? 0),
    };
    const classes = {
      category: word(CATEGORIES, clients.category[n]),
      segment: clients.segment[n],
      status: word(STATUSES, clients.status[n]),
      profitLevel: word(PROFIT_LEVELS, clients.profitLevel[n]),
      potentialLevel: word(POTENTIAL_LEVELS, clients.potentialLevel[n]),
      progress: Number.isNaN(clients.progress[n]) ? null : clients.progress[n],
      whiteSpace: Number.isNaN(clients.whiteSpace[n]) ? null : clients.whiteSpace[n],
      abc: word(['A', 'B', 'C'], clients.abc[n]),
      xyz: word(['X', 'Y', 'Z'], clients.xyz[n]),
      recency: clients.recency[n],
      frequency: clients.frequency[n],
      monetary: clients.monetary[n],
    };
    if (base.clients.closed[n] === 0) return { ...figures, ...classes };
    expect(Object.values(classes).every((value) => value === '' || value === 0 || value === null)).toBe(true);
    return figures;
  };
  const summed = ['afterReportDate', 'unknownClients', 'closedWithSales', 'repeatedLines'];
  const { closed, ...counts } = result.counts;
  expect(closed + counts.base).toBe(base.clients.count);
  return {
    asOf: result.asOf,
    window: result.window,
    period: result.period,
    yearFactor: result.yearFactor,
    profitMeasure: result.profitMeasure,
    clients: Object.fromEntries(base.clients.ids.map((id, n) => [id, client(n)])),
    totals: result.totals,
    issues: Object.fromEntries(
      result.issues
        .filter(({ code }) => summed.includes(code))
        .map(({ code, count, sum }) => [code, { count, sum }]),
    ),
    concentration: analysesOf(base, result).concentration?.share ?? null,
    counts,
  };
}

/** The oracle computes ratios in another order: the last digits of doubles may differ. */
function nearly(value: unknown): unknown {
  if (typeof value === 'number')
    return Number.isInteger(value) || Number.isNaN(value) ? value : (expect.closeTo(value, 6) as unknown);
  if (Array.isArray(value)) return value.map(nearly);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, nearly(of)]));
}

/** Books side by side as one: clients of each have ids of their own. */
function joined(books: readonly DatedBook[]): DatedBook {
  const [first] = books;
  if (first === undefined) throw new Error('No book');
  const own = (id: string, n: number): string => (id === '' ? '' : `${n}/${id}`);
  return {
    ...first,
    clients: books.flatMap(({ clients }, n) =>
      clients.map((client) => ({ ...client, id: own(client.id, n) })),
    ),
    sales: books.flatMap(({ sales }, n) => sales.map((sale) => ({ ...sale, id: own(sale.id, n) }))),
  };
}

describe('the engine', () => {
  it('says of every book what the rules written out plainly say', () => {
    fc.assert(
      fc.property(bookArb, settingsArb, (book, settingsOf) => {
        const settings = settingsOf(book.asOf);
        expect(described(compute(cellsOf(book), settings))).toEqual(nearly(oracle(book, settings)));
      }),
      { numRuns: 400 },
    );
  });

  it('says it of a book of several stretches of clients too', () => {
    const book = joined(fc.sample(bookArb, { seed: 20260331, numRuns: 800 }));
    expect(book.clients.length).toBeGreaterThan(4096);
    const settings = defaultsOf(book);
    expect(described(compute(cellsOf(book), settings))).toEqual(nearly(oracle(book, settings)));
  });

  it('does not care for the order of rows, nor for the size and order of blocks', () => {
    fc.assert(
      fc.property(
        bookArb,
        fc.integer({ min: 1, max: 40 }),
        fc.infiniteStream(fc.nat()),
        (book, blockRows, keys) => {
          const rows = cellsOf(book);
          const shuffle = (all: Rows): Rows =>
            all
              .map((row) => ({ row, key: keys.next().value as number }))
              .sort((a, b) => a.key - b.key)
              .map(({ row }) => row);
          const mixed: Book = {
            ...rows,
            clients: shuffle(rows.clients ?? []),
            sales: shuffle(rows.sales),
            blockRows,
            backwards: true,
          };
          const settings = defaultsOf(book);
          expect(described(compute(mixed, settings))).toEqual(described(compute(rows, settings)));
        },
      ),
    );
  });

  it('puts every client of the base into exactly one category, segment and status, or none', () => {
    fc.assert(
      fc.property(bookArb, settingsArb, (book, settingsOf) => {
        const { result } = compute(cellsOf(book), settingsOf(book.asOf));
        const sum = (counts: Readonly<Record<string, number>>): number =>
          Object.values(counts).reduce((a, b) => a + b, 0);
        const { counts } = result;
        const size = book.clients.filter(({ closed }) => !closed).length;
        expect(counts.base).toBe(size);
        expect([sum(counts.categories), sum(counts.segments), sum(counts.statuses)]).toEqual([
          size,
          size,
          size,
        ]);
        expect(
          Object.values(counts.byChannel)
            .map(sum)
            .reduce((a, b) => a + b, 0),
        ).toBe(size);
        expect(result.totals.controlTotal).toBeCloseTo(
          result.totals.revenue + result.totals.orphanRevenue,
          2,
        );
      }),
    );
  });

  it('never lowers a profit level for more margin', () => {
    fc.assert(
      fc.property(bookArb, fc.nat(), fc.integer({ min: 1, max: 500_000 }), (plain, n, marginKopecks) => {
        const book = { ...plain, hasMargin: true };
        const client = n % book.clients.length;
        const day = serialOf(book.asOf) - 1;
        const extra = { day, kopecks: 0, marginKopecks, document: '', sku: '', quantity: 1 };
        const more = {
          ...book,
          sales: [...book.sales, { id: book.clients[client]?.id ?? '', ...extra }],
        };
        const level = (of: DatedBook): number =>
          compute(cellsOf(of), defaultsOf(of)).result.clients.profitLevel[client] ?? 0;
        expect(level(more)).toBeLessThanOrEqual(level(book));
      }),
    );
  });

  it('gives the same classes by share when all money is counted in another unit', () => {
    fc.assert(
      fc.property(bookArb, fc.constantFrom('share' as const, 'terciles' as const), (book, method) => {
        const settings: Settings = {
          ...defaultsOf(book),
          potential: { ...DEFAULT_SETTINGS.potential, method },
        };
        const plain = compute(cellsOf(book), settings).result.clients;
        // A million times the money no longer fits ten-thousandths: kopecks take over.
        for (const factor of [100, 1_000_000]) {
          const scaled = compute(cellsOf(book, factor), settings).result.clients;
          for (const column of [
            'category',
            'profitLevel',
            'potentialLevel',
            'abc',
            'monetary',
            'xyz',
          ] as const) {
            expect(scaled[column]).toEqual(plain[column]);
          }
          expect([...scaled.progress]).toEqual([...plain.progress].map(nearly));
        }
      }),
    );
  });

  it('has slices that add up, and can explain every client', () => {
    fc.assert(
      fc.property(bookArb, settingsArb, (book, settingsOf) => {
        const settings = settingsOf(book.asOf);
        const { base, result } = compute(cellsOf(book), settings);
        for (const kpi of ['OKB_COUNT', 'AKB_COUNT', 'ORDER_COUNT']) {
          const ask = (criteria: readonly { field: string; value: string }[]): number | null =>
            valueOf(answerKpi(base, result, { id: kpi, criteria })).value;
          const parts = ['Розница', 'Опт', 'Сети', ''].map((value) => ask([{ field: 'channel', value }]));
          const whole = ask([]);
          expect(parts.reduce<number | null>((a, b) => (a === null || b === null ? null : a + b), 0)).toBe(
            whole,
          );
        }
        const reason = createExplainer(base, result);
        for (let n = 0; n < result.clients.count; n++) {
          const { byProfit, rankedIn } = reason(n);
          expect(byProfit === null || byProfit.need > 0).toBe(true);
          const small = rankedIn === 'base' && settings.profit.perChannel && base.clients.closed[n] === 0;
          expect(flagsOf(result.clients.flags[n] ?? 0).includes('baseCuts')).toBe(small);
        }
      }),
    );
  });
});
