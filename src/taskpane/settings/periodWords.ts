import { LOCALES, translate, type Locale } from '../../i18n';

/** Periods that follow the report date: codes in the settings, words for the reader. */
const PERIODS = ['month', 'quarter', 'year'] as const;

/** How the reader calls a period of the settings. */
export function periodWord(period: string, locale: Locale): string {
  const code = PERIODS.find((known) => known === periodCode(period));
  return code === undefined ? period : translate(locale, `pane.settings.periods.${code}`);
}

/** The code of a period that is named by its word in either language; what is no such word stays as it is. */
export function periodCode(text: string): string {
  const word = text.toLowerCase();
  const code = PERIODS.find(
    (known) =>
      known === word ||
      LOCALES.some((locale) => translate(locale, `pane.settings.periods.${known}`) === word),
  );
  return code ?? text;
}
