import type { Base } from '../base/types';
import type { Result } from '../result';

/** Sums over the clients of one sheet; null where none of them has the figure. */
export interface SheetTotals {
  readonly count: number;
  readonly purchases: number | null;
  readonly margin: number | null;
  readonly potential: number | null;
  readonly whiteSpace: number | null;
  /** Channel code (-1 none) → clients, most first. */
  readonly channels: readonly (readonly [channel: number, clients: number])[];
}

/** Adds up what a card tells of its clients. */
export function totalsOf(clients: readonly number[], base: Base, result: Result): SheetTotals {
  const sum = (values: Float64Array): number | null => {
    let total: number | null = null;
    for (const client of clients) {
      const value = values[client] ?? Number.NaN;
      if (!Number.isNaN(value)) total = (total ?? 0) + value;
    }
    return total;
  };
  const channels = new Map<number, number>();
  for (const client of clients) {
    const channel = base.clients.channel[client] ?? -1;
    channels.set(channel, (channels.get(channel) ?? 0) + 1);
  }
  return {
    count: clients.length,
    purchases: sum(result.clients.revenue),
    margin: sum(result.clients.margin),
    potential: sum(base.clients.potential),
    whiteSpace: sum(result.clients.whiteSpace),
    channels: [...channels].sort((a, b) => b[1] - a[1]),
  };
}
