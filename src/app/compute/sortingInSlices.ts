/** Sorting what is too long to be sorted at once. */
import type { Sliced } from '../slices';

/** Items sorted, or merged, between two pauses: a few milliseconds. */
const RUN = 4096;

/**
 * The items in order, in slices: stretches of them are sorted, then merged two by two. Stable, as `Array.sort` is; the
 * items that are given are left as they are.
 */
export function* sortingInSlices<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Sliced<readonly T[]> {
  let runs: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare));
    yield from / items.length / 2;
  }
  while (runs.length > 1) {
    const longer: (readonly T[])[] = [];
    for (let n = 0; n < runs.length; n += 2) {
      const second = runs[n + 1];
      longer.push(second === undefined ? runs[n]! : yield* merging(runs[n]!, second, compare));
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merging<T>(
  first: readonly T[],
  second: readonly T[],
  compare: (a: T, b: T) => number,
): Sliced<readonly T[]> {
  const merged: T[] = [];
  let [a, b] = [0, 0];
  while (a < first.length && b < second.length) {
    merged.push(compare(first[a]!, second[b]!) <= 0 ? first[a++]! : second[b++]!);
    if (merged.length % RUN === 0) yield 0.5;
  }
  while (a < first.length) merged.push(first[a++]!);
  while (b < second.length) merged.push(second[b++]!);
  return merged;
}
