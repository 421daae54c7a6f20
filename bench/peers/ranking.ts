/** The rules once more over plain figures, with sorting: for the peers that have no window functions of their own. */
import type { Answer } from '../answer';
import { emptyAnswer, sliceAt } from '../answer';
import { AS_OF, CHANNELS, MANAGERS } from '../world';

/** A client's figures; money in kopecks. */
export interface Facts {
  readonly channel: string;
  readonly manager: string;
  /** NaN = none. */
  readonly potential: number;
  readonly closed: boolean;
  readonly contract: boolean;
  revenue: number;
  margin: number;
  orders: number;
  lastOrder: number;
  /** Last order before the period; 0 = none. */
  before: number;
  periodOrders: number;
  periodNet: number;
}

const GRID = [
  [1, 2, 2],
  [2, 2, 3],
  [3, 3, 4],
] as const;
const LOST_AFTER = 60;

/** The answer from every client's figures, in the order of the clients table. */
export function rank(facts: readonly Facts[]): Answer {
  const answer = emptyAnswer(facts.length);
  const base = facts.map((client, n) => ({ client, n })).filter(({ client }) => !client.closed);
  const cuts = new Map(
    CHANNELS.map((channel) => [
      channel,
      profitCuts(
        base.map(({ client }) => client),
        channel,
      ),
    ]),
  );
  const buyers = base.filter(({ client }) => client.orders > 0).map(({ client }) => client);
  const recency = fifths(buyers.map(({ lastOrder }) => AS_OF - lastOrder));
  const frequency = fifths(buyers.map(({ orders }) => orders));
  const monetary = fifths(buyers.map(({ revenue }) => revenue));
  for (const { client, n } of base) {
    answer.category[n] = category(client, cuts.get(client.channel) ?? [0, 0]);
    answer.segment[n] = segment(client);
    answer.status[n] = status(client);
    if (client.orders > 0) {
      answer.recency[n] = 6 - bin(AS_OF - client.lastOrder, recency);
      answer.frequency[n] = bin(client.orders, frequency);
      answer.monetary[n] = bin(client.revenue, monetary);
    }
    const at = sliceAt(CHANNELS.indexOf(client.channel), MANAGERS.indexOf(client.manager));
    answer.kpis[at]! += 1;
    if (client.periodOrders > 0 && client.periodNet > 0) answer.kpis[at + 1]! += 1;
    answer.kpis[at + 2]! += client.periodOrders;
  }
  return answer;
}

/** Smallest margins of the levels max and high of a channel. */
function profitCuts(base: readonly Facts[], channel: string): readonly [number, number] {
  const margins = base
    .filter((client) => client.channel === channel && client.margin > 0)
    .map(({ margin }) => margin);
  margins.sort((a, b) => b - a);
  const total = margins.reduce((sum, margin) => sum + margin, 0);
  const cuts: [number, number] = [Infinity, Infinity];
  let above = 0;
  for (const margin of margins) {
    if (above * 100 < total * 80) cuts[0] = margin;
    if (above * 100 < total * 95) cuts[1] = margin;
    above += margin;
  }
  return cuts;
}

function potentialLevel(potential: number): number {
  return potential > 500_000 ? 0 : potential >= 50_000 ? 1 : 2;
}

function category({ margin, potential }: Facts, [max, high]: readonly [number, number]): number {
  if (margin < 0) return 5;
  if (Number.isNaN(potential)) return 0;
  const profit = margin > 0 && margin >= max ? 0 : margin > 0 && margin >= high ? 1 : 2;
  return GRID[profit][potentialLevel(potential)]!;
}

function segment({ revenue, potential }: Facts): number {
  if (Number.isNaN(potential)) return 0;
  const column = revenue <= 0 ? 1 : revenue < potential * 100 ? 2 : 3;
  return 3 * (2 - potentialLevel(potential)) + column;
}

function status({ periodOrders, before, contract }: Facts): number {
  if (periodOrders > 0) return 1;
  if (before > 0) return AS_OF - before >= LOST_AFTER ? 3 : 2;
  return contract ? 3 : 4;
}

/** Five times the quantiles of 20, 40, 60, 80 % (type 7) of whole numbers, which are whole again. */
function fifths(values: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(values).sort();
  return [1, 2, 3, 4].map((part) => {
    const position = (sorted.length - 1) * part;
    const below = Math.floor(position / 5);
    const lower = sorted[below] ?? NaN;
    return lower * 5 + ((sorted[below + 1] ?? lower) - lower) * (position % 5);
  });
}

function bin(value: number, cuts: readonly number[]): number {
  return 1 + cuts.filter((cut) => value * 5 > cut).length;
}
