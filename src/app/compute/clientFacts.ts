/** Figures of each client over a stretch of days. Money in units of 1/moneyScale; day 0 = there is none. */
import type { DayRange } from '../../domain';
import type { ClientDays } from './clientDays';

export interface StretchFacts {
  readonly revenue: Float64Array;
  /** Zeros where the book has no margin. */
  readonly margin: Float64Array;
  readonly orders: Int32Array;
  /** First and last order of the stretch, and the last one before it. */
  readonly firstOrder: Int32Array;
  readonly lastOrder: Int32Array;
  readonly lastBefore: Int32Array;
}

/** Sums and orders of every client in a stretch of days (both ends inside). */
export function stretchFacts(days: ClientDays, range: DayRange): StretchFacts {
  const clients = days.start.length - 1;
  const facts: StretchFacts = {
    revenue: new Float64Array(clients),
    margin: new Float64Array(clients),
    orders: new Int32Array(clients),
    firstOrder: new Int32Array(clients),
    lastOrder: new Int32Array(clients),
    lastBefore: new Int32Array(clients),
  };
  for (let client = 0; client < clients; client++) measure(days, client, range.from, range.to, facts);
  return facts;
}

function measure(
  { start, day, amount, margin }: ClientDays,
  client: number,
  from: number,
  to: number,
  facts: StretchFacts,
): void {
  const end = start[client + 1] as number;
  let i = start[client] as number;
  let before = 0;
  for (; i < end && (day[i] as number) < from; i++) {
    if ((amount[i] as number) > 0) before = day[i] as number;
  }
  let revenue = 0;
  let profit = 0;
  let orders = 0;
  let first = 0;
  let last = 0;
  for (; i < end && (day[i] as number) <= to; i++) {
    const net = amount[i] as number;
    revenue += net;
    if (margin !== undefined) profit += margin[i] as number;
    if (!(net > 0)) continue;
    orders += 1;
    last = day[i] as number;
    if (first === 0) first = last;
  }
  facts.revenue[client] = revenue;
  facts.margin[client] = profit;
  facts.orders[client] = orders;
  facts.firstOrder[client] = first;
  facts.lastOrder[client] = last;
  facts.lastBefore[client] = before;
}
