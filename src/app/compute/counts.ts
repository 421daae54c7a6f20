/** How many clients of the base fall where (REPORT.json of DESIGN.md). */
import { CATEGORIES, SEGMENTS, STATUSES, type BaseStatus } from '../../domain';
import { inStretches } from '../../engine';
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
  const { category, segment, status, profitLevel, potentialLevel } = clients;
  let size = 0;
  inStretches(clients.count, (from, to) => {
    countByChannel(category, channel, closed, channels, categories, from, to);
    size += countCodes(segment, closed, segments, from, to);
    countCodes(status, closed, statuses, from, to);
    countGrid(profitLevel, potentialLevel, closed, grid, from, to);
  });
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

/** Categories by channel: clients without one come after the channels, and then all of them. */
function countByChannel(
  category: Uint8Array,
  channel: Int32Array,
  closed: Uint8Array,
  channels: number,
  counts: Int32Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    if (closed[i] === 1) continue;
    const code = channel[i]!;
    bump(counts, (code < 0 ? channels : code) * WIDTH + category[i]!);
    bump(counts, (channels + 1) * WIDTH + category[i]!);
  }
}

/** How many clients were counted. */
function countCodes(
  codes: Uint8Array,
  closed: Uint8Array,
  counts: Int32Array,
  from: number,
  to: number,
): number {
  let size = 0;
  for (let i = from; i < to; i++) {
    if (closed[i] === 1) continue;
    size += 1;
    bump(counts, codes[i]!);
  }
  return size;
}

/** Clients that are rated and not negative, by profit and potential. */
function countGrid(
  profitLevel: Uint8Array,
  potentialLevel: Uint8Array,
  closed: Uint8Array,
  grid: Int32Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const profit = profitLevel[i]!;
    const potential = potentialLevel[i]!;
    if (closed[i] === 1 || profit > LEVELS || potential === 0) continue;
    bump(grid, (profit - 1) * LEVELS + potential - 1);
  }
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
