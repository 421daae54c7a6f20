/** How many clients of the base fall where (REPORT.json of DESIGN.md). */
import { CATEGORIES, SEGMENTS, STATUSES, type BaseStatus } from '../../domain';
import type { Base } from '../base/types';
import type { CategoryCounts, ClientResults, Counts } from '../result';

/** Key of clients without a channel (or manager). */
export const NO_NAME = '(none)';
const LEVELS = 3;
/** Counts of one channel: not rated, then the categories. */
const WIDTH = CATEGORIES.length + 1;

/** Count the classes of all clients that are not closed. */
export function countClasses(base: Base, clients: ClientResults): Counts {
  const { closed, channel } = base.clients;
  const channels = base.channels.size;
  const categories = new Int32Array((channels + 2) * WIDTH);
  const segments = new Int32Array(SEGMENTS.length + 1);
  const statuses = new Int32Array(STATUSES.length + 1);
  const grid = new Int32Array(LEVELS * LEVELS);
  let size = 0;
  for (let i = 0; i < clients.count; i++) {
    if (closed[i] === 1) continue;
    size += 1;
    const category = clients.category[i]!;
    const code = channel[i]!;
    bump(categories, (code < 0 ? channels : code) * WIDTH + category);
    bump(categories, (channels + 1) * WIDTH + category);
    bump(segments, clients.segment[i]!);
    bump(statuses, clients.status[i]!);
    const profit = clients.profitLevel[i]!;
    const potential = clients.potentialLevel[i]!;
    if (profit <= LEVELS && potential > 0) bump(grid, (profit - 1) * LEVELS + potential - 1);
  }
  return {
    base: size,
    closed: clients.count - size,
    categories: named(categories, channels + 1),
    byChannel: byChannel(base, categories),
    segments: Object.fromEntries([
      ...SEGMENTS.map((segment) => [String(segment), segments[segment] ?? 0]),
      ['none', segments[0] ?? 0],
    ]) as Record<string, number>,
    grid: [0, 1, 2].map((row) => [...grid.subarray(row * LEVELS, (row + 1) * LEVELS)]),
    statuses: Object.fromEntries(STATUSES.map((status, n) => [status, statuses[n + 1] ?? 0])) as Record<
      BaseStatus,
      number
    >,
  };
}

function bump(counts: Int32Array, at: number): void {
  counts[at] = counts[at]! + 1;
}

function byChannel(base: Base, counts: Int32Array): Readonly<Record<string, CategoryCounts>> {
  const names = [...base.channels.all(), NO_NAME];
  const channels: [string, CategoryCounts][] = [];
  names.forEach((name, code) => {
    if (hasAny(counts, code)) channels.push([name, named(counts, code)]);
  });
  return Object.fromEntries(channels);
}

function hasAny(counts: Int32Array, block: number): boolean {
  const at = block * WIDTH;
  for (let i = at; i < at + WIDTH; i++) if (counts[i]! > 0) return true;
  return false;
}

function named(counts: Int32Array, block: number): CategoryCounts {
  const [none = 0, A = 0, B = 0, C = 0, D = 0, E = 0] = counts.subarray(block * WIDTH, (block + 1) * WIDTH);
  return { A, B, C, D, E, none };
}
