import type { Role } from './types';
import { CLIENTS } from './words/clients';
import { AUDITS, CONTACTS, MML, PAYMENTS, RECEIVABLES, ROUTE_COSTS, TARGETS, VISITS } from './words/others';
import { SALES } from './words/sales';
import type { RoleWords } from './words/types';

/** The words of every table that can be found, by role. */
export const ROLE_WORDS: Readonly<Record<Role, RoleWords>> = {
  clients: CLIENTS,
  sales: SALES,
  visits: VISITS,
  routeCosts: ROUTE_COSTS,
  receivables: RECEIVABLES,
  payments: PAYMENTS,
  audits: AUDITS,
  mml: MML,
  contacts: CONTACTS,
  targets: TARGETS,
};

/** Ids of a role's fields, in the order in which they are listed everywhere. */
export function fieldIds(role: Role): readonly string[] {
  return ROLE_WORDS[role].fields.map((field) => field.id);
}
