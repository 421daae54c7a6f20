/** Texts that come in the forms of a number: `{ one, few, many, other }`, `{count}` in each. */
import type { en } from './en';
import { createFormats } from './formats';
import { fillTemplate, hasText, templateOf, type Locale, type Template, type TextParams } from './translate';

/** Keys of those texts of a section or a language that have forms. */
export type PluralPath<T> = {
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

/** The text in the form that goes with a number; `{count}` is the number in the reader's format. */
export function translateCount(
  locale: Locale,
  key: PluralKey,
  count: number,
  params: TextParams = {},
): string {
  return countedAt(locale, key)(count, (name) => params[name]);
}

/** Makes the texts of a key that is asked for many times over; values are asked for as `fillTemplate` does. */
export function createCounted(locale: Locale, key: PluralKey): Counted {
  return countedAt(locale, key);
}

/** Gives the text for a number. */
type Counted = (count: number, valueOf: (name: string) => string | number | undefined) => string;

/** The same for keys of sections that were added. */
export function countedAt(locale: Locale, key: string): Counted {
  const formats = createFormats(locale);
  const template = (form: string): Template => {
    const path = `${key}.${form}`;
    const chosen = hasText(path) ? path : `${key}.other`;
    if (!hasText(chosen)) throw new Error(`No forms for ${key}`);
    return templateOf(locale, chosen);
  };
  const forms = {
    one: template('one'),
    few: template('few'),
    many: template('many'),
    other: template('other'),
  };
  return (count, valueOf) =>
    fillTemplate(forms[formats.plural(count, FORMS)], (name) =>
      name === 'count' ? formats.count(count) : valueOf(name),
    );
}

const FORMS = { one: 'one', few: 'few', many: 'many', other: 'other' } as const;
