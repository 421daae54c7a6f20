import type { Base, SourcePlace } from './types';

const LETTERS = 26;
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A column's letters: 0 is A, 26 is AA. */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** The address of a source's cell as Excel shows it: `Продажи!C15`, `'Sales 2026'!A2`. */
export function cellAddress(place: SourcePlace, row: number, field: string): string {
  const sheet = PLAIN_NAME.test(place.sheetName)
    ? place.sheetName
    : `'${place.sheetName.replace(/'/g, "''")}'`;
  return `${sheet}!${columnLetters(place.columns[field] ?? 0)}${place.firstRow + row + 1}`;
}

/** The address of a sales line's field, by the line's slot. */
export function lineAddress(parts: Base['salesParts'], slot: number, field: string): string {
  const part = parts.findLast(({ from }) => from <= slot);
  return part === undefined ? '' : cellAddress(part.place, slot - part.from, field);
}
