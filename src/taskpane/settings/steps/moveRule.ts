/** A list with the entry at a place moved by one, up (−1) or down (1); as it was where there is no further place. */
export function movedBy<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((entry, place) => (place === at ? other : place === at + by ? one : entry));
}
