/** Random books in plain words, and the cells that a workbook would hold for them. */
import fc from 'fast-check';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain';
import type { CellValue } from '../../../src/app/ports';
import type { Book } from '../support/book';
import { serialOf, type PlainBook, type PlainClient, type PlainSale } from './oracle';

const CHANNELS = ['Розница', 'Опт', 'Сети', ''];
const REPORT_DATES = ['2026-03-31', '2026-03-28', '2026-03-27', '2026-03-15', '2025-02-28', '2024-02-29'];
export const STANDARD_GRID = DEFAULT_SETTINGS.grid;
export const POTENTIAL_FIRST: Settings['grid'] = [
  ['A', 'B', 'C'],
  ['B', 'B', 'C'],
  ['C', 'C', 'D'],
];

const clientArb = fc.record<Omit<PlainClient, 'id'>>({
  channel: fc.constantFrom(...CHANNELS),
  potentialKopecks: fc.oneof(
    fc.constantFrom(5_000_000, 50_000_000, 4_999_999, 50_000_001, 100_000, null),
    fc.integer({ min: 1, max: 90_000_000 }),
  ),
  closed: fc.nat(9).map((n) => n === 0),
  contract: fc.boolean(),
});

const lineArb = fc.record({
  client: fc.integer({ min: 0, max: 30 }),
  daysAgo: fc.oneof(
    fc.integer({ min: -5, max: 100 }),
    fc.integer({ min: 0, max: 800 }),
    fc.constantFrom(0, 59, 60, 61, 365, 366),
  ),
  kopecks: fc.oneof(
    fc.integer({ min: -100, max: 100 }),
    fc.integer({ min: -5_000_000, max: 9_000_000 }),
    // Purchases that meet a potential of 1 000 to the kopeck, and 120 % of it.
    fc.constantFrom(0, 100_000, 99_999, 120_000, 120_001),
  ),
  marginKopecks: fc.oneof(fc.constantFrom(0, 8000, 1500, 500), fc.integer({ min: -30_000, max: 90_000 })),
  document: fc.constantFrom('Д-1', 'Д-2', ''),
  sku: fc.constantFrom('s1', 's2', ''),
  quantity: fc.constantFrom(1, -1, 2.5),
});

/** Who a line is of: a client, one that the table does not have, or nobody. */
const idOf = (client: number, clients: number): string =>
  client === 30 ? '' : `К-${String(client < 26 ? client % clients : client).padStart(3, '0')}`;

/** Books of up to 26 clients and 90 lines; one sale of the first client is always there. */
export const bookArb: fc.Arbitrary<PlainBook & { readonly asOf: string }> = fc
  .record({
    asOf: fc.constantFrom(...REPORT_DATES),
    hasMargin: fc.nat(4).map((n) => n > 0),
    clients: fc.array(clientArb, { minLength: 1, maxLength: 26 }),
    lines: fc.array(lineArb, { maxLength: 90 }),
    again: fc.array(fc.nat(89), { maxLength: 4 }),
    youngest: fc.constantFrom(70, 100, 300, 800),
  })
  .map(({ asOf, hasMargin, clients, lines, again, youngest }) => {
    const sales = lines.map(({ client, daysAgo, ...line }) => ({
      ...line,
      id: idOf(client, clients.length),
      day: serialOf(asOf) - (daysAgo > youngest ? daysAgo % youngest : daysAgo),
    }));
    const first: PlainSale = {
      id: idOf(0, 1),
      day: serialOf(asOf) - 3,
      kopecks: 10_000,
      marginKopecks: 1000,
      document: 'Д-0',
      sku: 's0',
      quantity: 1,
    };
    const repeats = again.flatMap((n) => sales.slice(n, n + 1));
    return {
      asOf,
      hasMargin,
      clients: clients.map((client, n) => ({ ...client, id: idOf(n, clients.length) })),
      sales: [first, ...sales, ...repeats],
    };
  });

