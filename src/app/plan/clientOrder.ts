/** Who stands on which sheet, and in which order. */
import { STATUSES } from '../../domain';
import type { Base } from '../base/types';
import type { Result } from '../result';
import { categorySheet, type ActionSheetKey } from './actionKeys';

export type ClientLists = Readonly<Record<Exclude<ActionSheetKey, 'notes'>, readonly number[]>>;
/** Key of `sheets.order` in i18n: says on the card how the rows are sorted. */
export type OrderRule = 'whiteSpace' | 'margin' | 'loss' | 'purchases' | 'potential' | 'marginThenPotential';

export const ORDER_RULES: Readonly<Record<Exclude<ActionSheetKey, 'notes'>, OrderRule>> = {
  actionsA: 'whiteSpace',
  actionsB: 'whiteSpace',
  actionsC: 'whiteSpace',
  actionsD: 'margin',
  actionsE: 'loss',
  notRated: 'purchases',
  prospects: 'potential',
  lost: 'marginThenPotential',
};

/**
 * Indexes of base clients by sheet, sorted by the sheet's rule; equal ones in the order of the clients table. Each
 * stands on one category's sheet (or `notRated`); the prospects and the lost stand on their lists as well.
 */
export function listClients(base: Base, result: Result): ClientLists {
  const lists: Record<keyof ClientLists, number[]> = {
    actionsA: [],
    actionsB: [],
    actionsC: [],
    actionsD: [],
    actionsE: [],
    notRated: [],
    prospects: [],
    lost: [],
  };
  for (let client = 0; client < base.clients.count; client++) {
    if (base.clients.closed[client] === 1) continue;
    const sheet = categorySheet(result.clients.category[client] ?? 0);
    if (sheet !== 'notes') lists[sheet].push(client);
    const status = STATUSES[(result.clients.status[client] ?? 0) - 1];
    if (status === 'potential') lists.prospects.push(client);
    if (status === 'lost') lists.lost.push(client);
  }
  for (const key of Object.keys(lists) as (keyof ClientLists)[]) {
    lists[key].sort(comparison(ORDER_RULES[key], base, result));
  }
  return lists;
}

type Compare = (a: number, b: number) => number;

/** Equal clients stay in the order of the clients table: sorting is stable. */
function comparison(rule: OrderRule, base: Base, result: Result): Compare {
  const { margin, revenue, whiteSpace } = result.clients;
  const profit = result.profitMeasure === 'margin' ? margin : revenue;
  const { potential } = base.clients;
  switch (rule) {
    case 'whiteSpace':
      return largestFirst(whiteSpace, profit);
    case 'margin':
      return largestFirst(profit);
    case 'loss':
      return largestFirst(profit.map((value) => -value));
    case 'purchases':
      return largestFirst(revenue);
    case 'potential':
      return largestFirst(potential);
    case 'marginThenPotential':
      return largestFirst(profit, potential);
  }
}

/** By the first figure, then by the second; what is not known comes last. */
function largestFirst(first: Float64Array, second?: Float64Array): Compare {
  const major = known(first);
  const minor = second === undefined ? major : known(second);
  return (a, b) => {
    const order = (major[b] ?? 0) - (major[a] ?? 0);
    return order === 0 ? (minor[b] ?? 0) - (minor[a] ?? 0) : order;
  };
}

/** NaN as the lowest number there is, finite, so that two of them are equal. */
function known(values: Float64Array): Float64Array {
  return values.map((value) => (Number.isNaN(value) ? -Number.MAX_VALUE : value));
}
