/** Distribution by shipments over any products, against a walk over the rows that knows nothing of the base. */
import fc from 'fast-check';
import { BaseBuilder, type Base } from '../../../../src/app/base/builder';
import { answerKpi } from '../../../../src/app/compute/kpi';
import { computeResult } from '../../../../src/app/compute/segment';
import { DEFAULT_SETTINGS, periodOf } from '../../../../src/domain';
import type { KpiCriterion } from '../../../../src/app/session.types';
import { blocksOf, day, optionsOf, valueOf, type Book } from '../../support/book';

const AS_OF = day('2026-03-31');
const CLIENTS = ['K0', 'K1', 'K2', 'K3', 'K4', 'K5'];
const CLOSED = 'K5';
const SKUS = ['s1', 's2', 's3'];
const GROUPS = ['чай', 'кофе'];
const PERIODS = ['2026-Q1', '2026-03', '2025'];

interface Sale {
  readonly client: string;
  readonly day: number;
  readonly sku: string;
  readonly group: string;
  readonly quantity: number;
  readonly amount: number;
}

/** Few products, days and clients: SKUs change their categories, come back, and lack one or the other. */
const saleArb: fc.Arbitrary<Sale> = fc.record({
  client: fc.constantFrom(...CLIENTS, 'unknown', ''),
  day: fc.oneof(fc.integer({ min: AS_OF - 100, max: AS_OF }), fc.integer({ min: AS_OF - 440, max: AS_OF })),
  sku: fc.constantFrom(...SKUS, ''),
  group: fc.constantFrom(...GROUPS, 'чай', ''),
  quantity: fc.integer({ min: -4, max: 5 }),
  amount: fc.integer({ min: -200, max: 300 }),
});

const QUESTIONS: readonly { readonly sku?: readonly string[]; readonly group?: readonly string[] }[] = [
  ...SKUS.map((sku) => ({ sku: [sku] })),
  ...GROUPS.map((group) => ({ group: [group] })),
  { sku: SKUS },
  { sku: ['s1', 's3'] },
  { group: GROUPS },
  { sku: ['s2'], group: ['чай'] },
  { sku: ['s1', 's2'], group: GROUPS },
];

function bookOf(sales: readonly Sale[], without: 'group' | 'quantity' | 'nothing'): Book {
  const fields = ['clientId', 'date', 'sku', 'productCategory', 'quantity', 'amount'].filter(
    (field) => field !== { group: 'productCategory', quantity: 'quantity', nothing: '' }[without],
  );
  return {
    clientFields: ['id', 'name', 'channel', 'status'],
    clients: CLIENTS.map((id, n) => [id, '', channelOf(n), id === CLOSED ? 'закрыт' : '']),
    salesFields: fields,
    sales: sales.map((sale) => {
      const cells: Readonly<Record<string, string | number>> = {
        clientId: sale.client, date: sale.day, sku: sale.sku, productCategory: sale.group,
        quantity: sale.quantity, amount: sale.amount,
      }; // prettier-ignore
      return fields.map((field) => cells[field] ?? '');
    }),
  };
}

function channelOf(n: number): string {
  return n % 2 === 1 ? 'Опт' : 'Розница';
}

/** Buyers ÷ clients, and turnover of buyers ÷ turnover, in a channel or everywhere; null where there is nothing to divide by. */
function naive(
  sales: readonly Sale[],
  period: readonly [number, number],
  asked: (typeof QUESTIONS)[number],
  channel: string | undefined,
  byAmount: boolean,
): { readonly numeric: number | null; readonly weighted: number | null } {
  const { sku, group } = asked;
  const weighed =
    sku === undefined
      ? []
      : sales.filter((sale) => sku.includes(sale.sku) && sale.group !== '').map((sale) => sale.group);
  const inside = CLIENTS.filter(
    (id, n) => id !== CLOSED && (channel === undefined || channelOf(n) === channel),
  );
  let [buyers, turnover, ofBuyers] = [0, 0, 0];
  for (const client of inside) {
    const own = sales.filter(
      (sale) => sale.client === client && sale.day >= period[0] && sale.day <= period[1],
    );
    const asks = own.filter(
      (sale) => sku?.includes(sale.sku) !== false && group?.includes(sale.group) !== false,
    );
    const nets = new Map<string, number>();
    for (const sale of asks) {
      nets.set(sale.sku, (nets.get(sale.sku) ?? 0) + (byAmount ? sale.amount : sale.quantity));
    }
    const buys = [...nets.values()].some((net) => net > 0);
    const weight = Math.max(
      0,
      own
        .filter((sale) => weighed.length === 0 || weighed.includes(sale.group))
        .reduce((sum, sale) => sum + sale.amount, 0),
    );
    turnover += weight;
    if (buys) [buyers, ofBuyers] = [buyers + 1, ofBuyers + weight];
  }
  return {
    numeric: inside.length === 0 ? null : buyers / inside.length,
    weighted: turnover === 0 ? null : ofBuyers / turnover,
  };
}

