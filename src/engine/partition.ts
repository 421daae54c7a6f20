/** The step of a quickselect: three parts by a pivot. */

/** Bounds of the middle part that `partition` leaves: values equal to the pivot stand at middle[0] … middle[1] − 1. */
export const middle = new Int32Array(2);

/** Reorder values[from … to) into: greater than the pivot | equal | less. */
export function partition(values: Float64Array, from: number, to: number, pivot: number): void {
  let greater = from;
  let at = from;
  let less = to;
  while (at < less) {
    const value = values[at]!;
    if (value > pivot) {
      values[at++] = values[greater]!;
      values[greater++] = value;
    } else if (value < pivot) {
      values[at] = values[--less]!;
      values[less] = value;
    } else at++;
  }
  middle[0] = greater;
  middle[1] = less;
}

/** The median of the first, the middle and the last of values[from … to), at least one: a pivot that sorted rows like. */
export function medianOfThree(values: Float64Array, from: number, to: number): number {
  const a = values[from]!;
  const b = values[(from + to) >>> 1]!;
  const c = values[to - 1]!;
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
