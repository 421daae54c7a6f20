/**
 * The rules of DOMAIN.md once more, as one would say them: plain objects, Maps and filters over kopecks. Slow, short,
 * and sharing no code with the product, so that a mistake has to be made twice to stay unseen.
 */
export interface PlainClient {
  readonly id: string;
  /** '' = none. */
  readonly channel: string;
  readonly potentialKopecks: number | null;
  readonly closed: boolean;
  readonly contract: boolean;
}
export interface PlainSale {
  /** Of a client, of nobody, or ''. */
  readonly id: string;
  readonly day: number;
  readonly kopecks: number;
  readonly marginKopecks: number;
  readonly document: string;
  readonly sku: string;
  readonly quantity: number;
}
export interface PlainBook {
  readonly clients: readonly PlainClient[];
  readonly sales: readonly PlainSale[];
  readonly hasMargin: boolean;
}
type Pair = readonly [number, number];
export interface PlainSettings {
  readonly asOf: string | null;
  readonly windowMonths: number;
  readonly period: string;
  readonly profit: {
    readonly measure: string;
    readonly cuts: Pair;
    readonly minClients: number;
    readonly perChannel: boolean;
  };
  readonly potential: {
    readonly method: string;
    readonly cuts: Pair;
    readonly perChannel: Readonly<Record<string, Pair>>;
  };
  readonly progress: { readonly reachedFrom: number };
  readonly grid: readonly (readonly string[])[];
  readonly lostAfterDays: number;
}

const FLAGS =
  'retain renegotiate potentialTooLow returns annualised shortHistory baseCuts new recovered noShipments'.split(
    ' ',
  );
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];

