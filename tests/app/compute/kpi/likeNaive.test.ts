import { generateSample } from '../../../../scripts/sample/generate';
import { answerKpi, KPIS } from '../../../../src/app/compute/kpi';
import { computeResult } from '../../../../src/app/compute/segment';
import { DEFAULT_SETTINGS, completeMonths, monthEnd, monthStart, periodOf } from '../../../../src/domain';
import { day, valueOf } from '../../support/book';
import { naiveKpis, type PlainBook, type PlainClient } from './naiveKpis';
import { baseOfPlain, randomBook } from './plainBooks';

const PERIODS = ['2026-Q1', '2026-02', '2025', '2026-01-15..2026-03-10', 'quarter'];

function compare(book: PlainBook, asOf: string, periods: readonly string[]): number {
  const base = baseOfPlain(book);
  const result = valueOf(computeResult(base, { ...DEFAULT_SETTINGS, asOf }));
  const slices: [string, string, (client: PlainClient) => boolean][] = [
    ['', '', () => true],
    ...[...new Set(book.clients.map(({ manager }) => manager))].map(
      (name): [string, string, (client: PlainClient) => boolean] => [
        'manager',
        name,
        ({ manager }) => manager === name,
      ],
    ),
    ['outletType', 'shop', ({ outletType }) => outletType === 'shop'],
  ];
  let figures = 0;
  for (const period of periods) {
    const range = periodOf(period, result.asOf);
    if (range === null) throw new Error(period);
    const months = completeMonths(range, result.asOf).map((m) => [monthStart(m), monthEnd(m)] as const);
    for (const [field, value, inside] of slices) {
      const expected = naiveKpis(book, [range.from, range.to], months, inside);
      const criteria = field === '' ? [] : [{ field, value }];
      for (const { id } of KPIS) {
        const answer = valueOf(answerKpi(base, result, { id, period, criteria })).value;
        const wanted = expected[id] ?? null;
        const same =
          answer === null || wanted === null
            ? answer === wanted
            : Math.abs(answer - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
        if (!same) throw new Error(`${id} ${period} ${field}=${value}: ${answer}, naive ${wanted}`);
        if (answer !== null) figures += 1;
      }
    }
  }
  return figures;
}

describe('every KPI', () => {
  it('is what the naive rules say, on 200 generated books', () => {
    let figures = 0;
    for (let seed = 1; seed <= 200; seed++) {
      try {
        figures += compare(randomBook(seed), '2026-03-30', PERIODS);
      } catch (error) {
        throw new Error(`Book ${seed}: ${String(error)}`, { cause: error });
      }
    }
    expect(figures).toBeGreaterThan(50_000);
  });

  it('is what the naive rules say, on the sample, and has a figure there', () => {
    const sample = generateSample();
    const seen = new Set<string>();
    const book: PlainBook = {
      clients: sample.clients
        .map((c) => ({
          id: c.code.trim(),
          closed: c.closed,
          manager: c.manager.ru,
          outletType: c.outletType?.ru ?? '',
        }))
        .filter(({ id }) => !seen.has(id) && seen.add(id)),
      sales: sample.sales.map((s) => ({
        client: s.client,
        day: s.date,
        doc: s.document.ru,
        sku: s.product.code,
        group: s.product.group.ru,
        quantity: s.quantity,
        amount: s.amount,
        cost: s.cost,
      })),
      visits: sample.visits,
      costs: sample.routeCosts.map((c) => ({
        manager: c.manager.ru,
        month: c.month,
        sum: c.pay + c.car + c.fuel,
      })),
      debts: sample.receivables.map((d) => ({ ...d, terms: d.terms.ru })),
      payments: sample.payments.map((p) => ({ ...p, day: p.date })),
      audits: sample.audits.map((a) => ({ ...a, day: a.date })),
      mml: sample.mustStock.map((m) => ({ sku: m.product.code, outletType: m.outletType?.ru ?? '' })),
    };
    // Whole base, 8 managers, one outlet type; all but weighted distribution, which needs a product.
    expect(compare(book, '2026-05-29', ['quarter'])).toBeGreaterThanOrEqual((KPIS.length - 1) * 9);
    const month = compare(book, '2026-05-29', ['2026-05']);
    expect(month).toBeGreaterThan(200);
    expect(day('2026-05-29')).toBe(46_171);
  });
});
