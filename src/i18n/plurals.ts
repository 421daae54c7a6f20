/** Texts that come in the forms of a number: `{ one, few, many, other }`, `{count}` in each. */
import type { en } from './en';
import { createFormats } from './formats';
import { hasText, translate, type Locale, type TextParams } from './translate';

type PluralPath<T> = {
  [K in keyof T & string]: T[K] extends string
    ? never
    : T[K] extends { readonly other: string }
      ? K
      : `${K}.${PluralPath<T[K]>}`;
}[keyof T & string];

/** Keys whose text depends on a number. */
export type PluralKey = PluralPath<typeof en>;

/** Whether a key made at run time has forms of a number. */
export function hasPlural(key: string): key is PluralKey {
  return hasText(`${key}.other`);
}

/**
 * The text in the form that goes with a number; `{count}` is the number in the reader's format. Parameters are looked up
 * when the text needs them, so they may be getters.
 */
export function translateCount(
  locale: Locale,
  key: PluralKey,
  count: number,
  params: TextParams = {},
): string {
  const formats = createFormats(locale);
  const form = formats.plural(count, FORMS);
  const path = `${key}.${form}`;
  const chosen = hasText(path) ? path : `${key}.other`;
  if (!hasText(chosen)) throw new Error(`No forms for ${key}`);
  const withCount = Object.create(params, { count: { value: formats.count(count) } }) as TextParams;
  return translate(locale, chosen, withCount);
}

const FORMS = { one: 'one', few: 'few', many: 'many', other: 'other' } as const;
