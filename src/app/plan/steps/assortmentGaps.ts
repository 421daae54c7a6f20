/**
 * What peers buy and a client does not: product categories, or single products, that at least half of the buying
 * clients of its channel took in the window. The gap named is the one that is worth most: share of buyers × what a buyer
 * spends on it. A channel with fewer than five buying clients says nothing.
 */
import type { Dictionary, WholeNumbers } from '../../../engine';
import type { Base } from '../../base/types';
import { clientLines } from '../../base/clientDays';
import type { Result } from '../../result';

export interface Gap {
  readonly name: string;
  /** Part of the peers who buy it. */
  readonly share: number;
  /** What a peer who buys it spends in the window, on average; major units. */
  readonly spend: number;
}

interface Candidate extends Gap {
  readonly code: number;
}

const FEWEST_PEERS = 5;
const LEAST_SHARE = 0.5;
/** Of a channel with more wanted products than this, the most valuable are looked at. */
const MOST_CANDIDATES = 200;
/** Lines that are counted between two looks at the clock. */
const PAUSE_AFTER = 20_000;

/**
 * Client → its gap in the codes of a sales column; null where there is none, or where the book has no such column.
 * Reckoned over all sales, with pauses.
 */
export function* createGaps(
  base: Base,
  result: Result,
  codes: WholeNumbers | undefined,
  names: Dictionary,
): Generator<number, (client: number) => Gap | null, undefined> {
  if (codes === undefined || names.size === 0) return () => null;
  const bought = new LinesOfWindow(base, result, codes, names.size);
  yield 0;
  const wanted = yield* wantedByChannel(base, result, bought, names);
  return (client) => {
    const candidates = wanted.get(base.clients.channel[client] ?? -1);
    if (candidates === undefined || candidates.length === 0) return null;
    bought.mark(client);
    return candidates.find(({ code }) => !bought.isMarked(code)) ?? null;
  };
}

/** Sums by code that are added up for one channel after another: only what was touched is emptied again. */
class ChannelSums {
  readonly buyers: Int32Array;
  readonly sums: Float64Array;
  /** Codes that were met, in order of first appearance. */
  readonly met: number[] = [];
  private readonly isMet: Uint8Array;

  constructor(size: number) {
    this.buyers = new Int32Array(size);
    this.sums = new Float64Array(size);
    this.isMet = new Uint8Array(size);
  }

  add(code: number, sum: number, first: boolean): void {
    if (this.isMet[code] === 0) {
      this.isMet[code] = 1;
      this.met.push(code);
    }
    if (first) this.buyers[code] = (this.buyers[code] ?? 0) + 1;
    this.sums[code] = (this.sums[code] ?? 0) + sum;
  }

  clear(): void {
    for (const code of this.met) this.buyers[code] = this.sums[code] = this.isMet[code] = 0;
    this.met.length = 0;
  }
}

/** Which codes a client bought, by stamps: no set is made for each client. */
class LinesOfWindow {
  private readonly stamp: Int32Array;
  private turn = 0;
  private readonly lines;

  constructor(
    private readonly base: Base,
    private readonly result: Result,
    private readonly codes: WholeNumbers,
    size: number,
  ) {
    this.stamp = new Int32Array(size);
    this.lines = clientLines(base);
  }

  /** Remember what the client bought, until the next one is asked for. */
  mark(client: number): void {
    this.walk(client, null);
  }

  isMarked(code: number): boolean {
    return this.stamp[code] === this.turn;
  }

  /** Add the client's lines of the window; gives how many lines were looked at. */
  walk(client: number, sums: ChannelSums | null): number {
    const { from, to } = this.result.window;
    const { day, amount } = this.base.sales;
    const { start, rows } = this.lines;
    const { stamp, codes } = this;
    const turn = (this.turn += 1);
    const [begin, end] = [start[client] ?? 0, start[client + 1] ?? 0];
    for (let at = begin; at < end; at++) {
      const row = rows[at] ?? 0;
      const today = day[row] ?? 0;
      const sum = amount[row] ?? 0;
      const code = codes[row] ?? -1;
      if (today < from || today > to || code < 0 || sum <= 0) continue;
      sums?.add(code, sum, stamp[code] !== turn);
      stamp[code] = turn;
    }
    return end - begin;
  }
}

function* wantedByChannel(
  base: Base,
  result: Result,
  bought: LinesOfWindow,
  names: Dictionary,
): Generator<number, ReadonlyMap<number, readonly Candidate[]>, undefined> {
  const found = new Map<number, readonly Candidate[]>();
  const sums = new ChannelSums(names.size);
  let looked = 0;
  for (const [channel, clients] of buyersByChannel(base, result)) {
    if (clients.length < FEWEST_PEERS) continue;
    for (const client of clients) {
      looked += bought.walk(client, sums);
      if (looked < PAUSE_AFTER) continue;
      looked = 0;
      yield 0;
    }
    found.set(channel, candidates(sums, clients.length, base.moneyScale, names));
    sums.clear();
  }
  return found;
}

/** Clients of the base with orders in the window, by the code of their channel. */
function buyersByChannel({ clients }: Base, result: Result): ReadonlyMap<number, readonly number[]> {
  const channels = new Map<number, number[]>();
  for (let client = 0; client < clients.count; client++) {
    if (clients.closed[client] === 1 || (result.clients.orders[client] ?? 0) === 0) continue;
    const channel = clients.channel[client] ?? -1;
    const known = channels.get(channel);
    if (known === undefined) channels.set(channel, [client]);
    else known.push(client);
  }
  return channels;
}

function candidates(
  { met, buyers, sums }: ChannelSums,
  peers: number,
  moneyScale: number,
  names: Dictionary,
): readonly Candidate[] {
  const buyersOf = (code: number): number => buyers[code] ?? 0;
  const sumOf = (code: number): number => sums[code] ?? 0;
  return met
    .filter((code) => buyersOf(code) >= peers * LEAST_SHARE && buyersOf(code) < peers)
    .sort((a, b) => sumOf(b) - sumOf(a))
    .slice(0, MOST_CANDIDATES)
    .map((code) => ({
      code,
      name: names.text(code),
      share: buyersOf(code) / peers,
      spend: sumOf(code) / buyersOf(code) / moneyScale,
    }));
}
