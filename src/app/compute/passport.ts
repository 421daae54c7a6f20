/**
 * The passport of each category and segment: how many clients, what they bring, how they buy (source document S2,
 * "describe each segment"). Of clients of the base over the window; money in major units.
 */
import { CATEGORIES, SEGMENTS, type Category, type Segment } from '../../domain';
import type { Base } from '../base/types';
import type { Result } from '../result';

export interface Passport {
  /** Clients of the base. */
  readonly clients: number;
  /** Of them with an order in the window. */
  readonly buyers: number;
  /** Clients ÷ clients of the base. */
  readonly shareOfClients: number | null;
  /** Net sales of the window, and their share of the base's; null where the base sold nothing (or less). */
  readonly revenue: number;
  readonly shareOfRevenue: number | null;
  /** Margin of the window; null where the book has neither margin nor cost. */
  readonly margin: number | null;
  readonly shareOfMargin: number | null;
  /** Margin ÷ sales: what a unit of sales leaves; null without sales. */
  readonly profitability: number | null;
  readonly potential: number;
  readonly whiteSpace: number;
  readonly shareOfWhiteSpace: number | null;
  readonly orders: number;
  /** Net sales of the window ÷ orders; null without orders. */
  readonly averageOrder: number | null;
  /** Orders of a buying client a month of the window; null without buyers. */
  readonly ordersPerMonth: number | null;
}

export interface Passports {
  readonly categories: Readonly<Record<Category | 'none', Passport>>;
  /** Keys `1` … `9` and `none`. */
  readonly segments: Readonly<Record<`${Segment}` | 'none', Passport>>;
  /** The whole base. */
  readonly base: Passport;
}

interface Sums {
  clients: number;
  buyers: number;
  revenue: number;
  margin: number;
  potential: number;
  whiteSpace: number;
  orders: number;
}

/** Passports of all categories and segments. Shares of parts add up to 1 (where there is anything to share). */
export function segmentPassports(base: Base, result: Result): Passports {
  const { category, segment } = result.clients;
  const whole = sumBy(base, result, () => 0, 1)[0] ?? emptySums();
  const context = {
    whole,
    months: result.settings.windowMonths,
    hasMargin: base.sales.margin !== undefined,
  };
  const byCategory = sumBy(base, result, (client) => category[client]!, CATEGORIES.length + 1);
  const bySegment = sumBy(base, result, (client) => segment[client]!, SEGMENTS.length + 1);
  const of = (sums: Sums | undefined): Passport => passportOf(sums ?? emptySums(), context);
  return {
    categories: Object.fromEntries([
      ...CATEGORIES.map((each, n) => [each, of(byCategory[n + 1])]),
      ['none', of(byCategory[0])],
    ]) as Passports['categories'],
    segments: Object.fromEntries([
      ...SEGMENTS.map((each) => [String(each), of(bySegment[each])]),
      ['none', of(bySegment[0])],
    ]) as Passports['segments'],
    base: of(whole),
  };
}

function emptySums(): Sums {
  return { clients: 0, buyers: 0, revenue: 0, margin: 0, potential: 0, whiteSpace: 0, orders: 0 };
}

function sumBy(base: Base, result: Result, groupOf: (client: number) => number, groups: number): Sums[] {
  const sums = Array.from({ length: groups }, emptySums);
  const { clients } = result;
  for (let client = 0; client < clients.count; client++) {
    const sum = sums[groupOf(client)];
    if (base.clients.closed[client] === 1 || sum === undefined) continue;
    sum.clients += 1;
    if (clients.orders[client]! > 0) sum.buyers += 1;
    sum.revenue += clients.revenue[client]!;
    sum.margin += clients.margin[client]!;
    sum.potential += known(base.clients.potential[client]!);
    sum.whiteSpace += known(clients.whiteSpace[client]!);
    sum.orders += clients.orders[client]!;
  }
  return sums;
}

function known(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}

function passportOf(
  sums: Sums,
  { whole, months, hasMargin }: { whole: Sums; months: number; hasMargin: boolean },
): Passport {
  const { clients, buyers, revenue, margin, potential, whiteSpace, orders } = sums;
  return {
    clients,
    buyers,
    shareOfClients: share(clients, whole.clients),
    revenue,
    shareOfRevenue: share(revenue, whole.revenue),
    margin: hasMargin ? margin : null,
    shareOfMargin: hasMargin ? share(margin, whole.margin) : null,
    profitability: hasMargin ? share(margin, revenue) : null,
    potential,
    whiteSpace,
    shareOfWhiteSpace: share(whiteSpace, whole.whiteSpace),
    orders,
    averageOrder: share(revenue, orders),
    ordersPerMonth: share(orders, buyers * months),
  };
}

/** A quotient; null where there is nothing to divide by, or a loss, of which shares say nothing. */
function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
