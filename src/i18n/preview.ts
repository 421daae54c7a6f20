/**
 * Texts of the preview and the command line beside all others. The add-in's bundle does without them, so whoever reads
 * them takes `translate` from here.
 */
import { commandLine } from './en/commandLine';
import { preview } from './en/preview';
import { countedAt, type PluralKey, type PluralPath } from './plurals';
import { commandLine as commandLineRu } from './ru/commandLine';
import { preview as previewRu } from './ru/preview';
import {
  addTexts,
  textAt,
  type Locale,
  type Path,
  type TextKey,
  type TextParams,
  type Texts,
} from './translate';

const en = { commandLine, preview } as const;
const ru: Texts<typeof en> = { commandLine: commandLineRu, preview: previewRu };

/** The sections by language. */
export const PREVIEW_TEXTS = { en, ru };
addTexts('en', en);
addTexts('ru', ru);

export type PreviewKey = Path<typeof en>;

/** `translate` of the add-in, for these texts too. */
export function translate(locale: Locale, key: TextKey | PreviewKey, params: TextParams = {}): string {
  return textAt(locale, key, params);
}

/** `translateCount` of the add-in, for these texts too. */
export function translateCount(
  locale: Locale,
  key: PluralKey | PluralPath<typeof en>,
  count: number,
  params: TextParams = {},
): string {
  return countedAt(locale, key)(count, (name) => params[name]);
}
