import { createContext, useContext } from 'react';
import type { Locale, TextParams } from '../../../i18n';
import { translate, type PreviewKey } from '../../../i18n/preview';

type Own<Key> = Key extends `preview.${infer Rest}` ? Rest : never;
/** Keys of this page's texts. */
export type PageKey = Own<PreviewKey>;

export interface Words {
  readonly locale: Locale;
  (key: PageKey, params?: TextParams): string;
}

/** The page's texts in a language. */
export function createWords(locale: Locale): Words {
  const words = (key: PageKey, params?: TextParams): string => translate(locale, `preview.${key}`, params);
  return Object.assign(words, { locale });
}

export const WordsContext = createContext<Words>(createWords('en'));

export function useWords(): Words {
  return useContext(WordsContext);
}
