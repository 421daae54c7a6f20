import type { SalesColumns } from '../base/types';

export interface Extent {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly sorted: boolean;
}

/** First and last day, and whether the lines stand in order of days; slots without a line (day 0) do not count. */
export function extentOf(column: SalesColumns['day'], count: number): Extent {
  let first = 0;
  let last = 0;
  let before = 0;
  let sorted = true;
  for (let i = 0; i < count; i++) {
    const day = column[i]!;
    if (day === 0) continue;
    if (day < before) sorted = false;
    before = day;
    if (day > last) last = day;
    if (first === 0 || day < first) first = day;
  }
  return { firstDay: first, lastDay: last, sorted };
}
