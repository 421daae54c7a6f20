import { createContext, useContext } from 'react';
import {
  createFormats,
  translate,
  type Formats,
  type Locale,
  type TextKey,
  type TextParams,
} from '../../i18n';

/** What a component needs to speak to the reader: texts, and numbers and dates in the reader's format. */
export interface Words extends Formats {
  readonly text: (key: TextKey, params?: TextParams) => string;
}

/** Words of one language; made once, when the pane is rendered. */
export function createWords(locale: Locale): Words {
  return { ...createFormats(locale), text: (key, params) => translate(locale, key, params) };
}

export const WordsContext = createContext<Words>(createWords('en'));

/** The words of the pane's language. */
export function useWords(): Words {
  return useContext(WordsContext);
}
