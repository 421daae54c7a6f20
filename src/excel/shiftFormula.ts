/** Formulas of conditional formats are written for the first cell of their range: they move along with it. */
import { columnLetters } from './ranges';

/** Texts and names of sheets in quotes, and addresses of cells: nothing else in a formula looks like them. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{Nd}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{Nd}_.(])/gu;

/** The formula as it reads so many rows and columns further down and right; what is fixed with `$` stays. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKEN,
    (whole: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = fixedColumn === '$' ? letters : columnLetters(Math.max(0, numberOf(letters) + columns));
      const row = fixedRow === '$' ? digits : String(Math.max(1, Number(digits) + rows));
      return `${fixedColumn ?? ''}${column}${fixedRow ?? ''}${row}`;
    },
  );
}

/** A column's number, from 0, by its letters. */
function numberOf(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
