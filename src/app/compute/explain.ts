/** Why a client has its class, and how far it is from the next one (DOMAIN.md §2, "Why"). */
import { gridCodes, POTENTIAL, potentialCuts, PROFIT, type Cuts } from '../../domain';
import type { Base } from '../base/types';
import type { Result } from '../result';
import { channelCuts } from './channelCuts';
import { leastToReach, sortedPool, type SortedPool } from './distance';
import { channelMembers } from '../base/channelMembers';
import { makePools } from './pools';

/** What would lift a client: to which category (index + 1 in CATEGORIES), by how much more money in major units. */
export interface Lift {
  readonly category: number;
  readonly need: number;
}

export interface Reason {
  /** By which rule the category came: the grid, a negative profit, no potential, or closed (no class). */
  readonly rule: 'grid' | 'negative' | 'noPotential' | 'closed';
  /** Profit of the window in major units (margin or revenue, as `Result.profitMeasure` says), and its level. */
  readonly profit: number;
  readonly profitLevel: number;
  /** Whether it was ranked in its channel or in the whole base (small channel, or the settings say so). */
  readonly rankedIn: 'channel' | 'base';
  readonly channel: string | null;
  /** How many clients it was ranked among. */
  readonly rankedAmong: number;
  /** Potential a year, NaN without one; level, and the cuts that made it (percent when the method is `share`). */
  readonly potential: number;
  readonly potentialLevel: number;
  readonly potentialCuts: Cuts;
  /** More profit, all other clients unchanged, that gives a better category; null where none would. */
  readonly byProfit: Lift | null;
  /** More potential (thresholds only) that gives a better category; null where none would or it is not known. */
  readonly byPotential: Lift | null;
  /** More purchases a year at which the segment's next column begins; null at the last one. */
  readonly toNextSegment: { readonly segment: number; readonly need: number } | null;
}

/** A client's place in the grid. */
interface Standing {
  readonly grid: Uint8Array;
  readonly category: number;
  readonly profitLevel: number;
  readonly potentialLevel: number;
}

const WHOLE_BASE = -1;

/** A way to ask for the reasons of single clients of one result; a ranking is sorted once, when first asked for. */
export function createExplainer(base: Base, result: Result): (client: number) => Reason {
  const { clients, settings } = result;
  const grid = gridCodes(settings.grid);
  const pools = makePools(channelMembers(base.clients, base.channels.size), settings.profit);
  const ownCuts = channelCuts(base, settings.potential);
  const profits = result.profitMeasure === 'margin' ? clients.margin : clients.revenue;
  const rankings = new Map<number, SortedPool>();
  const rankingOf = (key: number, pool: Int32Array): SortedPool => {
    const ranking = rankings.get(key) ?? sortedPool(profits, pool, base.moneyScale);
    rankings.set(key, ranking);
    return ranking;
  };
  return (client) => {
    const code = base.clients.channel[client]!;
    const slot = code < 0 ? base.channels.size : code;
    const key = pools.own[slot] === 1 ? slot : WHOLE_BASE;
    const pool = key === WHOLE_BASE ? pools.base : (pools.channels[slot] ?? pools.base);
    const profit = profits[client]!;
    const potential = base.clients.potential[client]!;
    const cuts = potentialCuts(settings.potential, ownCuts.get(code));
    const standing: Standing = {
      grid,
      category: clients.category[client]!,
      profitLevel: clients.profitLevel[client]!,
      potentialLevel: clients.potentialLevel[client]!,
    };
    const { profitLevel, potentialLevel } = standing;
    return {
      rule: ruleOf(base.clients.closed[client] === 1, standing),
      profit,
      profitLevel,
      rankedIn: key === WHOLE_BASE ? 'base' : 'channel',
      channel: code < 0 ? null : base.channels.text(code),
      rankedAmong: pool.length,
      potential,
      potentialLevel,
      potentialCuts: cuts,
      byProfit: liftByProfit(profit, standing, settings.profit.cuts, () => rankingOf(key, pool)),
      byPotential:
        settings.potential.method === 'thresholds'
          ? liftByPotential(potential, standing, cuts, base.moneyScale)
          : null,
      toNextSegment: nextSegment(base, result, client),
    };
  };
}

function ruleOf(closed: boolean, { profitLevel, potentialLevel }: Standing): Reason['rule'] {
  if (closed) return 'closed';
  if (profitLevel === PROFIT.negative) return 'negative';
  return potentialLevel === 0 ? 'noPotential' : 'grid';
}

/**
 * The nearest profit level above that has a better category in the client's column of the grid; of levels that the same
 * rise reaches the highest, as that is where the client would be.
 */
function liftByProfit(
  profit: number,
  { grid, category, profitLevel, potentialLevel }: Standing,
  cuts: Cuts,
  ranking: () => SortedPool,
): Lift | null {
  if (potentialLevel === 0) return null;
  let nearest: Lift | null = null;
  for (let level = profitLevel - 1; level >= PROFIT.max; level--) {
    const next = grid[level * 4 + potentialLevel]!;
    if (next === 0 || next >= (nearest?.category ?? category)) continue;
    const need =
      level === PROFIT.low ? -profit : leastToReach(ranking(), profit, cuts[level === PROFIT.max ? 0 : 1]);
    if (need === null || (nearest !== null && need !== nearest.need)) break;
    nearest = { category: next, need };
  }
  return nearest;
}

/** The nearest potential level above with a better category; the upper cut must be exceeded, by the least money. */
function liftByPotential(
  potential: number,
  { grid, category, profitLevel, potentialLevel }: Standing,
  cuts: Cuts,
  scale: number,
): Lift | null {
  for (let level = potentialLevel - 1; level >= POTENTIAL.high; level--) {
    const next = grid[profitLevel * 4 + level]!;
    if (next === 0 || next >= category) continue;
    const least = level === POTENTIAL.high ? cuts[1] + 1 / scale : cuts[0];
    return { category: next, need: inUnits(least - potential, scale) };
  }
  return null;
}

function nextSegment(base: Base, result: Result, client: number): Reason['toNextSegment'] {
  const segment = result.clients.segment[client]!;
  if (segment === 0 || segment % 3 === 0) return null;
  const potential = base.clients.potential[client]!;
  const yearly = result.clients.progress[client]! * potential;
  const reached = (potential * result.settings.progress.reachedFrom) / 100;
  const need = segment % 3 === 1 ? Math.max(0, -yearly) + 1 / base.moneyScale : reached - yearly;
  return { segment: segment + 1, need: inUnits(need, base.moneyScale) };
}

/** Money to the smallest unit: differences of doubles leave dust. */
function inUnits(money: number, scale: number): number {
  return Math.round(money * scale) / scale;
}
