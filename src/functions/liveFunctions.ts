/**
 * The KPIs and the classes of single clients as streaming functions: one wrapper for all of them. Microsoft's generator
 * reads one comment a function; these have the same shape, so functions.json gets them from the catalogue instead.
 */
import type { ClientFacts, KpiAnswer, Outcome } from '../app';
import { CATEGORIES } from '../domain';
import { localeOf, translate, type Locale } from '../i18n';
import { LIVE_FUNCTIONS, type ClientFunctionId, type LiveFunction } from './catalogue';
import { argumentError, issueError, reasonError } from './cellError';
import { toClientId, toQuestion, withCriterion } from '../app/formula';
import { streamAnswer, type CellResult, type LiveInvocation } from './streamAnswer';

/** Takes the arguments, then the invocation. */
type LiveCall = (...args: unknown[]) => void;

/** The functions by id, as Excel calls them. */
export const LIVE_CALLS: ReadonlyMap<string, LiveCall> = new Map(
  LIVE_FUNCTIONS.map((live) => [live.id, callOf(live)]),
);

/** Tells Office.js of the functions; where it was not loaded there is nobody to tell. */
export function associateLiveFunctions(): void {
  if (typeof CustomFunctions === 'undefined') return;
  for (const [id, call] of LIVE_CALLS) CustomFunctions.associate(id, call);
}

function callOf(live: LiveFunction): LiveCall {
  return (...args) => {
    const invocation = args.at(-1) as LiveInvocation;
    if (live.kind === 'client') streamClient(live.id, args[0], invocation);
    else if (live.kind === 'reason') streamReason(args[0], args[1], invocation);
    else if (live.first === undefined) streamKpi(live.id, args[0], args[1], invocation);
    else streamKpi(live.id, args[1], args[2], invocation, { field: live.first, argument: args[0] });
  };
}

function streamKpi(
  id: string,
  period: unknown,
  criteria: unknown,
  invocation: LiveInvocation,
  first?: { readonly field: string; readonly argument: unknown },
): void {
  streamAnswer(invocation, ({ session, locale }, show) => {
    const question = toQuestion(id, period, criteria);
    if (!question.ok) {
      show(argumentError(question.trouble, locale));
      return () => undefined;
    }
    const asked =
      first === undefined ? question.value : withCriterion(question.value, first.field, first.argument);
    if (asked === null) {
      show(argumentError('errorValue', locale));
      return () => undefined;
    }
    return session.watchKpi(asked, (answer) => {
      if (answer !== null) show(figureOf(answer, locale));
    });
  });
}

function streamClient(id: ClientFunctionId, argument: unknown, invocation: LiveInvocation): void {
  streamAnswer(invocation, ({ session, locale }, show) => {
    const client = toClientId(argument);
    if (client === null || client === '') {
      show(client === null ? argumentError('errorValue', locale) : '');
      return () => undefined;
    }
    return session.watchClient(client, (answer) => {
      if (answer !== null) show(classOf(id, answer, locale));
    });
  });
}

function streamReason(argument: unknown, language: unknown, invocation: LiveInvocation): void {
  streamAnswer(invocation, ({ session, locale }, show) => {
    const client = toClientId(argument);
    const wanted = toClientId(language);
    if (client === null || client === '' || wanted === null) {
      show(client === '' ? '' : argumentError('errorValue', locale));
      return () => undefined;
    }
    const words = wanted === '' ? locale : localeOf(wanted);
    return session.watchReason(client, words, (answer) => {
      if (answer !== null) show(answer.ok ? answer.value : firstIssue(answer, locale));
    });
  });
}

/** A figure, or the error that says why there is none; NaN and infinities are errors too. */
function figureOf(answer: Outcome<KpiAnswer>, locale: Locale): CellResult {
  if (!answer.ok) return firstIssue(answer, locale);
  const { value, reason } = answer.value;
  if (value !== null && Number.isFinite(value)) return value;
  return reasonError(reason ?? 'noBase', locale);
}

/** A class of a client; empty for a closed one and where there is none, the words for "not rated" without a category. */
function classOf(id: ClientFunctionId, answer: Outcome<ClientFacts>, locale: Locale): CellResult {
  if (!answer.ok) return firstIssue(answer, locale);
  const { closed, category, segment, recency, frequency, monetary } = answer.value;
  if (closed) return '';
  switch (id) {
    case 'CLIENT_CATEGORY':
      return CATEGORIES[category - 1] ?? translate(locale, 'domain.notRated');
    case 'CLIENT_SEGMENT':
      return segment === 0 ? '' : segment;
    case 'RFM_SCORE':
      return recency === 0 ? '' : recency * 100 + frequency * 10 + monetary;
  }
}

function firstIssue({ issues }: Extract<Outcome<never>, { ok: false }>, locale: Locale): CellResult {
  const [first] = issues;
  return first === undefined ? reasonError('noBase', locale) : issueError(first, locale);
}
