/** Days of the clients whose lines were edited, made anew; all others are taken over. */
import { spliceColumn, spliceStart, type Regrouped } from '../../engine';
import { findRepeatsAmong, repeatsOf } from './repeatedLines';
import type { Base } from './types';
import type { ClientDays } from './clientDays';
import { clientLines } from './clientLines';
import { extentOf, type Extent } from './dayExtent';

/** The days of a base from those before its last edits. */
export function patchDays(base: Base, before: ClientDays, touched: Int32Array, edits: number): ClientDays {
  const again = new Set(touched);
  const edited = new Set(base.edits.since(edits).map(({ slot }) => slot));
  const stand = before.repeats.all.filter(
    (line) => !edited.has(line) && !again.has(base.sales.client[line]!),
  );
  const fresh = new FreshDays(base, new Set(stand));
  for (const client of touched) fresh.add(client);
  const start = spliceStart(before.start, fresh.regrouped(touched));
  const splice = <T extends Int32Array | Float64Array>(column: T, values: T): T =>
    spliceColumn(column, before.start, start, fresh.regrouped(touched), values);
  return {
    start,
    day: splice(before.day, Int32Array.from(fresh.day)),
    amount: splice(before.amount, Float64Array.from(fresh.amount)),
    margin: splice(before.margin, Float64Array.from(fresh.margin)),
    ...extentAfter(base, before, edits),
    repeats: repeatsOf(base.sales, fresh.repeats),
  };
}

/** Days of single clients, one after another. */
class FreshDays {
  readonly day: number[] = [];
  readonly amount: number[] = [];
  readonly margin: number[] = [];
  private readonly rows: number[] = [];
  private readonly lines;

  /** @param repeats slots of repeats that stand; those of these days are added */
  constructor(
    private readonly base: Base,
    readonly repeats: Set<number>,
  ) {
    this.lines = clientLines(base);
  }

  add(client: number): void {
    const { start, rows } = this.lines;
    const { day, amount, margin } = this.base.sales;
    const before = this.day.length;
    const slots = rows.slice(start[client], start[client + 1]).sort((a, b) => day[a]! - day[b]! || a - b);
    for (let from = 0; from < slots.length;) {
      const today = day[slots[from]!]!;
      let [sum, profit, to] = [0, 0, from];
      for (; to < slots.length && day[slots[to]!] === today; to++) {
        sum += amount[slots[to]!]!;
        profit += margin?.[slots[to]!] ?? 0;
      }
      this.day.push(today);
      this.amount.push(sum);
      this.margin.push(profit);
      findRepeatsAmong(this.base.sales, slots.subarray(from, to), this.repeats);
      from = to;
    }
    this.rows.push(this.day.length - before);
  }

  regrouped(groups: Int32Array): Regrouped {
    return { groups, rows: Int32Array.from(this.rows) };
  }
}

/** What is known of all lines; looked for anew only where an edited line could have been the only reason. */
function extentAfter({ edits: log, sales }: Base, before: ClientDays, edits: number): Extent {
  let { firstDay, lastDay, hasOrphans } = before;
  for (const { slot, client, day } of log.since(edits)) {
    const now = sales.day[slot]!;
    const wasOrphan = client < 0 && day > 0;
    const isOrphan = sales.client[slot]! < 0 && now > 0;
    const wasEdge = now !== day && (day === before.firstDay || day === before.lastDay);
    if (wasEdge || (wasOrphan && !isOrphan)) return extentOf(sales);
    if (isOrphan) hasOrphans = true;
    if (now === 0) continue;
    firstDay = firstDay === 0 ? now : Math.min(firstDay, now);
    lastDay = Math.max(lastDay, now);
  }
  return { firstDay, lastDay, hasOrphans };
}
