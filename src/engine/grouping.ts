/** Rows of one group made neighbours by counting sort: histogram, prefix sums, scatter. */

export interface Groups {
  /** Rows of group g are `rows[start[g]] … rows[start[g + 1] - 1]`; one slot more than there are groups. */
  readonly start: Int32Array;
  /** Row numbers, stable within a group; rows with a negative code are left out. */
  readonly rows: Int32Array;
}

/** Group the rows 0 … count − 1 by code. */
export function groupRows(codes: Int32Array, count: number, groups: number): Groups {
  const start = new Int32Array(groups + 1);
  for (let i = 0; i < count; i++) {
    const code = codes[i]!;
    if (code >= 0) start[code + 1] = start[code + 1]! + 1;
  }
  for (let g = 0; g < groups; g++) start[g + 1] = start[g + 1]! + start[g]!;
  const rows = new Int32Array(start[groups]!);
  const head = start.slice(0, groups);
  for (let i = 0; i < count; i++) {
    const code = codes[i]!;
    if (code >= 0) rows[head[code]!++] = i;
  }
  return { start, rows };
}
