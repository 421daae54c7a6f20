import fc from 'fast-check';
import { BaseBuilder, type Base } from '../../../../src/app/base/builder';
import { answerKpi, KPIS } from '../../../../src/app/compute/kpi';
import { computeResult } from '../../../../src/app/compute/segment';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/domain';
import type { KpiCriterion } from '../../../../src/app/session.types';
import { baseOf, blocksOf, day, optionsOf, valueOf, type Book, type Rows } from '../../support/book';

type Row = Rows[number];

const AS_OF = day('2026-03-31');
const PERIODS = ['2026-Q1', '2026-02', '2025'];
const SLICES: readonly (readonly KpiCriterion[])[] = [
  [],
  [{ field: 'channel', value: 'Опт' }],
  [{ field: 'category', value: ['A', 'B'] }],
  [{ field: 'productCategory', value: 'чай' }],
  [
    { field: 'channel', value: '' },
    { field: 'sku', value: ['s1', 's2'] },
  ],
];
const OTHER: Settings = {
  ...DEFAULT_SETTINGS,
  active: { minAmount: 500, minSkus: 2, mode: 'or' },
  effectiveOrder: { minAmount: 100, minSkus: 1 },
};

/** Few clients, products and days, so that products come and go as a whole. */
const rowArb: fc.Arbitrary<Row> = fc
  .record({
    client: fc.constantFrom('K0', 'K1', 'K2', 'K3', 'K4', 'X1', ''),
    daysAgo: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 400 })),
    document: fc.constantFrom('d1', 'd2', ''),
    sku: fc.constantFrom('s1', 's2', 's3', 's4', ''),
    group: fc.constantFrom('чай', 'чай', 'варенье', ''),
    quantity: fc.integer({ min: -3, max: 4 }),
    price: fc.integer({ min: 1, max: 400 }),
  })
  .map(({ client, daysAgo, document, sku, group, quantity, price }) => [
    client, AS_OF - daysAgo, document, sku, group, quantity, quantity * price, price / 2,
  ]); // prettier-ignore

interface Edit {
  readonly at: number;
  readonly rows: Rows;
  /** Whether anything is asked after it, or only after the next one. */
  readonly seen: boolean;
}
const editArb: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(),
  rows: fc.array(rowArb, { minLength: 1, maxLength: 4 }),
  seen: fc.boolean(),
});

const sure: Row = ['K0', AS_OF, 'd', 's1', 'чай', 1, 100, 10];

function bookOf(sales: Rows): Book {
  return {
    clientFields: ['id', 'name', 'channel', 'potential', 'status', 'visitsPerMonth'],
    clients: [0, 1, 2, 3, 4].map((n) => [
      `K${n}`,
      '',
      n % 2 ? 'Опт' : '',
      n * 900,
      n === 4 ? 'закрыт' : '',
      n,
    ]),
    salesFields: ['clientId', 'date', 'document', 'sku', 'productCategory', 'quantity', 'amount', 'margin'],
    sales,
  };
}

/** Every KPI in every period and slice, as text. */
function answersOf(base: Base, settings: Settings): readonly string[] {
  const result = valueOf(computeResult(base, settings));
  return KPIS.flatMap(({ id }) =>
    PERIODS.flatMap((period) =>
      SLICES.map((criteria) => {
        const answer = answerKpi(base, result, { id, period, criteria });
        return `${id} ${period} ${JSON.stringify(criteria)}: ${JSON.stringify(answer)}`;
      }),
    ),
  );
}

describe('KPIs after edits of sales', () => {
  it('are what a fresh reading gives, whatever the settings are in between', () => {
    fc.assert(
      fc.property(fc.array(rowArb, { maxLength: 40 }), fc.array(editArb, { maxLength: 6 }), (rows, edits) => {
        const sales: Row[] = [sure, ...rows];
        const builder = new BaseBuilder(optionsOf(bookOf(sales)));
        for (const block of blocksOf(bookOf(sales).clients ?? [])) builder.addClients(block);
        for (const block of blocksOf(sales)) builder.addSales(block);
        answersOf(valueOf(builder.finish()), DEFAULT_SETTINGS);
        for (const [n, edit] of edits.entries()) {
          const at = 1 + (edit.at % sales.length);
          const fitting = edit.rows.slice(0, sales.length - at);
          if (fitting.length === 0) continue;
          sales.splice(at, fitting.length, ...fitting);
          builder.replaceSales({ firstRow: 1 + at, rows: fitting });
          const base = valueOf(builder.finish());
          if (!edit.seen) continue;
          const settings = n % 2 === 0 ? DEFAULT_SETTINGS : OTHER;
          expect(answersOf(base, settings)).toEqual(answersOf(baseOf(bookOf(sales)), settings));
        }
      }),
      { numRuns: 100 },
    );
  });
});
