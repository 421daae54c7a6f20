/** Expected trouble as what a cell shows: an error value with a message, never a number. */
import { describeIssue, type Issue } from '../app';
import { hasText, translate, type Locale } from '../i18n';
import type { ArgumentTrouble } from './question';

/** Issues that lie in the formula itself. */
const ARGUMENT_ISSUES: ReadonlySet<string> = new Set(['badPeriod', 'unknownSliceField', 'unknownKpi']);

/** `#N/A` with the issue's own sentence, which names the missing table; `#VALUE!` where the arguments are wrong. */
export function issueError(issue: Issue, locale: Locale): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  const code = ARGUMENT_ISSUES.has(issue.code) ? invalidValue : notAvailable;
  return new CustomFunctions.Error(code, describeIssue(issue, locale));
}

/** Why a KPI has no figure: `#DIV/0!` where there is nothing to divide by, else `#N/A` with the reason. */
export function reasonError(reason: string, locale: Locale): CustomFunctions.Error {
  if (reason === 'zeroDenominator') {
    return new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
  }
  const key = `functions.reasons.${reason}`;
  const text = hasText(key)
    ? translate(locale, key)
    : translate(locale, 'functions.reasons.other', { reason });
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, text);
}

/** `#VALUE!` with what is wrong with the arguments. */
export function argumentError(
  trouble: ArgumentTrouble | 'badNumber' | 'badSegment',
  locale: Locale,
): CustomFunctions.Error {
  return new CustomFunctions.Error(
    CustomFunctions.ErrorCode.invalidValue,
    translate(locale, `functions.arguments.${trouble}`),
  );
}
