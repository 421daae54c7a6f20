import { kthSmallest } from './selection';

/**
 * Quantiles of type 7 (PERCENTILE.INC, the default of R): the position is (n − 1) · part ÷ whole, between two values
 * on a straight line. The position is taken as a fraction of integers, so that no cut depends on floating point.
 * @param values reordered by the call; no NaN.
 * @returns one value for each part; NaN where there are no values.
 */
export function quantiles(
  values: Float64Array,
  count: number,
  parts: readonly number[],
  whole: number,
): Float64Array {
  const cuts = new Float64Array(parts.length);
  parts.forEach((part, i) => {
    if (count === 0) {
      cuts[i] = NaN;
      return;
    }
    const position = (count - 1) * part;
    const below = Math.floor(position / whole);
    const rest = position - below * whole;
    const lower = kthSmallest(values, count, below);
    cuts[i] = rest === 0 ? lower : lower + ((kthSmallest(values, count, below + 1) - lower) * rest) / whole;
  });
  return cuts;
}
