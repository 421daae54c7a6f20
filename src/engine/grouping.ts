/** Rows of one group made neighbours by counting sort: histogram, prefix sums, scatter. */
import { inStretches } from './inStretches';

export interface Groups {
  /** Rows of group g are `rows[start[g]] … rows[start[g + 1] - 1]`; one slot more than there are groups. */
  readonly start: Int32Array;
  /** Row numbers, stable within a group; rows with a negative code are left out. */
  readonly rows: Int32Array;
}

/** Group the rows 0 … count − 1 by code. */
export function groupRows(codes: Int32Array, count: number, groups: number): Groups {
  const start = new Int32Array(groups + 1);
  inStretches(count, (from, to) => {
    countRows(codes, start, from, to);
  });
  for (let g = 0; g < groups; g++) start[g + 1] = start[g + 1]! + start[g]!;
  const rows = new Int32Array(start[groups]!);
  const head = start.slice(0, groups);
  inStretches(count, (from, to) => {
    placeRows(codes, head, rows, from, to);
  });
  return { start, rows };
}

/** Count each row one place after its group. */
function countRows(codes: Int32Array, counts: Int32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const code = codes[i]!;
    if (code >= 0) counts[code + 1] = counts[code + 1]! + 1;
  }
}

function placeRows(codes: Int32Array, head: Int32Array, rows: Int32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const code = codes[i]!;
    if (code >= 0) rows[head[code]!++] = i;
  }
}
