/** arquero: one table of columns, rollups by client and day and then by client; ranks by sorting. */
import { op, table } from 'arquero';
import { CLIENT, PERIOD_FROM, SALE, WINDOW_FROM } from '../world';
import { rank } from './ranking';

function columnsOf(blocks, positions) {
  const rows = [...blocks].flat();
  return table(
    Object.fromEntries(Object.entries(positions).map(([name, at]) => [name, rows.map((row) => row[at])])),
  );
}

export default {
  ingest({ clients, sales }) {
    return { clients: columnsOf(clients, CLIENT), sales: columnsOf(sales, SALE) };
  },

  compute({ clients, sales }) {
    const facts = sales
      .groupby('client', 'date')
      .rollup({
        net: (d) => op.sum(op.round(d.amount * 100)),
        profit: (d) => op.sum(op.round(d.margin * 100)),
      })
      .params({ window: WINDOW_FROM, period: PERIOD_FROM })
      .derive({
        inWindow: (d, $) => (d.date >= $.window ? 1 : 0),
        inPeriod: (d, $) => (d.date >= $.period ? 1 : 0),
        order: (d) => (d.net > 0 ? 1 : 0),
      })
      .groupby('client')
      .rollup({
        revenue: (d) => op.sum(d.net * d.inWindow),
        margin: (d) => op.sum(d.profit * d.inWindow),
        orders: (d) => op.sum(d.order * d.inWindow),
        lastOrder: (d) => op.max(d.date * d.order),
        before: (d) => op.max(d.date * d.order * (1 - d.inPeriod)),
        periodOrders: (d) => op.sum(d.order * d.inPeriod),
        periodNet: (d) => op.sum(d.net * d.inPeriod),
      });
    const joined = clients
      .derive({ n: () => op.row_number() })
      .join_left(facts, ['id', 'client'])
      .orderby('n');
    return rank(joined.objects({ limit: Infinity }).map(factsOf));
  },
};

function factsOf(row) {
  return {
    channel: row.channel,
    manager: row.manager,
    potential: row.potential === '' ? NaN : row.potential,
    closed: row.status === 'закрыт',
    contract: row.contract !== '',
    revenue: row.revenue ?? 0,
    margin: row.margin ?? 0,
    orders: row.orders ?? 0,
    lastOrder: row.lastOrder ?? 0,
    before: row.before ?? 0,
    periodOrders: row.periodOrders ?? 0,
    periodNet: row.periodNet ?? 0,
  };
}
