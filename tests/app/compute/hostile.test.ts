import fc from 'fast-check';
import { BaseBuilder } from '../../../src/app/base/builder';
import { computeResult } from '../../../src/app/compute/segment';
import type { CellValue } from '../../../src/app/ports';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain';
import { baseOf, day, findIssue, optionsOf, read, valueOf, type Book } from '../support/book';

const D = day('2026-03-31');
const ALL_METHODS = ['thresholds', 'share', 'terciles'] as const;
const byMethod = (method: Settings['potential']['method']): Settings => ({
  ...DEFAULT_SETTINGS,
  potential: { ...DEFAULT_SETTINGS.potential, method },
});

describe('very many distinct channels', () => {
  const COUNT = 100_000;
  const STEP = 50_000;

  it('are small ones, ranked in the base, at a cost that grows as their number', () => {
    const options = optionsOf({
      clientFields: ['id', 'channel', 'potential'],
      clients: [],
      salesFields: ['clientId', 'date', 'amount'],
      sales: [],
    });
    const builder = new BaseBuilder(options);
    const rows = (row: (n: number) => CellValue[], from: number): CellValue[][] =>
      Array.from({ length: STEP }, (_, i) => row(from + i));
    for (let at = 0; at < COUNT; at += STEP) {
      builder.addClients({ firstRow: 1 + at, rows: rows((n) => [n, `канал ${n}`, 5], at) });
    }
    for (let at = 0; at < COUNT; at += STEP) {
      builder.addSales({ firstRow: 1 + at, rows: rows((n) => [n, D, n < COUNT / 2 ? 9 : 1], at) });
    }
    const { clients, counts } = valueOf(computeResult(valueOf(builder.finish()), DEFAULT_SETTINGS));
    // Half of the clients bring nine tenths: ties together, all of them before 80 %, the others from 90 % on.
    expect([clients.profitLevel[0], clients.profitLevel[COUNT - 1]]).toEqual([1, 2]);
    expect(counts.categories).toEqual({ A: 0, B: COUNT / 2, C: COUNT / 2, D: 0, E: 0, none: 0 });
    expect(counts.byChannel['канал 99999']).toEqual({ A: 0, B: 0, C: 1, D: 0, E: 0, none: 0 });
  });
});

describe('names of objects', () => {
  it('are channels as any other in the counts, and in cuts of the settings', () => {
    const names = ['__proto__', 'constructor', 'toString', '\ud800'];
    const book: Book = {
      clientFields: ['id', 'name', 'channel', 'potential'],
      clients: names.map((name) => [name, name, name, 100_000]),
      salesFields: ['clientId', 'date', 'amount'],
      sales: names.map((name) => [name, D, 5]),
    };
    const perChannel = JSON.parse('{"__proto__": [1, 2], "constructor": [200000, 300000]}') as Record<
      string,
      readonly [number, number]
    >;
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      potential: { ...DEFAULT_SETTINGS.potential, perChannel },
    };
    const { clients, counts } = valueOf(computeResult(baseOf(book), settings));
    expect([...clients.potentialLevel]).toEqual([1, 3, 2, 2]);
    expect(Object.keys(counts.byChannel)).toEqual(names);
    expect(JSON.parse(JSON.stringify(counts.byChannel))).toHaveProperty(['__proto__', 'A'], 1);
  });
});

describe('amounts of 10¹⁵', () => {
  it('keep their classes: the largest first, returns against them', () => {
    const book: Book = {
      clientFields: ['id', 'name', 'potential'],
      clients: [
        ['1', 'a', 1e15],
        ['2', 'b', 1e15],
        ['3', 'c', 1e15],
        ['4', 'd', 0.01],
      ],
      salesFields: ['clientId', 'date', 'amount', 'margin'],
      sales: [
        ['1', day('2024-01-01'), 0, 0],
        ['1', D, 1e15, 1e15],
        ['2', D, 1e15 - 1, 1e14],
        ['3', D, 1e15, -1],
        ['3', D, -1e15, -1],
        ['4', D, 0.01, 0.01],
      ],
    };
    for (const method of ALL_METHODS) {
      const { clients } = valueOf(computeResult(baseOf(book), { ...byMethod(method), asOf: '2026-03-31' }));
      expect([...clients.profitLevel]).toEqual([1, 2, 4, 3]);
      expect([...clients.segment]).toEqual([9, 8, 7, 3]);
      expect([...clients.potentialLevel].every((level) => level > 0)).toBe(true);
      expect(clients.progress[0]).toBe(1);
    }
  });
});

