/** Base status of each client and the flags that go with it (DOMAIN.md §4). */
import { isRecovered, statusOf } from '../../domain';
import type { ClientColumns } from '../base/types';
import type { PeriodFacts } from './clientFacts';
import { flagBit } from './flags';

const NEW = flagBit('new');
const RECOVERED = flagBit('recovered');
const NO_SHIPMENTS = flagBit('noShipments');

export interface StatusColumns {
  readonly status: Uint8Array;
  readonly flags: Uint16Array;
}

/**
 * Status and its flags of every client that is not closed; 0 of the others.
 * @param end the earlier of the period's end and the report date
 */
export function assignStatuses(
  clients: ClientColumns,
  period: PeriodFacts,
  end: number,
  lostAfterDays: number,
): StatusColumns {
  const into: StatusColumns = {
    status: new Uint8Array(clients.count),
    flags: new Uint16Array(clients.count),
  };
  for (let i = 0; i < clients.count; i++) {
    if (clients.closed[i] === 1) continue;
    const orders = period.orders[i]!;
    const before = period.lastBefore[i]!;
    const first = period.firstOrder[i]!;
    const contract = clients.hasContract[i] === 1;
    into.status[i] = statusOf(orders, before, contract, end, lostAfterDays);
    into.flags[i] =
      (first > 0 && before === 0 ? NEW : 0) |
      (isRecovered(first, before, lostAfterDays) ? RECOVERED : 0) |
      (orders === 0 && before === 0 && contract ? NO_SHIPMENTS : 0);
  }
  return into;
}
