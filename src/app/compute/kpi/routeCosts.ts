/** Pay, car and fuel of a period as shares of clients (DOMAIN.md §5, 17). */
import type { DayRange } from '../../../domain';
import { OPTIONAL_MONEY_SCALE } from '../../base/optional/types';
import type { Base } from '../../base/types';
import type { KpiReason } from './reasons';

export interface RouteCosts {
  /** Money in major units by client: its manager's costs by planned visits; all of them together are the costs. */
  readonly cost: Float64Array;
  /** Whether some costs are of nobody in the base and were shared by all planned visits. */
  readonly shared: boolean;
}

/**
 * Each manager's costs are shared out among the manager's clients by planned visits, equally where none is planned;
 * costs without a manager of the base among all clients in the same way.
 * @param planned visits by client; null where no plan is known
 */
export function routeCosts(
  base: Base,
  range: DayRange,
  planned: Float64Array | null,
): RouteCosts | KpiReason {
  const table = base.optional?.routeCosts;
  if (table === undefined) return 'noRouteCosts';
  const { closed, manager, count } = base.clients;
  const managers = base.managers.size;
  const weights = new Weights(managers);
  for (let i = 0; i < count; i++) {
    if (closed[i] === 0) weights.add(manager[i]!, planned?.[i] ?? 0);
  }
  const costs = new Float64Array(managers);
  let common = 0;
  let rows = 0;
  for (let row = 0; row < table.cost.length; row++) {
    const day = table.day[row]!;
    if (day < range.from || day > range.to) continue;
    rows += 1;
    const code = table.manager[row]!;
    if (code >= 0 && weights.clients[code]! > 0) costs[code] = costs[code]! + table.cost[row]!;
    else common += table.cost[row]!;
  }
  if (rows === 0) return 'noRouteCostsInPeriod';
  const cost = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    if (closed[i] === 1) continue;
    const code = manager[i]!;
    const visits = planned?.[i] ?? 0;
    const own = code < 0 ? 0 : share(costs[code]!, visits, weights.visits[code]!, weights.clients[code]!);
    const ofAll = share(common, visits, weights.allVisits, weights.allClients);
    cost[i] = (own + ofAll) / OPTIONAL_MONEY_SCALE;
  }
  return { cost, shared: common !== 0 };
}

function share(cost: number, visits: number, allVisits: number, clients: number): number {
  if (cost === 0) return 0;
  return allVisits > 0 ? (cost * visits) / allVisits : cost / clients;
}

/** Planned visits and clients, by manager and all together. */
class Weights {
  readonly visits: Float64Array;
  readonly clients: Int32Array;
  allVisits = 0;
  allClients = 0;

  constructor(managers: number) {
    this.visits = new Float64Array(managers);
    this.clients = new Int32Array(managers);
  }

  add(manager: number, visits: number): void {
    this.allVisits += visits;
    this.allClients += 1;
    if (manager < 0) return;
    this.visits[manager] = this.visits[manager]! + visits;
    this.clients[manager] = this.clients[manager]! + 1;
  }
}
