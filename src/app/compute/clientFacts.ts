/** Figures of each client over stretches of days. Money in units of 1/moneyScale; day 0 = there is none. */
import type { DayRange } from '../../domain';
import type { ClientDays } from '../base/clientDays';

/** Sums and orders of a period, and the order before it. */
export interface PeriodFacts {
  readonly revenue: Float64Array;
  readonly orders: Int32Array;
  readonly firstOrder: Int32Array;
  /** Last order before the period. */
  readonly lastBefore: Int32Array;
}

/** Sums and orders of the window, and the first and last order ever, up to the window's end. */
export interface WindowFacts {
  readonly revenue: Float64Array;
  readonly margin: Float64Array;
  readonly orders: Int32Array;
  readonly firstEver: Int32Array;
  readonly lastEver: Int32Array;
}

/** Figures of every client in the window (both ends inside). */
export function windowFacts(days: ClientDays, { from, to }: DayRange): WindowFacts {
  const clients = days.start.length - 1;
  const facts: WindowFacts = {
    revenue: new Float64Array(clients),
    margin: new Float64Array(clients),
    orders: new Int32Array(clients),
    firstEver: new Int32Array(clients),
    lastEver: new Int32Array(clients),
  };
  for (let client = 0; client < clients; client++) inWindow(days, client, from, to, facts);
  return facts;
}

/** The same with the figures of single clients made anew. */
export function patchWindow(
  before: WindowFacts,
  days: ClientDays,
  { from, to }: DayRange,
  clients: Int32Array,
): WindowFacts {
  const facts: WindowFacts = {
    revenue: before.revenue.slice(),
    margin: before.margin.slice(),
    orders: before.orders.slice(),
    firstEver: before.firstEver.slice(),
    lastEver: before.lastEver.slice(),
  };
  for (const client of clients) inWindow(days, client, from, to, facts);
  return facts;
}

function inWindow(
  { start, day, amount, margin }: ClientDays,
  client: number,
  from: number,
  to: number,
  facts: WindowFacts,
): void {
  const end = start[client + 1]!;
  let first = 0;
  let last = 0;
  let revenue = 0;
  let profit = 0;
  let orders = 0;
  for (let i = start[client]!; i < end; i++) {
    const today = day[i]!;
    if (today > to) break;
    const net = amount[i]!;
    if (net > 0) {
      last = today;
      if (first === 0) first = today;
    }
    if (today < from) continue;
    revenue += net;
    profit += margin[i]!;
    if (net > 0) orders += 1;
  }
  facts.revenue[client] = revenue;
  facts.margin[client] = profit;
  facts.orders[client] = orders;
  facts.firstEver[client] = first;
  facts.lastEver[client] = last;
}

/** Figures of every client in a period (both ends inside). */
export function periodFacts(days: ClientDays, { from, to }: DayRange): PeriodFacts {
  const clients = days.start.length - 1;
  const facts: PeriodFacts = {
    revenue: new Float64Array(clients),
    orders: new Int32Array(clients),
    firstOrder: new Int32Array(clients),
    lastBefore: new Int32Array(clients),
  };
  for (let client = 0; client < clients; client++) inPeriod(days, client, from, to, facts);
  return facts;
}

/** The same with the figures of single clients made anew. */
export function patchPeriod(
  before: PeriodFacts,
  days: ClientDays,
  { from, to }: DayRange,
  clients: Int32Array,
): PeriodFacts {
  const facts: PeriodFacts = {
    revenue: before.revenue.slice(),
    orders: before.orders.slice(),
    firstOrder: before.firstOrder.slice(),
    lastBefore: before.lastBefore.slice(),
  };
  for (const client of clients) inPeriod(days, client, from, to, facts);
  return facts;
}

/** From the last day back: periods are recent as a rule, and the order before one ends the search. */
function inPeriod(
  { start, day, amount }: ClientDays,
  client: number,
  from: number,
  to: number,
  facts: PeriodFacts,
): void {
  const begin = start[client]!;
  let revenue = 0;
  let orders = 0;
  let first = 0;
  facts.lastBefore[client] = 0;
  for (let i = start[client + 1]! - 1; i >= begin; i--) {
    const today = day[i]!;
    if (today > to) continue;
    const net = amount[i]!;
    if (today < from) {
      if (!(net > 0)) continue;
      facts.lastBefore[client] = today;
      break;
    }
    revenue += net;
    if (!(net > 0)) continue;
    orders += 1;
    first = today;
  }
  facts.revenue[client] = revenue;
  facts.orders[client] = orders;
  facts.firstOrder[client] = first;
}
