import { kthLargest, shareThreshold } from './selection';

/** Up to so many values are one bucket: a histogram would cost more than it spares. */
const FEW = 1024;
/** Leading bits of a double that make its bucket: sign, exponent and the first six digits after the point. */
const SHIFT = 14;
const SIGN = 0x8000_0000;
/** Which half of a double holds its leading bits. */
const HIGH = new Int32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;

/**
 * Values ranked from the largest down without sorting: a histogram over their leading bits, which grow as the values
 * do, tells in which bucket a rank or a share falls, and only that bucket is looked through.
 */
export class Ranking {
  /** Optimised code goes with the last object of a class: one stays, or every full collection would cost it anew. */
  static readonly stays = new Ranking(new Float64Array(0), 0);

  /** Bucket of the smallest value. */
  private readonly lowest: number = 0;
  /** Numbers and sums of values by bucket. */
  private readonly counts: Int32Array;
  private readonly sums: Float64Array;
  /** Leading halves of the values are words[2 · i + HIGH]. */
  private readonly words: Int32Array;
  private readonly buckets: number;
  /** Values of the bucket that was last looked into, in some order. */
  private members = new Float64Array(0);
  private opened = -1;
  /** Whether they are all the same, as small whole numbers of one bucket are. */
  private alike = false;

  /**
   * @param values the first `count` are ranked; no NaN. They must stay as they are for as long as the ranking is asked.
   * @param few up to so many values are one bucket
   */
  constructor(
    private readonly values: Float64Array,
    private readonly count: number,
    few = FEW,
  ) {
    this.words = new Int32Array(values.buffer, values.byteOffset, count * 2);
    let lowest = 0xffff_ffff;
    let highest = 0;
    if (count > few) {
      for (let i = 0; i < count; i++) {
        const key = keyOf(this.words[2 * i + HIGH]!);
        if (key < lowest) lowest = key;
        if (key > highest) highest = key;
      }
      this.lowest = lowest >>> SHIFT;
    }
    this.buckets = count > few ? (highest >>> SHIFT) - this.lowest + 1 : 1;
    this.counts = new Int32Array(this.buckets);
    this.sums = new Float64Array(this.buckets);
    this.fillBuckets();
  }

  /** The value at a place from 0, the largest, to count − 1. */
  at(place: number): number {
    let bucket = this.buckets - 1;
    let before = 0;
    while (before + this.counts[bucket]! <= place) before += this.counts[bucket--]!;
    const members = this.open(bucket);
    return this.alike ? members[0]! : kthLargest(members, members.length, place - before);
  }

  /**
   * The smallest value such that the sum of all strictly greater ones is below `limit`: whoever has at least this value
   * is inside the share that the limit cuts off, and so is the one that crosses it; equal values stay together. For
   * positive values; Infinity when none qualifies (limit ≤ 0 or no values).
   */
  shareThreshold(limit: number): number {
    let above = 0;
    let found = -1;
    let aboveFound = 0;
    // The lowest bucket whose largest value still qualifies holds the threshold.
    for (let bucket = this.buckets - 1; bucket >= 0 && above < limit; bucket--) {
      if (this.counts[bucket] === 0) continue;
      found = bucket;
      aboveFound = above;
      above += this.sums[bucket]!;
    }
    if (found === -1) return Infinity;
    const members = this.open(found);
    return shareThreshold(members, members.length, limit - aboveFound);
  }

  private bucketOf(i: number): number {
    return this.buckets === 1 ? 0 : (keyOf(this.words[2 * i + HIGH]!) >>> SHIFT) - this.lowest;
  }

  private fillBuckets(): void {
    const { values, counts, sums } = this;
    for (let i = 0; i < this.count; i++) {
      const bucket = this.bucketOf(i);
      counts[bucket] = counts[bucket]! + 1;
      sums[bucket] = sums[bucket]! + values[i]!;
    }
  }

  /** The values of a bucket. */
  private open(bucket: number): Float64Array {
    if (this.opened === bucket) return this.members;
    this.opened = bucket;
    const members = new Float64Array(this.counts[bucket]!);
    let at = 0;
    let alike = true;
    for (let i = 0; i < this.count; i++) {
      if (this.bucketOf(i) !== bucket) continue;
      const value = this.values[i]!;
      members[at++] = value;
      if (value !== members[0]) alike = false;
    }
    this.members = members;
    this.alike = alike;
    return this.members;
  }
}

/** Leading bits as a whole number that grows as the double does: negative ones turned round. */
function keyOf(high: number): number {
  return (high < 0 ? ~high : high | SIGN) >>> 0;
}
