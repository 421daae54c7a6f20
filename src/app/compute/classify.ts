/** Classes of every client from its figures (DOMAIN.md §2–4): a walk over clients, no sale is looked at. */
import type { Cuts, Settings } from '../../domain';
import { channelMembers } from '../base/channelMembers';
import type { Base } from '../base/types';
import type { ClientResults, Result } from '../result';
import type { Sliced } from '../slices';
import { classifyAbcde, type AbcdeClasses } from './abcde';
import { channelCuts } from './channelCuts';
import { clientFlags } from './clientFlags';
import type { Figures } from './figures';
import { makePools, type Pools } from './pools';
import { once } from './once';
import { progressOf } from './progress';
import { levelsByThresholds } from './potentialLevels';
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

/** Categories, segments, statuses and flags of all clients that are not closed; what only some ask for is made when asked for. */
export function classifying(base: Base, figures: Figures, settings: Settings): Sliced<Classes> {
  return createClassifier(base)(figures, settings);
}

/**
 * A way to classify one base again and again: what neither the figures nor the settings of a part have changed since it
 * was asked last is taken as it was. Columns of different answers may be the same ones, so never write to them.
 */
export function createClassifier(base: Base): (figures: Figures, settings: Settings) => Sliced<Classes> {
  const { clients } = base;
  const keptPools = new Kept<Pools>();
  const keptCuts = new Kept<ReadonlyMap<number, Cuts>>();
  const keptLevels = new Kept<Uint8Array>();
  const keptCategories = new Kept<AbcdeClasses>();
  const keptSegments = new Kept<Uint8Array>();
  const keptStatuses = new Kept<Uint8Array>();
  return function* (figures, settings) {
    const { inWindow, inPeriod, period, year } = figures;
    const profitMeasure = base.sales.margin === undefined ? 'revenue' : settings.profit.measure;
    const profit = profitMeasure === 'margin' ? inWindow.margin : inWindow.revenue;
    const { minClients, perChannel } = settings.profit;
    const cuts = JSON.stringify(settings.potential);
    const ownCuts = keptCuts.of([cuts], () => channelCuts(base, settings.potential));
    const pools = keptPools.of([minClients, perChannel], () =>
      makePools(channelMembers(clients, base.channels.size), settings.profit),
    );
    yield 0.1;
    const thresholdLevels = keptLevels.of([cuts], () =>
      levelsByThresholds(clients.potential, pools, settings.potential, ownCuts),
    );
    yield 0.2;
    const categoryKey = [profit, pools, cuts, String(settings.profit.cuts), String(settings.grid)];
    const levels = keptCategories.of(categoryKey, () => {
      const input = { profit, potential: clients.potential, thresholdLevels, ownCuts };
      return classifyAbcde(input, settings, pools);
    });
    yield 0.5;
    const { potential } = clients;
    const { revenue } = inWindow;
    const purchases = { revenue, potential, level: thresholdLevels, scale: base.moneyScale, year };
    const segment = keptSegments.of([inWindow, year, cuts, settings.progress.reachedFrom], () =>
      assignSegments(purchases, settings.progress),
    );
    yield 0.8;
    const status = keptStatuses.of([inPeriod, period.to, settings.lostAfterDays], () =>
      assignStatuses(clients, inPeriod, period.to, settings.lostAfterDays),
    );
    const { category, profitLevel, potentialLevel } = levels;
    const reached = once(() => progressOf(purchases));
    const flags = once(() => clientFlags({ clients, pools, levels, purchases, period: inPeriod }, settings));
    const columns: ClassColumns = {
      category,
      profitLevel,
      potentialLevel,
      segment,
      status,
      get progress() {
        return reached().progress;
      },
      get whiteSpace() {
        return reached().whiteSpace;
      },
      get flags() {
        return flags();
      },
    };
    return { columns, profitMeasure, profit, pools };
  };
}

/** Something made once for as long as all that it was made of is the same. */
class Kept<T> {
  private last: { readonly key: readonly unknown[]; readonly value: T } | undefined;

  of(key: readonly unknown[], make: () => T): T {
    if (!this.last?.key.every((part, n) => part === key[n])) this.last = { key, value: make() };
    return this.last.value;
  }
}
