/** Who stands on which sheet, and in which order. */
import { FLAGS, STATUSES, type Flag } from '../../domain';
import type { Base } from '../base/types';
import type { Result } from '../result';
import { sortInTurns } from '../sortInTurns';
import {
  categorySheet,
  CLIENT_SHEETS,
  isManagerSheet,
  managerSheet,
  type ActionSheetKey,
} from './actionKeys';

/** Key of `sheets.order` in i18n: says on the card how the rows are sorted. */
export type OrderRule =
  | 'whiteSpace'
  | 'margin'
  | 'loss'
  | 'purchases'
  | 'potential'
  | 'marginThenPotential'
  | 'categoryThenWhiteSpace';

const ORDER_RULES: Readonly<Record<string, OrderRule>> = {
  actionsD: 'margin',
  actionsE: 'loss',
  notRated: 'purchases',
  prospects: 'potential',
  lost: 'marginThenPotential',
  paused: 'marginThenPotential',
  recovered: 'marginThenPotential',
};

/** How the rows of a sheet are sorted. */
export function orderOf(key: ActionSheetKey): OrderRule {
  if (isManagerSheet(key)) return 'categoryThenWhiteSpace';
  return ORDER_RULES[key] ?? 'whiteSpace';
}

/** Segments of the lists for marketing and for sales (S3). */
export const MARKETING_SEGMENTS: ReadonlySet<number> = new Set([4, 5, 7, 8]);
export const SALES_SEGMENTS: ReadonlySet<number> = new Set([6, 8, 9]);

export type ClientLists = ReadonlyMap<ActionSheetKey, readonly number[]>;

/**
 * Indexes of base clients by sheet, sorted by the sheet's rule; equal ones in the order of the clients table. Each
 * stands on one category's sheet (or `notRated`); lists and views show some of them once more. With `perManager` each
 * manager has a sheet, in order of first appearance. Pauses after each list.
 */
export function* listClients(base: Base, result: Result): Generator<undefined, ClientLists> {
  const lists = new Map<ActionSheetKey, number[]>(CLIENT_SHEETS.map((key) => [key, []]));
  for (let client = 0; client < base.clients.count; client++) {
    if (base.clients.closed[client] === 1) continue;
    sheetsOf(client, base, result, (key) => {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [client]);
      else list.push(client);
    });
    if (client % PAUSE_AFTER === 0) yield;
  }
  const compare = new Map<OrderRule, Compare>();
  for (const [key, clients] of lists) {
    const rule = orderOf(key);
    const by = compare.get(rule) ?? comparison(rule, base, result);
    compare.set(rule, by);
    lists.set(key, yield* sortInTurns(clients, by));
  }
  return lists;
}

const PAUSE_AFTER = 5_000;
const NEW = bit('new');
const RECOVERED = bit('recovered');

function bit(flag: Flag): number {
  return 1 << FLAGS.indexOf(flag);
}

function sheetsOf(client: number, base: Base, result: Result, stands: (key: ActionSheetKey) => void): void {
  const { category, status, segment, flags } = result.clients;
  stands(categorySheet(category[client] ?? 0));
  const word = STATUSES[(status[client] ?? 0) - 1];
  if (word === 'potential') stands('prospects');
  if (word === 'lost') stands('lost');
  if (word === 'paused') stands('paused');
  const marks = flags[client] ?? 0;
  if ((marks & RECOVERED) !== 0) stands('recovered');
  if ((marks & NEW) !== 0) stands('newClients');
  const number = segment[client] ?? 0;
  if (MARKETING_SEGMENTS.has(number)) stands('marketing');
  if (SALES_SEGMENTS.has(number)) stands('salesFocus');
  const manager = base.clients.manager[client] ?? -1;
  if (result.settings.actionSheets.perManager && manager >= 0)
    stands(managerSheet(base.managers.text(manager)));
}

/** The clients that a sheet takes: the first ones, and those with something typed, which are never left out. */
export function cutClients(
  clients: readonly number[],
  most: number,
  isKept: (client: number) => boolean,
): readonly number[] {
  if (clients.length <= most) return clients;
  return clients.filter((client, at) => at < most || isKept(client));
}

type Compare = (a: number, b: number) => number;

/** Equal clients stay in the order of the clients table: sorting is stable. */
function comparison(rule: OrderRule, base: Base, result: Result): Compare {
  const { margin, revenue, whiteSpace, category } = result.clients;
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
    case 'categoryThenWhiteSpace': {
      const within = largestFirst(whiteSpace, profit);
      // Without a category last.
      const rank = (client: number): number => (category[client] ?? 0) || CLIENT_SHEETS.length;
      return (a, b) => rank(a) - rank(b) || within(a, b);
    }
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
