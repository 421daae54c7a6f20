/** Rows gone over at a time. */
const STRETCH = 4096;

/**
 * Go over the rows 0 … count − 1 in stretches from … to − 1. A function of the top level that `walk` calls for each of
 * them is optimised as a whole and stays so, while code optimised in the middle of its only loop is lost with the next
 * full collection. Let it take plain columns: what was optimised for an object is lost when the last of its shape is gone.
 */
export function inStretches(count: number, walk: (from: number, to: number) => void): void {
  for (let from = 0; from < count; from += STRETCH) walk(from, Math.min(from + STRETCH, count));
}
