/** Classes of every client from its figures (DOMAIN.md §2–4): a walk over clients, no sale is looked at. */
import { CATEGORIES, POTENTIAL, PROFIT, type Settings } from '../../domain';
import type { Base } from '../base/types';
import type { ClientResults, Result } from '../result';
import { classifyAbcde, type AbcdeClasses } from './abcde';
import { channelCuts } from './channelCuts';
import type { Figures } from './figures';
import { flagBit } from './flags';
import type { Pools } from './pools';
import { assignSegments } from './segments';
import { assignStatuses } from './statuses';

export type ClassColumns = Pick<
  ClientResults,
  'category' | 'segment' | 'status' | 'profitLevel' | 'potentialLevel' | 'progress' | 'whiteSpace' | 'flags'
>;

export interface Classes {
  readonly columns: ClassColumns;
  readonly profitMeasure: Result['profitMeasure'];
  /** Profit of each client by that measure, units of 1/moneyScale. */
  readonly profit: Float64Array;
  readonly pools: Pools;
}

/** Categories, segments, statuses and flags of all clients that are not closed. */
export function classify(base: Base, figures: Figures, settings: Settings): Classes {
  const { inWindow, inPeriod, period, year } = figures;
  const profitMeasure = base.sales.margin === undefined ? 'revenue' : settings.profit.measure;
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
  const { category, profitLevel, potentialLevel } = abcde;
  const columns: ClassColumns = {
    category,
    profitLevel,
    potentialLevel,
    segment: new Uint8Array(clients.count),
    status: new Uint8Array(clients.count),
    progress: new Float64Array(clients.count).fill(NaN),
    whiteSpace: new Float64Array(clients.count).fill(NaN),
    flags: gridFlags(abcde),
  };
  assignSegments(clients, inWindow.revenue, base.moneyScale, year, settings, ownCuts, columns);
  assignStatuses(clients, inPeriod, period.to, settings.lostAfterDays, columns);
  return { columns, profitMeasure, profit, pools: abcde.pools };
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
    const talk = category[i] === CATEGORY_E && potential === POTENTIAL.high;
    flags[i] = (kept ? RETAIN : 0) | (talk ? RENEGOTIATE : 0) | (baseCuts[i] === 1 ? BASE_CUTS : 0);
  }
  return flags;
}
