/** Which error a cell shows where a KPI has no figure; the names are those of `CustomFunctions.ErrorCode`. */
import type { KpiReason } from '../compute/kpi';
import type { Issue } from '../issues';

export type CellTrouble = 'notAvailable' | 'divisionByZero' | 'invalidValue';

/** Issues and reasons that lie in the formula itself. */
const ARGUMENT_ISSUES: ReadonlySet<string> = new Set([
  'badPeriod',
  'unknownSliceField',
  'unknownKpi',
  'criterionNotForKpi',
]);
const ARGUMENT_REASONS: ReadonlySet<string> = new Set(['unknownProduct', 'noProductGiven']);

/** `#VALUE!` where the arguments are wrong, else `#N/A`. */
export function issueTrouble({ code }: Issue): CellTrouble {
  return ARGUMENT_ISSUES.has(code) ? 'invalidValue' : 'notAvailable';
}

/** `#DIV/0!` where there is nothing to divide by, else `#N/A` or `#VALUE!`. */
export function reasonTrouble(reason: KpiReason): CellTrouble {
  if (reason === 'zeroDenominator') return 'divisionByZero';
  return ARGUMENT_REASONS.has(reason) ? 'invalidValue' : 'notAvailable';
}
