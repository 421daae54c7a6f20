import { kthLargest } from './selection';

/**
 * Quantiles of type 7 (PERCENTILE.INC, the default of R): the position is (n − 1) · part ÷ whole, between two values
 * on a straight line. The position is taken as a fraction of integers, so that no cut depends on floating point.
 * @param values reordered by the call; no NaN.
 * @param parts ascending
 * @returns one value for each part; NaN where there are no values.
 */
export function quantiles(
  values: Float64Array,
  count: number,
  parts: readonly number[],
  whole: number,
): Float64Array {
  const cuts = new Float64Array(parts.length).fill(NaN);
  // From the largest down: what was selected stands in its sorted place, so each search has less to look through.
  let from = 0;
  let selected = -1;
  for (let p = parts.length - 1; p >= 0 && count > 0; p--) {
    const position = (count - 1) * parts[p]!;
    const below = Math.floor(position / whole);
    const rest = position - below * whole;
    const place = count - 1 - below;
    if (place !== selected) {
      from = Math.max(selected, 0);
      selected = place;
    }
    const lower = kthLargest(values, from, count, place);
    cuts[p] = rest === 0 ? lower : lower + ((smallest(values, from, place) - lower) * rest) / whole;
  }
  return cuts;
}

/** The smallest of values[from … to), at least one. */
function smallest(values: Float64Array, from: number, to: number): number {
  let least = values[from]!;
  for (let i = from + 1; i < to; i++) least = Math.min(least, values[i]!);
  return least;
}
