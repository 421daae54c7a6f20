/**
 * The rules of DOMAIN.md once more, as one would say them: objects, filters and floating point over kopecks. Slow and
 * short; the engine is compared with it. Knows only the plain shapes that the property tests make.
 */
import { FLAGS, isoOfSerial, serialOfIso, type Flag, type Settings } from '../../../src/domain';
import type { Book } from '../support/book';

interface Line {
  readonly day: number;
  readonly amount: number;
  readonly margin: number;
}
interface Client {
  readonly id: string;
  readonly channel: string;
  readonly potential: number;
  readonly closed: boolean;
  readonly contract: boolean;
  readonly lines: readonly Line[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const kopecks = (money: unknown): number => Math.round(Number(money) * 100);
const serial = (iso: string): number => serialOfIso(iso) ?? NaN;
const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

function monthsBefore(day: number, months: number): number {
  const date = new Date(`${isoOfSerial(day)}T00:00:00Z`);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const to = Math.min(date.getUTCDate(), last);
  return serial(iso(first.getUTCFullYear(), first.getUTCMonth() + 1, to));
}

function periodOf(text: string, asOf: number): [number, number] {
  const date = new Date(`${isoOfSerial(asOf)}T00:00:00Z`);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (text === 'month') return [serial(iso(year, month + 1, 1)), asOf];
  if (text === 'quarter') return [serial(iso(year, month - (month % 3) + 1, 1)), asOf];
  if (text === 'year') return [serial(iso(year, 1, 1)), asOf];
  if (text === '2025-Q4') return [serial('2025-10-01'), serial('2025-12-31')];
  const [from = '', to = ''] = text.split('..');
  return [serial(from), Math.min(serial(to), asOf)];
}

function readClients(book: Book): Client[] {
  return (book.clients ?? []).map(([id, , channel, potential, status, contract]) => ({
    id: String(id),
    channel: String(channel),
    potential: typeof potential === 'number' && potential > 0 ? potential : NaN,
    closed: status === 'закрыт',
    contract: contract !== '',
    lines: book.sales
      .filter(([client]) => client === id)
      .map(([, day, amount, margin]) => ({
        day: Number(day),
        amount: kopecks(amount),
        margin: kopecks(margin),
      })),
  }));
}

/** Days with a net above 0, in order. */
function ordersOf(lines: readonly Line[]): number[] {
  const days = [...new Set(lines.map(({ day }) => day))].sort((a, b) => a - b);
  return days.filter((day) => sum(lines.filter((line) => line.day === day).map(({ amount }) => amount)) > 0);
}

/** 1, 2, 3 by share of the greater ones before; for positive values among positive ones. */
function shareClass(value: number, pool: readonly number[], cuts: readonly [number, number]): number {
  const total = sum(pool.filter((other) => other > 0));
  const before = sum(pool.filter((other) => other > 0 && other > value));
  return before * 100 < cuts[0] * total ? 1 : before * 100 < cuts[1] * total ? 2 : 3;
}

function tercile(value: number, pool: readonly number[]): number {
  const before = pool.filter((other) => other > value).length;
  return before * 3 < pool.length ? 1 : before * 3 < pool.length * 2 ? 2 : 3;
}

function binOf(value: number, values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = (k: number): number => {
    const position = ((sorted.length - 1) * k) / 5;
    const low = Math.floor(position);
    const [a = NaN, b = a] = sorted.slice(low, low + 2);
    return a + (position - low) * (b - a);
  };
  return 1 + [1, 2, 3, 4].filter((k) => value > cut(k) + 1e-7).length;
}

export function naiveResult(book: Book, settings: Settings): Record<string, unknown> {
  const asOf = serial(settings.asOf ?? '');
  const clients = readClients(book);
  const from = monthsBefore(asOf, settings.windowMonths) + 1;
  const [start, end] = periodOf(settings.period, asOf);
  const firstSale = Math.min(...book.sales.map(([, day]) => Number(day)));
  const base = clients.filter(({ closed }) => !closed);
  const inWindow = (client: Client): Line[] => client.lines.filter(({ day }) => day >= from && day <= asOf);
  const revenue = (client: Client): number => sum(inWindow(client).map(({ amount }) => amount));
  const margin = (client: Client): number => sum(inWindow(client).map((line) => line.margin));
  const profit = (client: Client): number =>
    settings.profit.measure === 'margin' ? margin(client) : revenue(client);
  const windowOrders = (client: Client): number[] => ordersOf(inWindow(client));

  const pools = (client: Client): { readonly pool: Client[]; readonly small: boolean } => {
    const channel = base.filter((other) => other.channel === client.channel);
    if (!settings.profit.perChannel) return { pool: base, small: false };
    return channel.length < settings.profit.minClients
      ? { pool: base, small: true }
      : { pool: channel, small: false };
  };
  const profitLevel = (client: Client): number => {
    const value = profit(client);
    if (value < 0) return 4;
    return value === 0 ? 3 : shareClass(value, pools(client).pool.map(profit), settings.profit.cuts);
  };
  const byThresholds = (potential: number): number => (potential > 500_000 ? 1 : potential >= 50_000 ? 2 : 3);
  const potentialLevel = (client: Client): number => {
    if (Number.isNaN(client.potential)) return 0;
    if (settings.potential.method === 'thresholds') return byThresholds(client.potential);
    const pool = pools(client)
      .pool.map(({ potential }) => potential)
      .filter((potential) => potential > 0);
    if (settings.potential.method === 'terciles') return tercile(client.potential, pool);
    return shareClass(kopecks(client.potential), pool.map(kopecks), [80, 95]);
  };
  const category = (profitOf: number, potentialOf: number): number => {
    if (profitOf === 4) return 5;
    const letter = potentialOf === 0 ? undefined : settings.grid[profitOf - 1]?.[potentialOf - 1];
    return letter === undefined ? 0 : 'ABCDE'.indexOf(letter) + 1;
  };

  // Full months since the first sale; a month is full when it ends no more than 3 days after the report date.
  let full = 0;
  for (let ago = 0; ago < 40; ago++) {
    const date = new Date(`${isoOfSerial(asOf)}T00:00:00Z`);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() - ago];
    const first = serial(iso(year, month + 1, 1));
    const last = serial(iso(year, month + 2, 0));
    if (first >= firstSale && last - asOf <= 3) full += 1;
  }
  const young = firstSale >= from && full < settings.windowMonths;
  const factor = !young ? 12 / settings.windowMonths : full >= 3 ? 12 / full : 1;

  const xyz = (client: Client): number => {
    const [firstOrder] = ordersOf(client.lines.filter(({ day }) => day <= asOf));
    if (firstOrder === undefined) return 0;
    const months: number[] = [];
    for (let ago = 14; ago >= 0; ago--) {
      const date = new Date(`${isoOfSerial(asOf)}T00:00:00Z`);
      const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() - ago];
      const [first, last] = [serial(iso(year, month + 1, 1)), serial(iso(year, month + 2, 0))];
      if (first < from || last > asOf || last < firstOrder) continue;
      months.push(
        sum(client.lines.filter(({ day }) => day >= first && day <= last).map(({ amount }) => amount)),
      );
    }
    const mean = sum(months) / months.length;
    if (months.length < 3 || mean <= 0) return 0;
    const deviation = Math.sqrt(sum(months.map((value) => (value - mean) ** 2)) / months.length);
    return deviation / mean <= 0.1 + 1e-12 ? 1 : deviation / mean <= 0.25 + 1e-12 ? 2 : 3;
  };

