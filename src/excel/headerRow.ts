/** Where the header of a plain range stands: sheets without an Excel table often begin with a title. */
import type { CellValue } from '../app';

export interface HeaderPlace {
  /** Row within the range, the lowest of the header. */
  readonly row: number;
  readonly headers: readonly string[];
}

/**
 * Finds the header in the first rows of a range: the row with the most texts and no number, the upper one of equals;
 * where it is cut in two rows (groups above, columns below) the lower one. Null when no row has text alone.
 */
export function findHeader(rows: readonly (readonly CellValue[])[]): HeaderPlace | null {
  let best = -1;
  let most = 0;
  rows.forEach((row, at) => {
    const texts = isTextRow(row) ? row.filter((value) => value !== '').length : 0;
    if (texts > most) [best, most] = [at, texts];
  });
  const upper = rows[best];
  if (upper === undefined) return null;
  const lower = rows[best + 1];
  if (lower !== undefined && continues(upper, lower)) {
    return { row: best + 1, headers: joinHeaders(upper, lower) };
  }
  return { row: best, headers: upper.map((value) => String(value).trim()) };
}

function isTextRow(row: readonly CellValue[]): boolean {
  return row.every((value) => typeof value === 'string') && row.some((value) => value !== '');
}

/** Each of the two rows fills gaps of the other, as cells merged across and down do. */
function continues(upper: readonly CellValue[], lower: readonly CellValue[]): boolean {
  if (!isTextRow(lower)) return false;
  const fillsBelow = lower.some((value, at) => value !== '' && upper[at] === '');
  const fillsAbove = upper.some((value, at) => value !== '' && lower[at] === '');
  return fillsBelow && fillsAbove;
}

/** The lower text, else the upper one; a lower text that stands under several groups gets its group's before it. */
function joinHeaders(upper: readonly CellValue[], lower: readonly CellValue[]): string[] {
  const texts = lower.map((value) => String(value).trim());
  let group = '';
  return texts.map((text, at) => {
    const above = String(upper[at] ?? '').trim();
    if (above !== '') group = above;
    if (text === '') return above;
    return texts.indexOf(text) === texts.lastIndexOf(text) ? text : `${group} ${text}`.trim();
  });
}
