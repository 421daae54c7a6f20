/** XYZ of the base with its limits, who has no class and why, and ABC × XYZ (DOMAIN.md §7). */
import { isoOfSerial, monthEnd, monthIndex, monthStart, wholeMonths, type DayRange } from '../../../domain';
import { clientDays } from '../../base/clientDays';
import type { Base } from '../../base/types';
import type { Result } from '../../result';
import { firstOrdersOf, windowFactsOf } from '../keptFacts';
import { MIN_MONTHS } from '../xyz';
import { ABC_CLASSES } from './abcAnalysis';

export const XYZ_CLASSES = ['X', 'Y', 'Z'] as const;
export type XyzClass = (typeof XYZ_CLASSES)[number];

/** Percent: X up to the first, Y up to the second, Z above. */
export const XYZ_LIMITS: readonly [number, number] = [10, 25];

/** Why a client has no class: no order ever, fewer than three full months since its first, nothing (or less) in them. */
export const XYZ_GAPS = ['noOrder', 'fewMonths', 'noRevenue'] as const;
export type XyzGap = (typeof XYZ_GAPS)[number];

export interface XyzAnalysis {
  readonly limits: readonly [number, number];
  /** Fewest full months that say something. */
  readonly minMonths: number;
  /** First and last day of the months wholly inside the window, as ISO dates, and their number; null without any. */
  readonly months: { readonly from: string; readonly to: string; readonly count: number } | null;
  /** Clients of each class. */
  readonly classes: Readonly<Record<XyzClass, number>>;
  readonly none: Readonly<Record<XyzGap, number>>;
}

/** Clients of the base by ABC (rows) and XYZ (columns); those without XYZ are in none. */
export interface AbcXyz {
  readonly clients: readonly (readonly number[])[];
  /** Net revenue of the window ÷ that of the base; null where the base sold nothing (or less). */
  readonly revenueShare: readonly (readonly (number | null)[])[];
}

/** Clients of each class, and why the others have none. */
export function xyzAnalysis(base: Base, result: Result, members: Int32Array): XyzAnalysis {
  const months = wholeMonths(result.window);
  const firstOrder = firstOrdersOf(base, result.window.to);
  const classes = [0, 0, 0];
  const none = { noOrder: 0, fewMonths: 0, noRevenue: 0 };
  for (const client of members) {
    const code = result.clients.xyz[client]!;
    if (code > 0) classes[code - 1]! += 1;
    else none[xyzGap(months, firstOrder[client]!)] += 1;
  }
  const [x = 0, y = 0, z = 0] = classes;
  return {
    limits: XYZ_LIMITS,
    minMonths: MIN_MONTHS,
    months: stretchOf(months),
    classes: { X: x, Y: y, Z: z },
    none,
  };
}

function stretchOf(months: readonly number[]): XyzAnalysis['months'] {
  const [first] = months;
  const last = months[months.length - 1];
  if (first === undefined || last === undefined) return null;
  const from = isoOfSerial(monthStart(first));
  return { from, to: isoOfSerial(monthEnd(last)), count: months.length };
}

/** Why a client without a class has none. */
function xyzGap(months: readonly number[], firstOrder: number): XyzGap {
  if (firstOrder === 0) return 'noOrder';
  return sinceFirst(months, firstOrder).length < MIN_MONTHS ? 'fewMonths' : 'noRevenue';
}

function sinceFirst(months: readonly number[], firstOrder: number): readonly number[] {
  const began = monthIndex(firstOrder);
  return months.filter((month) => month >= began);
}

/** How even the sales are of those who bring much, and of those who bring little. */
export function abcXyz(base: Base, result: Result, members: Int32Array): AbcXyz {
  const { abc, xyz } = result.clients;
  const { revenue } = windowFactsOf(base, result.window);
  const grid = (): number[][] => ABC_CLASSES.map(() => XYZ_CLASSES.map(() => 0));
  const clients = grid();
  const sums = grid();
  let total = 0;
  for (const client of members) {
    total += revenue[client]!;
    const column = xyz[client]! - 1;
    if (column < 0) continue;
    const row = abc[client]! - 1;
    clients[row]![column]! += 1;
    sums[row]![column]! += revenue[client]!;
  }
  return {
    clients,
    revenueShare: sums.map((row) => row.map((sum) => (total > 0 ? sum / total : null))),
  };
}

/** How one client's revenue of its full months varies, or why that cannot be said. */
export type MonthlySpread =
  { readonly months: number; readonly variation: number } | { readonly gap: XyzGap };

/** The figures behind one client's XYZ. */
export function monthlySpread(base: Base, window: DayRange, client: number): MonthlySpread {
  const firstOrder = firstOrdersOf(base, window.to)[client] ?? 0;
  const all = wholeMonths(window);
  const months = sinceFirst(all, firstOrder);
  if (firstOrder === 0 || months.length < MIN_MONTHS) return { gap: xyzGap(all, firstOrder) };
  const { start, day, amount } = clientDays(base);
  const [first = 0] = months;
  const sums = months.map(() => 0);
  for (let i = start[client]!; i < start[client + 1]!; i++) {
    const month = monthIndex(day[i]!) - first;
    if (month >= 0 && month < sums.length) sums[month]! += amount[i]!;
  }
  const variation = variationOf(sums);
  return variation === null ? { gap: 'noRevenue' } : { months: months.length, variation };
}

/**
 * Coefficient of variation, as a ratio, with the population deviation (СТАНДОТКЛОН.Г, STDEV.P): √(n·Σx² ÷ (Σx)² − 1);
 * null for a sum of zero or less.
 */
export function variationOf(values: readonly number[]): number | null {
  const sum = values.reduce((all, value) => all + value, 0);
  if (!(sum > 0)) return null;
  const mean = sum / values.length;
  const squares = values.reduce((all, value) => all + (value - mean) ** 2, 0);
  return Math.sqrt(squares / values.length) / mean;
}
