/** How far a KPI is from its target, and which outlets would bring it there (DOMAIN.md §5, gap to target). */
import { OPTIONAL_MONEY_SCALE } from '../../base/optional/types';
import type { Base } from '../../base/types';
import { fail, issue, succeed, type Outcome } from '../../issues';
import type { Result } from '../../result';
import type { KpiQuestion } from '../../session.types';
import { answerKpi, periodFigures, questionRange } from '../kpi/answerKpi';
import { debtsOf } from '../kpi/debts';
import type { PeriodFigures } from '../kpi/PeriodFigures';
import { allAtOnce, at, mayPause, type Sliced } from '../../slices';
import { sortInTurns } from '../../sortInTurns';
import { readCriteria, type Slice } from '../slices';
import { targetOf } from '../targets';
import { missingFor, type MissingOf } from './candidates';
import { outsidePlan } from './outsidePlan';
import { GAP_KPIS, type Gap, type GapKpi, type GapOutlet, type Missing } from './types';

/** Share of the work before the outlets are put in order. */
const LISTED = 0.8;

/** A question about a gap: a KPI of `GAP_KPIS`, and a target (a fraction) in place of the targets table's. */
export interface GapQuestion extends Omit<KpiQuestion, 'id'> {
  readonly kpi: GapKpi;
  readonly target?: number;
}

/**
 * The gap of a KPI to its target in a slice and period. Outlets come closest first: the fewest orders, months or SKUs
 * short (debts: the largest sum), among equals the one that ordered last, then the one that brings more. Fails as
 * `answerKpi` does; without a figure the list is empty and `current` has the reason.
 * @param headers field → header of the book, for criteria that name fields by header
 */
export function gapToTarget(
  base: Base,
  result: Result,
  question: GapQuestion,
  headers: Readonly<Record<string, string>> = {},
): Outcome<Gap> {
  return allAtOnce(findingGap(base, result, question, headers));
}

/** `gapToTarget` in slices. */
export function* findingGap(
  base: Base,
  result: Result,
  question: GapQuestion,
  headers: Readonly<Record<string, string>> = {},
): Sliced<Outcome<Gap>> {
  const { kpi, target, ...rest } = question;
  if (!GAP_KPIS.includes(kpi)) return fail(issue('unknownKpi', { params: { id: kpi } }));
  const current = answerKpi(base, result, { ...rest, id: kpi }, headers);
  if (!current.ok) return current;
  const criteria = readCriteria(base, question.criteria, headers);
  if (!criteria.ok) return criteria;
  const range = questionRange(question, result) ?? result.period;
  const figures = periodFigures(base, result, range);
  yield 0;
  const { slice, products } = criteria.value;
  const wanted = target ?? targetOf(base, kpi, slice);
  const known = current.value.value !== null || current.value.reason === 'zeroDenominator';
  const missing = known && range.from <= range.to ? missingFor(kpi, figures, products.productCategory) : null;
  const outlets = missing === null ? [] : yield* listingOutlets(kpi, figures, slice, missing);
  const needed =
    wanted === null ? null : neededFor(kpi, figures, slice, current.value.value, wanted, outlets);
  return succeed({
    kpi,
    current: current.value,
    target: wanted,
    needed,
    reachable: needed !== null && needed <= outlets.length,
    outlets,
    outside: known && range.from <= range.to ? outsidePlan(kpi, figures, slice) : [],
  });
}

function* listingOutlets(
  kpi: GapKpi,
  figures: PeriodFigures,
  slice: Slice,
  missing: MissingOf,
): Sliced<readonly GapOutlet[]> {
  const { base, result, sums } = figures;
  const mask = sums.mask(slice);
  const effect = effectOf(kpi, figures, slice);
  const dropSize = dropSizeOf(figures, slice);
  const outlets: GapOutlet[] = [];
  for (let client = 0; client < mask.length; client++) {
    if (mayPause(client)) yield (client / mask.length) * LISTED;
    const lacks = mask[client] === 1 ? missing(client) : null;
    if (lacks === null) continue;
    outlets.push({
      client,
      manager: base.clients.manager[client]!,
      lastOrder: result.clients.lastOrder[client]!,
      missing: lacks,
      effect: effect(client),
      money: moneyOf(lacks, client, result, dropSize),
    });
  }
  return yield* at(sortInTurns(outlets, byCloseness), LISTED);
}

