/** Planned and made visits of each client in a period (DOMAIN.md §5, 2 and 12). */
import { CATEGORIES, monthIndex, monthStart, type DayRange } from '../../../domain';
import type { Base } from '../../base/types';
import type { Result } from '../../result';
import { byClient } from './byClient';
import type { KpiReason } from './reasons';

/** There is no such column. */
const NO_COLUMN = 255;

export interface VisitPlan {
  /** Visits by client. */
  readonly planned: Float64Array;
  /** From the visits a month of the categories, for want of a table. */
  readonly calculated: boolean;
}

/** Sums of a column of visits by client over rows whose day (a month's first) lies in the period; null without rows. */
function visitsOf(base: Base, { from, to }: DayRange, field: 'planned' | 'made'): Float64Array | null {
  const visits = base.optional?.visits;
  const values = visits?.[field];
  if (visits === undefined || values === undefined) return null;
  const sums = new Float64Array(base.clients.count);
  let rows = 0;
  for (let row = 0; row < values.length; row++) {
    const client = visits.client[row]!;
    const day = visits.day[row]!;
    if (day < from || day > to) continue;
    rows += 1;
    if (client >= 0) sums[client] = sums[client]! + values[row]!;
  }
  return rows === 0 ? null : sums;
}

/** Visits made by client, or why they are not known. */
export function visitsMade(base: Base, range: DayRange): Float64Array | KpiReason {
  if (base.optional?.visits?.made === undefined) return 'noVisitsMade';
  return visitsOf(base, range, 'made') ?? 'noVisitsInPeriod';
}

/**
 * The visit plan: of the visits table, else the visits a month of each client's category × the months that begin in the
 * period.
 */
export function visitPlan(base: Base, result: Result, range: DayRange): VisitPlan | KpiReason {
  if (base.optional?.visits?.planned !== undefined) {
    const planned = visitsOf(base, range, 'planned');
    return planned === null ? 'noVisitsInPeriod' : { planned, calculated: false };
  }
  const { category } = result.clients;
  if (!category.some((code) => code > 0)) return 'noPlan';
  const months = monthsBegun(range);
  const { visits } = result.settings;
  const byCategory = Float64Array.from([0, ...CATEGORIES.map((each) => visits[each] * months)]);
  const planned = byClient(new Float64Array(category.length), (client) => byCategory[category[client]!]!);
  return { planned, calculated: true };
}

/** Months whose first day lies in the range, so that months of neighbouring periods are counted once. */
function monthsBegun({ from, to }: DayRange): number {
  let months = 0;
  for (let month = monthIndex(from); month <= monthIndex(to); month++) {
    if (monthStart(month) >= from) months += 1;
  }
  return months;
}

/** 1 for every client with a planned visit in the period; without a visits table, for every one marked in the plan. */
export function plannedClients(base: Base, range: DayRange): Uint8Array | KpiReason {
  if (base.optional?.visits?.planned !== undefined) {
    const planned = visitsOf(base, range, 'planned');
    if (planned === null) return 'noVisitsInPeriod';
    return byClient(new Uint8Array(planned.length), (client) => (planned[client]! > 0 ? 1 : 0));
  }
  const { planned } = base.clients;
  return planned.length === 0 || planned[0] === NO_COLUMN ? 'noPlan' : planned;
}
