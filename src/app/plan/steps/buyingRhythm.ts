/** How often a client usually orders: the middle of the gaps between its orders of the window. */
import type { Base } from '../../base/types';
import { clientDays } from '../../base/clientDays';
import type { Result } from '../../result';

/** So many gaps make a rhythm; fewer say nothing. */
const FEWEST_GAPS = 4;

/** Client → the median number of days between its orders of the window; NaN where there are fewer than five. */
export function createRhythm(base: Base, result: Result): (client: number) => number {
  const { start, day, amount } = clientDays(base);
  const { from, to } = result.window;
  return (client) => {
    const gaps: number[] = [];
    let before = 0;
    for (let at = start[client] ?? 0; at < (start[client + 1] ?? 0); at++) {
      const today = day[at] ?? 0;
      if (today < from || today > to || !((amount[at] ?? 0) > 0)) continue;
      if (before > 0) gaps.push(today - before);
      before = today;
    }
    return gaps.length < FEWEST_GAPS ? Number.NaN : median(gaps);
  };
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  const upper = values[middle] ?? Number.NaN;
  return values.length % 2 === 1 ? upper : ((values[middle - 1] ?? Number.NaN) + upper) / 2;
}
