/** The codes of the domain: the same in files, settings and every language. In typed arrays 0 is "none", n is index n − 1. */

export const CATEGORIES = ['A', 'B', 'C', 'D', 'E'] as const;
export type Category = (typeof CATEGORIES)[number];

export const PROFIT_LEVELS = ['max', 'high', 'low', 'negative'] as const;

export const POTENTIAL_LEVELS = ['high', 'mid', 'low'] as const;
export type PotentialLevel = (typeof POTENTIAL_LEVELS)[number];

/** Numbers of the nine-segment potential matrix (DOMAIN.md §3). */
export const SEGMENTS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type Segment = (typeof SEGMENTS)[number];

export const STATUSES = ['active', 'paused', 'lost', 'potential'] as const;
export type BaseStatus = (typeof STATUSES)[number];

/** Marks beside a class; bit n of a client's flags is FLAGS[n]. */
export const FLAGS = [
  'retain',
  'renegotiate',
  'potentialTooLow',
  'returns',
  'annualised',
  'shortHistory',
  'baseCuts',
  'new',
  'recovered',
  'noShipments',
] as const;
export type Flag = (typeof FLAGS)[number];
