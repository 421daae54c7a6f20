/** Gap to target in named outlets (DOMAIN.md §5): data for the pane and the sheet. */
import type { KpiAnswer } from '../../session.types';

export const GAP_KPIS = [
  'AKB_COVERAGE',
  'AKB_STABILITY',
  'STT_SHARE',
  'AKB_CATEGORY_COVERAGE',
  'OVERDUE_SHARE',
] as const;
export type GapKpi = (typeof GAP_KPIS)[number];

/** What an outlet lacks. */
export type Missing =
  /** Orders to become active, or systematic. */
  | { readonly kind: 'orders'; readonly count: number }
  /** Months (first days) of the period without an order. */
  | { readonly kind: 'months'; readonly count: number; readonly months: readonly number[] }
  /** SKUs of categories; `categories` are codes of the base with how many SKUs are short in each. */
  | {
      readonly kind: 'skus';
      readonly count: number;
      readonly categories: readonly { readonly category: number; readonly skus: number }[];
    }
  /** Overdue debt to be paid, in major units. */
  | { readonly kind: 'debt'; readonly amount: number };

export interface GapOutlet {
  /** Number of the client in the base. */
  readonly client: number;
  /** Code of the manager; −1 = none. */
  readonly manager: number;
  /** Last order up to the report date; 0 = none. */
  readonly lastOrder: number;
  readonly missing: Missing;
  /** By how much the KPI changes when this outlet alone closes its gap; a fraction, negative for debts. */
  readonly effect: number;
  /** Sales (or money that comes in) that go with it, in major units. */
  readonly money: number;
}

/** A client that buys outside the visit plan: systematic visits say nothing of it (DOMAIN.md §5, STT). */
export interface OutsideOutlet {
  readonly client: number;
  /** Code of the manager; −1 = none. */
  readonly manager: number;
  readonly lastOrder: number;
  /** Orders of the period. */
  readonly orders: number;
  /** Sales of the period, in major units. */
  readonly money: number;
}

export interface Gap {
  readonly kpi: GapKpi;
  readonly current: KpiAnswer;
  /** As a fraction; null where neither the argument nor the targets table gives one. */
  readonly target: number | null;
  /** How many outlets of the list, from the first on, bring the KPI to the target; 0 = it is met; null without one. */
  readonly needed: number | null;
  /** Whether closing the gaps of all outlets of the list would do. */
  readonly reachable: boolean;
  /** Closest first. */
  readonly outlets: readonly GapOutlet[];
  /** Of STT alone: clients with an order and no planned visit, those with the largest sales first. */
  readonly outside: readonly OutsideOutlet[];
}
