import { type Runs, WORD } from './runs';

/** Runs by group. */
export interface GroupedRuns {
  /** Runs of group g are order[start[g]] … order[start[g + 1] − 1]; one slot more than there are groups. */
  readonly start: Int32Array;
  /** Numbers of runs: within a group in order of keys, those of one key as they were folded in. */
  readonly order: Int32Array;
}

/** Group runs by counting sort: histogram, prefix sums, scatter. */
export function groupRuns(runs: Runs, groups: number): GroupedRuns {
  const { count, words } = runs;
  const byKey = runs.sorted ? undefined : orderByKey(runs);
  const start = new Int32Array(groups + 1);
  for (let run = 0; run < count; run++) {
    const group = words[run * WORD.width + WORD.group]!;
    start[group + 1] = start[group + 1]! + 1;
  }
  for (let group = 0; group < groups; group++) start[group + 1] = start[group + 1]! + start[group]!;
  const order = new Int32Array(count);
  // Each start moves to the next one's place while its group fills up, and is moved back at the end.
  for (let i = 0; i < count; i++) {
    const run = byKey === undefined ? i : byKey[i]!;
    const group = words[run * WORD.width + WORD.group]!;
    const place = start[group]!;
    start[group] = place + 1;
    order[place] = run;
  }
  start.copyWithin(1, 0, groups);
  start[0] = 0;
  return { start, order };
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
