/** The four columns of the clients table (DESIGN.md, "Columns written into the clients table"). */
import { CATEGORIES, SEGMENTS, STATUSES } from '../../domain';
import { LOCALES, translate, type Locale } from '../../i18n';
import type { Base } from '../base/types';
import { normaliseHeader } from '../detect/headers';
import { OWN_COLUMN_KEYS, ownHeader, SECOND_NAME, type OwnColumnKey } from '../detect/ownHeaders';
import type { SourceShape } from '../ports';
import type { Result } from '../result';
import { mayPause, within, type Sliced } from '../slices';
import { categoryRoles } from './actionKeys';
import { createClassWords, type ClassWords } from './classWords';
import type { ColumnsStep, OwnColumn, PlanValue, ValueKind } from './types';

const WIDTHS: Readonly<Record<OwnColumnKey, number>> = {
  category: 16,
  segment: 10,
  segmentName: 22,
  baseStatus: 16,
};
const KINDS: Readonly<Record<OwnColumnKey, ValueKind>> = {
  category: 'text',
  segment: 'integer',
  segmentName: 'text',
  baseStatus: 'text',
};

/**
 * Our columns beside the user's. A row that is no client stays empty, a closed client too; rows of one id get the same
 * values. A column of the user's that only happens to have our header keeps it: ours gets a second name then.
 */
export function* planningClientColumns(
  source: SourceShape,
  base: Base,
  result: Result,
  locale: Locale,
): Sliced<ColumnsStep> {
  const words = createClassWords(base, result, locale);
  const values = new Map<OwnColumnKey, readonly PlanValue[]>();
  const share = 1 / OWN_COLUMN_KEYS.length;
  for (const [n, key] of OWN_COLUMN_KEYS.entries()) {
    values.set(key, yield* within(valuesOf(source, base, words[key]), n * share, (n + 1) * share));
  }
  return {
    kind: 'columns',
    sheetId: source.sheetId,
    ...(source.tableId === undefined ? {} : { tableId: source.tableId }),
    headerRow: source.headerRow,
    firstColumn: source.firstColumn,
    columnCount: source.headers.length,
    dataRows: source.dataRows,
    columns: OWN_COLUMN_KEYS.map((key) => ({
      key,
      ...headersOf(key, source, locale),
      kind: KINDS[key],
      values: values.get(key) ?? [],
      width: WIDTHS[key],
      ...(key === 'category' ? { roles: categoryRoles(locale) } : {}),
    })),
  };
}

function* valuesOf(
  source: SourceShape,
  base: Base,
  value: ClassWords[OwnColumnKey],
): Sliced<readonly PlanValue[]> {
  const { rowClient } = base.clients;
  const values: PlanValue[] = [];
  for (let row = 0; row < source.dataRows; row++) {
    const client = rowClient[row] ?? -1;
    values.push(client < 0 ? null : value(client));
    if (mayPause(row)) yield row / source.dataRows;
  }
  return values;
}

function headersOf(
  key: OwnColumnKey,
  source: SourceShape,
  locale: Locale,
): Pick<OwnColumn, 'header' | 'aliases'> {
  const names = LOCALES.map((each) => ownHeader(each, key));
  const suffix = isTaken(names, key, source) ? SECOND_NAME : '';
  const header = ownHeader(locale, key) + suffix;
  return { header, aliases: names.map((name) => name + suffix).filter((name) => name !== header) };
}

/** Whether a column of the user's has one of our names: its first values are not words of ours. */
function isTaken(names: readonly string[], key: OwnColumnKey, source: SourceShape): boolean {
  const normalised = names.map(normaliseHeader);
  return source.headers.some((header, column) => {
    if (!normalised.includes(normaliseHeader(header))) return false;
    if (source.ownColumns?.includes(column) === true) return false;
    return source.sample.some((row) => {
      const text = String(row[column] ?? '').trim();
      return text !== '' && !OUR_WORDS[key].has(text);
    });
  });
}

function inEveryLanguage(words: (locale: Locale) => readonly string[]): ReadonlySet<string> {
  return new Set(LOCALES.flatMap(words));
}

const OUR_WORDS: Readonly<Record<OwnColumnKey, ReadonlySet<string>>> = {
  category: inEveryLanguage((locale) => [...CATEGORIES, translate(locale, 'domain.notRated')]),
  segment: new Set(SEGMENTS.map(String)),
  segmentName: inEveryLanguage((locale) =>
    SEGMENTS.map((segment) => translate(locale, `domain.segments.${segment}.name`)),
  ),
  baseStatus: inEveryLanguage((locale) =>
    STATUSES.map((status) => translate(locale, `domain.statuses.${status}`)),
  ),
};
