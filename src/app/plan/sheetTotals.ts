import type { Base } from '../base/types';
import type { Result } from '../result';

/** Sums over the clients of one sheet; null where none of them has the figure. */
export interface SheetTotals {
  readonly count: number;
  readonly purchases: number | null;
  readonly margin: number | null;
  readonly potential: number | null;
  readonly whiteSpace: number | null;
  /** Segment 1 … 9 → clients, those that have some. */
  readonly segments: readonly (readonly [segment: number, clients: number])[];
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
  return {
    count: clients.length,
    purchases: sum(result.clients.revenue),
    margin: sum(result.clients.margin),
    potential: sum(base.clients.potential),
    whiteSpace: sum(result.clients.whiteSpace),
    segments: tally(clients, result.clients.segment)
      .filter(([segment]) => segment > 0)
      .sort((a, b) => a[0] - b[0]),
    channels: tally(clients, base.clients.channel).sort((a, b) => b[1] - a[1]),
  };
}

/** How many clients have each code, in order of first appearance. */
function tally(clients: readonly number[], codes: ArrayLike<number>): [code: number, clients: number][] {
  const counts: number[] = [];
  const met: number[] = [];
  for (const client of clients) {
    // The code of none is -1.
    const code = (codes[client] ?? -1) + 1;
    const count = counts[code] ?? 0;
    if (count === 0) met.push(code);
    counts[code] = count + 1;
  }
  return met.map((code) => [code - 1, counts[code] ?? 0]);
}
