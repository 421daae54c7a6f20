import type { Product } from './model';
import type { Level, Plan } from './plan';
import { PRODUCTS, PRODUCTS_BY_GROUP } from './products';
import type { Random } from './random';
import { WHOLESALE, KEY_RETAIL } from './words/outlets';

/** What a client buys when it buys. */
export interface Demand {
  /** Kopecks a year, about. */
  turnover: number;
  /** Purchases of a year as a share of the potential that the client will be given. */
  progress: number;
  ordersPerMonth: number;
  linesPerOrder: number;
  assortment: readonly Product[];
  discount: number;
}

const POTENTIAL: Record<Level, readonly [number, number]> = {
  low: [5_000, 48_000],
  mid: [56_000, 480_000],
  high: [540_000, 3_600_000],
};
const ORDERS: Record<Level, readonly [number, number]> = { low: [0.5, 1], mid: [1, 2], high: [2.4, 3.6] };
const LINES: Record<Level, readonly [number, number]> = { low: [1, 1.6], mid: [1.5, 2.6], high: [2.6, 4] };
const RANGE: Record<Level, readonly [number, number]> = { low: [2, 6], mid: [6, 16], high: [12, 26] };
const REACHED_SHARE: Record<Level, number> = { low: 0.4, mid: 0.3, high: 0.26 };

/** Many small and few big: the cube of an even draw. */
function skewed(random: Random, [low, high]: readonly [number, number]): number {
  const draw = random.next();
  return low + (high - low) * draw * draw * draw;
}

function drawProgress(plan: Plan, random: Random): number {
  if (plan.story === 'newcomer') return random.between(0.05, 0.2);
  if (plan.story === 'wholeRange') return random.between(0.5, 0.95);
  const wantsReached = random.chance(REACHED_SHARE[plan.level]);
  return wantsReached ? random.between(1.02, 1.32) : random.between(0.12, 0.92);
}

function fullRange(): Product[] {
  return PRODUCTS_BY_GROUP.flatMap((group) => group.slice(0, 4));
}

function drawAssortment(plan: Plan, perLine: number, random: Random): readonly Product[] {
  if (plan.story === 'wholeRange') return random.shuffle(fullRange());
  const affordable = PRODUCTS.filter((product) => product.price <= perLine * 1.4);
  const choice = affordable.length >= 4 ? affordable : PRODUCTS.filter((product) => product.price <= 6_000);
  const [low, high] = RANGE[plan.level];
  return random.shuffle(choice).slice(0, random.int(low, high));
}

function drawDiscount(plan: Plan, random: Random): number {
  if (plan.story === 'lossMaking') return random.between(0.34, 0.42);
  return plan.style.discount + random.between(-0.01, 0.03);
}

/** Draws the demand of one client. */
export function makeDemand(plan: Plan, random: Random): Demand {
  const isBig = plan.style === WHOLESALE || plan.style === KEY_RETAIL;
  const potential = skewed(random, POTENTIAL[plan.level]) * (isBig && plan.level === 'high' ? 1.5 : 1);
  const progress = drawProgress(plan, random);
  const isWhole = plan.story === 'wholeRange';
  const turnover = Math.round((isWhole ? potential + 900_000 : potential) * progress * 100);
  const ordersPerMonth = isWhole ? 4 : random.between(...ORDERS[plan.level]);
  const linesPerOrder = isWhole ? 7 : random.between(...LINES[plan.level]);
  const perLine = turnover / (ordersPerMonth * 12 * linesPerOrder);
  return {
    turnover,
    progress,
    ordersPerMonth,
    linesPerOrder,
    assortment: drawAssortment(plan, perLine, random),
    discount: drawDiscount(plan, random),
  };
}
