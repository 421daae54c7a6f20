/** Base status (DOMAIN.md §4). Codes as in STATUSES, 1 … 4. */

export const STATUS = { active: 1, paused: 2, lost: 3, potential: 4 } as const;

/**
 * Status of a client in a period. Days are serials, 0 = there was no such order.
 * @param periodOrders orders in the period
 * @param lastBefore day of the last order before the period
 * @param end the earlier of the period's end and the report date
 */
export function statusOf(
  periodOrders: number,
  lastBefore: number,
  hasContract: boolean,
  end: number,
  lostAfterDays: number,
): number {
  if (periodOrders > 0) return STATUS.active;
  if (lastBefore > 0) return end - lastBefore >= lostAfterDays ? STATUS.lost : STATUS.paused;
  return hasContract ? STATUS.lost : STATUS.potential;
}

/** Whether the first order of the period (0 = none) came after a silence that makes a client lost. */
export function isRecovered(firstInPeriod: number, lastBefore: number, lostAfterDays: number): boolean {
  return lastBefore > 0 && firstInPeriod - lastBefore >= lostAfterDays;
}
