/** What-if questions one after another, as a slider asks them: CPU time of each, with what does not change kept. */
import process from 'node:process';
import { computeResult } from '../src/app/compute/segment';
import { createWhatIf } from '../src/app/compute/whatIf';
import { DEFAULT_SETTINGS, type Settings } from '../src/domain';
import { readWorld, valueOf } from './peers/akb';
import { World } from './world';

/** CPU milliseconds a question (all threads of the process), by what moves. */
export interface WhatIfReport {
  readonly profitCuts: readonly number[];
  readonly potentialCuts: readonly number[];
  readonly reachedFrom: readonly number[];
  readonly lostAfterDays: readonly number[];
  readonly grid: readonly number[];
}

const QUESTIONS = 20;

/** How the settings go on with each step of a slider. */
const SLIDERS: Readonly<Record<keyof WhatIfReport, (step: number) => Partial<Settings>>> = {
  profitCuts: (step) => ({ profit: { ...DEFAULT_SETTINGS.profit, cuts: [50 + step, 90] } }),
  potentialCuts: (step) => ({
    potential: { ...DEFAULT_SETTINGS.potential, cuts: [20_000 + 1000 * step, 500_000] },
  }),
  reachedFrom: (step) => ({ progress: { reachedFrom: 60 + step } }),
  lostAfterDays: (step) => ({ lostAfterDays: 30 + step }),
  grid: (step) => ({
    grid: [
      ['A', step % 2 === 0 ? 'A' : 'B', 'B'],
      ['B', 'B', 'C'],
      ['C', 'C', 'D'],
    ],
  }),
};

/** Move each slider through its steps; a slider's first question, after which its parts are kept, is not counted. */
export function measureWhatIf(clients: number, lines: number): WhatIfReport {
  const base = readWorld(new World({ clients, lines }));
  const ask = createWhatIf(base, valueOf(computeResult(base, DEFAULT_SETTINGS)));
  const times = (settingsAt: (step: number) => Partial<Settings>): readonly number[] =>
    Array.from({ length: QUESTIONS + 1 }, (_, step) =>
      cpuTime(() => valueOf(ask({ ...DEFAULT_SETTINGS, ...settingsAt(step) }))),
    ).slice(1);
  return {
    profitCuts: times(SLIDERS.profitCuts),
    potentialCuts: times(SLIDERS.potentialCuts),
    reachedFrom: times(SLIDERS.reachedFrom),
    lostAfterDays: times(SLIDERS.lostAfterDays),
    grid: times(SLIDERS.grid),
  };
}

function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
