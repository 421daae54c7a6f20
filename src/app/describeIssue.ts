/** Issues in words. */
import { createFormats, hasPlural, hasText, translate, translateCount, type Locale } from '../i18n';
import { NO_NAME } from './compute/counts';
import type { Issue, IssueParam, Place } from './issues';

/**
 * An issue as text in a language: what was met, where, and the way out. Examples and place that the sentence does not
 * name itself follow it. A code without a text of its own is named in a general sentence.
 */
export function describeIssue(issue: Issue, locale: Locale): string {
  const params = paramsOf(issue, locale);
  // A sentence has its place in parentheses; without a place they go.
  const text = sentence(issue, locale, params).replace(' ()', '');
  const added = [text];
  if (params.place !== '' && !text.includes(String(params.place))) {
    added.push(translate(locale, 'issues.placeAfter', params));
  }
  if (params.examples !== '' && !text.includes(String(params.examples)) && !named(issue)) {
    added.push(translate(locale, 'issues.examplesAfter', params));
  }
  return added.join(' ');
}

/** Whether the sentence already lists what the examples are. */
function named(issue: Issue): boolean {
  return issue.params?.tables !== undefined && issue.code === 'twoClientsTables';
}

function sentence(issue: Issue, locale: Locale, params: Record<string, string>): string {
  const reason = issue.params?.reason;
  const particular = `issues.${issue.code}.${typeof reason === 'string' ? reason : ''}`;
  const key = hasText(particular) ? particular : `issues.${issue.code}`;
  if (hasPlural(key)) return translateCount(locale, key, issue.count, params);
  if (hasText(key)) return translate(locale, key, params);
  return translate(locale, 'issues.unknown', { code: issue.code });
}

function paramsOf(issue: Issue, locale: Locale): Record<string, string> {
  const formats = createFormats(locale);
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(issue.params ?? {})) own[name] = wordOf(name, value, locale);
  const role = issue.params?.role;
  return {
    count: formats.count(issue.count),
    sum: formats.money(issue.sum ?? 0),
    examples: issue.examples
      .map((name) => (name === NO_NAME ? translate(locale, 'domain.without.id') : name))
      .join(', '),
    place: placeText(issue.place, locale),
    choose: translate(locale, 'issues.choose', { action: translate(locale, 'mapping.action') }),
    ...(typeof role === 'string' ? { roleCode: role } : {}),
    ...own,
  };
}

/** Codes among the parameters in the reader's words; the rest as it is. */
function wordOf(name: string, value: IssueParam, locale: Locale): string {
  if (typeof value === 'number') return createFormats(locale).count(value);
  const values = typeof value === 'string' ? [value] : value;
  if (name === 'tables')
    return values.map((table) => translate(locale, 'issues.quoted', { name: table })).join(', ');
  return values.map((one) => codeWord(name, one, locale)).join(', ');
}

const WORD_LISTS: Readonly<Record<string, string>> = {
  role: 'domain.roles',
  field: 'domain.fields',
  fields: 'domain.fields',
  expected: 'issues.expected',
};

function codeWord(name: string, code: string, locale: Locale): string {
  const key = `${WORD_LISTS[name] ?? ''}.${code}`;
  if (!hasText(key)) return code;
  const field = translate(locale, key);
  const examples = `domain.headerExamples.${code}`;
  if (name !== 'fields' || !hasText(examples)) return field;
  return translate(locale, 'issues.understood', { field, headers: translate(locale, examples) });
}

function placeText(place: Place | undefined, locale: Locale): string {
  const parts = (['sheet', 'table', 'column', 'cell'] as const).flatMap((part) => {
    const name = place?.[part];
    return name === undefined ? [] : [translate(locale, `issues.place.${part}`, { [part]: name })];
  });
  return parts.join(', ');
}
