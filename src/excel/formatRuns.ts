/** Number formats of a column, kept as runs of equal ones: most columns have a single run. */
import type { CellValue } from '../app';
import { guardText } from './cellText';

export interface FormatRun {
  readonly first: number;
  readonly count: number;
  readonly format: string;
}

/** Goes on with the runs by the formats of the rows that follow. */
export function addFormats(runs: FormatRun[], formats: readonly string[]): void {
  for (const format of formats) {
    const last = runs.at(-1);
    const first = last === undefined ? 0 : last.first + last.count;
    if (last?.format === format) runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ first, count: 1, format });
  }
}

/** A run as the text of one cell. */
export function encodeRun({ count, format }: FormatRun): string {
  return guardText(`x${String(count)}|${format}`);
}

/** What `encodeRun` made of the runs of a column, in order. */
export function decodeRuns(cells: readonly CellValue[]): FormatRun[] {
  let first = 0;
  return cells.map((cell) => {
    const text = String(cell);
    const bar = text.indexOf('|');
    const run = { first, count: Number(text.slice(1, bar)), format: text.slice(bar + 1) };
    first += run.count;
    return run;
  });
}

/** The parts of runs that lie in a stretch of rows. */
export function runsWithin(runs: readonly FormatRun[], from: number, count: number): FormatRun[] {
  return runs.flatMap(({ first, count: length, format }) => {
    const start = Math.max(first, from);
    const end = Math.min(first + length, from + count);
    return end > start ? [{ first: start, count: end - start, format }] : [];
  });
}
