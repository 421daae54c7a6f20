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

function comparison(rule: OrderRule, base: Base, result: Result): Compare {
  const { whiteSpace, revenue } = result.clients;
  const profit = result.profitMeasure === 'margin' ? result.clients.margin : revenue;
  const byProfit = descending(profit);
  const byPotential = descending(base.clients.potential);
  const byWhiteSpace = descending(whiteSpace);
  switch (rule) {
    case 'whiteSpace':
      return (a, b) => byWhiteSpace(a, b) || byProfit(a, b) || a - b;
    case 'margin':
      return (a, b) => byProfit(a, b) || a - b;
    case 'loss':
      return (a, b) => -byProfit(a, b) || a - b;
    case 'purchases':
      return (a, b) => descending(revenue)(a, b) || a - b;
    case 'potential':
      return (a, b) => byPotential(a, b) || a - b;
    case 'marginThenPotential':
      return (a, b) => byProfit(a, b) || byPotential(a, b) || a - b;
  }
}

/** Largest first; what is not known comes last. */
function descending(values: Float64Array): Compare {
  const known = (client: number): number => {
    const value = values[client] ?? Number.NaN;
    return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
  };
  return (a, b) => {
    const [first, second] = [known(a), known(b)];
    return first === second ? 0 : first > second ? -1 : 1;
  };
}
