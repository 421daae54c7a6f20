/** Figures by client in a period, kept for a base and following its edits; shared with others, so never to be written to. */
import type { DayRange, Settings } from '../../../domain';
import type { Base } from '../../base/types';
import { inStretches } from '../../../engine';
import { clientDays } from '../../base/clientDays';
import { Following } from '../../base/follow';
import { carrySums } from '../sliceSums';
import { fillByClient, type ClientColumn } from './byClient';
import { documentLinesOf, effectiveOf, skusOf } from './clientLinesOf';
import { fillMargins, fillOrdersOfSum, fillStable, type Fill } from './clientPeriod';

const margins = new Following<Float64Array>();
const stable = new Following<Uint8Array>();
const effective = new Following<Int32Array>();
const documents = new Following<Int32Array>();
const skus = new Following<Int32Array>();

/** Margin of every client, units of 1/moneyScale. */
export function marginsOf(base: Base, range: DayRange): Float64Array {
  return followed(margins, Float64Array, base, keyOf(range), fillMargins(clientDays(base), range));
}

/** 1 for every client with an order in each complete month; null where there are fewer than two (DOMAIN.md §5, 6). */
export function stableClients(base: Base, range: DayRange, asOf: number): Uint8Array | null {
  const fill = fillStable(clientDays(base), range, asOf);
  return fill === null ? null : followed(stable, Uint8Array, base, `${keyOf(range)} ${asOf}`, fill);
}

/** Orders of every client that are effective ones by a rule (DOMAIN.md §5, 14). The sales have SKUs where it asks for them. */
export function effectiveOrders(base: Base, range: DayRange, rule: Settings['effectiveOrder']): Int32Array {
  const fill =
    rule.minSkus === 0
      ? fillOrdersOfSum(clientDays(base), range, Math.round(rule.minAmount * base.moneyScale))
      : fillByClient(effectiveOf(base, range, rule));
  return followed(effective, Int32Array, base, `${keyOf(range)} ${rule.minAmount} ${rule.minSkus}`, fill);
}

/** Lines of documents of every client; null where the book has no documents or SKUs. */
export function documentLines(base: Base, range: DayRange): Int32Array | null {
  const of = documentLinesOf(base, range);
  return of === null ? null : followed(documents, Int32Array, base, keyOf(range), fillByClient(of));
}

/** Distinct SKUs of every client with a net quantity above 0. The sales have SKUs. */
export function skuCounts(base: Base, range: DayRange): Int32Array {
  return followed(skus, Int32Array, base, keyOf(range), fillByClient(skusOf(base, range)));
}

/** Figures by client, made once for a base and a key, then for the clients of edited lines alone. */
export function followed<T extends ClientColumn>(
  following: Following<T>,
  Column: new (length: number) => T,
  base: Base,
  key: string,
  fill: Fill<T>,
): T {
  const { count } = base.clients;
  const made = (): T => {
    const column = new Column(count);
    inStretches(count, (from, to) => {
      fill(column, from, to);
    });
    return column;
  };
  return following.of(base, key, made, (before, touched) => {
    const column = new Column(count);
    column.set(before);
    for (const client of touched) {
      column[client] = 0;
      fill(column, client, client + 1);
    }
    carrySums(base.clients.closed, before, column, touched);
    return column;
  });
}

/** A stretch of days as a key. */
export function keyOf({ from, to }: DayRange): string {
  return `${from}..${to}`;
}
