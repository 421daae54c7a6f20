import { serial } from './calendar';
import type { Client } from './model';
import type { Level, Plan, Story } from './plan';
import type { Random } from './random';
import type { Text } from './text';

const FREE_RANGE: Record<Level, readonly [number, number, number]> = {
  low: [8, 48, 1_000],
  mid: [11, 96, 5_000],
  high: [11, 50, 50_000],
};
const STEPS: readonly (readonly [number, number])[] = [
  [20_000, 100],
  [100_000, 1_000],
  [600_000, 5_000],
  [Infinity, 50_000],
];

/** A round figure near purchases ÷ progress that leaves the client on the same side of 100 %. */
function fromPurchases(kopecks: number, progress: number): number {
  const wanted = kopecks / 100 / progress;
  const step = STEPS.find(([below]) => wanted < below)?.[1] ?? 1;
  return progress >= 1 ? Math.max(step, Math.floor(wanted / step) * step) : Math.ceil(wanted / step) * step;
}

/** The potential of a client: from what it bought in the last 12 months, else an estimate of its level. */
export function estimatePotential(plan: Plan, kopecks: number, progress: number, random: Random): number {
  if (kopecks > 0) return fromPurchases(kopecks, progress);
  const [low, high, step] = FREE_RANGE[plan.level];
  return random.int(low, high) * step;
}

const REMARKS: readonly Text[] = [
  { ru: 'уточнить', en: 'to be checked' },
  { ru: 'нет данных', en: 'no data' },
  { ru: '?', en: '?' },
];

interface Case {
  story: Story;
  level: Level;
  count: number;
  /** What stands in the cell in place of an estimate, for the n-th of them. */
  value: (nth: number) => Client['potential'];
}

const CASES: readonly Case[] = [
  { story: 'regular', level: 'mid', count: 11, value: () => null },
  { story: 'regular', level: 'low', count: 9, value: () => null },
  { story: 'prospect', level: 'low', count: 3, value: () => null },
  { story: 'regular', level: 'low', count: 7, value: () => 0 },
  { story: 'regular', level: 'mid', count: 6, value: (nth) => REMARKS[nth % REMARKS.length] ?? null },
  { story: 'lossMaking', level: 'low', count: 1, value: () => null },
  { story: 'prospect', level: 'mid', count: 2, value: (nth) => (nth === 0 ? 50_000 : 500_000) },
];

/** Puts the gaps and the exact limits of a real table among the estimates. */
export function spoilPotentials(clients: readonly Client[], plans: readonly Plan[]): void {
  const done = new Set<number>();
  for (const { story, level, count, value } of CASES) {
    let nth = 0;
    plans.forEach((plan, index) => {
      const client = clients[index];
      const fits = plan.story === story && plan.level === level && plan.channel !== null;
      if (!client || !fits || nth === count || done.has(index)) return;
      client.potential = value(nth);
      if (client.potential === null) client.potentialDate = null;
      done.add(index);
      nth += 1;
    });
  }
}

/** When the potential was estimated: as a rule at the turn of the year, sometimes too long ago. */
export function estimateDate(createdDate: number, random: Random): number {
  const isOld = random.chance(0.12);
  const date = isOld ? serial(2024, 10, 7) + random.int(0, 90) : serial(2025, 12, 8) + random.int(0, 50);
  return Math.max(date, createdDate + 3);
}
