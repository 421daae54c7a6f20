import { Ranking } from './Ranking';

/**
 * Quantiles of type 7 (PERCENTILE.INC, the default of R): the position is (n − 1) · part ÷ whole, between two values
 * on a straight line. The position is taken as a fraction of integers, so that no cut depends on floating point.
 * @param values the first `count`; no NaN.
 * @returns one value for each part; NaN where there are no values.
 */
export function quantiles(
  values: Float64Array,
  count: number,
  parts: readonly number[],
  whole: number,
): Float64Array {
  const cuts = new Float64Array(parts.length).fill(NaN);
  if (count === 0) return cuts;
  const ranking = new Ranking(values, count);
  parts.forEach((part, n) => {
    const position = (count - 1) * part;
    const below = Math.floor(position / whole);
    const rest = position - below * whole;
    const lower = ranking.at(count - 1 - below);
    cuts[n] = rest === 0 ? lower : lower + ((ranking.at(count - 2 - below) - lower) * rest) / whole;
  });
  return cuts;
}
