/** Formulas of the KPI sheet, in en-US. Names of users never stand in them: they are in cells that the formulas point to. */

/** Excel takes no longer text within a formula. */
const LONGEST_LITERAL = 250;

/** A cell's address, e.g. `$D$3`; rows and columns from 0. `fixed` says what stays when the formula is filled. */
export function cellRef(
  row: number,
  column: number,
  fixed: 'all' | 'row' | 'column' | 'none' = 'none',
): string {
  const ofColumn = fixed === 'all' || fixed === 'column' ? '$' : '';
  const ofRow = fixed === 'all' || fixed === 'row' ? '$' : '';
  return `${ofColumn}${letters(column)}${ofRow}${String(row + 1)}`;
}

function letters(column: number): string {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** A text of ours as a formula states it. */
export function literal(text: string): string {
  const parts: string[] = [];
  for (let from = 0; from < text.length || from === 0; from += LONGEST_LITERAL) {
    parts.push(`"${text.slice(from, from + LONGEST_LITERAL).replaceAll('"', '""')}"`);
  }
  return parts.join('&');
}

/**
 * A KPI, a dash where there is nothing to divide by, and the words where it has no figure. Other errors stay: they say
 * that a date or a name is wrong, or that the add-in is not there.
 */
export function shownKpi(call: string, noData: string): string {
  return `=IFERROR(IFNA(${call},${literal(noData)}),IF(ERROR.TYPE(${call})=2,"—",${call}))`;
}

/** A figure where all cells have one, else an empty text. */
export function whereNumbers(cells: readonly string[], then: string): string {
  const tests = cells.map((cell) => `ISNUMBER(${cell})`).join(',');
  return `=IF(AND(${tests}),${then},"")`;
}
