/** The settings object of DESIGN.md ("SETTINGS.json"): the workbook keeps the same one. */
import type { Category } from './codes';
import type { StepSettings } from './nextSteps';

export type Cuts = readonly [number, number];

/** Stands for a header in a mapping: the table has no column for that field, whatever its headers look like. */
export const NO_COLUMN = '';

/** Where a role's table is and which header (or NO_COLUMN) holds which field; headers as they stand in the table. */
export interface RoleMapping {
  readonly table?: string;
  readonly columns?: Readonly<Record<string, string>>;
}

export interface Settings {
  /** Report date, ISO; null = the last sale date. */
  readonly asOf: string | null;
  readonly windowMonths: number;
  /** `month`, `quarter`, `year`, `2026`, `2026-Q1`, `2026-03`, `2026-01-01..2026-03-31`. */
  readonly period: string;
  readonly profit: {
    readonly measure: 'margin' | 'revenue';
    /** Percent of the sum of positives, accumulated before the client: below the first *max*, below the second *high*. */
    readonly cuts: Cuts;
    readonly minClients: number;
    readonly perChannel: boolean;
  };
  readonly potential: {
    readonly method: 'thresholds' | 'share' | 'terciles';
    /** Money a year in major units: below the first *low*, above the second *high*. Percent when the method is `share`. */
    readonly cuts: Cuts;
    readonly perChannel: Readonly<Record<string, Cuts>>;
  };
  /** What the ABC of DOMAIN.md §7 ranks by; `profit` is the profit measure. */
  readonly abc: { readonly measure: 'profit' | 'revenue' | 'quantity' };
  readonly progress: { readonly reachedFrom: number };
  /** Rows: profit max, high, low; columns: potential high, mid, low. */
  readonly grid: readonly (readonly Category[])[];
  readonly active: { readonly minAmount: number; readonly minSkus: number; readonly mode: 'and' | 'or' };
  readonly effectiveOrder: { readonly minAmount: number; readonly minSkus: number };
  readonly lostAfterDays: number;
  readonly visits: Readonly<Record<Category, number>>;
  /** Which rules give the next step on the action sheets, and in which order. */
  readonly nextSteps: StepSettings;
  readonly actionSheets: {
    /** Clients on one sheet; what a category has beyond that is left out, and the sheet says so. */
    readonly maxRows: number;
    /** One more sheet for each manager. */
    readonly perManager: boolean;
  };
  readonly mapping: Readonly<Record<string, RoleMapping>>;
}

/** The defaults of DOMAIN.md; shares are used with 80/95 unless other cuts are given. */
export const DEFAULT_SETTINGS: Settings = {
  asOf: null,
  windowMonths: 12,
  period: 'quarter',
  profit: { measure: 'margin', cuts: [80, 95], minClients: 10, perChannel: true },
  potential: { method: 'thresholds', cuts: [50_000, 500_000], perChannel: {} },
  abc: { measure: 'profit' },
  progress: { reachedFrom: 100 },
  grid: [
    ['A', 'B', 'B'],
    ['B', 'B', 'C'],
    ['C', 'C', 'D'],
  ],
  active: { minAmount: 0, minSkus: 0, mode: 'and' },
  effectiveOrder: { minAmount: 0, minSkus: 0 },
  lostAfterDays: 60,
  visits: { A: 4, B: 4, C: 2, D: 0, E: 0 },
  nextSteps: { order: [], off: [] },
  actionSheets: { maxRows: 20_000, perManager: false },
  mapping: {},
};
