/**
 * What peers buy and a client does not: product categories, or single products, that at least half of the buying
 * clients of its channel took in the window. The gap named is the one that is worth most: share of buyers × what a buyer
 * spends on it. A channel with fewer than five buying clients says nothing.
 */
import type { Dictionary } from '../../../engine';
import type { Base } from '../../base/types';
import { clientLines } from '../../compute/clientDays';
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
/** Clients whose lines are counted between two looks at the clock. */
const PAUSE_AFTER = 1_000;

/**
 * Client → its gap in the codes of a sales column; null where there is none, or where the book has no such column.
 * Reckoned over all sales, with pauses.
 */
export function* createGaps(
  base: Base,
  result: Result,
  codes: Int32Array | undefined,
  names: Dictionary,
): Generator<undefined, (client: number) => Gap | null> {
  if (codes === undefined || names.size === 0) return () => null;
  const bought = new LinesOfWindow(base, result, codes, names.size);
  yield;
  const wanted = yield* wantedByChannel(base, result, bought, names);
  return (client) => {
    const candidates = wanted.get(base.clients.channel[client] ?? -1);
    if (candidates === undefined) return null;
    const has = bought.of(client);
    return candidates.find(({ code }) => !has(code)) ?? null;
  };
}

/** Which codes a client bought, by stamps: no set is made for each client. */
class LinesOfWindow {
  private readonly stamp: Int32Array;
  private readonly lines;

  constructor(
    private readonly base: Base,
    private readonly result: Result,
    private readonly codes: Int32Array,
    size: number,
  ) {
    this.stamp = new Int32Array(size).fill(-1);
    this.lines = clientLines(base);
  }

  /** Whether the client bought a code; good until the next client is asked for. */
  of(client: number): (code: number) => boolean {
    this.each(client, () => undefined);
    return (code) => this.stamp[code] === client;
  }

  /** Calls for each line of the window with a code: the sum, and whether the code is met for the first time. */
  each(client: number, line: (code: number, amount: number, first: boolean) => void): void {
    const { from, to } = this.result.window;
    const { day, amount } = this.base.sales;
    const { start, rows } = this.lines;
    // A client may be asked for again: its old stamps must not hide first meetings.
    for (let at = start[client] ?? 0; at < (start[client + 1] ?? 0); at++) {
      const code = this.codes[rows[at] ?? 0] ?? -1;
      if (code >= 0) this.stamp[code] = -1;
    }
    for (let at = start[client] ?? 0; at < (start[client + 1] ?? 0); at++) {
      const row = rows[at] ?? 0;
      const today = day[row] ?? 0;
      const code = this.codes[row] ?? -1;
      const sum = amount[row] ?? 0;
      if (today < from || today > to || code < 0 || sum <= 0) continue;
      const first = this.stamp[code] !== client;
      this.stamp[code] = client;
      line(code, sum, first);
    }
  }
}

interface Sales {
  buyers: number;
  sum: number;
}

function* wantedByChannel(
  base: Base,
  result: Result,
  bought: LinesOfWindow,
  names: Dictionary,
): Generator<undefined, ReadonlyMap<number, readonly Candidate[]>> {
  const peers = new Map<number, number>();
  const sales = new Map<number, Map<number, Sales>>();
  for (let client = 0; client < base.clients.count; client++) {
    if (client % PAUSE_AFTER === PAUSE_AFTER - 1) yield;
    if (base.clients.closed[client] === 1 || (result.clients.orders[client] ?? 0) === 0) continue;
    const channel = base.clients.channel[client] ?? -1;
    peers.set(channel, (peers.get(channel) ?? 0) + 1);
    const ofChannel = sales.get(channel) ?? new Map<number, Sales>();
    sales.set(channel, ofChannel);
    bought.each(client, (code, sum, first) => {
      let known = ofChannel.get(code);
      if (known === undefined) ofChannel.set(code, (known = { buyers: 0, sum: 0 }));
      if (first) known.buyers += 1;
      known.sum += sum;
    });
  }
  const found = new Map<number, readonly Candidate[]>();
  for (const [channel, ofChannel] of sales) {
    const all = peers.get(channel) ?? 0;
    if (all >= FEWEST_PEERS) found.set(channel, candidates(ofChannel, all, base.moneyScale, names));
  }
  return found;
}

function candidates(
  sales: ReadonlyMap<number, Sales>,
  peers: number,
  moneyScale: number,
  names: Dictionary,
): readonly Candidate[] {
  return [...sales]
    .filter(([, { buyers }]) => buyers >= peers * LEAST_SHARE && buyers < peers)
    .sort(([, a], [, b]) => b.sum - a.sum)
    .slice(0, MOST_CANDIDATES)
    .map(([code, { buyers, sum }]) => ({
      code,
      name: names.text(code),
      share: buyers / peers,
      spend: sum / buyers / moneyScale,
    }));
}
