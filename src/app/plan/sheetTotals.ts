import { CATEGORIES } from '../../domain';
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
  /** Clients of A … E. */
  readonly categories: readonly number[];
}

/** Adds up what a card tells of its clients; pauses between the figures. */
export function* addingUp(
  clients: readonly number[],
  base: Base,
  result: Result,
): Generator<undefined, SheetTotals> {
  const figures = [
    result.clients.revenue,
    result.clients.margin,
    base.clients.potential,
    result.clients.whiteSpace,
  ];
  const sums: (number | null)[] = [];
  for (const values of figures) {
    sums.push(sumOf(clients, values));
    yield;
  }
  const [purchases = null, margin = null, potential = null, whiteSpace = null] = sums;
  const segments = tally(clients, result.clients.segment);
  yield;
  const channels = tally(clients, base.clients.channel);
  yield;
  const categories = new Map(tally(clients, result.clients.category));
  yield;
  return {
    count: clients.length,
    purchases,
    margin,
    potential,
    whiteSpace,
    segments: segments.filter(([segment]) => segment > 0).sort((a, b) => a[0] - b[0]),
    channels: channels.sort((a, b) => b[1] - a[1]),
    categories: CATEGORIES.map((_, at) => categories.get(at + 1) ?? 0),
  };
}

function sumOf(clients: readonly number[], values: Float64Array): number | null {
  let total: number | null = null;
  for (const client of clients) {
    const value = values[client] ?? Number.NaN;
    if (!Number.isNaN(value)) total = (total ?? 0) + value;
  }
  return total;
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
