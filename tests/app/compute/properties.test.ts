import fc from 'fast-check';
import { createExplainer } from '../../../src/app/compute/explain';
import { flagsOf } from '../../../src/app/compute/flags';
import { answerKpi } from '../../../src/app/compute/kpi';
import { computeResult } from '../../../src/app/compute/segment';
import type { Result } from '../../../src/app/result';
import { DEFAULT_SETTINGS, isoOfSerial, type Settings } from '../../../src/domain';
import { baseOf, day, valueOf, type Book, type Rows } from '../support/book';
import { naiveResult } from './naive';

const AS_OF = day('2026-03-28');

interface Client {
  readonly channel: string;
  readonly potential: number | string;
  readonly closed: boolean;
  readonly contract: boolean;
}
interface Line {
  readonly client: number;
  readonly daysAgo: number;
  readonly kopecks: number;
  readonly marginKopecks: number;
}

const clientArb: fc.Arbitrary<Client> = fc.record({
  channel: fc.constantFrom('Розница', 'Опт', 'Сети', ''),
  potential: fc.oneof(
    fc.constantFrom<number | string>(50_000, 500_000, 49_999.99, 500_000.01, '', 0, 'нет'),
    fc.integer({ min: 1, max: 900_000 }),
  ),
  closed: fc.boolean().map((closed) => closed),
  contract: fc.boolean(),
});
const lineArb: fc.Arbitrary<Line> = fc.record({
  client: fc.integer({ min: 0, max: 30 }),
  daysAgo: fc.oneof(fc.integer({ min: -5, max: 100 }), fc.integer({ min: 0, max: 500 })),
  kopecks: fc.oneof(fc.integer({ min: -100, max: 100 }), fc.integer({ min: -50_000_00, max: 90_000_00 })),
  marginKopecks: fc.integer({ min: -300_00, max: 900_00 }),
});
const bookArb = fc.record({
  clients: fc.array(clientArb, { minLength: 1, maxLength: 26 }),
  lines: fc.array(lineArb, { minLength: 1, maxLength: 90 }),
});
type Case = typeof bookArb extends fc.Arbitrary<infer T> ? T : never;

const settingsArb: fc.Arbitrary<Settings> = fc
  .record({
    minClients: fc.integer({ min: 1, max: 10 }),
    perChannel: fc.boolean(),
    measure: fc.constantFrom('margin' as const, 'revenue' as const),
    method: fc.constantFrom('thresholds' as const, 'share' as const, 'terciles' as const),
    reachedFrom: fc.constantFrom(95, 100),
    windowMonths: fc.constantFrom(6, 12),
    period: fc.constantFrom('month', 'quarter', 'year', '2025-Q4', '2026-01-15..2026-03-20'),
  })
  .map(({ minClients, perChannel, measure, method, reachedFrom, windowMonths, period }) => ({
    ...DEFAULT_SETTINGS,
    asOf: isoOfSerial(AS_OF),
    windowMonths,
    period,
    profit: { ...DEFAULT_SETTINGS.profit, minClients, perChannel, measure },
    potential: { ...DEFAULT_SETTINGS.potential, method },
    progress: { reachedFrom },
  }));

const id = (client: number): string => `К-${String(client).padStart(3, '0')}`;

function bookOf({ clients, lines }: Case, factor = 1): Book {
  const money = (kopecks: number): number => (kopecks * factor) / 100;
  const potential = (value: number | string) => (typeof value === 'number' ? value * factor : value);
  return {
    clientFields: ['id', 'name', 'channel', 'potential', 'status', 'contract'],
    clients: clients.map((client, n) => [
      id(n),
      `Клиент ${n}`,
      client.channel,
      potential(client.potential),
      client.closed && n % 5 === 4 ? 'закрыт' : 'действует',
      client.contract ? `Д-${n}` : '',
    ]),
    salesFields: ['clientId', 'date', 'amount', 'margin'],
    sales: [
      [id(0), AS_OF - 3, money(100), money(10)],
      ...lines.map((line) => [
        id(line.client),
        AS_OF - line.daysAgo,
        money(line.kopecks),
        money(line.marginKopecks),
      ]),
    ],
  };
}

/** Everything that a result says of each client, by id. */
function shown(
  book: Book,
  settings: Settings,
): { readonly clients: Record<string, unknown>; readonly result: Result } {
  const base = baseOf(book);
  const result = valueOf(computeResult(base, settings));
  const { clients } = result;
  const columns = Object.entries(clients).filter(([, column]) => typeof column !== 'number') as [
    string,
    ArrayLike<number>,
  ][];
  return {
    result,
    clients: Object.fromEntries(
      base.clients.ids.map((key, n) => [
        key,
        Object.fromEntries(columns.map(([name, column]) => [name, column[n]])),
      ]),
    ),
  };
}

