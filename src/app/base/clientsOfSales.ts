import type { ClientColumns } from './types';
import { NO_CODE } from './CellCoder';

/** There is no such column. */
const NO_COLUMN = 255;

/** The clients of a book without a clients table: those met in the sales, of whom nothing else is known. */
export function clientsOfSales(ids: readonly string[]): ClientColumns {
  const count = ids.length;
  const none = new Int32Array(count).fill(NO_CODE);
  return {
    count,
    ids,
    names: ids,
    channel: none,
    manager: none,
    territory: none,
    outletType: none,
    potential: new Float64Array(count).fill(NaN),
    closed: new Uint8Array(count),
    hasContract: new Uint8Array(count),
    planned: new Uint8Array(count).fill(NO_COLUMN),
    visitsPerMonth: new Float64Array(count).fill(NaN),
    rowClient: new Int32Array(0),
  };
}
