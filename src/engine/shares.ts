import { inStretches } from './inStretches';
import { Ranking } from './Ranking';

/** Percent are held to a millionth. */
const PERCENT_STEPS = 1_000_000;

/**
 * The whole number L such that, for whole sums s: s < L ⟺ s < percent % of the total. Exact for totals of any size
 * (whole numbers), so that no class depends on floating point.
 */
export function shareLimit(total: number, percent: number): number {
  const share = BigInt(Math.round(percent * PERCENT_STEPS)) * BigInt(total);
  const whole = BigInt(100 * PERCENT_STEPS);
  return Number((share + whole - 1n) / whole);
}

/** From which value on a member belongs to the first class, and to the second. */
export interface ShareCuts {
  readonly first: number;
  readonly second: number;
}

/**
 * Where a ranking by positive whole values is cut: a member is in the first class when the sum of all greater values
 * is below `percents[0]` % of the sum of positives, in the second below `percents[1]` %. The member that crosses stays
 * in the upper class; equal values get one class. Values that are zero, negative or NaN take no part.
 * @param members row numbers to rank; all rows when absent.
 * @param scratch at least as long as the members.
 */
export function shareCuts(
  values: Float64Array,
  percents: readonly [number, number],
  scratch: Float64Array,
  members?: Int32Array,
): ShareCuts {
  const count = members === undefined ? values.length : members.length;
  let positives = 0;
  inStretches(count, (from, to) => {
    positives = keepPositives(values, members, scratch, positives, from, to);
  });
  const ranking = new Ranking(scratch, positives);
  const total = ranking.total;
  return {
    first: ranking.shareThreshold(shareLimit(total, percents[0])),
    second: ranking.shareThreshold(shareLimit(total, percents[1])),
  };
}

/** Put the positive ones of the members from … to − 1 behind the first `count` of `kept`; how many there are then. */
function keepPositives(
  values: Float64Array,
  members: Int32Array | undefined,
  kept: Float64Array,
  count: number,
  from: number,
  to: number,
): number {
  let after = count;
  for (let i = from; i < to; i++) {
    const value = values[members === undefined ? i : members[i]!]!;
    // Kept in any case, and passed over where it is not positive: a branch would be guessed wrong too often.
    kept[after] = value;
    after += Number(value > 0);
  }
  return after;
}
