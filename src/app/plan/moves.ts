/** Clients that stand on another category's sheet than at the last run, and our mark on their rows. */
import { translate, type Formats, type Locale } from '../../i18n';
import { categoryOf, isHomeSheet, type ActionSheetKey } from './actionKeys';
import type { FoundRow } from './typedNotes';

/**
 * The mark of a client's row on its category's sheet: "from C on …" where the sheet is another one now, else the mark
 * that the row had. The date is the report date: the data of that day moved the client.
 */
export function movesOf(
  rows: readonly FoundRow[],
  asOf: number,
  locale: Locale,
  formats: Formats,
): (id: string, home: ActionSheetKey) => string {
  const before = new Map<string, FoundRow>();
  for (const row of rows) if (isHomeSheet(row.sheet)) before.set(`${row.sheet} ${row.id}`, row);
  const homes = new Map<string, FoundRow>();
  for (const row of before.values()) homes.set(row.id, row);
  return (id, home) => {
    const here = before.get(`${home} ${id}`);
    if (here !== undefined) return here.moved;
    const then = homes.get(id);
    if (then === undefined) return '';
    const sheet = categoryOf(then.sheet) ?? translate(locale, 'domain.notRated');
    return translate(locale, 'sheets.moved', { sheet, date: formats.date(asOf) });
  };
}
