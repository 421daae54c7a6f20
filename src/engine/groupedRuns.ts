import { FIGURE, type Runs, WORD } from './runs';

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
  const { count, words, figures } = runs;
  const order = runs.sorted ? undefined : orderByKey(runs);
  const start = startsOf(runs, groups);
  const key = new Int32Array(count);
  const a = new Float64Array(count);
  const b = new Float64Array(count);
  const run = new Int32Array(count);
  // Each start moves to the next one's place while its group fills up, and is moved back at the end.
  for (let i = 0; i < count; i++) {
    const number = order === undefined ? i : order[i]!;
    const word = number * WORD.width;
    const figure = number * FIGURE.width;
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

function startsOf({ words, count }: Runs, groups: number): Int32Array {
  const start = new Int32Array(groups + 1);
  for (let run = 0; run < count; run++) {
    const next = words[run * WORD.width + WORD.group]! + 1;
    start[next] = start[next]! + 1;
  }
  for (let group = 0; group < groups; group++) start[group + 1] = start[group + 1]! + start[group]!;
  return start;
}

/** Numbers of runs in order of keys, stable. */
function orderByKey({ words, count, smallest, largest }: Runs): Int32Array {
  const head = new Int32Array(largest - smallest + 2);
  for (let run = 0; run < count; run++) {
    const place = words[run * WORD.width + WORD.key]! - smallest + 1;
    head[place] = head[place]! + 1;
  }
  for (let k = 1; k < head.length; k++) head[k] = head[k]! + head[k - 1]!;
  const order = new Int32Array(count);
  for (let run = 0; run < count; run++) {
    const key = words[run * WORD.width + WORD.key]! - smallest;
    const place = head[key]!;
    head[key] = place + 1;
    order[place] = run;
  }
  return order;
}
