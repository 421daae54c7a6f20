/** Sums over all lines up to a day, and what was left out of them (DOMAIN.md, Words); they follow the edits of a base. */
import { allAtOnce, type Sliced } from '../slices';
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
    () => allAtOnce(summing(base, asOf)),
    (before, _, edits) => sumEdits(base, asOf, before, edits),
  );
}

/** The first making of them in slices. */
export function* preparingLineSums(base: Base, asOf: number): Sliced<void> {
  yield* following.preparing(base, String(asOf), () => summing(base, asOf));
}

/** Lines between two pauses. */
const STRETCH = 1 << 16;
/** Places of the sums while they are added up. */
const AT = { revenue: 0, profit: 1, orphan: 2, orphanLines: 3, later: 4, laterLines: 5, width: 6 } as const;

function* summing(base: Base, asOf: number): Sliced<LineSums> {
  const { sales } = base;
  const days = clientDays(base);
  if (days.lastDay <= asOf && !days.hasOrphans) {
    return { ...NOTHING, revenue: sumOf(days.amount), profit: sumOf(days.margin) };
  }
  const { client, day, amount, count } = sales;
  const sums = new Float64Array(AT.width);
  for (let from = 0; from < count; from += STRETCH) {
    yield from / count;
    addLines(
      client,
      day,
      amount,
      sales.margin ?? NO_MARGINS,
      asOf,
      sums,
      from,
      Math.min(from + STRETCH, count),
    );
  }
  const [revenue = 0, profit = 0, orphan = 0, orphanLines = 0, later = 0, laterLines = 0] = sums;
  return { revenue, profit, orphan, orphanLines, later, laterLines };
}

/** Add the lines from … to − 1. @param margin empty where the book has none */
function addLines(
  client: Int32Array,
  day: Int32Array,
  amount: Float64Array,
  margin: Float64Array,
  asOf: number,
  sums: Float64Array,
  from: number,
  to: number,
): void {
  const hasMargin = margin.length > 0;
  let [revenue, profit, orphan, orphanLines, later, laterLines] = [0, 0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
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
  sums[AT.revenue]! += revenue;
  sums[AT.profit]! += profit;
  sums[AT.orphan]! += orphan;
  sums[AT.orphanLines]! += orphanLines;
  sums[AT.later]! += later;
  sums[AT.laterLines]! += laterLines;
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
