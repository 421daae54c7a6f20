/** Clients that stand on another category's sheet than at the last run, and our mark on their rows. */
import { translate, type Formats, type Locale } from '../../i18n';
import { categoryOf, type ActionSheetKey } from './actionKeys';
import type { FoundMarks } from './typedNotes';

/**
 * The mark of a client's row on its category's sheet: "from C on …" where the sheet is another one now, else the mark
 * that the row had. The date is the report date: the data of that day moved the client.
 */
export function movesOf(
  homes: FoundMarks,
  asOf: number,
  locale: Locale,
  formats: Formats,
): (id: string, home: ActionSheetKey) => string {
  // A client that people copied to several sheets was on the last of them.
  const sheets = [...homes].reverse();
  return (id, home) => {
    const here = homes.get(home)?.get(id);
    if (here !== undefined) return here;
    const then = sheets.find(([, marks]) => marks.has(id))?.[0];
    if (then === undefined) return '';
    const sheet = categoryOf(then) ?? translate(locale, 'domain.notRated');
    return translate(locale, 'sheets.moved', { sheet, date: formats.date(asOf) });
  };
}
