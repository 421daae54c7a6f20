/**
 * Values whose largest one is found two steps at a time: an adversary answers the selection's comparisons so that the
 * median of three is always the second smallest of what is left.
 */
export function badForPivots(count: number): readonly number[] {
  const values = Array<number>(count).fill(Infinity);
  const items = values.map((_, item) => item);
  let next = 1;
  for (let to = count; to > 2;) {
    const low = items[0] ?? 0;
    const pivot = items[to >>> 1] ?? 0;
    values[low] = next++;
    values[pivot] = next++;
    // As the selection partitions: greater ones forward, the pivot, less ones to the end.
    let greater = 0;
    for (let at = 0, less = to; at < less;) {
      const item = items[at] ?? 0;
      if (values[item] === Infinity) {
        items[at++] = items[greater] ?? 0;
        items[greater++] = item;
      } else if (item === low) {
        items[at] = items[--less] ?? 0;
        items[less] = item;
      } else at++;
    }
    to = greater;
  }
  return values.map((value) => (value === Infinity ? next++ : value));
}
