/** Expected trouble as what a cell shows: an error value with a message, never a number. */
import { describeIssue, type Issue, type KpiReason } from '../app';
import { issueTrouble, reasonTrouble } from '../app/formula';
import { hasText, translate, type Locale } from '../i18n';
import type { functions } from '../i18n/en/functions';

/** What is wrong with the arguments; a key of `functions.arguments` in i18n. */
export type ArgumentTrouble = keyof typeof functions.arguments;

/** `#N/A` with the issue's own sentence, which names the missing table; `#VALUE!` where the arguments are wrong. */
export function issueError(issue: Issue, locale: Locale): CustomFunctions.Error {
  return new CustomFunctions.Error(
    CustomFunctions.ErrorCode[issueTrouble(issue)],
    describeIssue(issue, locale),
  );
}

/** Why a KPI has no figure: `#DIV/0!` where there is nothing to divide by, else `#N/A` or `#VALUE!` with the reason. */
export function reasonError(reason: KpiReason, locale: Locale): CustomFunctions.Error {
  const trouble = reasonTrouble(reason);
  const code = CustomFunctions.ErrorCode[trouble];
  if (trouble === 'divisionByZero') return new CustomFunctions.Error(code);
  const key = `kpis.reasons.${reason}`;
  return new CustomFunctions.Error(code, hasText(key) ? translate(locale, key) : reason);
}

/** `#VALUE!` with what is wrong with the arguments. */
export function argumentError(trouble: ArgumentTrouble, locale: Locale): CustomFunctions.Error {
  const text = translate(locale, `functions.arguments.${trouble}`);
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, text);
}

/** `#N/A` that says that the base is being read. */
export function readingError(locale: Locale): CustomFunctions.Error {
  const text = translate(locale, 'functions.reading');
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, text);
}

/**
 * The error of an argument's cell, passed on. Excel takes back only some of the errors that it hands over; the others
 * become `#VALUE!` that names them.
 */
export function passedError(error: string, locale: Locale): CustomFunctions.Error {
  const { divisionByZero, invalidNumber, invalidValue, notAvailable, nullReference } =
    CustomFunctions.ErrorCode;
  const known = [divisionByZero, invalidNumber, invalidValue, notAvailable, nullReference].find(
    (code) => (code as string) === error,
  );
  if (known !== undefined) return new CustomFunctions.Error(known);
  return new CustomFunctions.Error(invalidValue, translate(locale, 'functions.passedError', { error }));
}