/** Settings that reach every rule; the report date is the book's, or the last sale's. */
export const settingsArb: fc.Arbitrary<(asOf: string) => Settings> = fc
  .record({
    lastSale: fc.nat(5).map((n) => n === 0),
    windowMonths: fc.constantFrom(12, 12, 6, 3, 18),
    period: fc.constantFrom('month', 'quarter', 'year', '2025-10-01..2025-12-31', '2026-01-15..2026-03-20'),
    minClients: fc.integer({ min: 1, max: 10 }),
    perChannel: fc.boolean(),
    profitCuts: fc.constantFrom<readonly [number, number]>([80, 95], [70, 90], [79.5, 94.5]),
    measure: fc.constantFrom('margin' as const, 'revenue' as const),
    method: fc.constantFrom('thresholds' as const, 'share' as const, 'terciles' as const),
    potentialCuts: fc.constantFrom<readonly [number, number]>([50_000, 500_000], [60, 85], [1000, 100_000]),
    own: fc.constantFrom<Record<string, readonly [number, number]>>(
      {},
      { Опт: [100, 200_000] },
      { '(none)': [50, 90], Розница: [1000, 2000] },
    ),
    reachedFrom: fc.constantFrom(95, 100, 99.5),
    lostAfterDays: fc.constantFrom(60, 30),
    grid: fc.constantFrom(STANDARD_GRID, POTENTIAL_FIRST, [
      ['A', 'A', 'B'],
      ['B', 'C', 'D'],
      ['E', 'E', 'E'],
    ] as const),
  })
  .map((given) => (asOf: string) => ({
    ...DEFAULT_SETTINGS,
    asOf: given.lastSale ? null : asOf,
    windowMonths: given.windowMonths,
    period: given.period,
    profit: {
      cuts: given.profitCuts,
      minClients: given.minClients,
      perChannel: given.perChannel,
      measure: given.measure,
    },
    potential: { method: given.method, cuts: given.potentialCuts, perChannel: given.own },
    progress: { reachedFrom: given.reachedFrom },
    lostAfterDays: given.lostAfterDays,
    grid: given.grid,
  }));

/** A day as Excel holds it or as 1C exports it, by turns. */
function dateCell(day: number, n: number): CellValue {
  if (n % 3 > 0) return day;
  const date = new Date((day - 25_569) * 86_400_000).toISOString();
  const [year, month, of] = date.slice(0, 10).split('-');
  return n % 2 === 0 ? `${of}.${month}.${year}` : `${of}.${month}.${year} 12:30:00`;
}

/** Money as a number or as text with a comma and spaces, by turns. */
function moneyCell(kopecks: number, n: number): CellValue {
  if (n % 4 > 0) return kopecks / 100;
  const digits = String(Math.abs(kopecks)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${kopecks < 0 ? '-' : ''}${whole},${digits.slice(-2)}`;
}

/** The book as rows of cells; margins come as such or as cost. `factor` counts all money in another unit. */
export function cellsOf(book: PlainBook, factor = 1): Book {
  const profits = !book.hasMargin ? [] : [book.clients.length % 2 === 0 ? 'margin' : 'cost'];
  return {
    clientFields: ['id', 'name', 'channel', 'potential', 'status', 'contract'],
    clients: book.clients.map(({ id, channel, potentialKopecks, closed, contract }, n) => [
      n % 2 === 0 ? id : ` ${id}\u00a0`,
      `Клиент ${n}`,
      n % 2 === 0 ? channel : `\u00a0${channel} `,
      potentialKopecks === null ? ['', 0, '—'][n % 3]! : moneyCell(potentialKopecks * factor, n),
      closed ? 'закрыт' : 'действует',
      contract ? `Д-${n}` : '',
    ]),
    salesFields: ['clientId', 'date', 'amount', 'document', 'sku', 'quantity', ...profits],
    sales: book.sales.map(({ id, day, kopecks, marginKopecks, document, sku, quantity }, n) => [
      id,
      dateCell(day, n),
      moneyCell(kopecks * factor, n),
      document,
      sku,
      quantity,
      ...profits.map((field) =>
        moneyCell((field === 'margin' ? marginKopecks : kopecks - marginKopecks) * factor, n + 1),
      ),
    ]),
  };
}
