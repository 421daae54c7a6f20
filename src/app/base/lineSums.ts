/** Sums over all lines up to a day, and what was left out of them (DOMAIN.md, Words); they follow the edits of a base. */
import { clientDays } from './clientDays';
import { Following } from './follow';
import type { Base } from './types';

const NO_MARGINS = new Float64Array(0);

/** Money in units of 1/moneyScale. `later`: after the day; `orphan`: of clients that are not in the clients table. */
export interface LineSums {
  readonly revenue: number;
  readonly profit: number;
  readonly orphan: number;
  readonly orphanLines: number;
  readonly later: number;
  readonly laterLines: number;
}

const NOTHING: LineSums = { revenue: 0, profit: 0, orphan: 0, orphanLines: 0, later: 0, laterLines: 0 };
const following = new Following<LineSums>();

/** The sums of a base up to a day; those up to its last day are made when it is read. */
export function lineSums(base: Base, asOf: number): LineSums {
  return following.of(
    base,
    String(asOf),
    () => sumAll(base, asOf),
    (before, _, edits) => sumEdits(base, asOf, before, edits),
  );
}

function sumAll(base: Base, asOf: number): LineSums {
  const { sales } = base;
  const days = clientDays(base);
  if (days.lastDay <= asOf && !days.hasOrphans) {
    return { ...NOTHING, revenue: sumOf(days.amount), profit: sumOf(days.margin) };
  }
  const { client, day, amount, count } = sales;
  const margin = sales.margin ?? NO_MARGINS;
  const hasMargin = margin !== NO_MARGINS;
  let [revenue, profit, orphan, orphanLines, later, laterLines] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const today = day[i]!;
    if (today > asOf) {
      later += amount[i]!;
      laterLines += 1;
    } else if (client[i]! >= 0) {
      revenue += amount[i]!;
      if (hasMargin) profit += margin[i]!;
    } else if (today > 0) {
      orphan += amount[i]!;
      orphanLines += 1;
    }
  }
  return { revenue, profit, orphan, orphanLines, later, laterLines };
}

function sumOf(column: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i]!;
  return sum;
}

/** Edited lines taken out as they were and put in as they are: the sums are whole numbers, so nothing is lost. */
function sumEdits({ edits, sales }: Base, asOf: number, before: LineSums, known: number): LineSums {
  const sums = { ...before };
  const add = (client: number, day: number, amount: number, margin: number, sign: 1 | -1): void => {
    if (day > asOf) {
      sums.later += sign * amount;
      sums.laterLines += sign;
    } else if (client >= 0) {
      sums.revenue += sign * amount;
      sums.profit += sign * margin;
    } else if (day > 0) {
      sums.orphan += sign * amount;
      sums.orphanLines += sign;
    }
  };
  for (const { slot, client, day, amount, margin } of edits.since(known)) {
    add(client, day, amount, margin, -1);
    add(sales.client[slot]!, sales.day[slot]!, sales.amount[slot]!, sales.margin?.[slot] ?? 0, 1);
  }
  return sums;
}
