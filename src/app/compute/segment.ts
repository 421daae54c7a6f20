import type { Settings } from '../../domain';
import { inStretches } from '../../engine';
import { lineAddress } from '../base/addresses';
import { clientDays, type ClientDays } from '../base/clientDays';
import { mergeIssues } from '../base/mergeIssues';
import { MAX_EXAMPLES } from '../base/Tally';
import type { Base } from '../base/types';
import { issue, succeed, type Issue, type Outcome } from '../issues';
import type { ClientResults, Result } from '../result';
import { allAtOnce, within, type Sliced } from '../slices';
import { classifyAbc } from './abc';
import { abcIssues, abcMeasureOf, abcValues } from './abcMeasure';
import { classifying } from './classify';
import type { WindowFacts } from './clientFacts';
import { countClasses } from './counts';
import { figuring, type Figures } from './figures';
import { xyzOf } from './keptFacts';
import { once } from './once';
import { scoreRfm } from './rfm';
import { sumLines } from './totals';

/**
 * Classes, statuses and totals of the whole base (DOMAIN.md §2–4, §7). Fails with `badAsOf` or `badPeriod` where the
 * settings name no date or period, and with `noSalesUpToReportDate` where all sales are later than the report date.
 */
export function computeResult(base: Base, settings: Settings): Outcome<Result> {
  return allAtOnce(computingResult(base, settings));
}

/** `computeResult` in slices, with a pause after each walk over the lines or the clients. */
export function* computingResult(base: Base, settings: Settings): Sliced<Outcome<Result>> {
  const figures = yield* within(figuring(base, settings), 0, 0.4);
  yield 0.4;
  return figures.ok ? succeed(yield* computing(base, settings, figures.value)) : figures;
}

function* computing(base: Base, settings: Settings, figures: Figures): Sliced<Result> {
  const { asOf, window, period, year, inWindow, inPeriod } = figures;
  const days = clientDays(base);
  const hasMargin = base.sales.margin !== undefined;
  const { columns, profitMeasure, pools } = yield* within(classifying(base, figures, settings), 0.4, 0.7);
  yield 0.7;
  const members = pools.base;
  const rfm = scoreRfm(inWindow, members, window);
  yield 0.8;
  const abc = once(() => {
    const values = abcValues(base, abcMeasureOf(base, settings, profitMeasure), window);
    return classifyAbc(values, members, settings.profit.cuts);
  });
  const xyz = once(() => xyzOf(base, members, window));
  const inMajorUnits = (column: Float64Array): (() => Float64Array) =>
    once(() => divided(column, base.moneyScale));
  const revenue = inMajorUnits(inWindow.revenue);
  const margin = hasMargin ? inMajorUnits(inWindow.margin) : once(() => unknown(base.clients.count));
  const periodRevenue = inMajorUnits(inPeriod.revenue);
  const { category, segment, status, profitLevel, potentialLevel } = columns;
  const results: ClientResults = {
    count: base.clients.count,
    category,
    segment,
    status,
    profitLevel,
    potentialLevel,
    orders: inWindow.orders,
    lastOrder: inWindow.lastEver,
    periodOrders: inPeriod.orders,
    ...rfm.scores,
    get progress() {
      return columns.progress;
    },
    get whiteSpace() {
      return columns.whiteSpace;
    },
    get flags() {
      return columns.flags;
    },
    get revenue() {
      return revenue();
    },
    get margin() {
      return margin();
    },
    get periodRevenue() {
      return periodRevenue();
    },
    get abc() {
      return abc();
    },
    get xyz() {
      return xyz();
    },
  };
  yield 0.9;
  const counts = once(() => countClasses(base, results));
  const lines = sumLines(base, asOf);
  const missing = settings.profit.measure === 'margin' && !hasMargin ? [issue('noMarginColumn')] : [];
  return {
    asOf,
    window,
    period,
    settings,
    profitMeasure,
    yearFactor: year.multiplier / year.divisor,
    clients: results,
    rows: base.rows,
    totals: lines.totals,
    rfmCuts: rfm.cuts,
    get counts() {
      return counts();
    },
    issues: mergeIssues(
      missing,
      abcIssues(base, settings),
      lines.issues,
      base.issues,
      repeatIssues(days, base),
      closedWithSales(base, inWindow),
    ),
  };
}

function unknown(count: number): Float64Array {
  return new Float64Array(count).fill(NaN);
}

function divided(column: Float64Array, scale: number): Float64Array {
  const result = new Float64Array(column.length);
  inStretches(column.length, (from, to) => {
    divideStretch(column, scale, result, from, to);
  });
  return result;
}

function divideStretch(
  column: Float64Array,
  scale: number,
  result: Float64Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) result[i] = column[i]! / scale;
}

function repeatIssues({ repeats }: ClientDays, base: Base): readonly Issue[] {
  if (repeats.count === 0) return [];
  const examples = repeats.lines.map((line) => lineAddress(base.salesParts, line, 'amount'));
  return [issue('repeatedLines', { count: repeats.count, sum: repeats.sum / base.moneyScale, examples })];
}

/** Closed clients that bought in the window: the status or the sales are wrong (DOMAIN.md §4). */
function closedWithSales(base: Base, window: WindowFacts): readonly Issue[] {
  const { closed, ids, count } = base.clients;
  const found: number[] = [];
  inStretches(count, (from, to) => {
    findClosed(closed, window.orders, found, from, to);
  });
  if (found.length === 0) return [];
  const sum = found.reduce((total, client) => total + window.revenue[client]!, 0);
  const examples = found.slice(0, MAX_EXAMPLES).map((client) => ids[client]!);
  const details = { count: found.length, sum: sum / base.moneyScale, examples };
  return [issue('closedWithSales', details)];
}

function findClosed(closed: Uint8Array, orders: Int32Array, found: number[], from: number, to: number): void {
  for (let i = from; i < to; i++) if (closed[i] === 1 && orders[i]! > 0) found.push(i);
}
