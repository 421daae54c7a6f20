/** The code that most would write: row objects, a Map of clients, a Map of days for each. */
import type { Peer } from '../peer';
import { CLIENT, PERIOD_FROM, SALE, WINDOW_FROM } from '../world';
import { rank, type Facts } from './ranking';

interface Line {
  readonly client: string;
  readonly day: number;
  readonly sku: string;
  readonly category: string;
  readonly quantity: number;
  readonly amount: number;
  readonly margin: number;
}
interface Client {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  readonly manager: string;
  readonly potential: number;
  readonly closed: boolean;
  readonly contract: boolean;
}
interface Objects {
  readonly clients: readonly Client[];
  readonly lines: readonly Line[];
}

const kopecks = (money: number): number => Math.round(money * 100);

const map: Peer<Objects> = {
  ingest({ clients, sales }) {
    return {
      clients: [...clients].flat().map((row) => ({
        id: String(row[CLIENT.id]),
        name: String(row[CLIENT.name]),
        channel: String(row[CLIENT.channel]),
        manager: String(row[CLIENT.manager]),
        potential: row[CLIENT.potential] === '' ? NaN : Number(row[CLIENT.potential]),
        closed: row[CLIENT.status] === 'закрыт',
        contract: row[CLIENT.contract] !== '',
      })),
      lines: [...sales].flat().map((row) => ({
        client: String(row[SALE.client]),
        day: Number(row[SALE.date]),
        sku: String(row[SALE.sku]),
        category: String(row[SALE.category]),
        quantity: Number(row[SALE.quantity]),
        amount: Number(row[SALE.amount]),
        margin: Number(row[SALE.margin]),
      })),
    };
  },

  compute({ clients, lines }) {
    const byClient = new Map<string, Line[]>();
    for (const line of lines) {
      const own = byClient.get(line.client);
      if (own === undefined) byClient.set(line.client, [line]);
      else own.push(line);
    }
    return rank(clients.map((client) => factsOf(client, byClient.get(client.id) ?? [])));
  },
};

function factsOf(client: Client, lines: readonly Line[]): Facts {
  const facts: Facts = {
    ...client,
    revenue: 0,
    margin: 0,
    orders: 0,
    lastOrder: 0,
    before: 0,
    periodOrders: 0,
    periodNet: 0,
  };
  const days = new Map<number, number>();
  for (const line of lines) {
    days.set(line.day, (days.get(line.day) ?? 0) + kopecks(line.amount));
    if (line.day >= WINDOW_FROM) facts.margin += kopecks(line.margin);
  }
  for (const [day, net] of days) {
    if (day >= WINDOW_FROM) facts.revenue += net;
    if (day >= PERIOD_FROM) facts.periodNet += net;
    if (net <= 0) continue;
    if (day >= WINDOW_FROM) facts.orders += 1;
    facts.lastOrder = Math.max(facts.lastOrder, day);
    if (day >= PERIOD_FROM) facts.periodOrders += 1;
    else facts.before = Math.max(facts.before, day);
  }
  return facts;
}

export default map;