// --- Days: Excel serials, counted by the language's own calendar.
const DAY_MS = 86_400_000;
const SERIAL_OF_1970 = 25_569;
const serial = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / DAY_MS + SERIAL_OF_1970;
const dateOf = (day: number): { year: number; month: number; day: number } => {
  const date = new Date((day - SERIAL_OF_1970) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
export const serialOf = (iso: string): number =>
  serial(...(iso.split('-').map(Number) as [number, number, number]));

/** The same day so many months earlier, clipped to that month's end. */
function monthsBefore(day: number, months: number): number {
  const { year, month, day: of } = dateOf(day);
  const lastOfMonth = dateOf(serial(year, month - months + 1, 0)).day;
  return serial(year, month - months, Math.min(of, lastOfMonth));
}

function periodOf(text: string, asOf: number): Pair {
  const { year, month } = dateOf(asOf);
  const quarter = Math.floor((month - 1) / 3);
  const words: Record<string, Pair> = {
    month: [serial(year, month, 1), serial(year, month + 1, 0)],
    quarter: [serial(year, quarter * 3 + 1, 1), serial(year, quarter * 3 + 4, 0)],
    year: [serial(year, 1, 1), serial(year, 12, 31)],
  };
  const [from = '', to = ''] = text.split('..');
  const [start, end] = words[text] ?? [serialOf(from), serialOf(to)];
  return [start, Math.min(end, asOf)];
}

// --- Orders: days with a net above 0.
type Line = Pick<PlainSale, 'day' | 'kopecks' | 'marginKopecks'>;
function ordersOf(lines: readonly Line[]): number[] {
  const nets = new Map<number, number>();
  for (const { day, kopecks } of lines) nets.set(day, (nets.get(day) ?? 0) + kopecks);
  return [...nets]
    .filter(([, net]) => net > 0)
    .map(([day]) => day)
    .sort((a, b) => a - b);
}

// --- Rankings.
/** 0, 1, 2 by the share of the greater ones before it; values are positive. */
function shareClass(value: number, pool: readonly number[], cuts: Pair): number {
  const positive = pool.filter((other) => other > 0);
  const before = sum(positive.filter((other) => other > value));
  return before * 100 < cuts[0] * sum(positive) ? 0 : before * 100 < cuts[1] * sum(positive) ? 1 : 2;
}
function tercile(value: number, pool: readonly number[]): number {
  const before = pool.filter((other) => other > value).length;
  return before * 3 < pool.length ? 0 : before * 3 < pool.length * 2 ? 1 : 2;
}
/** 1 … 5 by PERCENTILE.INC of 20, 40, 60, 80 %; a value equal to a cut is in the lower bin. */
function binOf(value: number, values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = (part: number): number => {
    const position = (sorted.length - 1) * part;
    const below = sorted[Math.floor(position + 1e-9)] ?? NaN;
    const above = sorted[Math.ceil(position - 1e-9)] ?? NaN;
    return below + (position - Math.floor(position + 1e-9)) * (above - below);
  };
  return 1 + [0.2, 0.4, 0.6, 0.8].filter((part) => value > cut(part) + 1e-7).length;
}

/** All that a result says of a book, in its own words; money in major units. */
export function oracle(book: PlainBook, settings: PlainSettings) {
  const ids = new Set(book.clients.map(({ id }) => id));
  const asOf =
    settings.asOf === null ? Math.max(...book.sales.map(({ day }) => day)) : serialOf(settings.asOf);
  const known = book.sales.filter(({ day }) => day <= asOf);
  const from = monthsBefore(asOf, settings.windowMonths) + 1;
  const [start, end] = periodOf(settings.period, asOf);

  // Figures of each client.
  const byMargin = book.hasMargin && settings.profit.measure === 'margin';
  const facts = book.clients.map((client) => {
    const lines = known.filter(({ id }) => id === client.id);
    const window = lines.filter(({ day }) => day >= from);
    const period = lines.filter(({ day }) => day >= start && day <= end);
    const revenue = sum(window.map(({ kopecks }) => kopecks));
    const margin = sum(window.map(({ marginKopecks }) => marginKopecks));
    return {
      ...client,
      lines,
      revenue,
      margin,
      profit: byMargin ? margin : revenue,
      orders: ordersOf(lines),
      windowOrders: ordersOf(window),
      periodOrders: ordersOf(period),
      periodRevenue: sum(period.map(({ kopecks }) => kopecks)),
    };
  });
  type Facts = (typeof facts)[number];
  const base = facts.filter(({ closed }) => !closed);

  // Pools: the channel, or the whole base where it is small.
  const pools = new Map(
    distinct(base.map(({ channel }) => channel)).map((channel) => {
      const members = base.filter((other) => other.channel === channel);
      const small = settings.profit.perChannel && members.length < settings.profit.minClients;
      return [channel, { small, members: settings.profit.perChannel && !small ? members : base }];
    }),
  );
  const poolOf = (client: Facts) => pools.get(client.channel) ?? { small: false, members: base };

  // Levels: 0 highest; null = none.
  const profitLevel = (client: Facts): number => {
    if (client.profit < 0) return 3;
    if (client.profit === 0) return 2;
    return shareClass(
      client.profit,
      poolOf(client).members.map(({ profit }) => profit),
      settings.profit.cuts,
    );
  };
  const { method } = settings.potential;
  const isPercents = (cuts: Pair): boolean => cuts[1] <= 100;
  const cutsOf = (client: Facts): Pair =>
    settings.potential.perChannel[client.channel === '' ? '(none)' : client.channel] ??
    settings.potential.cuts;
  const byThresholds = (kopecks: number, cuts: Pair): number =>
    kopecks > cuts[1] * 100 ? 0 : kopecks >= cuts[0] * 100 ? 1 : 2;
  const potentialLevel = (client: Facts): number | null => {
    const own = client.potentialKopecks;
    if (own === null) return null;
    if (method === 'thresholds') return byThresholds(own, cutsOf(client));
    const { members } = poolOf(client);
    const all = members.map(({ potentialKopecks }) => potentialKopecks ?? 0).filter((value) => value > 0);
    if (method === 'terciles') return tercile(own, all);
    const given =
      settings.profit.perChannel && !poolOf(client).small ? cutsOf(client) : settings.potential.cuts;
    return shareClass(own, all, isPercents(given) ? given : [80, 95]);
  };
  const segmentCuts = (client: Facts): Pair => {
    const cuts = cutsOf(client);
    return method === 'share' && isPercents(cuts) ? [50_000, 500_000] : cuts;
  };

  // Purchases a year: by full months since the book's first sale where it is young.
  const firstSale = Math.min(...book.sales.map(({ day }) => day));
  let full = 0;
  for (let ago = 0; ago < 60; ago++) {
    const { year, month } = dateOf(asOf);
    if (serial(year, month - ago, 1) < firstSale) break;
    if (serial(year, month - ago + 1, 0) - asOf <= 3) full += 1;
  }
  const young = firstSale > monthsBefore(asOf, settings.windowMonths) && full < settings.windowMonths;
  const [times, by] = !young ? [12, settings.windowMonths] : full >= 3 ? [12, full] : [1, 1];

  const xyz = (client: Facts): string => {
    const [first] = client.orders;
    if (first === undefined) return '';
    const months: number[] = [];
    for (let ago = 0; ago < 40; ago++) {
      const { year, month } = dateOf(asOf);
      const [begin, finish] = [serial(year, month - ago, 1), serial(year, month - ago + 1, 0)];
      if (begin < from || finish > asOf || finish < first) continue;
      const lines = client.lines.filter(({ day }) => day >= begin && day <= finish);
      months.push(sum(lines.map(({ kopecks }) => kopecks)));
    }
    const mean = sum(months) / months.length;
    if (months.length < 3 || mean <= 0) return '';
    const variation = Math.sqrt(sum(months.map((value) => (value - mean) ** 2)) / months.length) / mean;
    return variation <= 0.1 + 1e-12 ? 'X' : variation <= 0.25 + 1e-12 ? 'Y' : 'Z';
  };

  const buyers = base.filter(({ windowOrders }) => windowOrders.length > 0);
  const daysSince = ({ windowOrders }: Facts): number => asOf - (windowOrders.at(-1) ?? NaN);

  const describe = (client: Facts) => {
    const figures = {
      revenue: client.revenue / 100,
      margin: book.hasMargin ? client.margin / 100 : null,
      orders: client.windowOrders.length,
      lastOrder: client.orders.at(-1) ?? 0,
      periodOrders: client.periodOrders.length,
      periodRevenue: client.periodRevenue / 100,
    };
    if (client.closed) return { ...figures, flags: [] as string[] };
    const flags = new Set<string>();

    const profit = profitLevel(client);
    const potential = potentialLevel(client);
    const category =
      profit === 3 ? 'E' : potential === null ? '' : (settings.grid[profit]?.[potential] ?? '');
    if (potential === 2 && profit < 2) flags.add('retain');
    if (potential === 0 && category === 'E') flags.add('renegotiate');
    if (poolOf(client).small) flags.add('baseCuts');

    const own = client.potentialKopecks;
    const yearly = (client.revenue * times) / by;
    let segment = 0;
    if (own !== null) {
      const percent = client.revenue * times * 100;
      const whole = own * by;
      const column = client.revenue <= 0 ? 1 : percent < settings.progress.reachedFrom * whole ? 2 : 3;
      segment = 3 * (2 - byThresholds(own, segmentCuts(client))) + column;
      if (percent > 120 * whole) flags.add('potentialTooLow');
      if (client.revenue < 0) flags.add('returns');
      if (young) flags.add(full >= 3 ? 'annualised' : 'shortHistory');
    }

    const before = client.orders.filter((day) => day < start).at(-1);
    const [first] = client.periodOrders;
    let status = 'potential';
    if (first !== undefined) {
      status = 'active';
      if (before === undefined) flags.add('new');
      else if (first - before >= settings.lostAfterDays) flags.add('recovered');
    } else if (before !== undefined) status = end - before >= settings.lostAfterDays ? 'lost' : 'paused';
    else if (client.contract) {
      status = 'lost';
      flags.add('noShipments');
    }

    const bought = client.windowOrders.length > 0;
    const abc = ['A', 'B', 'C'];
    return {
      ...figures,
      category,
      segment,
      status,
      profitLevel: ['max', 'high', 'low', 'negative'][profit],
      potentialLevel: potential === null ? '' : ['high', 'mid', 'low'][potential],
      progress: own === null ? null : yearly / own,
      whiteSpace: own === null ? null : Math.max(0, own - yearly) / 100,
      flags: FLAGS.filter((flag) => flags.has(flag)),
      abc:
        client.profit > 0
          ? abc[
              shareClass(
                client.profit,
                base.map((one) => one.profit),
                settings.profit.cuts,
              )
            ]
          : 'C',
      xyz: xyz(client),
      recency: bought ? 6 - binOf(daysSince(client), buyers.map(daysSince)) : 0,
      frequency: bought
        ? binOf(
            client.windowOrders.length,
            buyers.map(({ windowOrders }) => windowOrders.length),
          )
        : 0,
      monetary: bought
        ? binOf(
            client.revenue,
            buyers.map(({ revenue }) => revenue),
          )
        : 0,
    };
  };

  const clients = new Map(facts.map((client) => [client.id, describe(client)]));
  return {
    asOf,
    window: { from, to: asOf },
    period: { from: start, to: end },
    yearFactor: times / by,
    profitMeasure: byMargin ? 'margin' : 'revenue',
    clients: Object.fromEntries(clients),
    totals: totalsOf(book, known, ids),
    issues: issuesOf(book, asOf, ids, facts),
    concentration: topShare(base.map(({ revenue }) => revenue)),
    counts: countsOf(base.map(({ id, channel }) => ({ ...clients.get(id), channel }))),
  };
}

function totalsOf(book: PlainBook, known: readonly PlainSale[], ids: ReadonlySet<string>) {
  const ours = known.filter(({ id }) => ids.has(id));
  const all = sum(known.map(({ kopecks }) => kopecks));
  const revenue = sum(ours.map(({ kopecks }) => kopecks));
  return {
    revenue: revenue / 100,
    margin: book.hasMargin ? sum(ours.map(({ marginKopecks }) => marginKopecks)) / 100 : null,
    orphanRevenue: (all - revenue) / 100,
    controlTotal: all / 100,
    sourceTotal: null,
  };
}

/** The issues that have a count and a sum, by code; those that were not met are absent. */
function issuesOf(
  book: PlainBook,
  asOf: number,
  ids: ReadonlySet<string>,
  facts: readonly {
    readonly closed: boolean;
    readonly revenue: number;
    readonly windowOrders: readonly number[];
  }[],
): Record<string, { readonly count: number; readonly sum: number }> {
  const money = (lines: readonly PlainSale[]): number => sum(lines.map(({ kopecks }) => kopecks)) / 100;
  const later = book.sales.filter(({ day }) => day > asOf);
  const unknown = book.sales.filter(({ id, day }) => day <= asOf && !ids.has(id));
  const closed = facts.filter((client) => client.closed && client.windowOrders.length > 0);
  const met = new Set<string>();
  const repeats = book.sales.filter((sale) => {
    const key = JSON.stringify([sale.id, sale.day, sale.document, sale.sku, sale.quantity, sale.kopecks]);
    if (!ids.has(sale.id) || !met.has(key)) {
      met.add(key);
      return false;
    }
    return true;
  });
  return Object.fromEntries(
    Object.entries({
      afterReportDate: { count: later.length, sum: money(later) },
      unknownClients: { count: distinct(unknown.map(({ id }) => id)).length, sum: money(unknown) },
      closedWithSales: { count: closed.length, sum: sum(closed.map(({ revenue }) => revenue)) / 100 },
      repeatedLines: { count: repeats.length, sum: money(repeats) },
    }).filter(([, { count }]) => count > 0),
  );
}

/** Share of the positive sums that the largest fifth of them, rounded up, brings. */
function topShare(kopecks: readonly number[]): number | null {
  const positive = kopecks.filter((value) => value > 0).sort((a, b) => b - a);
  return positive.length === 0
    ? null
    : sum(positive.slice(0, Math.ceil(positive.length / 5))) / sum(positive);
}

interface Classes {
  readonly channel: string;
  readonly category?: string;
  readonly segment?: number;
  readonly status?: string;
  readonly profitLevel?: string | undefined;
  readonly potentialLevel?: string | undefined;
}

function countsOf(base: readonly Classes[]) {
  const tally = (keys: readonly string[], names: readonly string[]): Record<string, number> =>
    Object.fromEntries(names.map((name) => [name, keys.filter((key) => key === name).length]));
  const letters = (some: readonly Classes[]) =>
    tally(
      some.map(({ category = '' }) => (category === '' ? 'none' : category)),
      ['A', 'B', 'C', 'D', 'E', 'none'],
    );
  const nameOf = ({ channel }: Classes): string => (channel === '' ? '(none)' : channel);
  return {
    base: base.length,
    categories: letters(base),
    byChannel: Object.fromEntries(
      distinct(base.map(nameOf)).map((name) => [name, letters(base.filter((one) => nameOf(one) === name))]),
    ),
    segments: tally(
      base.map(({ segment = 0 }) => (segment === 0 ? 'none' : String(segment))),
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'none'],
    ),
    statuses: tally(
      base.map(({ status = '' }) => status),
      ['active', 'paused', 'lost', 'potential'],
    ),
    grid: ['max', 'high', 'low'].map((profit) =>
      ['high', 'mid', 'low'].map(
        (potential) =>
          base.filter((one) => one.profitLevel === profit && one.potentialLevel === potential).length,
      ),
    ),
  };
}
