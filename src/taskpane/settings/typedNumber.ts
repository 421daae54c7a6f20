import type { Locale } from '../../i18n';

/** English thousands: a comma before each three digits. */
const ENGLISH_GROUPS = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;

/**
 * The number that a text of the form stands for, null where it is none. Spaces group thousands and a comma may stand for
 * the point, as people type in either language; in English, commas before each three digits group thousands.
 */
export function typedNumber(text: string, locale: Locale): number | null {
  const tight = text.replace(/[\s\u00A0\u202F]/g, '');
  const plain =
    locale === 'en' && ENGLISH_GROUPS.test(tight) ? tight.replace(/,/g, '') : tight.replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
