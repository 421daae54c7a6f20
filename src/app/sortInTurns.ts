/** Sorting that lets others have their turn: of a long list in one go the pane would stand still. */

/** Items that are sorted, or merged, between two looks at the clock. */
const RUN = 4_096;

/** The items in order, equal ones as they stood. Pauses after some thousand items. */
export function* sortInTurns<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, T[], undefined> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [left = [], right = []] = [runs[at], runs[at + 1]];
      merged.push(yield* merge(left, right, compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, T[], undefined> {
  const merged: T[] = [];
  let [atLeft, atRight] = [0, 0];
  while (atLeft < left.length && atRight < right.length) {
    const [one, other] = [left[atLeft] as T, right[atRight] as T];
    if (compare(one, other) <= 0) {
      merged.push(one);
      atLeft += 1;
    } else {
      merged.push(other);
      atRight += 1;
    }
    if (merged.length % RUN === 0) yield;
  }
  for (; atLeft < left.length; atLeft += 1) merged.push(left[atLeft] as T);
  for (; atRight < right.length; atRight += 1) merged.push(right[atRight] as T);
  return merged;
}
