import { groupRows } from './grouping';
import { CHUNK, type RunColumns, type Runs, WORD } from './runs';

/** Columns of the rows, with two figures that are added up. */
export interface SumColumns extends RunColumns {
  readonly a: Float64Array;
  /** Absent: its sums are zeros. */
  readonly b: Float64Array | undefined;
}

/** Runs by group, as columns: within a group in order of keys, those of one key as they were folded in. */
export interface GroupedRuns {
  /** Runs of group g are slots start[g] … start[g + 1] − 1; one slot more than there are groups. */
  readonly start: Int32Array;
  readonly key: Int32Array;
  /** Sums over the rows of the run. */
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** Number of the run. */
  readonly run: Int32Array;
}

/**
 * Group runs by counting sort: histogram, prefix sums, scatter; their sums are taken on the way. Yields the fraction done
 * wherever it may pause, a chunk of runs at most in between.
 */
export function* groupingRuns(
  runs: Runs,
  columns: SumColumns,
  groups: number,
): Generator<number, GroupedRuns, undefined> {
  const { count, chunks } = runs;
  const start = startsOf(runs, columns, groups);
  const placed: GroupedRuns = {
    start,
    key: new Int32Array(count),
    a: new Float64Array(count),
    b: new Float64Array(count),
    run: new Int32Array(count),
  };
  if (runs.sorted) {
    for (let first = 0; first < count; first += CHUNK.size) {
      yield first / count;
      const end = Math.min(CHUNK.size, count - first);
      placeRuns(chunks[first >> CHUNK.bits]!, first, 0, end, columns, placed);
    }
  } else {
    const order = orderByKey(runs, columns);
    for (let n = 0; n < count; n++) {
      if ((n & CHUNK.mask) === 0) yield n / count;
      const run = order[n]!;
      const at = run & CHUNK.mask;
      placeRuns(chunks[run >> CHUNK.bits]!, run - at, at, at + 1, columns, placed);
    }
  }
  // Each start has moved to the next one's place while its group filled up.
  start.copyWithin(1, 0, groups);
  start[0] = 0;
  return placed;
}

/** Place the runs from … to − 1 of a chunk whose first one has the number `number`, each at its group's start. */
function placeRuns(
  words: Int32Array,
  number: number,
  from: number,
  to: number,
  { group: groups, key: keys, a: as, b: bs }: SumColumns,
  { start: next, key, a, b, run }: GroupedRuns,
): void {
  for (let at = from; at < to; at++) {
    const first = words[at * WORD.width + WORD.first]!;
    const end = first + words[at * WORD.width + WORD.rows]!;
    const group = groups[first]!;
    const place = next[group]!;
    next[group] = place + 1;
    key[place] = keys[first]!;
    a[place] = sumOf(as, first, end);
    if (bs !== undefined) b[place] = sumOf(bs, first, end);
    run[place] = number + at;
  }
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = values[from]!;
  for (let row = from + 1; row < to; row++) sum += values[row]!;
  return sum;
}

function startsOf({ chunks, count }: Runs, { group: groups }: RunColumns, length: number): Int32Array {
  const start = new Int32Array(length + 1);
  for (let n = 0; n < chunks.length; n++) {
    const words = chunks[n]!;
    const end = Math.min(CHUNK.size, count - (n << CHUNK.bits));
    for (let at = 0; at < end; at++) {
      const next = groups[words[at * WORD.width + WORD.first]!]! + 1;
      start[next] = start[next]! + 1;
    }
  }
  for (let group = 0; group < length; group++) start[group + 1] = start[group + 1]! + start[group]!;
  return start;
}

/** Numbers of runs in order of keys, stable. */
function orderByKey({ chunks, count, smallest, largest }: Runs, { key }: RunColumns): Int32Array {
  const keys = new Int32Array(count);
  for (let run = 0; run < count; run++) {
    const first = chunks[run >> CHUNK.bits]![(run & CHUNK.mask) * WORD.width + WORD.first]!;
    keys[run] = key[first]! - smallest;
  }
  return groupRows(keys, count, largest - smallest + 1).rows;
}
