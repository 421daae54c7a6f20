/** Rows of one group made neighbours by counting sort: histogram, prefix sums, scatter. */

export interface Groups {
  /** Rows of group g are `rows[start[g]] … rows[start[g + 1] - 1]`; one slot more than there are groups. */
  readonly start: Int32Array;
  /** Row numbers, stable within a group; rows with a negative code are left out. */
  readonly rows: Int32Array;
}

/**
 * Group the rows 0 … count − 1 by code.
 * @param order visit rows in this order instead (row numbers; may be fewer), which groups keep.
 */
export function groupRows(codes: Int32Array, count: number, groups: number, order?: Int32Array): Groups {
  const start = new Int32Array(groups + 1);
  const visits = order === undefined ? count : order.length;
  if (order === undefined) countCodes(codes, visits, start);
  else for (let i = 0; i < visits; i++) countOne(codes[order[i]!]!, start);
  for (let g = 0; g < groups; g++) start[g + 1] = start[g + 1]! + start[g]!;
  const rows = new Int32Array(start[groups]!);
  const head = start.slice(0, groups);
  for (let i = 0; i < visits; i++) {
    const row = order === undefined ? i : order[i]!;
    const code = codes[row]!;
    if (code >= 0) rows[head[code]!++] = row;
  }
  return { start, rows };
}

function countCodes(codes: Int32Array, count: number, start: Int32Array): void {
  for (let i = 0; i < count; i++) {
    const code = codes[i]!;
    if (code >= 0) start[code + 1] = start[code + 1]! + 1;
  }
}

function countOne(code: number, start: Int32Array): void {
  if (code >= 0) start[code + 1] = start[code + 1]! + 1;
}

/** Row numbers in ascending order of whole-numbered keys from … to; stable; rows with other keys are left out. */
export function orderByKey(keys: Int32Array, count: number, from: number, to: number): Int32Array {
  const head = new Int32Array(to - from + 2);
  for (let i = 0; i < count; i++) {
    const key = keys[i]!;
    if (key >= from && key <= to) head[key - from + 1] = head[key - from + 1]! + 1;
  }
  for (let k = 1; k < head.length; k++) head[k] = head[k]! + head[k - 1]!;
  const rows = new Int32Array(head[head.length - 1]!);
  for (let i = 0; i < count; i++) {
    const key = keys[i]!;
    if (key >= from && key <= to) rows[head[key - from]!++] = i;
  }
  return rows;
}
