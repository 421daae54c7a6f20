/** Order statistics without sorting everything: three-way quickselect on a scratch array that it may reorder. */
import { medianOfThree, middle, partition } from './partition';

/** After this many partitions the pivots are being unlucky on purpose: sort what is left. */
const ROUND_LIMIT = 64;

/**
 * The value that stands at `place` when values[0 … count) are sorted down. Reorders the values so that this one stands
 * there, greater ones before it; no NaN.
 */
export function kthLargest(values: Float64Array, count: number, place: number): number {
  let low = 0;
  let high = count;
  for (let round = 0; high - low > 1; round++) {
    if (round > ROUND_LIMIT) {
      values.subarray(low, high).sort().reverse();
      break;
    }
    partition(values, low, high, medianOfThree(values, low, high));
    if (place < middle[0]!) high = middle[0]!;
    else if (place >= middle[1]!) low = middle[1]!;
    else break;
  }
  return values[place]!;
}

/**
 * The smallest of values[0 … count) such that the sum of all strictly greater ones is below `limit`: whoever has at
 * least this value is inside the share that the limit cuts off, and so is the one that crosses it; equal values
 * stay together. Values are positive; reorders them. Infinity when no value qualifies (limit ≤ 0 or no values).
 */
export function shareThreshold(values: Float64Array, count: number, limit: number): number {
  let from = 0;
  let to = count;
  let above = 0;
  let found = Infinity;
  for (let round = 0; from < to; round++) {
    if (round > ROUND_LIMIT) return Math.min(found, scanSorted(values, from, to, above, limit));
    const pivot = medianOfThree(values, from, to);
    partition(values, from, to, pivot);
    const greaterEnd = middle[0]!;
    const equalEnd = middle[1]!;
    let greater = above;
    for (let i = from; i < greaterEnd; i++) greater += values[i]!;
    if (greater >= limit) {
      to = greaterEnd;
      continue;
    }
    found = pivot;
    above = greater + pivot * (equalEnd - greaterEnd);
    if (above >= limit) return found;
    from = equalEnd;
  }
  return found;
}

function scanSorted(values: Float64Array, from: number, to: number, above: number, limit: number): number {
  const rest = values.subarray(from, to).sort();
  let found = Infinity;
  let sum = above;
  let i = rest.length - 1;
  while (i >= 0 && sum < limit) {
    found = rest[i]!;
    while (i >= 0 && rest[i] === found) sum += rest[i--]!;
  }
  return found;
}
