/** Which clients of the base a KPI looks at: criteria pairs as in SUMIFS (DOMAIN.md §5). */
import { readCategory, STATUSES } from '../../domain';
import type { Dictionary } from '../../engine';
import type { Base } from '../base/types';
import { nameKey } from '../base/words';
import { fail, issue, succeed, type Outcome } from '../issues';
import type { Result } from '../result';
import type { KpiQuestion } from '../session.types';
import { NO_NAME } from './counts';

/** Fields that slice the base, with the words that name them in a formula beside the book's own headers. */
const SLICE_WORDS: Readonly<Record<SliceField, readonly string[]>> = {
  channel: ['channel', 'канал', 'канал продаж', 'канал сбыта'],
  manager: ['manager', 'менеджер', 'торговый представитель', 'агент', 'sales rep'],
  territory: ['territory', 'территория', 'регион', 'region', 'город', 'city'],
  outletType: ['outlettype', 'outlet type', 'тип тт', 'тип точки', 'тип клиента'],
  category: ['category', 'категория', 'категория abcde', 'abcde category', 'abcde'],
  segment: ['segment', 'сегмент'],
  status: ['status', 'статус', 'статус базы', 'base status'],
};
const STATUS_WORDS: Readonly<Record<string, number>> = {
  активный: 1,
  пауза: 2,
  потерянный: 3,
  потенциальный: 4,
};
const NOT_RATED = new Set(['', 'none', NO_NAME, 'нет оценки', 'not rated']);

export type SliceField =
  'channel' | 'manager' | 'territory' | 'outletType' | 'category' | 'segment' | 'status';
type Criterion = KpiQuestion['criteria'][number];

/**
 * 1 for each client of the base that meets all criteria. Values compare without case; an empty value or `(none)`
 * means clients that have none. A value that nobody has gives an empty slice; a field that is none is an issue
 * `unknownSliceField`.
 * @param headers field → header as it stands in the book, for criteria that name a field by it
 */
export function sliceMask(
  base: Base,
  result: Result,
  criteria: readonly Criterion[],
  headers: Readonly<Record<string, string>>,
): Outcome<Uint8Array> {
  const mask = new Uint8Array(base.clients.count);
  for (let i = 0; i < mask.length; i++) mask[i] = base.clients.closed[i] === 1 ? 0 : 1;
  for (const { field, value } of criteria) {
    const found = sliceField(field, headers);
    if (found === null) return fail(issue('unknownSliceField', { params: { field } }));
    const [codes, code] = codesOf(base, result, found, typeof value === 'string' ? value : (value[0] ?? ''));
    for (let i = 0; i < mask.length; i++) if (codes[i] !== code) mask[i] = 0;
  }
  return succeed(mask);
}

function sliceField(text: string, headers: Readonly<Record<string, string>>): SliceField | null {
  const key = nameKey(text);
  const fields = Object.keys(SLICE_WORDS) as SliceField[];
  return (
    fields.find((field) => nameKey(headers[field] ?? '') === key && key !== '') ??
    fields.find((field) => SLICE_WORDS[field].includes(key)) ??
    null
  );
}

function codesOf(
  base: Base,
  result: Result,
  field: SliceField,
  value: string,
): readonly [ArrayLike<number>, number] {
  const { clients } = result;
  switch (field) {
    case 'channel':
      return [base.clients.channel, codeOf(base.channels, value)];
    case 'manager':
      return [base.clients.manager, codeOf(base.managers, value)];
    case 'territory':
      return [base.clients.territory, codeOf(base.territories, value)];
    case 'outletType':
      return [base.clients.outletType, codeOf(base.outletTypes, value)];
    case 'category':
      return [clients.category, categoryCode(value)];
    case 'segment':
      return [clients.segment, NOT_RATED.has(nameKey(value)) ? 0 : Number.parseInt(value, 10)];
    case 'status':
      return [clients.status, statusCode(value)];
  }
}

/** Nobody has this code. */
const NOBODY = -2;

function codeOf(names: Dictionary, value: string): number {
  const key = nameKey(value);
  if (key === '' || key === NO_NAME) return -1;
  const code = names.all().findIndex((name) => nameKey(name) === key);
  return code < 0 ? NOBODY : code;
}

function categoryCode(value: string): number {
  const category = readCategory(value);
  if (category !== null) return 'ABCDE'.indexOf(category) + 1;
  return NOT_RATED.has(nameKey(value)) ? 0 : NOBODY;
}

function statusCode(value: string): number {
  const key = nameKey(value);
  const code = STATUSES.findIndex((status) => status === key) + 1;
  return code > 0 ? code : (STATUS_WORDS[key] ?? NOBODY);
}
