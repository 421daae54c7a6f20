import { halvesOf, keyAt, KEYS } from './doubleKeys';
import { inStretches } from './inStretches';
import { kthLargest, shareThreshold } from './selection';

/** Up to so many values are one bucket: telling them apart would cost more than it spares. */
const FEW = 1024;
/** Numbers by key while values are counted; noughts in between. */
const counting = new Int32Array(KEYS);

/**
 * Values ranked from the largest down without sorting or moving them: they are counted by their leading bits, which grow
 * as the values do, so that only the bucket in which a rank or a share falls is gathered and looked through.
 */
export class Ranking {
  /** Optimised code goes with the last object of a class: one stays, or every full collection would cost it anew. */
  static readonly stays = new Ranking(new Float64Array(0), 0);

  private readonly halves: Int32Array;
  /** Number of values in each bucket; higher ones hold greater values. One for all where they are few. */
  private readonly counts: Int32Array;
  /** The key of the first bucket; −1 where there is but one. */
  private readonly lowest: number;
  private knownSums: Float64Array | undefined;
  /** The bucket that was looked into last, and its values: neighbouring places mostly lie in one. */
  private latest = -1;
  private members = new Float64Array(0);

  /**
   * @param values the first `count` are ranked; no NaN. They are to stay as they are while the ranking is asked.
   * @param few up to so many values are one bucket
   */
  constructor(
    private readonly values: Float64Array,
    private readonly count: number,
    few = FEW,
  ) {
    this.halves = halvesOf(values, count);
    if (count <= few) {
      this.lowest = -1;
      this.counts = Int32Array.of(count);
      return;
    }
    const extremes = Int32Array.of(KEYS, 0);
    inStretches(count, (from, to) => {
      countKeys(this.halves, counting, extremes, from, to);
    });
    const [lowest = 0, highest = 0] = extremes;
    this.lowest = lowest;
    this.counts = counting.slice(lowest, highest + 1);
    counting.fill(0, lowest, highest + 1);
  }

  /** The value at a place from 0, the largest, to count − 1. */
  at(place: number): number {
    const { counts } = this;
    let bucket = counts.length - 1;
    let greater = 0;
    for (; greater + counts[bucket]! <= place; bucket--) greater += counts[bucket]!;
    return kthLargest(this.gathered(bucket), counts[bucket]!, place - greater);
  }

  /**
   * The smallest value such that the sum of all strictly greater ones is below `limit`: whoever has at least this value
   * is inside the share that the limit cuts off, and so is the one that crosses it; equal values stay together. For
   * positive values; Infinity when none qualifies (limit ≤ 0 or no values).
   */
  shareThreshold(limit: number): number {
    const { counts, sums } = this;
    let above = 0;
    let found = -1;
    let aboveFound = 0;
    // The lowest bucket whose largest value still qualifies holds the threshold.
    for (let bucket = counts.length - 1; bucket >= 0 && above < limit; bucket--) {
      if (counts[bucket] === 0) continue;
      found = bucket;
      aboveFound = above;
      above += sums[bucket]!;
    }
    if (found === -1) return Infinity;
    return shareThreshold(this.gathered(found), counts[found]!, limit - aboveFound);
  }

  /** The sum of all values; exact for whole ones. */
  get total(): number {
    return this.sums.reduce((total, sum) => total + sum, 0);
  }

  /** Sum of the values of each bucket. */
  private get sums(): Float64Array {
    const { values, halves, lowest, counts } = this;
    if (this.knownSums !== undefined) return this.knownSums;
    const sums = new Float64Array(counts.length);
    inStretches(this.count, (from, to) => {
      if (lowest < 0) addAll(values, sums, from, to);
      else addByKey(values, halves, lowest, sums, from, to);
    });
    return (this.knownSums = sums);
  }

  /** The values of a bucket in some order, to be reordered. */
  private gathered(bucket: number): Float64Array {
    const { values, halves, lowest, count } = this;
    if (bucket === this.latest) return this.members;
    const members = new Float64Array(this.counts[bucket]!);
    if (lowest < 0) members.set(values.subarray(0, count));
    else {
      let found = 0;
      inStretches(count, (from, to) => {
        found = gather(values, halves, lowest + bucket, members, found, from, to);
      });
    }
    this.latest = bucket;
    return (this.members = members);
  }
}

/** @param extremes the lowest and the highest key met so far */
function countKeys(
  halves: Int32Array,
  counts: Int32Array,
  extremes: Int32Array,
  from: number,
  to: number,
): void {
  let [lowest, highest] = [extremes[0]!, extremes[1]!];
  for (let i = from; i < to; i++) {
    const key = keyAt(halves, i);
    if (key < lowest) lowest = key;
    if (key > highest) highest = key;
    counts[key] = counts[key]! + 1;
  }
  extremes[0] = lowest;
  extremes[1] = highest;
}

function addByKey(
  values: Float64Array,
  halves: Int32Array,
  lowest: number,
  sums: Float64Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const bucket = keyAt(halves, i) - lowest;
    sums[bucket] = sums[bucket]! + values[i]!;
  }
}

function addAll(values: Float64Array, sums: Float64Array, from: number, to: number): void {
  let sum = sums[0]!;
  for (let i = from; i < to; i++) sum += values[i]!;
  sums[0] = sum;
}

/** Put those with a key behind the first `found` members; how many there are then. */
function gather(
  values: Float64Array,
  halves: Int32Array,
  key: number,
  members: Float64Array,
  found: number,
  from: number,
  to: number,
): number {
  let after = found;
  for (let i = from; i < to; i++) if (keyAt(halves, i) === key) members[after++] = values[i]!;
  return after;
}
