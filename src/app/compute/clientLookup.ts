/** Classes of one client by the code that a formula gives. */
import { tidy } from '../base/words';
import type { Base } from '../base/types';
import { fail, issue, succeed, type Outcome } from '../issues';
import type { Result } from '../result';
import type { ClientFacts } from '../session.types';

/** Position of each client by its code, and by its code without leading zeros where only one can be meant. */
interface Lookup {
  readonly exact: ReadonlyMap<string, number>;
  readonly loose: ReadonlyMap<string, number>;
}

const lookups = new WeakMap<readonly string[], Lookup>();
const SEVERAL = -1;

/**
 * The number of the client with a code. A number in a cell has lost its leading zeros: it finds `000123` as well, if
 * only one client can be meant (DOMAIN.md §1). The issue `unknownClient` names a code that nobody has.
 */
export function findClient(base: Base, id: string): Outcome<number> {
  const { exact, loose } = lookupOf(base.clients.ids);
  const code = tidy(id);
  const client = exact.get(code) ?? loose.get(withoutZeros(code)) ?? SEVERAL;
  return client === SEVERAL ? fail(issue('unknownClient', { params: { id: code } })) : succeed(client);
}

/** The classes of the client with a code (see `findClient`). */
export function clientFacts(base: Base, result: Result, id: string): Outcome<ClientFacts> {
  const found = findClient(base, id);
  if (!found.ok) return found;
  const client = found.value;
  const { category, segment, recency, frequency, monetary } = result.clients;
  return succeed({
    closed: base.clients.closed[client] === 1,
    category: category[client] ?? 0,
    segment: segment[client] ?? 0,
    recency: recency[client] ?? 0,
    frequency: frequency[client] ?? 0,
    monetary: monetary[client] ?? 0,
  });
}

function lookupOf(ids: readonly string[]): Lookup {
  const known = lookups.get(ids);
  if (known !== undefined) return known;
  const exact = new Map<string, number>();
  const loose = new Map<string, number>();
  ids.forEach((id, client) => {
    exact.set(id, client);
    const short = withoutZeros(id);
    loose.set(short, loose.has(short) ? SEVERAL : client);
  });
  const made = { exact, loose };
  lookups.set(ids, made);
  return made;
}

/** A code as a number in a cell would have it. */
export function withoutZeros(code: string): string {
  return code.replace(/^0+(?=.)/, '');
}