function byCloseness(a: GapOutlet, b: GapOutlet): number {
  return (
    distance(a.missing) - distance(b.missing) ||
    b.lastOrder - a.lastOrder ||
    b.money - a.money ||
    a.client - b.client
  );
}

/** The smaller, the closer. */
function distance(missing: Missing): number {
  return missing.kind === 'debt' ? -missing.amount : missing.count;
}

/** Change of the KPI when one client alone closes its gap. */
function effectOf(kpi: GapKpi, figures: PeriodFigures, slice: Slice): (client: number) => number {
  const { sums, active, base } = figures;
  if (kpi === 'OVERDUE_SHARE') {
    const debts = debtsOf(base);
    if (typeof debts === 'string') return () => 0;
    const [overdue, total] = [sums.sum(debts.overdue, slice), sums.sum(debts.total, slice)];
    return (client) => {
      const paid = debts.overdue[client]!;
      const after = total - paid;
      return (after === 0 ? 0 : (overdue - paid) / after) - overdue / total;
    };
  }
  const clients = sums.sum(figures.ones, slice);
  const buyers = typeof active === 'string' ? 0 : sums.sum(active, slice);
  const below = kpi === 'AKB_COVERAGE' ? clients : buyers;
  return () => (below === 0 ? 0 : 1 / below);
}

/** Net revenue of an order of the slice in the period, in major units; 0 without orders. */
function dropSizeOf({ sums, facts, base }: PeriodFigures, slice: Slice): number {
  const orders = sums.sum(facts.orders, slice);
  return orders === 0 ? 0 : sums.sum(facts.revenue, slice) / base.moneyScale / orders;
}

/** Orders at the client's own drop size of the window, else at that of the slice; a SKU or month is one order more. */
function moneyOf(missing: Missing, client: number, { clients }: Result, dropSize: number): number {
  if (missing.kind === 'debt') return missing.amount;
  const orders = clients.orders[client]!;
  const own = orders > 0 ? Math.max(0, clients.revenue[client]! / orders) : dropSize;
  return own * (missing.kind === 'skus' ? 1 : missing.count);
}

/** How many outlets, the closest first, bring the KPI to the target. */
function neededFor(
  kpi: GapKpi,
  figures: PeriodFigures,
  slice: Slice,
  value: number | null,
  target: number,
  outlets: readonly GapOutlet[],
): number | null {
  if (value === null) return null;
  if (kpi === 'OVERDUE_SHARE') return debtorsFor(figures, slice, target, outlets);
  const { sums, active } = figures;
  const below = kpi === 'AKB_COVERAGE' ? sums.sum(figures.ones, slice) : sums.sum(asColumn(active), slice);
  // 0.7 × 10 is a hair above 7 in floating point.
  const wanted = Math.ceil(target * below - 1e-9);
  return Math.max(0, wanted - Math.round(value * below));
}

function asColumn(column: Uint8Array | string): Uint8Array {
  return typeof column === 'string' ? new Uint8Array(0) : column;
}

/** Debts that are paid leave the overdue ones and all debts alike. */
function debtorsFor(
  { base, sums }: PeriodFigures,
  slice: Slice,
  target: number,
  outlets: readonly GapOutlet[],
): number | null {
  const debts = debtsOf(base);
  if (typeof debts === 'string') return null;
  let overdue = sums.sum(debts.overdue, slice) / OPTIONAL_MONEY_SCALE;
  let total = sums.sum(debts.total, slice) / OPTIONAL_MONEY_SCALE;
  let count = 0;
  for (const { missing } of outlets) {
    if (overdue <= target * total + 1e-9) return count;
    if (missing.kind !== 'debt') continue;
    overdue -= missing.amount;
    total -= missing.amount;
    count += 1;
  }
  return overdue <= target * total + 1e-9 ? count : count + 1;
}
