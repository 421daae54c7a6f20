/** XYZ: how even the revenue of the months is (DOMAIN.md §7). */
import { monthEnd, monthIndex, monthStart, wholeMonths, type DayRange } from '../../domain';
import type { ClientDays } from '../base/clientDays';

export const XYZ = { none: 0, x: 1, y: 2, z: 3 } as const;
/** Fewest full months that say something. */
export const MIN_MONTHS = 3;
/**
 * With fewer days of sales than months (n), one month at least is empty, so CV² = n·Σx² ÷ (Σx)² − 1 ≥ n ÷ (n − 1) − 1
 * (Cauchy's inequality), which is above 1/16, the limit of Y, for fewer months than this. Most clients need no more.
 */
const ALWAYS_UNEVEN = 17;

/**
 * 1, 2, 3 = X, Y, Z for each member, 0 where it cannot be said: fewer than 3 months or a mean of 0 or less. Months are
 * those wholly inside the window, from the month of the client's first purchase on, zero months kept.
 * @param firstOrder day of each client's first order ever; 0 = none
 * @param classes written to: those of all members
 */
export function classifyXyz(
  days: ClientDays,
  members: Int32Array,
  window: DayRange,
  firstOrder: Int32Array,
  classes = new Uint8Array(firstOrder.length),
): Uint8Array {
  const months = wholeMonths(window);
  const [first] = months;
  const last = months[months.length - 1];
  if (first === undefined || last === undefined) return classes;
  const from = monthStart(first);
  const to = monthEnd(last);
  const slots = monthSlots(from, to, first);
  const { start, day, amount } = days;
  const sums = new Float64Array(months.length);
  for (let m = 0; m < members.length; m++) {
    const client = members[m]!;
    const began = firstOrder[client]!;
    classes[client] = XYZ.none;
    if (began === 0 || began > to) continue;
    const skip = began < from ? 0 : slots[began - from]!;
    const count = months.length - skip;
    if (count < MIN_MONTHS) continue;
    const since = skip === 0 ? from : monthStart(first + skip);
    if (count < ALWAYS_UNEVEN) {
      let met = 0;
      let sum = 0;
      for (let i = start[client]!; i < start[client + 1]!; i++) {
        const today = day[i]!;
        if (today < since || today > to) continue;
        met += 1;
        sum += amount[i]!;
      }
      if (met < count) {
        classes[client] = sum > 0 ? XYZ.z : XYZ.none;
        continue;
      }
    }
    sums.fill(0);
    addMonths(days, client, from, to, slots, sums);
    classes[client] = evenness(sums, skip);
  }
  return classes;
}

/** Month (0 = the first) of each day from … to. */
function monthSlots(from: number, to: number, first: number): Uint8Array {
  const slots = new Uint8Array(to - from + 1);
  for (let day = from; day <= to; day++) slots[day - from] = monthIndex(day) - first;
  return slots;
}

function addMonths(
  { start, day, amount }: ClientDays,
  client: number,
  from: number,
  to: number,
  slots: Uint8Array,
  sums: Float64Array,
): void {
  const begin = start[client]!;
  for (let i = start[client + 1]! - 1; i >= begin; i--) {
    const today = day[i]!;
    if (today > to) continue;
    if (today < from) break;
    const slot = slots[today - from]!;
    sums[slot] = sums[slot]! + amount[i]!;
  }
}

/**
 * Class by the coefficient of variation with the population deviation: CV² = n·Σx² ÷ (Σx)² − 1, compared with 10 % and
 * 25 % (1/100 and 1/16) in whole numbers where doubles come close.
 */
function evenness(sums: Float64Array, skip: number): number {
  const count = sums.length - skip;
  let sum = 0;
  let squares = 0;
  for (let i = skip; i < sums.length; i++) {
    const value = sums[i]!;
    sum += value;
    squares += value * value;
  }
  if (sum <= 0) return XYZ.none;
  if (isWithin(sums, skip, count, sum, squares, 101, 100)) return XYZ.x;
  return isWithin(sums, skip, count, sum, squares, 17, 16) ? XYZ.y : XYZ.z;
}

/** Whether n·Σx² · divisor ≤ (Σx)² · multiplier, exactly. */
function isWithin(
  sums: Float64Array,
  skip: number,
  count: number,
  sum: number,
  squares: number,
  multiplier: number,
  divisor: number,
): boolean {
  const left = count * squares * divisor;
  const right = sum * sum * multiplier;
  if (Math.abs(left - right) > 1e-9 * right) return left < right;
  let exact = 0n;
  for (let i = skip; i < sums.length; i++) exact += BigInt(sums[i]!) ** 2n;
  return BigInt(count) * exact * BigInt(divisor) <= BigInt(sum) ** 2n * BigInt(multiplier);
}