describe('the engine', () => {
  it('equals the rules written out naively', () => {
    fc.assert(
      fc.property(bookArb, settingsArb, (book, settings) => {
        const rows = bookOf(book);
        expect(shown(rows, settings).clients).toEqual(naiveResult(rows, settings));
      }),
      { numRuns: 300 },
    );
  });

  it('does not care for the order of rows, nor for the size and order of blocks', () => {
    fc.assert(
      fc.property(
        bookArb,
        fc.integer({ min: 1, max: 40 }),
        fc.infiniteStream(fc.nat()),
        (book, blockRows, keys) => {
          const rows = bookOf(book);
          const shuffle = (all: Rows): Rows =>
            all
              .map((row) => ({ row, key: keys.next().value as number }))
              .sort((a, b) => a.key - b.key)
              .map(({ row }) => row);
          const settings = { ...DEFAULT_SETTINGS, asOf: isoOfSerial(AS_OF) };
          const straight = shown(rows, settings);
          const mixed: Book = {
            ...rows,
            clients: shuffle(rows.clients ?? []),
            sales: shuffle(rows.sales),
            blockRows,
            backwards: true,
          };
          const other = shown(mixed, settings);
          expect(other.clients).toEqual(straight.clients);
          expect(other.result.totals).toEqual(straight.result.totals);
          expect(other.result.counts.grid).toEqual(straight.result.counts.grid);
        },
      ),
    );
  });

  it('puts every client of the base into exactly one category or none, and counts add up', () => {
    fc.assert(
      fc.property(bookArb, settingsArb, (book, settings) => {
        const { result } = shown(bookOf(book), settings);
        const sum = (counts: Readonly<Record<string, number>>): number =>
          Object.values(counts).reduce((a, b) => a + b, 0);
        const { counts } = result;
        expect(counts.base + counts.closed).toBe(result.clients.count);
        expect(sum(counts.categories)).toBe(counts.base);
        expect(sum(counts.segments)).toBe(counts.base);
        expect(sum(counts.statuses)).toBe(counts.base);
        expect(
          Object.values(counts.byChannel)
            .map(sum)
            .reduce((a, b) => a + b, 0),
        ).toBe(counts.base);
        const graded = counts.grid.flat().reduce((a, b) => a + b, 0);
        expect(graded + counts.categories.E + counts.categories.none).toBe(counts.base);
        expect(result.totals.controlTotal).toBeCloseTo(
          result.totals.revenue + result.totals.orphanRevenue,
          2,
        );
      }),
    );
  });

  it('never lowers a profit level for more margin', () => {
    fc.assert(
      fc.property(bookArb, fc.nat(), fc.integer({ min: 1, max: 500_000 }), (book, n, kopecks) => {
        const client = n % book.clients.length;
        const settings = { ...DEFAULT_SETTINGS, asOf: isoOfSerial(AS_OF) };
        const more = {
          ...book,
          lines: [...book.lines, { client, daysAgo: 1, kopecks: 0, marginKopecks: kopecks }],
        };
        const before = shown(bookOf(book), settings).result.clients.profitLevel[client] ?? 0;
        const after = shown(bookOf(more), settings).result.clients.profitLevel[client] ?? 0;
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('gives the same classes when all money is counted in another unit', () => {
    fc.assert(
      fc.property(bookArb, fc.constantFrom('share' as const, 'terciles' as const), (book, method) => {
        const settings: Settings = {
          ...DEFAULT_SETTINGS,
          asOf: isoOfSerial(AS_OF),
          potential: { ...DEFAULT_SETTINGS.potential, method },
        };
        const plain = shown(bookOf(book), settings).result.clients;
        // A million times the money no longer fits ten-thousandths: kopecks take over.
        for (const factor of [100, 1_000_000]) {
          const scaled = shown(bookOf(book, factor), settings).result.clients;
          expect(scaled.category).toEqual(plain.category);
          expect(scaled.profitLevel).toEqual(plain.profitLevel);
          expect(scaled.abc).toEqual(plain.abc);
          expect(scaled.monetary).toEqual(plain.monetary);
          expect(scaled.xyz).toEqual(plain.xyz);
        }
      }),
    );
  });

  it('has slices that add up, and can explain every client', () => {
    fc.assert(
      fc.property(bookArb, settingsArb, (book, settings) => {
        const base = baseOf(bookOf(book));
        const result = valueOf(computeResult(base, settings));
        for (const kpi of ['OKB_COUNT', 'AKB_COUNT', 'ORDER_COUNT']) {
          const of = (channel: string): number =>
            valueOf(answerKpi(base, result, { id: kpi, criteria: [{ field: 'channel', value: channel }] }))
              .value ?? NaN;
          const whole = valueOf(answerKpi(base, result, { id: kpi, criteria: [] })).value;
          expect(['Розница', 'Опт', 'Сети', ''].map(of).reduce((a, b) => a + b, 0)).toBe(whole);
        }
        const reason = createExplainer(base, result);
        for (let n = 0; n < result.clients.count; n++) {
          const { byProfit } = reason(n);
          expect(byProfit === null || byProfit.need > 0).toBe(true);
          const small =
            reason(n).rankedIn === 'base' && settings.profit.perChannel && base.clients.closed[n] === 0;
          expect(flagsOf(result.clients.flags[n] ?? 0).includes('baseCuts')).toBe(small);
        }
      }),
    );
  });
});
