import { LAST_DAY, QUARTER_START } from '../../../scripts/sample/calendar';
import { WINDOW_START } from '../../../scripts/sample/generate';
import type { Client, Sample } from '../../../scripts/sample/model';

/** DOMAIN §2–§4 written down once more in the plainest way, to see what the sample book will show. */
export interface RoughClient {
  client: Client;
  category: string;
  segment: number | null;
  status: string;
  baseCuts: boolean;
}

interface Facts {
  client: Client;
  revenue: number;
  margin: number;
  orderDays: number[];
}

function collectFacts(sample: Sample): Facts[] {
  const byCode = new Map<string, Client>();
  for (const client of sample.clients) {
    const code = client.code.trim();
    if (!byCode.has(code)) byCode.set(code, client);
  }
  return [...byCode].map(([code, client]) => {
    const sales = sample.sales.filter((sale) => sale.client === code);
    const inWindow = sales.filter((sale) => sale.date > WINDOW_START);
    const days = new Map<number, number>();
    for (const { date, amount } of sales) days.set(date, (days.get(date) ?? 0) + amount);
    return {
      client,
      revenue: inWindow.reduce((sum, sale) => sum + sale.amount, 0),
      margin: inWindow.reduce((sum, sale) => sum + sale.amount - sale.cost, 0),
      orderDays: [...days].filter(([, sum]) => sum > 0).map(([day]) => day),
    };
  });
}

function profitLevels(members: readonly Facts[]): Map<Facts, 0 | 1 | 2> {
  const positive = members.filter((facts) => facts.margin > 0).sort((a, b) => b.margin - a.margin);
  const total = positive.reduce((sum, facts) => sum + facts.margin, 0);
  const levels = new Map<Facts, 0 | 1 | 2>();
  let before = 0;
  for (const facts of positive) {
    levels.set(facts, before * 100 < total * 80 ? 0 : before * 100 < total * 95 ? 1 : 2);
    before += facts.margin;
  }
  return levels;
}

function potentialLevel(client: Client): 0 | 1 | 2 | null {
  const { potential } = client;
  if (typeof potential !== 'number' || potential <= 0) return null;
  return potential > 500_000 ? 0 : potential >= 50_000 ? 1 : 2;
}

function statusOf({ client, orderDays }: Facts): string {
  if (orderDays.some((day) => day >= QUARTER_START)) return 'active';
  if (orderDays.length === 0) return client.contract === null ? 'potential' : 'lost';
  return LAST_DAY - Math.max(...orderDays) >= 60 ? 'lost' : 'paused';
}

function segmentOf({ client, revenue }: Facts): number | null {
  const level = potentialLevel(client);
  if (level === null) return null;
  const progress = revenue / 100 / (client.potential as number);
  return 3 * (2 - level) + (progress <= 0 ? 1 : progress < 1 ? 2 : 3);
}

const GRID = ['ABB', 'BBC', 'CCD'];

/** The classes of every client that is not closed. */
export function roughClasses(sample: Sample): RoughClient[] {
  const base = collectFacts(sample).filter(({ client }) => !client.closed);
  const whole = profitLevels(base);
  const channels = groupBy(base, ({ client }) => client.channel?.ru ?? '');
  return [...channels.values()].flatMap((members) => {
    const baseCuts = members.length < 10;
    const levels = baseCuts ? whole : profitLevels(members);
    return members.map((facts) => {
      const potential = potentialLevel(facts.client);
      const category =
        facts.margin < 0 ? 'E' : potential === null ? 'none' : GRID[levels.get(facts) ?? 2]?.[potential];
      return {
        client: facts.client,
        category: category ?? 'none',
        segment: segmentOf(facts),
        status: statusOf(facts),
        baseCuts,
      };
    });
  });
}

function groupBy<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
