/** Sizes of requests: Excel on the web refuses more than 5 MB each way, and escapes Cyrillic at its worst by six bytes a letter. */
import type { CellValue } from '../app';

/** Bytes of UTF-8 JSON aimed at, so that the limit holds for escaped text too. */
export const BLOCK_BYTES = 1_500_000;
const FEWEST_ROWS = 200;
const MOST_ROWS = 20_000;
const FIRST_ROWS = 5_000;
/** Rows looked at to guess the size of all. */
const SAMPLE = 64;

/** Rows of the first block, before anything is known of the cells. */
export function firstBlockRows(columns: number): number {
  return Math.max(FEWEST_ROWS, Math.min(FIRST_ROWS, Math.floor(BLOCK_BYTES / (columns * 40))));
}

/** Rows of the next block, by the bytes of the last one. */
export function nextBlockRows(rows: readonly (readonly CellValue[])[]): number {
  const bytes = bytesPerRow(rows);
  if (bytes === 0) return MOST_ROWS;
  return Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, Math.floor(BLOCK_BYTES / bytes)));
}

/** Mean bytes of a row in JSON, from rows spread over all of them; 0 for no rows. */
export function bytesPerRow(rows: readonly (readonly CellValue[])[]): number {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  let bytes = 0;
  let seen = 0;
  for (let at = 0; at < rows.length; at += step) {
    bytes += rowBytes(rows[at] ?? []);
    seen += 1;
  }
  return seen === 0 ? 0 : bytes / seen;
}

function rowBytes(row: readonly CellValue[]): number {
  let bytes = 2;
  for (const value of row) bytes += 1 + (typeof value === 'string' ? textBytes(value) : 8);
  return bytes;
}

function textBytes(text: string): number {
  let bytes = 2;
  for (let at = 0; at < text.length; at += 1) bytes += text.charCodeAt(at) < 128 ? 1 : 2;
  return bytes;
}
