/** Neighbouring rows with one group and one key, added up: lines of one document follow each other as a rule. */

export interface Runs {
  readonly count: number;
  readonly group: Int32Array;
  readonly key: Int32Array;
  /** Sums of the run's rows; zeros for an absent column. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** The run's rows are first … end − 1. */
  readonly first: Int32Array;
  readonly end: Int32Array;
}

/** Figures that stand side by side in packed runs: key, a, b, and the run's number. */
export const PACKED = { key: 0, a: 1, b: 2, run: 3, width: 4 } as const;

/** Runs by group. */
export interface PackedRuns {
  /** Runs of group g are start[g] … start[g + 1] − 1; one slot more than there are groups. */
  readonly start: Int32Array;
  /** `PACKED.width` figures a run: a run costs one line of the cache instead of one for each column. */
  readonly packed: Float64Array;
}

/**
 * Group runs by counting sort.
 * @param order visit runs in this order, which groups keep; reading order when absent
 */
export function scatterRuns(runs: Runs, groups: number, order?: Int32Array): PackedRuns {
  const { count, group, key, a, b } = runs;
  const start = new Int32Array(groups + 1);
  for (let run = 0; run < count; run++) {
    const g = group[run]!;
    start[g + 1] = start[g + 1]! + 1;
  }
  for (let g = 0; g < groups; g++) start[g + 1] = start[g + 1]! + start[g]!;
  const packed = new Float64Array(count * PACKED.width);
  const head = start.slice(0, groups);
  for (let i = 0; i < count; i++) {
    const run = order === undefined ? i : order[i]!;
    const g = group[run]!;
    const place = head[g]!;
    head[g] = place + 1;
    const at = place * PACKED.width;
    packed[at] = key[run]!;
    packed[at + PACKED.a] = a[run]!;
    packed[at + PACKED.b] = b[run]!;
    packed[at + PACKED.run] = run;
  }
  return { start, packed };
}

/** Split the rows 0 … count − 1 into runs; rows with a negative group are in none. */
export function addUpRuns(
  group: Int32Array,
  key: Int32Array,
  count: number,
  a: Float64Array,
  b: Float64Array | undefined,
): Runs {
  const size = countRuns(group, key, count);
  const runs: Runs = {
    count: size,
    group: new Int32Array(size),
    key: new Int32Array(size),
    a: new Float64Array(size),
    b: new Float64Array(size),
    first: new Int32Array(size),
    end: new Int32Array(size),
  };
  let at = -1;
  for (let row = 0; row < count;) {
    const owner = group[row]!;
    const today = key[row]!;
    const first = row;
    let sum = 0;
    while (row < count && group[row] === owner && key[row] === today) sum += a[row++]!;
    if (owner < 0) continue;
    at += 1;
    runs.group[at] = owner;
    runs.key[at] = today;
    runs.a[at] = sum;
    runs.first[at] = first;
    runs.end[at] = row;
  }
  if (b !== undefined) addRows(b, runs);
  return runs;
}

function countRuns(group: Int32Array, key: Int32Array, count: number): number {
  let runs = 0;
  let owner = -1;
  let today = 0;
  for (let row = 0; row < count; row++) {
    const next = group[row]!;
    const day = key[row]!;
    if (next >= 0 && (next !== owner || day !== today)) runs += 1;
    owner = next;
    today = day;
  }
  return runs;
}

function addRows(column: Float64Array, { count, first, end, b }: Runs): void {
  for (let run = 0; run < count; run++) {
    let sum = 0;
    for (let row = first[run]!; row < end[run]!; row++) sum += column[row]!;
    b[run] = sum;
  }
}
