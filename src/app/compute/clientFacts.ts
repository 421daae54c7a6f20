/** Figures of each client over stretches of days. Money in units of 1/moneyScale; day 0 = there is none. */
import type { DayRange } from '../../domain';
import { inStretches } from '../../engine';
import type { ClientDays } from '../base/clientDays';

/** Sums and orders of a period, and the order before it. */
export interface PeriodFacts {
  readonly revenue: Float64Array;
  readonly orders: Int32Array;
  readonly firstOrder: Int32Array;
  /** Last order before the period. */
  readonly lastBefore: Int32Array;
}

/** Sums and orders of the window, and the last order ever, up to the window's end. */
export interface WindowFacts {
  readonly revenue: Float64Array;
  readonly margin: Float64Array;
  readonly orders: Int32Array;
  readonly lastEver: Int32Array;
}

/** Figures of every client in the window (both ends inside). */
export function windowFacts(days: ClientDays, { from, to }: DayRange): WindowFacts {
  const clients = days.start.length - 1;
  const facts: WindowFacts = {
    revenue: new Float64Array(clients),
    margin: new Float64Array(clients),
    orders: new Int32Array(clients),
    lastEver: new Int32Array(clients),
  };
  inStretches(clients, (first, end) => {
    inWindow(days, first, end, from, to, facts);
  });
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
    lastEver: before.lastEver.slice(),
  };
  for (const client of clients) inWindow(days, client, client + 1, from, to, facts);
  return facts;
}

function inWindow(
  { start, day, amount, margin }: ClientDays,
  first: number,
  end: number,
  from: number,
  to: number,
  facts: WindowFacts,
): void {
  const { revenue, orders, lastEver } = facts;
  sumWindow(start, day, amount, margin, first, end, from, to, revenue, facts.margin, orders, lastEver);
}

/**
 * Figures of the clients from firstClient to endClient − 1. From the last day back: only whoever has no order in the
 * window is followed beyond it.
 */
function sumWindow(
  start: Int32Array,
  day: Int32Array,
  amount: Float64Array,
  margin: Float64Array,
  firstClient: number,
  endClient: number,
  from: number,
  to: number,
  revenues: Float64Array,
  margins: Float64Array,
  counts: Int32Array,
  lasts: Int32Array,
): void {
  for (let client = firstClient; client < endClient; client++) {
    const begin = start[client]!;
    let last = 0;
    let revenue = 0;
    let profit = 0;
    let orders = 0;
    for (let i = start[client + 1]! - 1; i >= begin; i--) {
      const today = day[i]!;
      if (today > to) continue;
      if (today < from && last > 0) break;
      const net = amount[i]!;
      if (net > 0 && last === 0) last = today;
      if (today < from) continue;
      revenue += net;
      profit += margin[i]!;
      if (net > 0) orders += 1;
    }
    revenues[client] = revenue;
    margins[client] = profit;
    counts[client] = orders;
    lasts[client] = last;
  }
}

/** Day of each client's first order ever, up to a day. */
export function firstOrders(days: ClientDays, to: number): Int32Array {
  const firsts = new Int32Array(days.start.length - 1);
  inStretches(firsts.length, (first, end) => {
    findFirst(days, to, firsts, first, end);
  });
  return firsts;
}

/** The same with the days of single clients found anew. */
export function patchFirstOrders(
  before: Int32Array,
  days: ClientDays,
  to: number,
  clients: Int32Array,
): Int32Array {
  const firsts = before.slice();
  for (const client of clients) findFirst(days, to, firsts, client, client + 1);
  return firsts;
}

function findFirst(
  { start, day, amount }: ClientDays,
  to: number,
  firsts: Int32Array,
  firstClient: number,
  endClient: number,
): void {
  for (let client = firstClient; client < endClient; client++) {
    const end = start[client + 1]!;
    let i = start[client]!;
    while (i < end && !(amount[i]! > 0)) i++;
    firsts[client] = i < end && day[i]! <= to ? day[i]! : 0;
  }
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
  inStretches(clients, (first, end) => {
    inPeriod(days, first, end, from, to, facts);
  });
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
  for (const client of clients) inPeriod(days, client, client + 1, from, to, facts);
  return facts;
}

function inPeriod(
  { start, day, amount }: ClientDays,
  first: number,
  end: number,
  from: number,
  to: number,
  { revenue, orders, firstOrder, lastBefore }: PeriodFacts,
): void {
  sumPeriod(start, day, amount, first, end, from, to, revenue, orders, firstOrder, lastBefore);
}

/**
 * Figures of the clients from firstClient to endClient − 1. From the last day back: periods are recent as a rule, and the
 * order before one ends the search.
 */
function sumPeriod(
  start: Int32Array,
  day: Int32Array,
  amount: Float64Array,
  firstClient: number,
  endClient: number,
  from: number,
  to: number,
  revenues: Float64Array,
  counts: Int32Array,
  firsts: Int32Array,
  befores: Int32Array,
): void {
  for (let client = firstClient; client < endClient; client++) {
    const begin = start[client]!;
    let revenue = 0;
    let orders = 0;
    let first = 0;
    let before = 0;
    for (let i = start[client + 1]! - 1; i >= begin; i--) {
      const today = day[i]!;
      if (today > to) continue;
      const net = amount[i]!;
      if (today < from) {
        if (!(net > 0)) continue;
        before = today;
        break;
      }
      revenue += net;
      if (!(net > 0)) continue;
      orders += 1;
      first = today;
    }
    revenues[client] = revenue;
    counts[client] = orders;
    firsts[client] = first;
    befores[client] = before;
  }
}
