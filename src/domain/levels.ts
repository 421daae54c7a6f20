/** Levels and the ABCDE grid (DOMAIN.md §2). Codes: 0 = none, n = index n − 1 of the lists in `codes`. */
import { CATEGORIES, type Category } from './codes';
import { DEFAULT_SETTINGS, type Cuts, type Settings } from './settings';

export const PROFIT = { max: 1, high: 2, low: 3, negative: 4 } as const;
export const POTENTIAL = { high: 1, mid: 2, low: 3 } as const;
const SHARE_DEFAULT: Cuts = [80, 95];
const WHOLE = 100;

/** Level by thresholds, both inclusive to the middle: 50 000 and 500 000 are mid; 0 for NaN. */
export function potentialByThresholds(potential: number, cuts: Cuts): number {
  const level = POTENTIAL.low - Number(potential >= cuts[0]) - Number(potential > cuts[1]);
  return Number(potential > 0) * level;
}

/**
 * The potential cuts that hold in a channel, `own` being those that the settings give it. Shares that nobody gave
 * percents for are cut at 80 and 95.
 */
export function potentialCuts(potential: Settings['potential'], own: Cuts | undefined): Cuts {
  const cuts = own ?? potential.cuts;
  return potential.method === 'share' && cuts[1] > WHOLE ? SHARE_DEFAULT : cuts;
}

/**
 * The thresholds of the nine segments (DOMAIN.md §3), which shares and terciles do not change: the same cuts, unless
 * they are percents.
 */
export function segmentCuts(potential: Settings['potential'], own: Cuts | undefined): Cuts {
  const cuts = own ?? potential.cuts;
  return potential.method === 'share' && cuts[1] <= WHOLE ? DEFAULT_SETTINGS.potential.cuts : cuts;
}

/**
 * The grid as category codes at [profit · 4 + potential], for profit 1 … 4 and potential 0 … 3: negative profit is E
 * whatever the potential, a client without potential has none.
 */
export function gridCodes(grid: readonly (readonly Category[])[]): Uint8Array {
  const codes = new Uint8Array(20);
  for (const profit of [PROFIT.max, PROFIT.high, PROFIT.low]) {
    for (const potential of [POTENTIAL.high, POTENTIAL.mid, POTENTIAL.low]) {
      const category = grid[profit - 1]?.[potential - 1];
      codes[profit * 4 + potential] = CATEGORIES.findIndex((letter) => letter === category) + 1;
    }
  }
  codes.fill(CATEGORIES.indexOf('E') + 1, PROFIT.negative * 4);
  return codes;
}
