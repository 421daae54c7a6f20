/** Who bought certain products in a period (DOMAIN.md §5: distribution by shipments). */
import type { DayRange } from '../../../domain';
import type { Base } from '../../base/types';
import { productLines, type ProductLines, type ProductPairs } from './productLines';
import { heldProducts, type HeldProducts } from './productRange';

/** Codes of products; absent where nothing is said of them. */
export interface ProductAsked {
  readonly productCategory?: ReadonlySet<number>;
  readonly sku?: ReadonlySet<number>;
}

/** Clients by pair of category and SKU: those of pair p are clients[start[p]] … clients[start[p + 1] − 1]. */
interface Holders {
  readonly start: Int32Array;
  readonly clients: Int32Array;
}

/**
 * Clients that have, of one SKU among those asked for, a net quantity above 0 (net sum where there is no quantity) in
 * the categories asked for; each once. What is sold without a SKU counts as one. Closed clients are left out. One walk
 * over the lines of the period answers for all products, and follows edits.
 */
export function buyersOf(base: Base, range: DayRange, asked: ProductAsked): Int32Array {
  const held = heldProducts(base, range);
  const lines = productLines(base);
  if (held === null || lines === null) return new Int32Array(0);
  const { start, clients } = holdersOf(held);
  const lists: Int32Array[] = [];
  for (const pairs of pairsBySku(held.pairs, asked)) {
    const own = pairs.map((pair) => clients.subarray(start[pair], start[pair + 1]));
    // What was given back in one category counts against what was bought in another.
    if (own.length === 1) lists.push(...own);
    else lists.push(eachOnce(own, held).filter(buysTogether(lines, range, new Set(pairs))));
  }
  const [only] = lists;
  return lists.length === 1 && only !== undefined ? only : eachOnce(lists, held);
}

/** The pairs that are asked for, those of one SKU together. */
function pairsBySku(
  pairs: ProductPairs,
  { sku, productCategory }: ProductAsked,
): Iterable<readonly number[]> {
  const found = new Map<number, number[]>();
  for (let pair = 0; pair < pairs.size; pair++) {
    const code = pairs.sku[pair]!;
    if (sku?.has(code) === false || productCategory?.has(pairs.category[pair]!) === false) continue;
    const own = found.get(code);
    if (own === undefined) found.set(code, [pair]);
    else own.push(pair);
  }
  return found.values();
}

/** Whether all that a client has of some pairs is above 0. */
function buysTogether(
  { start, day, pair, quantity }: ProductLines,
  { from, to }: DayRange,
  pairs: ReadonlySet<number>,
): (client: number) => boolean {
  return (client) => {
    let net = 0;
    for (let i = start[client]!; i < start[client + 1]!; i++) {
      if (day[i]! >= from && day[i]! <= to && pairs.has(pair[i]!)) net += quantity[i]!;
    }
    return net > 0;
  };
}

const known = new WeakMap<HeldProducts, Holders>();

/** What clients hold turned round: who holds what; made when it is first asked for. */
function holdersOf(held: HeldProducts): Holders {
  let found = known.get(held);
  if (found === undefined) known.set(held, (found = turnedRound(held)));
  return found;
}

function turnedRound({ pairStart, pair, holders, pairs }: HeldProducts): Holders {
  // Of pairs that came with a later edit nobody holds any yet.
  const start = new Int32Array(Math.max(pairs.size, holders.length) + 1);
  for (let n = 0; n + 1 < start.length; n++) start[n + 1] = start[n]! + (holders[n] ?? 0);
  const next = start.slice();
  const clients = new Int32Array(pair.length);
  for (let client = 0; client + 1 < pairStart.length; client++) {
    for (let i = pairStart[client]!; i < pairStart[client + 1]!; i++) clients[next[pair[i]!]!++] = client;
  }
  return { start, clients };
}

function eachOnce(lists: readonly Int32Array[], { pairStart }: HeldProducts): Int32Array {
  const met = new Uint8Array(pairStart.length);
  const all: number[] = [];
  for (const list of lists) {
    for (const client of list) {
      if (met[client] === 1) continue;
      met[client] = 1;
      all.push(client);
    }
  }
  return Int32Array.from(all);
}