function check(base: Base, sales: readonly Sale[], without: 'group' | 'quantity' | 'nothing'): void {
  const result = valueOf(computeResult(base, { ...DEFAULT_SETTINGS, asOf: '2026-03-31' }));
  const met = (list: readonly string[] | undefined, of: 'sku' | 'group'): boolean =>
    list === undefined || list.some((name) => sales.some((sale) => sale[of] === name));
  for (const period of PERIODS) {
    const range = periodOf(period, AS_OF);
    if (range === null) throw new Error(period);
    for (const asked of QUESTIONS) {
      // A book without categories, or one that never had the product, has no figure: asked for elsewhere.
      if ((without === 'group' && asked.group !== undefined) || !met(asked.sku, 'sku')) continue;
      if (!met(asked.group, 'group')) continue;
      for (const channel of [undefined, 'Опт']) {
        const criteria: KpiCriterion[] = [
          ...(asked.sku === undefined ? [] : [{ field: 'sku', value: asked.sku }]),
          ...(asked.group === undefined ? [] : [{ field: 'productCategory', value: asked.group }]),
          ...(channel === undefined ? [] : [{ field: 'channel', value: channel }]),
        ];
        const told = (id: string): number | null =>
          valueOf(answerKpi(base, result, { id, period, criteria })).value;
        const seen = without === 'group' ? sales.map((sale) => ({ ...sale, group: '' })) : sales;
        const wanted = naive(seen, [range.from, range.to], asked, channel, without === 'quantity');
        const place = `${period} ${JSON.stringify(criteria)}`;
        expect([place, told('NUMERIC_DISTRIBUTION')]).toEqual([place, wanted.numeric]);
        expect([place, told('WEIGHTED_DISTRIBUTION')]).toEqual([place, wanted.weighted]);
      }
    }
  }
}

/** Without it a book may have no sale of a known client. */
const sure: Sale = { client: 'K0', day: AS_OF, sku: 's1', group: 'чай', quantity: 1, amount: 100 };

describe('distribution by shipments', () => {
  it('is what the rows say, for any products, slices and periods, before and after edits', () => {
    fc.assert(
      fc.property(
        fc.array(saleArb, { maxLength: 30 }),
        fc.array(fc.record({ at: fc.nat(), sales: fc.array(saleArb, { minLength: 1, maxLength: 3 }) }), {
          maxLength: 4,
        }),
        fc.constantFrom('nothing' as const, 'nothing' as const, 'group' as const, 'quantity' as const),
        (rows, edits, without) => {
          const sales = [sure, ...rows];
          const book = bookOf(sales, without);
          const builder = new BaseBuilder(optionsOf(book));
          for (const block of blocksOf(book.clients ?? [])) builder.addClients(block);
          for (const block of blocksOf(book.sales)) builder.addSales(block);
          check(valueOf(builder.finish()), sales, without);
          for (const edit of edits) {
            const at = 1 + (edit.at % sales.length);
            const fitting = edit.sales.slice(0, sales.length - at);
            if (fitting.length === 0) continue;
            sales.splice(at, fitting.length, ...fitting);
            builder.replaceSales({ firstRow: 1 + at, rows: bookOf(fitting, without).sales });
            check(valueOf(builder.finish()), sales, without);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('counts a SKU across its categories: what was given back in one is taken off the other', () => {
    const sales: Sale[] = [
      { client: 'K0', day: AS_OF, sku: 's1', group: 'чай', quantity: 2, amount: 200 },
      { client: 'K0', day: AS_OF, sku: 's1', group: 'кофе', quantity: -2, amount: -200 },
      { client: 'K1', day: AS_OF, sku: 's1', group: 'кофе', quantity: 3, amount: 300 },
    ];
    const book = bookOf(sales, 'nothing');
    const builder = new BaseBuilder(optionsOf(book));
    for (const block of blocksOf(book.clients ?? [])) builder.addClients(block);
    for (const block of blocksOf(book.sales)) builder.addSales(block);
    const base = valueOf(builder.finish());
    const result = valueOf(computeResult(base, DEFAULT_SETTINGS));
    const told = (criteria: KpiCriterion[]): number | null =>
      valueOf(answerKpi(base, result, { id: 'NUMERIC_DISTRIBUTION', period: '2026-03', criteria })).value;
    expect(told([{ field: 'sku', value: 's1' }])).toBe(1 / 5);
    expect(told([{ field: 'productCategory', value: 'чай' }])).toBe(1 / 5);
    expect(told([{ field: 'productCategory', value: ['чай', 'кофе'] }])).toBe(1 / 5);
    expect(told([{ field: 'productCategory', value: 'кофе' }])).toBe(1 / 5);
  });
});
