/** How much more a member of a ranking needs to be in an upper class, all others unchanged. */

export interface SortedPool {
  /** Positive values as whole numbers, sorted down. */
  readonly values: Float64Array;
  /** prefix[k] = sum of the k largest. */
  readonly prefix: Float64Array;
  readonly scale: number;
}

const PERCENT_STEPS = 1_000_000;
const WHOLE = BigInt(100 * PERCENT_STEPS);

/** Sort a pool's positive values; `values` are major units, whole at 1/scale. */
export function sortedPool(values: Float64Array, members: Int32Array, scale: number): SortedPool {
  const sorted = Float64Array.from(members, (client) => Math.round(values[client]! * scale))
    .filter((value) => value > 0)
    .sort()
    .reverse();
  const prefix = new Float64Array(sorted.length + 1);
  for (let k = 0; k < sorted.length; k++) prefix[k + 1] = prefix[k]! + sorted[k]!;
  return { values: sorted, prefix, scale };
}

/**
 * The least rise, in major units, of a member's value after which the sum of all greater values is below `percent` %
 * of the new total; 0 when it is so already, null when no rise does it (percent 0).
 */
export function leastToReach(pool: SortedPool, value: number, percent: number): number | null {
  const steps = BigInt(Math.round(percent * PERCENT_STEPS));
  if (steps <= 0n) return null;
  const own = Math.round(value * pool.scale);
  // The client is below the values greater than its new one, so its own old value only matters for the total.
  const others = BigInt(pool.prefix[pool.values.length] ?? 0) - (own > 0 ? BigInt(own) : 0n);
  const isInside = (candidate: number): boolean =>
    BigInt(sumAbove(pool, candidate)) * WHOLE < steps * (others + BigInt(candidate));
  let low = Math.max(own, 1);
  if (isInside(low)) return low === own ? 0 : (low - own) / pool.scale;
  let high = Math.max(low, pool.values[0] ?? 1);
  // The higher, the easier: fewer stand above and the total grows.
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (isInside(middle)) high = middle;
    else low = middle;
  }
  return (high - own) / pool.scale;
}

/** Sum of the values strictly greater. */
function sumAbove({ values, prefix }: SortedPool, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! > value) low = middle + 1;
    else high = middle;
  }
  return prefix[low]!;
}
