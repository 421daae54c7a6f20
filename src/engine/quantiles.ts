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
  if (count === 0) return new Float64Array(parts.length).fill(NaN);
  const ranking = new Ranking(values, count);
  return cutsOf(count, (place) => ranking.at(count - 1 - place), parts, whole);
}

/** The same of small whole numbers from 0 on, told by how many there are of each. */
export function quantilesOfCounts(counts: Int32Array, parts: readonly number[], whole: number): Float64Array {
  const upTo = new Int32Array(counts.length);
  let count = 0;
  for (let value = 0; value < counts.length; value++) upTo[value] = count += counts[value]!;
  if (count === 0) return new Float64Array(parts.length).fill(NaN);
  return cutsOf(count, (place) => upTo.findIndex((others) => others > place), parts, whole);
}

/** @param at the value at a place from 0, the smallest */
function cutsOf(
  count: number,
  at: (place: number) => number,
  parts: readonly number[],
  whole: number,
): Float64Array {
  return Float64Array.from(parts, (part) => {
    const position = (count - 1) * part;
    const below = Math.floor(position / whole);
    const rest = position - below * whole;
    const lower = at(below);
    return rest === 0 ? lower : lower + ((at(below + 1) - lower) * rest) / whole;
  });
}
