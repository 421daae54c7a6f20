/** Columns filled client by client. */
import { inStretches } from '../../../engine';
import type { Fill } from './clientPeriod';

/** A figure of one client. */
export type OfClient = (client: number) => number;

export type ClientColumn = Uint8Array | Int32Array | Float64Array;

/** The column with the figure of every client in its slot. Many times faster than `from` and `map` of typed arrays. */
export function byClient<T extends ClientColumn>(column: T, of: OfClient): T {
  inStretches(column.length, (from, to) => {
    fillColumn(column, of, from, to);
  });
  return column;
}

/** The same for stretches of clients. */
export function fillByClient(of: OfClient): Fill<ClientColumn> {
  return (column, from, to) => {
    fillColumn(column, of, from, to);
  };
}

function fillColumn(column: ClientColumn, of: OfClient, from: number, to: number): void {
  for (let client = from; client < to; client++) column[client] = of(client);
}
