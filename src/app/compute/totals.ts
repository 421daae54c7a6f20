/** Sums over all lines up to the report date, and what was left out of them (DOMAIN.md, Words). */
import type { Base } from '../base/types';
import { lineSums } from '../base/lineSums';
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
  const { moneyScale } = base;
  const { revenue, profit, orphan, orphanLines, later, laterLines } = lineSums(base, asOf);
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