  const buyers = base.filter((client) => windowOrders(client).length > 0);
  const daysSince = (client: Client): number => asOf - Math.max(...windowOrders(client));

  return Object.fromEntries(
    clients.map((client) => {
      const known = client.lines.filter(({ day }) => day <= asOf);
      const orders = ordersOf(known);
      const periodLines = known.filter(({ day }) => day >= start && day <= end);
      const periodOrders = ordersOf(periodLines);
      const before = orders.filter((day) => day < start).at(-1) ?? 0;
      const money = {
        revenue: revenue(client) / 100,
        margin: margin(client) / 100,
        orders: windowOrders(client).length,
        lastOrder: orders.at(-1) ?? 0,
        periodOrders: periodOrders.length,
        periodRevenue: sum(periodLines.map(({ amount }) => amount)) / 100,
      };
      const none = {
        category: 0,
        profitLevel: 0,
        potentialLevel: 0,
        segment: 0,
        status: 0,
        progress: NaN,
        whiteSpace: NaN,
        flags: 0,
        abc: 0,
        xyz: 0,
        recency: 0,
        frequency: 0,
        monetary: 0,
      };
      if (client.closed) return [client.id, { ...none, ...money }];

      const levels = { profit: profitLevel(client), potential: potentialLevel(client) };
      const flags = new Set<Flag>();
      const purchases = revenue(client) * factor;
      const potential = kopecks(client.potential);
      let segment = 0;
      if (potential > 0) {
        const progress = purchases / potential;
        const reached = progress * 100 >= settings.progress.reachedFrom - 1e-9;
        segment = 3 * (3 - byThresholds(client.potential)) + (purchases <= 0 ? 1 : reached ? 3 : 2);
        if (progress > 1.2 + 1e-12) flags.add('potentialTooLow');
        if (progress < 0) flags.add('returns');
        if (young) flags.add(full >= 3 ? 'annualised' : 'shortHistory');
      }
      if (levels.potential === 3 && levels.profit <= 2) flags.add('retain');
      if (levels.potential === 1 && levels.profit === 4) flags.add('renegotiate');
      if (pools(client).small) flags.add('baseCuts');
      const [first] = periodOrders;
      if (first !== undefined && before === 0) flags.add('new');
      if (first !== undefined && before > 0 && first - before >= 60) flags.add('recovered');
      const lost = before > 0 ? end - before >= 60 : client.contract;
      if (first === undefined && before === 0 && client.contract) flags.add('noShipments');
      const bought = windowOrders(client).length > 0;
      return [
        client.id,
        {
          ...money,
          category: category(levels.profit, levels.potential),
          profitLevel: levels.profit,
          potentialLevel: levels.potential,
          segment,
          status: first !== undefined ? 1 : lost ? 3 : before > 0 ? 2 : 4,
          progress: potential > 0 ? (expect.closeTo(purchases / potential, 9) as unknown) : NaN,
          whiteSpace:
            potential > 0 ? (expect.closeTo(Math.max(0, potential - purchases) / 100, 4) as unknown) : NaN,
          flags: sum(FLAGS.map((flag, n) => (flags.has(flag) ? 2 ** n : 0))),
          abc: profit(client) > 0 ? shareClass(profit(client), base.map(profit), [80, 95]) : 3,
          xyz: xyz(client),
          recency: bought ? 6 - binOf(daysSince(client), buyers.map(daysSince)) : 0,
          frequency: bought
            ? binOf(
                money.orders,
                buyers.map((one) => windowOrders(one).length),
              )
            : 0,
          monetary: bought ? binOf(revenue(client), buyers.map(revenue)) : 0,
        },
      ];
    }),
  );
}
