/** Typed look-up of texts: keys are the paths of `en.ts`, `{name}` in a text is filled from the parameters. */
import { en } from './en';
import { ru } from './ru';

export const LOCALES = ['en', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

/** Shape of every language: the keys of English with any text. */
export type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

/** Keys of the texts of a section or a language: their paths. */
export type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}`;
}[keyof T & string];

export type TextKey = Path<typeof en>;
export type TextParams = Readonly<Record<string, string | number>>;

/** Key → text, by language. */
const TEXTS: Readonly<Record<Locale, Map<string, string>>> = { en: flatten(en), ru: flatten(ru) };

/** Make the texts of further sections known. */
export function addTexts(locale: Locale, sections: object): void {
  for (const [key, text] of flatten(sections)) TEXTS[locale].set(key, text);
}

/** The language for an Office display language such as `ru-RU`; English for any that we do not speak. */
export function localeOf(displayLanguage: string): Locale {
  return displayLanguage.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

/** Whether a key made at run time (from an issue's code, say) has a text. */
export function hasText(key: string): key is TextKey {
  return TEXTS.en.has(key);
}

/**
 * The text for a key in a language, parameters filled in. A parameter that is missing stays as `{name}`, so that it
 * is seen; an unknown key is our own mistake and throws.
 */
export function translate(locale: Locale, key: TextKey, params: TextParams = {}): string {
  return textAt(locale, key, params);
}

/** The same for keys of sections that were added. */
export function textAt(locale: Locale, key: string, params: TextParams): string {
  return fillTemplate(templateOf(locale, key), (name) => params[name]);
}

/** A text cut at its parameters: literal, name, literal, name, …, literal. */
export type Template = readonly string[];

/** A text to be filled many times over; an unknown key throws. */
export function templateOf(locale: Locale, key: string): Template {
  const text = TEXTS[locale].get(key);
  if (text === undefined) throw new Error(`No text for ${key} in ${locale}`);
  let cut = CUT.get(text);
  if (cut === undefined) CUT.set(text, (cut = text.split(/\{(\w+)\}/)));
  return cut;
}

/** Texts are cut once; there are no more of them than the languages have. */
const CUT = new Map<string, Template>();

/** Fill a text; each value is asked for where the text names it, and only there. */
export function fillTemplate(
  template: Template,
  valueOf: (name: string) => string | number | undefined,
): string {
  let text = template[0] ?? '';
  for (let at = 1; at < template.length; at += 2) {
    const name = template[at] ?? '';
    text += String(valueOf(name) ?? `{${name}}`) + (template[at + 1] ?? '');
  }
  return text;
}

function flatten(texts: object, path = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [name, node] of Object.entries(texts) as [string, string | object][]) {
    if (typeof node === 'string') flat.set(path + name, node);
    else for (const [key, text] of flatten(node, `${path}${name}.`)) flat.set(key, text);
  }
  return flat;
}
