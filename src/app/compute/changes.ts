/** What changed between two runs: who moved, who came, who went. */
import { CATEGORIES } from '../../domain';
import type { Base } from '../base/types';
import type { Result } from '../result';
import { mayPause, type Sliced } from '../slices';
import { withoutZeros } from './clientLookup';
import type { Compared } from './whatIf';

/** Classes of one client; codes as in `ClientResults`, 0 = none. */
export type ClientClasses = Readonly<Record<Compared, number>>;

/** The classes of a run, to compare a later one with. Closed clients are not in it. */
export interface ClassSnapshot {
  /** The report date of the run. */
  readonly asOf: number;
  readonly byId: ReadonlyMap<string, ClientClasses>;
}

/** A client that is in both runs, with another class. */
export interface Move {
  /** Number of the client in the base. */
  readonly client: number;
  readonly from: ClientClasses;
  readonly to: ClientClasses;
}

export interface Changes {
  /** The report date of the run before. */
  readonly since: number;
  /** In both runs. */
  readonly stayed: number;
  /** matrix[before][after] of categories by code, 0 = not rated; clients of both runs. */
  readonly categories: readonly (readonly number[])[];
  /** Better and worse category (A is best), rated in both runs. */
  readonly up: readonly Move[];
  readonly down: readonly Move[];
  /** Rated for the first time, and not rated any more. */
  readonly rated: readonly Move[];
  readonly unrated: readonly Move[];
  /** Of both runs, with another segment, and with another base status. */
  readonly segmentMoves: number;
  readonly statusMoves: number;
  /** Clients of the base that were not in the run before. */
  readonly arrived: readonly number[];
  /** Ids that were in the run before, and are closed or not in the table any more. */
  readonly gone: readonly string[];
}

/** The classes of a result by client id. */
export function* takingSnapshot(base: Base, result: Result): Sliced<ClassSnapshot> {
  const byId = new Map<string, ClientClasses>();
  for (let client = 0; client < base.clients.count; client++) {
    if (mayPause(client)) yield client / base.clients.count;
    if (base.clients.closed[client] !== 1)
      byId.set(base.clients.ids[client] ?? '', classesOf(result, client));
  }
  return { asOf: result.asOf, byId };
}

/** What is different in a result from the run before it; lists in the order of the table. */
export function* comparing(before: ClassSnapshot, base: Base, result: Result): Sliced<Changes> {
  const moves = { up: [] as Move[], down: [] as Move[], rated: [] as Move[], unrated: [] as Move[] };
  const size = CATEGORIES.length + 1;
  const categories = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const arrived: number[] = [];
  const left = new Set(before.byId.keys());
  yield 0.1;
  const now = new Set(base.clients.ids);
  yield 0.2;
  const known = knownAs(before, base, now);
  yield 0.3;
  let stayed = 0;
  let segmentMoves = 0;
  let statusMoves = 0;
  for (let client = 0; client < base.clients.count; client++) {
    if (mayPause(client)) yield 0.3 + (0.7 * client) / base.clients.count;
    if (base.clients.closed[client] === 1) continue;
    const id = base.clients.ids[client] ?? '';
    const was = known(id);
    const from = before.byId.get(was);
    left.delete(was);
    if (from === undefined) {
      arrived.push(client);
      continue;
    }
    const to = classesOf(result, client);
    stayed += 1;
    const row = categories[from.category];
    if (row !== undefined) row[to.category] = (row[to.category] ?? 0) + 1;
    if (from.segment !== to.segment) segmentMoves += 1;
    if (from.status !== to.status) statusMoves += 1;
    const kind = kindOf(from.category, to.category);
    if (kind !== null) moves[kind].push({ client, from, to });
  }
  return {
    since: before.asOf,
    stayed,
    categories,
    ...moves,
    segmentMoves,
    statusMoves,
    arrived,
    gone: [...left],
  };
}

/**
 * Under which id the run before knew a client: the same one, else the one that differs in leading zeros only (a column
 * of texts that became numbers), where only one that came and one that went can be meant.
 */
function knownAs(before: ClassSnapshot, base: Base, now: ReadonlySet<string>): (id: string) => string {
  const lost = byShortId([...before.byId.keys()].filter((id) => !now.has(id)));
  if (lost.size === 0) return (id) => id;
  const found = byShortId(base.clients.ids.filter((id) => !before.byId.has(id)));
  return (id) => {
    if (before.byId.has(id)) return id;
    const short = withoutZeros(id);
    return (found.get(short) === id ? lost.get(short) : undefined) ?? id;
  };
}

/** Ids by what they are without leading zeros; undefined where several are the same. */
function byShortId(ids: readonly string[]): ReadonlyMap<string, string | undefined> {
  const byShort = new Map<string, string | undefined>();
  for (const id of ids) {
    const short = withoutZeros(id);
    byShort.set(short, byShort.has(short) ? undefined : id);
  }
  return byShort;
}

/** Whether nobody moved in any way. */
export function isUnchanged(changes: Changes): boolean {
  const { up, down, rated, unrated, segmentMoves, statusMoves, arrived, gone } = changes;
  return (
    [up, down, rated, unrated, arrived, gone].every(({ length }) => length === 0) &&
    segmentMoves + statusMoves === 0
  );
}

function classesOf({ clients }: Result, client: number): ClientClasses {
  return {
    category: clients.category[client]!,
    segment: clients.segment[client]!,
    status: clients.status[client]!,
  };
}

function kindOf(from: number, to: number): 'up' | 'down' | 'rated' | 'unrated' | null {
  if (from === to) return null;
  if (from === 0) return 'rated';
  if (to === 0) return 'unrated';
  return to < from ? 'up' : 'down';
}
