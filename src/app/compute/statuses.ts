/** Base status of each client (DOMAIN.md §4). */
import { statusOf } from '../../domain';
import { inStretches } from '../../engine';
import type { ClientColumns } from '../base/types';
import type { PeriodFacts } from './clientFacts';

/**
 * Status of every client that is not closed; 0 of the others.
 * @param end the earlier of the period's end and the report date
 */
export function assignStatuses(
  { closed, hasContract, count }: ClientColumns,
  { orders, lastBefore }: PeriodFacts,
  end: number,
  lostAfterDays: number,
): Uint8Array {
  const status = new Uint8Array(count);
  inStretches(count, (from, to) => {
    statusStretch(orders, lastBefore, closed, hasContract, end, lostAfterDays, status, from, to);
  });
  return status;
}

function statusStretch(
  orders: Int32Array,
  lastBefore: Int32Array,
  closed: Uint8Array,
  hasContract: Uint8Array,
  end: number,
  lostAfterDays: number,
  status: Uint8Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    if (closed[i] === 1) continue;
    status[i] = statusOf(orders[i]!, lastBefore[i]!, hasContract[i] === 1, end, lostAfterDays);
  }
}
