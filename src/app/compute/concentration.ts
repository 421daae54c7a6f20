import { Ranking } from '../../engine';

const FIFTH = 5;

/** What the largest fifth of the buying clients bring (DOMAIN.md §7); a buying client has positive revenue. */
export interface TopFifth {
  readonly buyers: number;
  /** A fifth of them, rounded up. */
  readonly largest: number;
  /** Revenue of the largest, in the units of the column. */
  readonly revenue: number;
  /** Their share of the positive revenue. */
  readonly share: number;
}

/** The largest fifth of the members by revenue; null where nobody bought. */
export function topFifth(revenue: Float64Array, members: Int32Array): TopFifth | null {
  const values = new Float64Array(members.length);
  let count = 0;
  let total = 0;
  for (const client of members) {
    const value = revenue[client]!;
    if (!(value > 0)) continue;
    values[count++] = value;
    total += value;
  }
  if (count === 0) return null;
  const largest = Math.ceil(count / FIFTH);
  const least = new Ranking(values, count).at(largest - 1);
  let above = 0;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    if (values[i]! <= least) continue;
    above += 1;
    sum += values[i]!;
  }
  const top = sum + (largest - above) * least;
  return { buyers: count, largest, revenue: top, share: top / total };
}
