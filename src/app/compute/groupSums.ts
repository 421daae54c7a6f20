/** Sums of a figure by group. One loop for each kind of column: a loop that meets several kinds is several times slower. */
import { inStretches } from '../../engine';

export type Column = Uint8Array | Int32Array | Float64Array;

/** The sum of each group; rows of group −1 are left out. Exact for whole numbers. */
export function sumsByGroup(column: Column, group: Int32Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  inStretches(group.length, (from, to) => {
    // One group is all that are not closed: a sum in a register does not wait for memory.
    if (size === 1) sums[0]! += sumOf(column, group, from, to);
    else if (column instanceof Float64Array) addFloats(column, group, sums, from, to);
    else if (column instanceof Int32Array) addInts(column, group, sums, from, to);
    else addBytes(column, group, sums, from, to);
  });
  return sums;
}

function addFloats(
  column: Float64Array,
  group: Int32Array,
  sums: Float64Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const at = group[i]!;
    if (at >= 0) sums[at] = sums[at]! + column[i]!;
  }
}

function addInts(column: Int32Array, group: Int32Array, sums: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const at = group[i]!;
    if (at >= 0) sums[at] = sums[at]! + column[i]!;
  }
}

function addBytes(column: Uint8Array, group: Int32Array, sums: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const at = group[i]!;
    if (at >= 0) sums[at] = sums[at]! + column[i]!;
  }
}

function sumOf(column: Column, group: Int32Array, from: number, to: number): number {
  if (column instanceof Float64Array) return sumFloats(column, group, from, to);
  return column instanceof Int32Array ? sumInts(column, group, from, to) : sumBytes(column, group, from, to);
}

function sumFloats(column: Float64Array, group: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) if (group[i] === 0) sum += column[i]!;
  return sum;
}

function sumInts(column: Int32Array, group: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) if (group[i] === 0) sum += column[i]!;
  return sum;
}

function sumBytes(column: Uint8Array, group: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) if (group[i] === 0) sum += column[i]!;
  return sum;
}
