/** ABCDE categories from profit, potential and channel (DOMAIN.md §2). */
import {
  gridCodes,
  POTENTIAL,
  potentialByThresholds,
  potentialCuts,
  PROFIT,
  type Cuts,
  type Settings,
} from '../../domain';
import { kthSmallest, shareCuts, type ShareCuts } from '../../engine';
import { makePools, type Pools } from './pools';
import { wholeMoney } from './wholeMoney';

export interface AbcdeInput {
  /** Profit of each client as whole numbers (see `wholeMoney`). */
  readonly profit: Float64Array;
  /** Potential a year in major units; NaN = none. */
  readonly potential: Float64Array;
  /** Channel of each client; negative = none. */
  readonly channel: Int32Array;
  readonly channelCount: number;
  /** 1 = outside the base, gets no class. */
  readonly closed: Uint8Array;
  /** Potential cuts by channel where the settings give a channel its own; -1 = clients without one. */
  readonly ownCuts: ReadonlyMap<number, Cuts>;
}

/** Codes as in `domain/levels`, one a client; 0 = none. */
export interface AbcdeClasses {
  readonly profitLevel: Uint8Array;
  readonly potentialLevel: Uint8Array;
  readonly category: Uint8Array;
  /** 1 = ranked in the whole base because the channel is small. */
  readonly baseCuts: Uint8Array;
  readonly pools: Pools;
}

const NO_CHANNEL = -1;

/**
 * Levels and categories of every client that is not closed.
 * @param pools who is ranked against whom, where that is known
 */
export function classifyAbcde(
  input: AbcdeInput,
  settings: Pick<Settings, 'profit' | 'potential' | 'grid'>,
  pools: Pools = makePools(input.channel, input.channelCount, input.closed, settings.profit),
): AbcdeClasses {
  const count = input.profit.length;
  const scratch = new Float64Array(count);
  const classes: AbcdeClasses = {
    profitLevel: new Uint8Array(count),
    potentialLevel: new Uint8Array(count),
    category: new Uint8Array(count),
    baseCuts: new Uint8Array(count),
    pools,
  };
  const rank = potentialRanking(input, settings.potential, scratch);
  const profitOfBase = lazily(() => shareCuts(input.profit, settings.profit.cuts, scratch, pools.base));
  const potentialOfBase = lazily(() => rank(pools.base, undefined));
  pools.channels.forEach((members, code) => {
    if (members.length === 0) return;
    const own = pools.own[code] === 1;
    const profit = own ? shareCuts(input.profit, settings.profit.cuts, scratch, members) : profitOfBase();
    setProfitLevels(input.profit, members, profit, classes.profitLevel);
    const ownCuts = input.ownCuts.get(code === input.channelCount ? NO_CHANNEL : code);
    if (settings.potential.method === 'thresholds') {
      setByThresholds(
        input.potential,
        members,
        potentialCuts(settings.potential, ownCuts),
        classes.potentialLevel,
      );
    } else {
      const cuts = own ? rank(members, ownCuts) : potentialOfBase();
      setByRank(cuts.values, members, cuts, classes.potentialLevel);
    }
    if (!own && settings.profit.perChannel) for (const client of members) classes.baseCuts[client] = 1;
  });
  setCategories(classes, gridCodes(settings.grid));
  return classes;
}

interface Ranking extends ShareCuts {
  readonly values: Float64Array;
}

type Rank = (members: Int32Array, own: Cuts | undefined) => Ranking;

/** How members are ranked by potential: by share of its sum, or in three parts of equal numbers. */
function potentialRanking(input: AbcdeInput, potential: Settings['potential'], scratch: Float64Array): Rank {
  if (potential.method === 'thresholds') return () => ({ values: input.potential, first: NaN, second: NaN });
  const values = wholeMoney(input.potential);
  if (potential.method === 'share') {
    return (members, own) => ({
      values,
      ...shareCuts(values, potentialCuts(potential, own), scratch, members),
    });
  }
  return (members) => ({ values, ...tercileCuts(values, members, scratch) });
}

/** From which value on a member is in the upper third by rank, and in the upper two; ties together, upwards. */
function tercileCuts(values: Float64Array, members: Int32Array, scratch: Float64Array): ShareCuts {
  let count = 0;
  for (const client of members) {
    const value = values[client]!;
    if (value > 0) scratch[count++] = value;
  }
  if (count === 0) return { first: Infinity, second: Infinity };
  const first = kthSmallest(scratch, count, count - Math.ceil(count / 3));
  return { first, second: kthSmallest(scratch, count, count - Math.ceil((count * 2) / 3)) };
}

function setProfitLevels(
  profit: Float64Array,
  members: Int32Array,
  cuts: ShareCuts,
  levels: Uint8Array,
): void {
  for (let i = 0; i < members.length; i++) {
    const client = members[i]!;
    const value = profit[client]!;
    if (value < 0) levels[client] = PROFIT.negative;
    else if (value > 0 && value >= cuts.first) levels[client] = PROFIT.max;
    else levels[client] = value > 0 && value >= cuts.second ? PROFIT.high : PROFIT.low;
  }
}

function setByThresholds(potential: Float64Array, members: Int32Array, cuts: Cuts, levels: Uint8Array): void {
  for (let i = 0; i < members.length; i++) {
    const client = members[i]!;
    levels[client] = potentialByThresholds(potential[client]!, cuts);
  }
}

function setByRank(values: Float64Array, members: Int32Array, cuts: ShareCuts, levels: Uint8Array): void {
  for (let i = 0; i < members.length; i++) {
    const client = members[i]!;
    const value = values[client]!;
    if (!(value > 0)) continue;
    levels[client] =
      value >= cuts.first ? POTENTIAL.high : value >= cuts.second ? POTENTIAL.mid : POTENTIAL.low;
  }
}

function setCategories(classes: AbcdeClasses, grid: Uint8Array): void {
  const { category, profitLevel, potentialLevel } = classes;
  for (let i = 0; i < category.length; i++) {
    category[i] = grid[profitLevel[i]! * 4 + potentialLevel[i]!]!;
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
