const SCALES: readonly number[] = [10_000, 100, 1];
const EXACT_LIMIT = 2 ** 53;

/**
 * Amounts in major units as whole numbers of the finest scale at which their sum stays exact, so that classes by
 * shares do not depend on floating point. NaN stays NaN, and what is above 0 stays so.
 */
export function wholeMoney(values: Float64Array): Float64Array {
  let sum = 0;
  for (const value of values) if (!Number.isNaN(value)) sum += Math.abs(value);
  const scale = SCALES.find((candidate) => sum * candidate < EXACT_LIMIT) ?? 1;
  return values.map((value) => {
    if (value > 0) return Math.max(1, Math.round(value * scale));
    return -Math.round(-value * scale);
  });
}