describe('one wrong date', () => {
  it('in the far future decides the report date, and all else falls out of the window: the settings can say it', () => {
    const book: Book = {
      clientFields: ['id', 'name'],
      clients: [
        ['1', 'a'],
        ['2', 'b'],
      ],
      salesFields: ['clientId', 'date', 'amount'],
      sales: [
        ['1', D, 5],
        ['2', '31.12.9999', 5],
      ],
    };
    const lost = valueOf(computeResult(baseOf(book), DEFAULT_SETTINGS));
    expect([...lost.clients.orders]).toEqual([0, 1]);
    const right = valueOf(computeResult(baseOf(book), { ...DEFAULT_SETTINGS, asOf: '2026-03-31' }));
    expect([...right.clients.orders]).toEqual([1, 0]);
    expect(findIssue(right.issues, 'afterReportDate')).toMatchObject({ count: 1, sum: 5 });
  });

  it('at the beginning of the calendar does no harm', () => {
    const of = valueOf(
      computeResult(
        baseOf({ salesFields: ['clientId', 'date', 'amount'], sales: [['1', 1, 5]] }),
        DEFAULT_SETTINGS,
      ),
    );
    expect([...of.clients.orders]).toEqual([1]);
    expect(of.asOf).toBe(1);
  });
});

describe('any cells at all', () => {
  const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
    {
      weight: 2,
      arbitrary: fc.constantFrom<CellValue>('', '1', '2', D, D - 40, D - 300, 100, -5, 60_000, 700_000),
    },
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom('31.03.2026', '5,5', '#N/A', 'Итого', '__proto__', '—', 'закрыт'),
    fc.integer({ min: -5, max: 60_000 }),
  );
  const CLIENT_FIELDS = ['id', 'channel', 'potential', 'status', 'contract'];

  it('give a result in which every client has one place or none, or a refusal with a code', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: 5, maxLength: 5 }), { maxLength: 12 }),
        fc.array(fc.array(anyCell, { minLength: 5, maxLength: 5 }), { maxLength: 20 }),
        fc.constantFrom(...ALL_METHODS),
        fc.nat(20),
        (clients, sales, method, minClients) => {
          const outcome = read({
            clientFields: CLIENT_FIELDS,
            clients,
            salesFields: ['clientId', 'date', 'amount', 'margin', 'quantity'],
            sales,
          });
          if (!outcome.ok) {
            expect(outcome.issues[0]?.code).toMatch(
              /^(salesEmpty|noReadableDate|noReadableAmount|noKnownClient)$/,
            );
            return;
          }
          const base = outcome.value;
          const settings = { ...byMethod(method), profit: { ...DEFAULT_SETTINGS.profit, minClients } };
          const result = valueOf(computeResult(base, settings));
          const { counts } = result;
          const total = (of: Readonly<Record<string, number>>): number =>
            Object.values(of).reduce((a, b) => a + b, 0);
          expect([counts.categories, counts.segments, counts.statuses].map(total)).toEqual(
            Array(3).fill(counts.base),
          );
          expect(counts.base + counts.closed).toBe(base.clients.count);
          for (const column of [
            result.clients.revenue,
            result.clients.margin,
            result.clients.periodRevenue,
          ]) {
            expect([...column].every(Number.isFinite)).toBe(true);
          }
          expect(Number.isFinite(result.totals.controlTotal)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
