/** ABCDE categories from profit, potential and channel (DOMAIN.md §2). */
import { gridCodes, POTENTIAL, potentialCuts, PROFIT, type Cuts, type Settings } from '../../domain';
import { inStretches, Ranking, shareCuts, type ShareCuts } from '../../engine';
import type { Pools } from './pools';
import { NO_CHANNEL } from './potentialLevels';
import { wholeMoney } from './wholeMoney';

export interface AbcdeInput {
  /** Profit of each client as whole numbers (see `wholeMoney`). */
  readonly profit: Float64Array;
  /** Potential a year in major units; NaN = none. */
  readonly potential: Float64Array;
  /** Potential level of each client by thresholds; 0 = none. */
  readonly thresholdLevels: Uint8Array;
  /** Potential cuts by channel where the settings give a channel its own; −1 = clients without one. */
  readonly ownCuts: ReadonlyMap<number, Cuts>;
}

/** Codes as in `domain/levels`, one a client; 0 = none. */
export interface AbcdeClasses {
  readonly profitLevel: Uint8Array;
  readonly potentialLevel: Uint8Array;
  readonly category: Uint8Array;
}

/** Levels and categories of every client of the pools. */
export function classifyAbcde(
  input: AbcdeInput,
  settings: Pick<Settings, 'profit' | 'potential' | 'grid'>,
  pools: Pools,
): AbcdeClasses {
  const scratch = new Float64Array(input.profit.length);
  const potentialLevel =
    settings.potential.method === 'thresholds'
      ? input.thresholdLevels
      : levelsByRank(input, settings.potential, pools, scratch);
  const cuts = cutsOfPools(pools, (members) =>
    shareCuts(input.profit, settings.profit.cuts, scratch, members),
  );
  return { ...placeInGrid(input, potentialLevel, cuts, gridCodes(settings.grid), pools), potentialLevel };
}

/** Where each pool is cut, by channel code, clients without a channel last: from `first` on, and from `second` on. */
interface PoolCuts {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** The cuts of every pool that has members; a channel that does not rank its own takes those of the base. */
function cutsOfPools(
  { channels, base, own }: Pools,
  cut: (members: Int32Array, code: number) => ShareCuts,
): PoolCuts {
  const cuts: PoolCuts = {
    first: new Float64Array(channels.length),
    second: new Float64Array(channels.length),
  };
  let ofBase: ShareCuts | undefined;
  channels.forEach((members, code) => {
    if (members.length === 0) return;
    const { first, second } = own[code] === 1 ? cut(members, code) : (ofBase ??= cut(base, -1));
    cuts.first[code] = first;
    cuts.second[code] = second;
  });
  return cuts;
}

/** Potential levels by rank: by share of the sum of potentials, or in three parts of equal numbers. */
function levelsByRank(
  { potential, ownCuts }: AbcdeInput,
  settings: Settings['potential'],
  pools: Pools,
  scratch: Float64Array,
): Uint8Array {
  const values = wholeMoney(potential);
  const withoutChannel = pools.channels.length - 1;
  const { first, second } = cutsOfPools(pools, (members, code) => {
    if (settings.method === 'terciles') return tercileCuts(values, members, scratch);
    const own = code < 0 ? undefined : ownCuts.get(code === withoutChannel ? NO_CHANNEL : code);
    return shareCuts(values, potentialCuts(settings, own), scratch, members);
  });
  const levels = new Uint8Array(values.length);
  pools.channels.forEach((members, code) => {
    const [fromFirst, fromSecond] = [first[code]!, second[code]!];
    for (const client of members) {
      const value = values[client]!;
      if (value > 0) levels[client] = rankLevel(value, fromFirst, fromSecond);
    }
  });
  return levels;
}

function rankLevel(value: number, first: number, second: number): number {
  if (value >= first) return POTENTIAL.high;
  return value >= second ? POTENTIAL.mid : POTENTIAL.low;
}

/** From which value on a member is in the upper third by rank, and in the upper two; ties together, upwards. */
function tercileCuts(values: Float64Array, members: Int32Array, scratch: Float64Array): ShareCuts {
  let count = 0;
  for (const client of members) {
    const value = values[client]!;
    if (value > 0) scratch[count++] = value;
  }
  if (count === 0) return { first: Infinity, second: Infinity };
  const ranking = new Ranking(scratch, count);
  return { first: ranking.at(Math.ceil(count / 3) - 1), second: ranking.at(Math.ceil((count * 2) / 3) - 1) };
}

/** Profit levels by the cuts of each pool, and with them the categories. */
function placeInGrid(
  { profit }: AbcdeInput,
  potentialLevel: Uint8Array,
  { first, second }: PoolCuts,
  grid: Uint8Array,
  { channels }: Pools,
): Pick<AbcdeClasses, 'profitLevel' | 'category'> {
  const profitLevel = new Uint8Array(profit.length);
  const category = new Uint8Array(profit.length);
  channels.forEach((members, code) => {
    const [fromFirst, fromSecond] = [first[code]!, second[code]!];
    inStretches(members.length, (from, to) => {
      placeStretch(
        members,
        profit,
        potentialLevel,
        fromFirst,
        fromSecond,
        grid,
        profitLevel,
        category,
        from,
        to,
      );
    });
  });
  return { profitLevel, category };
}

/** The members from … to − 1 of a pool. @param first from which value on a client is in the first class */
function placeStretch(
  members: Int32Array,
  profit: Float64Array,
  potentialLevel: Uint8Array,
  first: number,
  second: number,
  grid: Uint8Array,
  profitLevel: Uint8Array,
  category: Uint8Array,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const client = members[i]!;
    const level = levelOf(profit[client]!, first, second);
    profitLevel[client] = level;
    category[client] = grid[level * 4 + potentialLevel[client]!]!;
  }
}

/** Cuts reached are counted, which are above 0: which one comes next is anybody's guess, a processor's too. */
function levelOf(value: number, first: number, second: number): number {
  return PROFIT.low - Number(value >= second) - Number(value >= first) + Number(value < 0);
}
