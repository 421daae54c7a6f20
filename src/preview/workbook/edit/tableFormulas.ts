import type { Book } from '../Book';
import { splitFormula } from '../formula/references';
import type { FormulaPart } from '../formula/references';
import { contains } from '../area';
import { fold } from '../names';
import type { Sheet } from '../Sheet';
import type { TableData } from '../types';
import { changeFormulas } from './rewrite';

/** After a column got a new name: structured references to it get it too. */
export function renameColumnInFormulas(
  book: Book,
  sheet: Sheet,
  table: TableData,
  before: string,
  after: string,
): void {
  const from = fold(escapeColumn(before));
  const to = escapeColumn(after);
  // `[@Sum]`, but `[@[Sum, net]]`: within `@` a name with other characters has brackets of its own.
  const afterAt = /^[\p{L}\p{N}_.]+$/u.test(after) ? to : `[${to}]`;
  const renamed = (brackets: string): string =>
    brackets.replace(/(\[@?)((?:'.|[^[\]'@])+)(?=\])/g, (whole, open: string, name: string) => {
      if (fold(name) !== from) return whole;
      return open === '[@' ? `[@${afterAt}` : `[${to}`;
    });
  changeFormulas(book, (formula, place) => {
    const isInside =
      place?.sheet === sheet &&
      contains(table.area, { row: place.row, column: place.column, rows: 1, columns: 1 });
    return rewrite(formula, (part, previous) => {
      if (part.kind !== 'brackets') return part.text;
      const isOurs = previous?.kind === 'word' ? fold(previous.text) === fold(table.name) : isInside;
      return isOurs ? renamed(part.text) : part.text;
    });
  });
}

/** After a table got a new name: formulas that name it get it too. */
export function renameTableInFormulas(book: Book, before: string, after: string): void {
  changeFormulas(book, (formula) =>
    rewrite(formula, (part, _previous, next) => {
      const isTable = part.kind === 'word' && fold(part.text) === fold(before);
      return isTable && !(next?.kind === 'text' && next.text.startsWith('(')) ? after : part.text;
    }),
  );
}

function rewrite(
  formula: string,
  change: (part: FormulaPart, previous: FormulaPart | undefined, next: FormulaPart | undefined) => string,
): string {
  const parts = splitFormula(formula);
  return parts.map((part, index) => change(part, parts[index - 1], parts[index + 1])).join('');
}

/** `[`, `]`, `#`, `'` and `@` in a column's name are written with an apostrophe before them. */
function escapeColumn(name: string): string {
  return name.replace(/['[\]#@]/g, "'$&");
}
