import type { Base, Result } from '../../app';
import { CATEGORIES, STATUSES } from '../../domain';
import type { ClientFilter } from './ClientsView';

/**
 * Numbers of the base clients (closed ones left out) that fit every condition: largest white space first, clients
 * without potential after them, equal ones in the order of the table.
 */
export function filterClients(base: Base, result: Result, filter: ClientFilter): number[] {
  const { clients } = result;
  const wanted = filter.search?.trim().toLowerCase();
  const found: number[] = [];
  for (let client = 0; client < clients.count; client++) {
    if (base.clients.closed[client] === 1) continue;
    if (filter.category !== undefined && categoryOf(result, client) !== filter.category) continue;
    if (filter.segment !== undefined && clients.segment[client] !== filter.segment) continue;
    if (filter.status !== undefined && STATUSES[(clients.status[client] ?? 0) - 1] !== filter.status)
      continue;
    if (wanted && !matches(base, client, wanted)) continue;
    found.push(client);
  }
  const weight = (client: number): number => {
    const whiteSpace = clients.whiteSpace[client];
    return whiteSpace === undefined || Number.isNaN(whiteSpace) ? -1 : whiteSpace;
  };
  return found.sort((a, b) => weight(b) - weight(a) || a - b);
}

function categoryOf(result: Result, client: number): (typeof CATEGORIES)[number] | 'none' {
  return CATEGORIES[(result.clients.category[client] ?? 0) - 1] ?? 'none';
}

function matches(base: Base, client: number, wanted: string): boolean {
  const id = base.clients.ids[client] ?? '';
  const name = base.clients.names[client] ?? '';
  return id.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted);
}
