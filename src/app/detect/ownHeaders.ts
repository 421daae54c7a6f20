import { LOCALES, translate, type Locale } from '../../i18n';
import { normaliseHeader } from './headers';

/** Keys of the columns that we write into the clients table, in their order. */
export const OWN_COLUMN_KEYS = ['category', 'segment', 'segmentName', 'baseStatus'] as const;
export type OwnColumnKey = (typeof OWN_COLUMN_KEYS)[number];

/** What such a column is called in a language. */
export function ownHeader(locale: Locale, key: OwnColumnKey): string {
  return translate(locale, `sheets.clientColumns.${key}`);
}

/** Added to our header where the user has a column of that name; no parentheses, so that formulas can name it. */
export const SECOND_NAME = ' AKB';

/** Every such header, normalised: `Статус базы` is no `status` of a client, whichever language wrote it. */
export const OWN_HEADERS: ReadonlySet<string> = new Set(
  LOCALES.flatMap((locale) =>
    OWN_COLUMN_KEYS.flatMap((key) => [ownHeader(locale, key), ownHeader(locale, key) + SECOND_NAME]),
  ).map(normaliseHeader),
);
