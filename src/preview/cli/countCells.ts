/**
 * Live counts on the cards of our sheets — COUNTIF and COUNTIFS over columns of our tables — as Excel will calculate
 * them: on the command line no formulas run, and a reader of the file shows what was saved. Loading the formula engine
 * for these alone would take longer than the job's slack.
 */
import type { Book } from '../workbook/Book';
import type { CellValue } from '../workbook/types';

type Test = (value: CellValue) => boolean;

/** Text in quotes, column of a table, TODAY(): what the arguments of our counts are made of. */
const TEXT = /^"((?:[^"]|"")*)"$/;
const COLUMN = /^(\w+)\[((?:'.|[^\]'])+)\]$/u;
const COMPARISON = /^(<>|<=|>=|<|>)(.*)$/s;

/** Gives each count that is understood its value; others stay as they are. `today` is a serial day. */
export function fillCountCells(book: Book, today: number): void {
  for (const { cells } of book.sheets) {
    const found: { row: number; column: number; formula: string; count: number }[] = [];
    cells.eachFormula((row, column, formula) => {
      const count = countOf(formula, book, today);
      if (count !== null) found.push({ row, column, formula, count });
    });
    for (const { row, column, formula, count } of found) cells.set(row, column, count, formula);
  }
}

function countOf(formula: string, book: Book, today: number): number | null {
  const call = /^=COUNTIFS?\((.*)\)$/s.exec(formula)?.[1];
  const args = call === undefined ? [] : argumentsOf(call);
  if (args.length === 0 || args.length % 2 !== 0) return null;
  const pairs: { readonly values: readonly CellValue[]; readonly test: Test }[] = [];
  for (let at = 0; at < args.length; at += 2) {
    const values = columnOf(args[at] ?? '', book);
    const test = testOf(args[at + 1] ?? '', today);
    if (values === null || test === null) return null;
    pairs.push({ values, test });
  }
  const rows = pairs[0]?.values.length ?? 0;
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (pairs.every(({ values, test }) => test(values[row] ?? null))) count += 1;
  }
  return count;
}

/** The arguments of a call, cut at the commas that stand outside of quotes and brackets. */
function argumentsOf(call: string): readonly string[] {
  return call.match(/(?:"(?:[^"]|"")*"|\[(?:'.|[^\]'])*\]|[^,"[])+/gsu) ?? [];
}

/** The values of `Table[Header]`; null where there is no such column. */
function columnOf(reference: string, book: Book): readonly CellValue[] | null {
  const [, name, header] = COLUMN.exec(reference) ?? [];
  const found = name === undefined ? undefined : book.findTable(name);
  if (found === undefined || header === undefined) return null;
  const plain = header.replace(/'(.)/gsu, '$1');
  const { sheet, table } = found;
  const at = table.columns.findIndex((column) => column.name === plain);
  if (at < 0) return null;
  const { row, column, rows } = table.area;
  return Array.from({ length: rows - 1 }, (_, each) => sheet.cells.value(row + 1 + each, column + at));
}

/** What a criterion of ours asks for: a text, any text, a comparison with a text, a number or today. */
function testOf(criterion: string, today: number): Test | null {
  const dated = criterion.endsWith('&TODAY()') ? criterion.slice(0, -'&TODAY()'.length) : null;
  const text = TEXT.exec(dated ?? criterion)?.[1]?.replaceAll('""', '"');
  if (text === undefined) return null;
  const wanted = dated === null ? text : text + String(today);
  if (wanted === '?*') return (value) => typeof value === 'string' && value !== '';
  if (/[*?~]/.test(wanted)) return null;
  const [, sign, operand] = COMPARISON.exec(wanted) ?? [];
  if (sign === undefined || operand === undefined) return (value) => isSame(value, wanted);
  if (sign === '<>') return (value) => !isSame(value, operand);
  const limit = Number(operand);
  if (operand === '' || Number.isNaN(limit)) return null;
  return (value) => typeof value === 'number' && compares(value, sign, limit);
}

/** Texts regardless of case, as Excel compares them. */
function isSame(value: CellValue, text: string): boolean {
  if (value === null || typeof value === 'object') return false;
  return String(value).toLowerCase() === text.toLowerCase();
}

function compares(value: number, sign: string, limit: number): boolean {
  if (sign === '<') return value < limit;
  if (sign === '<=') return value <= limit;
  return sign === '>' ? value > limit : value >= limit;
}

/** Excel's serial of a day by the local clock. */
export function serialOf(now: Date): number {
  const midnight = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return midnight / 86_400_000 + 25_569;
}
