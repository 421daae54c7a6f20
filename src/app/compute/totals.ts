/** Sums over all lines up to the report date, and what was left out of them (DOMAIN.md, Words). */
import type { Base } from '../base/types';
import { MAX_EXAMPLES } from '../base/Tally';
import { issue, type Issue } from '../issues';
import type { Totals } from '../result';

/** How a line without any client id is called among the unknown clients. */
const NO_CLIENT = '(none)';

/** The totals of a result, in major units, and the issues `unknownClients` and `afterReportDate`. */
export function sumLines(
  base: Base,
  asOf: number,
): { readonly totals: Totals; readonly issues: readonly Issue[] } {
  const { sales, moneyScale } = base;
  const { client, day, amount, margin, count } = sales;
  let revenue = 0;
  let profit = 0;
  let orphan = 0;
  let orphanLines = 0;
  let later = 0;
  let laterLines = 0;
  for (let i = 0; i < count; i++) {
    const today = day[i]!;
    if (today > asOf) {
      later += amount[i]!;
      laterLines += 1;
    } else if (client[i]! >= 0) {
      revenue += amount[i]!;
      if (margin !== undefined) profit += margin[i]!;
    } else if (today > 0) {
      orphan += amount[i]!;
      orphanLines += 1;
    }
  }
  const issues: Issue[] = [];
  if (orphanLines > 0) issues.push(...unknownClients(base, asOf, orphan));
  if (laterLines > 0) issues.push(issue('afterReportDate', { count: laterLines, sum: later / moneyScale }));
  return {
    totals: {
      revenue: revenue / moneyScale,
      margin: margin === undefined ? null : profit / moneyScale,
      orphanRevenue: orphan / moneyScale,
      controlTotal: (revenue + orphan) / moneyScale,
      sourceTotal: base.sourceTotal,
    },
    issues,
  };
}

function unknownClients(base: Base, asOf: number, orphan: number): readonly Issue[] {
  const { client, day, count } = base.sales;
  const met = new Uint8Array(base.unknownClients.length);
  let unnamed = 0;
  for (let i = 0; i < count; i++) {
    const code = client[i]!;
    const today = day[i]!;
    if (code >= 0 || today === 0 || today > asOf) continue;
    if (code === -1) unnamed = 1;
    else met[-2 - code] = 1;
  }
  const names = base.unknownClients.filter((_, n) => met[n] === 1);
  if (unnamed === 1) names.push(NO_CLIENT);
  if (names.length === 0) return [];
  return [
    issue('unknownClients', {
      count: names.length,
      sum: orphan / base.moneyScale,
      examples: names.slice(0, MAX_EXAMPLES),
    }),
  ];
}
