/** The sales lines of each client, kept current after edits. */
import { groupRows, spliceColumn, spliceStart, type Groups, type Regrouped } from '../../engine';
import type { Base } from './types';
import { Following } from './follow';

const following = new Following<Groups>();

/** The sales lines of each client, in reading order; made once, then following the edits of the base. */
export function clientLines(base: Base): Groups {
  const { sales, clients } = base;
  return following.of(
    base,
    '',
    () => groupRows(sales.client, sales.count, clients.count),
    (before, touched, edits) => regroup(base, before, touched, edits),
  );
}

/** Lines that changed hands, taken from one client and given to the other. */
function regroup(base: Base, before: Groups, touched: Int32Array, edits: number): Groups {
  const owner = base.sales.client;
  const moved = base.edits.since(edits).filter(({ slot, client }) => owner[slot] !== client);
  if (moved.length === 0) return before;
  const come = new Map<number, number[]>();
  for (const { slot } of moved) {
    const client = owner[slot]!;
    const slots = come.get(client);
    if (slots === undefined) come.set(client, [slot]);
    else slots.push(slot);
  }
  const gone = new Set(moved.map(({ slot }) => slot));
  const lists = Array.from(touched, (client) => {
    const own = before.rows.subarray(before.start[client], before.start[client + 1]);
    return Int32Array.from([...own.filter((slot) => !gone.has(slot)), ...(come.get(client) ?? [])]).sort();
  });
  const fresh: Regrouped = { groups: touched, rows: Int32Array.from(lists, ({ length }) => length) };
  const start = spliceStart(before.start, fresh);
  const rows = spliceColumn(before.rows, before.start, start, fresh, joined(lists));
  return { start, rows };
}

function joined(lists: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}
