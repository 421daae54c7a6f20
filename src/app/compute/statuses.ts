/** Base status of each client and the flags that go with it (DOMAIN.md §4). */
import { isRecovered, statusOf } from '../../domain';
import { inStretches } from '../../engine';
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
  const { closed, hasContract, count } = clients;
  const { orders, lastBefore, firstOrder } = period;
  inStretches(count, (from, to) => {
    const { status, flags } = into;
    statusStretch(
      orders,
      lastBefore,
      firstOrder,
      closed,
      hasContract,
      end,
      lostAfterDays,
      status,
      flags,
      from,
      to,
    );
  });
  return into;
}

function statusStretch(
  orders: Int32Array,
  lastBefore: Int32Array,
  firstOrder: Int32Array,
  closed: Uint8Array,
  hasContract: Uint8Array,
  end: number,
  lostAfterDays: number,
  status: Uint8Array,
  flags: Uint16Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    if (closed[i] === 1) continue;
    const before = lastBefore[i]!;
    const first = firstOrder[i]!;
    const contract = hasContract[i] === 1;
    status[i] = statusOf(orders[i]!, before, contract, end, lostAfterDays);
    flags[i] =
      (first > 0 && before === 0 ? NEW : 0) |
      (isRecovered(first, before, lostAfterDays) ? RECOVERED : 0) |
      (orders[i] === 0 && before === 0 && contract ? NO_SHIPMENTS : 0);
  }
}
