import {
  periodOf,
  PROFIT,
  POTENTIAL,
  serialOfIso,
  windowOf,
  yearScale,
  CATEGORIES,
  type DayRange,
  type Settings,
} from '../../domain';
import { lineAddress } from '../base/addresses';
import { mergeIssues } from '../base/mergeIssues';
import type { Base } from '../base/types';
import { fail, issue, succeed, type Issue, type Outcome } from '../issues';
import type { ClientResults, Result } from '../result';
import { classifyAbc } from './abc';
import { classifyAbcde, type AbcdeClasses } from './abcde';
import { channelCuts } from './channelCuts';
import { clientDays, type ClientDays } from './clientDays';
import { periodFacts, windowFacts, type PeriodFacts, type WindowFacts } from './clientFacts';
import { topFifthShare } from './concentration';
import { countClasses } from './counts';
import { flagBit } from './flags';
import { scoreRfm } from './rfm';
import { assignSegments } from './segments';
import { assignStatuses } from './statuses';
import { sumLines } from './totals';
import { classifyXyz } from './xyz';

/**
 * Classes, statuses and totals of the whole base (DOMAIN.md §2–4, §7). Fails with `badAsOf` or `badPeriod` where the
 * settings name no date or period, and with `noSalesUpToReportDate` where all sales are later than the report date.
 */
export function computeResult(base: Base, settings: Settings): Outcome<Result> {
  const days = clientDays(base);
  const asOf = settings.asOf === null ? days.lastDay : serialOfIso(settings.asOf);
  if (asOf === null) return fail(issue('badAsOf', { params: { value: settings.asOf ?? '' } }));
  const period = periodOf(settings.period, asOf);
  if (period === null) return fail(issue('badPeriod', { params: { value: settings.period } }));
  if (days.firstDay > asOf) return fail(issue('noSalesUpToReportDate', { count: base.rows.sales }));
  return succeed(compute(base, settings, days, asOf, period));
}

function compute(base: Base, settings: Settings, days: ClientDays, asOf: number, period: DayRange): Result {
  const window = windowOf(asOf, settings.windowMonths);
  const year = yearScale(days.firstDay, asOf, settings.windowMonths);
  const inWindow = windowFacts(days, window);
  const inPeriod = periodFacts(days, period);
  const hasMargin = base.sales.margin !== undefined;
  const profitMeasure = hasMargin ? settings.profit.measure : 'revenue';
  const profit = profitMeasure === 'margin' ? inWindow.margin : inWindow.revenue;
  const ownCuts = channelCuts(base, settings.potential);
  const { clients } = base;
  const abcde = classifyAbcde(
    {
      profit,
      potential: clients.potential,
      channel: clients.channel,
      channelCount: base.channels.size,
      closed: clients.closed,
      ownCuts,
    },
    settings,
  );
  const members = abcde.pools.base;
  const buyers = { lastOrder: inWindow.lastEver, orders: inWindow.orders, revenue: inWindow.revenue };
  const { category, profitLevel, potentialLevel } = abcde;
  const results: ClientResults = {
    count: clients.count,
    category,
    profitLevel,
    potentialLevel,
    segment: new Uint8Array(clients.count),
    status: new Uint8Array(clients.count),
    progress: new Float64Array(clients.count).fill(NaN),
    whiteSpace: new Float64Array(clients.count).fill(NaN),
    flags: gridFlags(abcde),
    ...inMajorUnits(inWindow, inPeriod, base.moneyScale, hasMargin),
    lastOrder: inWindow.lastEver,
    abc: classifyAbc(profit, members, settings.profit.cuts),
    xyz: classifyXyz(days, members, window, inWindow.firstEver),
    ...scoreRfm({ ...buyers, members, asOf }),
  };
  assignSegments(clients, inWindow.revenue, base.moneyScale, year, settings, ownCuts, results);
  assignStatuses(clients, inPeriod, period.to, settings.lostAfterDays, results);
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
    counts: countClasses(base, results),
    concentration: topFifthShare(inWindow.revenue, members),
    issues: mergeIssues(
      missing,
      lines.issues,
      base.issues,
      repeatIssues(days, base),
      closedWithSales(base, inWindow),
    ),
  };
}

const RETAIN = flagBit('retain');
const RENEGOTIATE = flagBit('renegotiate');
const BASE_CUTS = flagBit('baseCuts');
const CATEGORY_E = CATEGORIES.indexOf('E') + 1;

/** Flags that follow from the place in the grid: retain, renegotiate, baseCuts. */
function gridFlags({ category, profitLevel, potentialLevel, baseCuts }: AbcdeClasses): Uint16Array {
  const flags = new Uint16Array(category.length);
  for (let i = 0; i < flags.length; i++) {
    const profit = profitLevel[i]!;
    const potential = potentialLevel[i]!;
    const kept = potential === POTENTIAL.low && (profit === PROFIT.max || profit === PROFIT.high);
    const talk = category[i] === CATEGORY_E && profit === PROFIT.negative && potential === POTENTIAL.high;
    flags[i] = (kept ? RETAIN : 0) | (talk ? RENEGOTIATE : 0) | (baseCuts[i] === 1 ? BASE_CUTS : 0);
  }
  return flags;
}

function inMajorUnits(
  window: WindowFacts,
  period: PeriodFacts,
  scale: number,
  hasMargin: boolean,
): Pick<ClientResults, 'revenue' | 'margin' | 'orders' | 'periodOrders' | 'periodRevenue'> {
  return {
    revenue: divided(window.revenue, scale),
    margin: hasMargin ? divided(window.margin, scale) : window.margin.fill(NaN),
    orders: window.orders,
    periodOrders: period.orders,
    periodRevenue: divided(period.revenue, scale),
  };
}

function divided(column: Float64Array, scale: number): Float64Array {
  const result = new Float64Array(column.length);
  for (let i = 0; i < result.length; i++) result[i] = column[i]! / scale;
  return result;
}

function repeatIssues({ repeats }: ClientDays, base: Base): readonly Issue[] {
  if (repeats.count === 0) return [];
  const examples = repeats.lines.map((line) => lineAddress(base.salesParts, line, 'amount'));
  return [issue('repeatedLines', { count: repeats.count, sum: repeats.sum / base.moneyScale, examples })];
}

/** Closed clients that bought in the window: the status or the sales are wrong (DOMAIN.md §4). */
function closedWithSales(base: Base, window: WindowFacts): readonly Issue[] {
  const found: string[] = [];
  let sum = 0;
  for (let i = 0; i < base.clients.count; i++) {
    if (base.clients.closed[i] !== 1 || window.orders[i] === 0) continue;
    found.push(base.clients.ids[i]!);
    sum += window.revenue[i]!;
  }
  if (found.length === 0) return [];
  const details = { count: found.length, sum: sum / base.moneyScale, examples: found.slice(0, 5) };
  return [issue('closedWithSales', details)];
}
