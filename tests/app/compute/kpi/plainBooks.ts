/** A plain book as the rows of a workbook, read by the real builders; and random books. */
import type { Base } from '../../../../src/app/base/types';
import { baseOf, day } from '../../support/book';
import { withTables } from '../../support/optional';
import type { PlainBook } from './naiveKpis';

export function baseOfPlain(book: PlainBook): Base {
  const base = baseOf({
    clientFields: ['id', 'name', 'manager', 'outletType', 'status', 'channel'],
    clients: book.clients.map((c) => [
      c.id,
      `n${c.id}`,
      c.manager,
      c.outletType,
      c.closed ? 'закрыт' : '',
      '',
    ]),
    salesFields: ['clientId', 'date', 'document', 'sku', 'productCategory', 'quantity', 'amount', 'cost'],
    sales: book.sales.map((s) => [
      s.client, s.day, s.doc, s.sku, s.group, s.quantity, s.amount / 100, s.cost / 100,
    ]), // prettier-ignore
  });
  return withTables(base, {
    visits: {
      fields: ['clientId', 'month', 'planned', 'made'],
      rows: book.visits.map((v) => [v.client, v.month, v.planned, v.made]),
    },
    routeCosts: {
      fields: ['manager', 'month', 'pay', 'fuel'],
      rows: book.costs.map((c) => [c.manager, c.month, c.sum / 100 - 1, 1]),
    },
    receivables: {
      fields: ['clientId', 'total', 'overdue', 'terms'],
      rows: book.debts.map((d) => [d.client, d.total / 100, d.overdue / 100, d.terms]),
    },
    payments: {
      fields: ['date', 'clientId', 'planned', 'paid'],
      rows: book.payments.map((p) => [p.day, p.client, p.planned / 100, p.paid / 100]),
    },
    audits: {
      fields: ['date', 'clientId', 'sku', 'present'],
      rows: book.audits.map((a) => [a.day, a.client, a.sku, a.present]),
    },
    mml: { fields: ['sku', 'outletType'], rows: book.mml.map((m) => [m.sku, m.outletType]) },
  });
}

/** Draws of a small book: every value is likely to meet another one. */
export function randomBook(seed: number): PlainBook {
  let state = seed * 2_654_435_761;
  const int = (low: number, high: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return low + ((state >>> 8) % (high - low + 1));
  };
  const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
  const clients = many(int(2, 9), (n) => ({
    id: `K${n}`,
    closed: int(0, 9) === 0,
    manager: ['', 'Anna', 'Boris'][int(0, 2)] ?? '',
    outletType: ['', 'shop', 'bar'][int(0, 2)] ?? '',
  }));
  const client = (): string => `K${int(0, clients.length)}`;
  const from = day('2025-12-01');
  const month = (): number => day(['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01'][int(0, 3)] ?? '');
  const sku = (): string => `s${int(0, 5)}`;
  return {
    clients: [...clients, { id: 'BUYER', closed: false, manager: 'Anna', outletType: 'shop' }],
    sales: [
      ...many(int(5, 70), () => {
        const quantity = int(0, 5) === 0 ? -int(1, 4) : int(1, 5);
        const amount = quantity * int(50, 400) * 10;
        return {
          client: client(),
          day: from + int(0, 120),
          doc: `d${int(0, 3)}`,
          sku: sku(),
          group: ['tea', 'jam'][int(0, 1)] ?? '',
          quantity,
          amount,
          cost: Math.round((amount * int(40, 120)) / 100),
        };
      }),
      { client: 'BUYER', day: day('2026-03-30'), doc: 'z', sku: 's9', group: 'rare', quantity: 1, amount: 1000, cost: 500 },
    ],
    visits: many(int(0, 12), () => ({ client: client(), month: month(), planned: int(0, 4), made: int(0, 4) })),
    costs: many(int(0, 5), () => ({
      manager: ['', 'Anna', 'Boris', 'Nobody'][int(0, 3)] ?? '',
      month: month(),
      sum: int(10, 900) * 100,
    })),
    debts: many(int(0, 8), () => ({
      client: client(),
      total: int(100, 900),
      overdue: int(0, 100),
      terms: ['', 'по факту', 'предоплата', '0 дней', 'отсрочка 14 дней'][int(0, 4)] ?? '',
    })),
    payments: many(int(0, 12), () => ({
      client: client(),
      day: day('2026-01-10') + int(0, 6),
      planned: int(0, 3) * 100,
      paid: int(0, 3) * 100,
    })),
    audits: many(int(0, 20), () => ({
      client: client(),
      day: day('2026-02-01') + int(0, 2),
      sku: sku(),
      present: int(0, 1),
    })),
    mml: many(int(0, 5), () => ({ sku: sku(), outletType: ['', 'shop', 'bar'][int(0, 2)] ?? '' })),
  };
} // prettier-ignore
