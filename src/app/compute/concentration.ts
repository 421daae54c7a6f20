import { Ranking } from '../../engine';

const FIFTH = 5;

/**
 * Share of the positive revenue that the largest fifth of the buying clients bring (their number rounded up); null
 * where nobody bought.
 */
export function topFifthShare(revenue: Float64Array, members: Int32Array): number | null {
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
  const top = Math.ceil(count / FIFTH);
  const least = new Ranking(values, count).at(top - 1);
  let above = 0;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    if (values[i]! <= least) continue;
    above += 1;
    sum += values[i]!;
  }
  return (sum + (top - above) * least) / total;
}
