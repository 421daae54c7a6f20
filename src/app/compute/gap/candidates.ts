/** Which outlets are short of a KPI, and of what. */
import { completeMonths, monthIndex, monthStart } from '../../../domain';
import { OPTIONAL_MONEY_SCALE } from '../../base/optional/types';
import { clientDays } from '../../base/clientDays';
import { debtsOf } from '../kpi/debts';
import type { PeriodFigures } from '../kpi/PeriodFigures';
import type { GapKpi, Missing } from './types';

/** A client and what it lacks; null where it lacks nothing, or the KPI is not about it. */
export type MissingOf = (client: number) => Missing | null;

/**
 * What each client lacks for a KPI; null where the book cannot tell.
 * @param categories codes that are asked for; absent = all that the base bought
 */
export function missingFor(
  kpi: GapKpi,
  figures: PeriodFigures,
  categories: ReadonlySet<number> | undefined,
): MissingOf | null {
  switch (kpi) {
    case 'AKB_COVERAGE':
      return ordersToActive(figures);
    case 'AKB_STABILITY':
      return monthsToStable(figures);
    case 'STT_SHARE':
      return ordersToSystematic(figures);
    case 'AKB_CATEGORY_COVERAGE':
      return skusToWholeRange(figures, categories);
    case 'OVERDUE_SHARE':
      return debtToPay(figures);
  }
}

function ordersToActive({ active }: PeriodFigures): MissingOf | null {
  if (typeof active === 'string') return null;
  return (client) => (active[client] === 1 ? null : { kind: 'orders', count: 1 });
}

/** Clients with an order in some complete month of the period, but not in all. */
function monthsToStable({ base, range, result, stable }: PeriodFigures): MissingOf | null {
  if (typeof stable === 'string') return null;
  const { start, day, amount } = clientDays(base);
  const months = completeMonths(range, result.asOf);
  return (client) => {
    if (stable[client] === 1) return null;
    const met = new Set<number>();
    for (let i = start[client]!; i < start[client + 1]!; i++) {
      if (day[i]! >= range.from && day[i]! <= range.to && amount[i]! > 0) met.add(monthIndex(day[i]!));
    }
    const lacking = months.filter((month) => !met.has(month));
    if (lacking.length === months.length) return null;
    return { kind: 'months', count: lacking.length, months: lacking.map(monthStart) };
  };
}

/** Orders until 4 · orders > 3 · visits; clients without a plan are not judged. */
function ordersToSystematic({ plan, effective, systematic }: PeriodFigures): MissingOf | null {
  if (typeof plan === 'string' || typeof effective === 'string' || typeof systematic === 'string')
    return null;
  return (client) => {
    const visits = plan.planned[client]!;
    if (!(visits > 0) || systematic[client] === 1) return null;
    return { kind: 'orders', count: Math.floor((3 * visits) / 4) + 1 - effective[client]! };
  };
}

/** Active clients that are some SKUs short; of several categories that are asked for, those of the nearest one. */
function skusToWholeRange(
  figures: PeriodFigures,
  categories: ReadonlySet<number> | undefined,
): MissingOf | null {
  const { productRange: range, active } = figures;
  const whole = figures.wholeRange(categories);
  if (typeof range === 'string' || typeof active === 'string' || typeof whole === 'string') return null;
  const asked = [...range.needed.keys()].filter(
    (code) => range.needed[code]! > 0 && categories?.has(code) !== false,
  );
  return (client) => {
    if (active[client] !== 1 || whole[client] === 1) return null;
    const has = new Map<number, number>();
    for (let i = range.start[client]!; i < range.start[client + 1]!; i++) {
      has.set(range.category[i]!, range.skus[i]!);
    }
    const short = asked
      .map((category) => ({ category, skus: range.needed[category]! - (has.get(category) ?? 0) }))
      .filter(({ skus }) => skus > 0)
      .sort((a, b) => a.skus - b.skus);
    const lacking = categories === undefined ? short : short.slice(0, 1);
    return { kind: 'skus', count: lacking.reduce((sum, { skus }) => sum + skus, 0), categories: lacking };
  };
}

function debtToPay({ base }: PeriodFigures): MissingOf | null {
  const debts = debtsOf(base);
  if (typeof debts === 'string') return null;
  return (client) => {
    const amount = debts.overdue[client]! / OPTIONAL_MONEY_SCALE;
    return amount > 0 ? { kind: 'debt', amount } : null;
  };
}
