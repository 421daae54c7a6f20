import { keysOf } from './doubleKeys';
import { inStretches } from './inStretches';
import { kthLargest, shareThreshold } from './selection';

/** Up to so many values are one bucket: telling them apart would cost more than it spares. */
const FEW = 1024;
/**
 * Values ranked from the largest down without sorting: they are put into buckets by their leading bits, which grow as
 * the values do, so that only the bucket in which a rank or a share falls is looked through.
 */
export class Ranking {
  /** Optimised code goes with the last object of a class: one stays, or every full collection would cost it anew. */
  static readonly stays = new Ranking(new Float64Array(0), 0);

  /** Values of bucket b are members[start[b]] … members[start[b + 1] − 1], in some order; higher buckets hold greater ones. */
  private readonly start: Int32Array;
  private readonly members: Float64Array;

  /**
   * @param values the first `count` are ranked; no NaN
   * @param few up to so many values are one bucket
   */
  constructor(values: Float64Array, count: number, few = FEW) {
    if (count <= few) {
      this.start = Int32Array.of(0, count);
      this.members = values.slice(0, count);
      return;
    }
    const keys = keysOf(values, count);
    const [lowest, highest] = extremesOf(keys);
    const start = new Int32Array(highest - lowest + 2);
    inStretches(count, (from, to) => {
      countKeys(keys, lowest, start, from, to);
    });
    for (let bucket = 1; bucket < start.length; bucket++) start[bucket] = start[bucket]! + start[bucket - 1]!;
    const members = new Float64Array(count);
    // Each start moves to the next one's place while its bucket fills up, and is moved back at the end.
    inStretches(count, (from, to) => {
      placeValues(values, keys, lowest, start, members, from, to);
    });
    start.copyWithin(1, 0, start.length - 1);
    start[0] = 0;
    this.start = start;
    this.members = members;
  }

  /** The value at a place from 0, the largest, to count − 1. */
  at(place: number): number {
    const { start, members } = this;
    const fromBelow = members.length - 1 - place;
    let bucket = 0;
    for (let after = start.length - 1; after - bucket > 1;) {
      const between = (bucket + after) >>> 1;
      if (start[between]! <= fromBelow) bucket = between;
      else after = between;
    }
    const end = start[bucket + 1]!;
    const own = members.subarray(start[bucket], end);
    return kthLargest(own, own.length, end - 1 - fromBelow);
  }

  /**
   * The smallest value such that the sum of all strictly greater ones is below `limit`: whoever has at least this value
   * is inside the share that the limit cuts off, and so is the one that crosses it; equal values stay together. For
   * positive values; Infinity when none qualifies (limit ≤ 0 or no values).
   */
  shareThreshold(limit: number): number {
    const { start, members } = this;
    let above = 0;
    let found = -1;
    let aboveFound = 0;
    // The lowest bucket whose largest value still qualifies holds the threshold.
    for (let bucket = start.length - 2; bucket >= 0 && above < limit; bucket--) {
      if (start[bucket] === start[bucket + 1]) continue;
      found = bucket;
      aboveFound = above;
      for (let i = start[bucket]!; i < start[bucket + 1]!; i++) above += members[i]!;
    }
    if (found === -1) return Infinity;
    const own = members.subarray(start[found], start[found + 1]);
    return shareThreshold(own, own.length, limit - aboveFound);
  }
}

function extremesOf(keys: Int32Array): readonly [number, number] {
  let lowest = keys[0]!;
  let highest = lowest;
  inStretches(keys.length, (from, to) => {
    lowest = lowestOf(keys, lowest, from, to);
    highest = highestOf(keys, highest, from, to);
  });
  return [lowest, highest];
}

function lowestOf(keys: Int32Array, known: number, from: number, to: number): number {
  let lowest = known;
  for (let i = from; i < to; i++) if (keys[i]! < lowest) lowest = keys[i]!;
  return lowest;
}

function highestOf(keys: Int32Array, known: number, from: number, to: number): number {
  let highest = known;
  for (let i = from; i < to; i++) if (keys[i]! > highest) highest = keys[i]!;
  return highest;
}

/** Count each key one place after its bucket. */
function countKeys(keys: Int32Array, lowest: number, counts: Int32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const next = keys[i]! - lowest + 1;
    counts[next] = counts[next]! + 1;
  }
}

function placeValues(
  values: Float64Array,
  keys: Int32Array,
  lowest: number,
  start: Int32Array,
  members: Float64Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const bucket = keys[i]! - lowest;
    const place = start[bucket]!;
    start[bucket] = place + 1;
    members[place] = values[i]!;
  }
}
