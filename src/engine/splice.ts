/** Groups whose rows changed, put back into columns that hold the rows of all groups one after another. */

/** Fresh rows of some groups; `rows` counts those of each group in `groups`, which ascend. */
export interface Regrouped {
  readonly groups: Int32Array;
  readonly rows: Int32Array;
}

/** Where groups start once those that changed have their new numbers of rows; the same array when no number changed. */
export function spliceStart(start: Int32Array, { groups, rows }: Regrouped): Int32Array {
  const changes = groups.some((group, n) => start[group + 1]! - start[group]! !== rows[n]);
  if (!changes) return start;
  const moved = new Int32Array(start.length);
  let shift = 0;
  let from = 0;
  for (let n = 0; n < groups.length; n++) {
    const group = groups[n]!;
    for (let g = from; g <= group; g++) moved[g] = start[g]! + shift;
    shift += rows[n]! - (start[group + 1]! - start[group]!);
    from = group + 1;
  }
  for (let g = from; g < start.length; g++) moved[g] = start[g]! + shift;
  return moved;
}

/**
 * The column with the fresh values of the changed groups, which stand one after another. Where no group has changed
 * its number of rows they are written into the column itself.
 * @param after what `spliceStart` gave for `before`
 */
export function spliceColumn<T extends Int32Array | Float64Array>(
  column: T,
  before: Int32Array,
  after: Int32Array,
  { groups, rows }: Regrouped,
  fresh: T,
): T {
  const length = after[after.length - 1]!;
  const same = before === after;
  const spliced = same ? column : new (column.constructor as new (length: number) => T)(length);
  let taken = 0;
  let from = 0;
  for (let n = 0; n < groups.length; n++) {
    const group = groups[n]!;
    if (!same) spliced.set(column.subarray(from, before[group]), after[group]! - (before[group]! - from));
    spliced.set(fresh.subarray(taken, taken + rows[n]!), after[group]);
    taken += rows[n]!;
    from = before[group + 1]!;
  }
  if (!same)
    spliced.set(
      column.subarray(from, before[before.length - 1]),
      length - (before[before.length - 1]! - from),
    );
  return spliced;
}
