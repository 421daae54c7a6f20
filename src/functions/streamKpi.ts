/** The one wrapper of the KPI functions: asks the session, shows every new answer, ends with its own call. */
import type { KpiAnswer, Outcome } from '../app';
import type { Locale } from '../i18n';
import { argumentError, issueError, reasonError } from './cellError';
import { whenConnected } from './connection';
import { toQuestion, type Argument } from './question';

/**
 * Follows a KPI in a cell. Until the first answer nothing is said, so Excel shows #BUSY!. Everything that a call holds
 * belongs to this call alone: Excel may cancel an old call after it has made the new one.
 */
export function streamKpi(
  id: string,
  period: Argument,
  criteria: Argument,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  let over = false;
  let shown: string | undefined;
  let stopWatching: () => void = () => undefined;
  const show = (value: number | CustomFunctions.Error): void => {
    const text = typeof value === 'number' ? String(value) : `${value.code} ${value.message ?? ''}`;
    if (over || text === shown) return;
    shown = text;
    invocation.setResult(value);
  };
  const stopWaiting = whenConnected(({ session, locale }) => {
    const question = toQuestion(id, period, criteria);
    if (!question.ok) {
      show(argumentError(question.trouble, locale));
      return;
    }
    stopWatching = session.watchKpi(question.value, (answer) => {
      if (answer !== null) show(toCellValue(answer, locale));
    });
  });
  invocation.onCanceled = () => {
    over = true;
    stopWaiting();
    stopWatching();
  };
}

/** A figure, or the error that says why there is none; NaN and infinities are errors too. */
export function toCellValue(answer: Outcome<KpiAnswer>, locale: Locale): number | CustomFunctions.Error {
  if (!answer.ok) {
    const [first] = answer.issues;
    return first === undefined ? reasonError('noBase', locale) : issueError(first, locale);
  }
  const { value, reason } = answer.value;
  if (value !== null && Number.isFinite(value)) return value;
  return reasonError(reason ?? 'noBase', locale);
}
