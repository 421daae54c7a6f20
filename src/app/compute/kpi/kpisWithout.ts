import type { Detection, Role } from '../../detect/types';
import { KPIS, type KpiId, type KpiNeed } from './catalogue';

/**
 * The KPIs of the report that have no figure for want of a table: those for which some need is met by no column of the
 * book, and that a table of the role could meet. In their order; empty where nothing is lost.
 */
export function kpisWithout(role: Role, { roles }: Detection): readonly KpiId[] {
  const isThere = (need: KpiNeed): boolean =>
    roles[need.role]?.fields.some(({ field }) => field === need.field) === true;
  return KPIS.filter(
    ({ number, needs }) =>
      number !== null &&
      needs.some((any) => !any.some(isThere) && any.some((need) => need.role === role && !isThere(need))),
  ).map(({ id }) => id);
}
