/** Debts of each client as of the reading (DOMAIN.md §5, 21). */
import type { Base } from '../../base/types';
import type { KpiReason } from './reasons';

export interface Debts {
  /** Units of the optional tables' money; payers in advance or on delivery are left out. */
  readonly total: Float64Array;
  readonly overdue: Float64Array;
  /** 1 for every client that was left out. */
  readonly prepaid: Uint8Array;
}

const known = new WeakMap<Base, Debts>();

/** The debts of a base's clients; made once for a base. */
export function debtsOf(base: Base): Debts | KpiReason {
  const table = base.optional?.receivables;
  if (table === undefined) return 'noReceivables';
  const found = known.get(base);
  if (found !== undefined) return found;
  const { count } = base.clients;
  const debts = {
    total: new Float64Array(count),
    overdue: new Float64Array(count),
    prepaid: new Uint8Array(count),
  };
  table.client.forEach((client, row) => {
    if (client < 0) return;
    if (table.prepaid[row] === 1) debts.prepaid[client] = 1;
    else {
      debts.total[client] = debts.total[client]! + table.total[row]!;
      debts.overdue[client] = debts.overdue[client]! + table.overdue[row]!;
    }
  });
  known.set(base, debts);
  return debts;
}
