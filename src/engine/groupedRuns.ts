import { groupRows } from './grouping';
import { CHUNK, FIGURE, type RunChunk, type Runs, WORD } from './runs';

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
  const start = startsOf(runs, groups);
  const placer: Placer = {
    next: start,
    key: new Int32Array(count),
    a: new Float64Array(count),
    b: new Float64Array(count),
    run: new Int32Array(count),
  };
  if (runs.sorted) {
    for (let first = 0; first < count; first += CHUNK.size) {
      placeRuns(chunks[first >> CHUNK.bits]!, first, 0, Math.min(CHUNK.size, count - first), placer);
    }
  } else {
    for (const run of orderByKey(runs)) {
      const at = run & CHUNK.mask;
      placeRuns(chunks[run >> CHUNK.bits]!, run - at, at, at + 1, placer);
    }
  }
  // Each start has moved to the next one's place while its group filled up.
  start.copyWithin(1, 0, groups);
  start[0] = 0;
  const { key, a, b, run } = placer;
  return { start, key, a, b, run };
}

/** Columns that are being filled, and the place of each group's next run. */
interface Placer {
  readonly next: Int32Array;
  readonly key: Int32Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly run: Int32Array;
}

/** Place the runs from … to − 1 of a chunk whose first one has the number `first`. */
function placeRuns(
  { words, figures }: RunChunk,
  first: number,
  from: number,
  to: number,
  { next, key, a, b, run }: Placer,
): void {
  for (let at = from; at < to; at++) {
    const group = words[at * WORD.width + WORD.group]!;
    const place = next[group]!;
    next[group] = place + 1;
    key[place] = words[at * WORD.width + WORD.key]!;
    a[place] = figures[at * FIGURE.width + FIGURE.a]!;
    b[place] = figures[at * FIGURE.width + FIGURE.b]!;
    run[place] = first + at;
  }
}

function startsOf({ chunks, count }: Runs, groups: number): Int32Array {
  const start = new Int32Array(groups + 1);
  for (let n = 0; n < chunks.length; n++) {
    const { words } = chunks[n]!;
    const end = Math.min(CHUNK.size, count - (n << CHUNK.bits));
    for (let at = 0; at < end; at++) {
      const next = words[at * WORD.width + WORD.group]! + 1;
      start[next] = start[next]! + 1;
    }
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
