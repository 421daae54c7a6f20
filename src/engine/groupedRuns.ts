import { groupRows } from './grouping';
import { CHUNK, FIGURE, type Runs, WORD } from './runs';

/** Runs by group, as columns: within a group in order of keys, those of one key as they were folded in. */
export interface GroupedRuns {
  /** Runs of group g are slots start[g] … start[g + 1] − 1; one slot more than there are groups. */
  readonly start: Int32Array;
  readonly key: Int32Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** Number of the run. */
  readonly run: Int32Array;
}

/** Group runs by counting sort: histogram, prefix sums, scatter. */
export function groupRuns(runs: Runs, groups: number): GroupedRuns {
  const { count, chunks } = runs;
  const order = runs.sorted ? undefined : orderByKey(runs);
  const start = startsOf(runs, groups);
  const key = new Int32Array(count);
  const a = new Float64Array(count);
  const b = new Float64Array(count);
  const run = new Int32Array(count);
  // Each start moves to the next one's place while its group fills up, and is moved back at the end.
  for (let i = 0; i < count; i++) {
    const number = order === undefined ? i : order[i]!;
    const { words, figures } = chunks[number >> CHUNK.bits]!;
    const word = (number & CHUNK.mask) * WORD.width;
    const figure = (number & CHUNK.mask) * FIGURE.width;
    const group = words[word + WORD.group]!;
    const place = start[group]!;
    start[group] = place + 1;
    key[place] = words[word + WORD.key]!;
    a[place] = figures[figure + FIGURE.a]!;
    b[place] = figures[figure + FIGURE.b]!;
    run[place] = number;
  }
  start.copyWithin(1, 0, groups);
  start[0] = 0;
  return { start, key, a, b, run };
}

function startsOf({ chunks, count }: Runs, groups: number): Int32Array {
  const start = new Int32Array(groups + 1);
  for (let run = 0; run < count; run++) {
    const group = chunks[run >> CHUNK.bits]!.words[(run & CHUNK.mask) * WORD.width + WORD.group]!;
    start[group + 1] = start[group + 1]! + 1;
  }
  for (let group = 0; group < groups; group++) start[group + 1] = start[group + 1]! + start[group]!;
  return start;
}

/** Numbers of runs in order of keys, stable. */
function orderByKey({ chunks, count, smallest, largest }: Runs): Int32Array {
  const keys = new Int32Array(count);
  for (let run = 0; run < count; run++) {
    const key = chunks[run >> CHUNK.bits]!.words[(run & CHUNK.mask) * WORD.width + WORD.key]!;
    keys[run] = key - smallest;
  }
  return groupRows(keys, count, largest - smallest + 1).rows;
}
