import type { SalesColumns } from './types';

/** What all lines tell, those of unknown clients too; slots without a line (day 0) do not count. */
export interface Extent {
  /** First and last day; 0 where there is no line. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Whether a line has no known client. */
  readonly hasOrphans: boolean;
}

/** Look through the lines. */
export function extentOf({ client, day: column, count }: SalesColumns): Extent {
  let first = 0;
  let last = 0;
  let owned = 0;
  for (let i = 0; i < count; i++) {
    const day = column[i]!;
    if (day === 0) continue;
    owned |= client[i]!;
    if (day > last) last = day;
    if (first === 0 || day < first) first = day;
  }
  return { firstDay: first, lastDay: last, hasOrphans: owned < 0 };
}
