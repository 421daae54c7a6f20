/** Sums over all lines up to the report date, and what was left out of them (DOMAIN.md, Words). */
import type { Base } from '../base/types';
import { MAX_EXAMPLES } from '../base/Tally';
import { issue, type Issue } from '../issues';
import type { Totals } from '../result';
import { clientDays } from '../base/clientDays';
import { Following } from '../base/follow';

/** How a line without any client id is called among the unknown clients. */
const NO_CLIENT = '(none)';
const NO_MARGINS = new Float64Array(0);

/** Sums of lines in units of 1/moneyScale. */
interface LineSums {
  readonly revenue: number;
  readonly profit: number;
  readonly orphan: number;
  readonly orphanLines: number;
  readonly later: number;
  readonly laterLines: number;
}

const NOTHING: LineSums = { revenue: 0, profit: 0, orphan: 0, orphanLines: 0, later: 0, laterLines: 0 };
const following = new Following<LineSums>();

/** The totals of a result, in major units, and the issues `unknownClients` and `afterReportDate`. */
export function sumLines(
  base: Base,
  asOf: number,
): { readonly totals: Totals; readonly issues: readonly Issue[] } {
  const { moneyScale } = base;
  const { revenue, profit, orphan, orphanLines, later, laterLines } = following.of(
    base,
    String(asOf),
    () => sumAll(base, asOf),
    (before, _, edits) => sumEdits(base, asOf, before, edits),
  );
  const issues: Issue[] = [];
  if (orphanLines > 0) issues.push(...unknownClients(base, asOf, orphan));
  if (laterLines > 0) issues.push(issue('afterReportDate', { count: laterLines, sum: later / moneyScale }));
  return {
    totals: {
      revenue: revenue / moneyScale,
      margin: base.sales.margin === undefined ? null : profit / moneyScale,
      orphanRevenue: orphan / moneyScale,
      controlTotal: (revenue + orphan) / moneyScale,
      sourceTotal: base.sourceTotal,
    },
    issues,
  };
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

/** Who they are, in the order of the lines. */
function unknownClients(base: Base, asOf: number, orphan: number): readonly Issue[] {
  const { client, day, count } = base.sales;
  const met = new Uint8Array(base.unknownClients.length);
  const names: string[] = [];
  let unnamed = false;
  for (let i = 0; i < count; i++) {
    const code = client[i]!;
    const today = day[i]!;
    if (code >= 0 || today === 0 || today > asOf) continue;
    if (code === -1) unnamed = true;
    else if (met[-2 - code] === 0) {
      met[-2 - code] = 1;
      names.push(base.unknownClients[-2 - code]!);
    }
  }
  if (unnamed) names.push(NO_CLIENT);
  if (names.length === 0) return [];
  return [
    issue('unknownClients', {
      count: names.length,
      sum: orphan / base.moneyScale,
      examples: names.slice(0, MAX_EXAMPLES),
    }),
  ];
}
