/**
 * The result of a run: classes and figures of every client, and counts of the base (DOMAIN.md §2–4, §7).
 * Days are Excel serial day numbers; money is in major units; closed clients have 0 (or NaN) everywhere but in the
 * sums of their sales.
 */
import type { BaseStatus, Category, Settings } from '../domain';
import type { Issue } from './issues';

/** Days from … to, both inside. `from` > `to` is an empty stretch (a period that has not begun on the report date). */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** One slot a client, in the order of `Base.clients`. Codes: 0 = none, n = index n − 1 of the lists in `domain/codes`. */
export interface ClientResults {
  readonly count: number;
  /** Index + 1 in CATEGORIES; 0 = not rated, or closed. */
  readonly category: Uint8Array;
  /** 1 … 9; 0 = none. */
  readonly segment: Uint8Array;
  /** Index + 1 in STATUSES; 0 = closed. */
  readonly status: Uint8Array;
  /** Index + 1 in PROFIT_LEVELS; 0 = closed. */
  readonly profitLevel: Uint8Array;
  /** Index + 1 in POTENTIAL_LEVELS, the level that ABCDE used; 0 = no potential, or closed. */
  readonly potentialLevel: Uint8Array;
  /** Purchases (annualised where flagged) ÷ potential as a ratio; NaN without potential. */
  readonly progress: Float64Array;
  /** Net sales of the window; not annualised. Closed clients too. */
  readonly revenue: Float64Array;
  /** Margin of the window; NaN where the book has neither margin nor cost. */
  readonly margin: Float64Array;
  /** Orders of the window. */
  readonly orders: Int32Array;
  /** Day of the last order up to the report date; 0 = none. */
  readonly lastOrder: Int32Array;
  /** max(0, potential − purchases a year); NaN without potential. */
  readonly whiteSpace: Float64Array;
  /** Bit n = FLAGS[n]. */
  readonly flags: Uint16Array;
  /** Orders of the period. */
  readonly periodOrders: Int32Array;
  /** Net sales of the period. */
  readonly periodRevenue: Float64Array;
  /** 1, 2, 3 = A, B, C of the base by the measure of `settings.abc`; 0 = closed. */
  readonly abc: Uint8Array;
  /** 1, 2, 3 = X, Y, Z; 0 = cannot be said. */
  readonly xyz: Uint8Array;
  /** 1 … 5, 5 is best; 0 = no order in the window. */
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
}

/** Money in major units over all lines up to the report date (not only the window); as in REPORT.json. */
export interface Totals {
  /** Sales of known clients, closed ones too. */
  readonly revenue: number;
  /** Null where the book has neither margin nor cost. */
  readonly margin: number | null;
  /** Sales of clients that are not in the clients table. */
  readonly orphanRevenue: number;
  /** revenue + orphanRevenue. */
  readonly controlTotal: number;
  /** The figure of the book's own totals row. */
  readonly sourceTotal: number | null;
}

export type CategoryCounts = Readonly<Record<Category | 'none', number>>;

/** Counts of base clients (closed ones are outside). */
export interface Counts {
  /** Clients that are not closed. */
  readonly base: number;
  readonly closed: number;
  readonly categories: CategoryCounts;
  /** By channel name, in order of first appearance; `(none)` for clients without one, last. */
  readonly byChannel: Readonly<Record<string, CategoryCounts>>;
  /** Keys `1` … `9` and `none`. */
  readonly segments: Readonly<Record<string, number>>;
  /** Rows profit max, high, low × columns potential high, mid, low; rated and not negative. */
  readonly grid: readonly (readonly number[])[];
  readonly statuses: Readonly<Record<BaseStatus, number>>;
}

export interface Result {
  /** The report date. */
  readonly asOf: number;
  readonly window: DayRange;
  /** The period of the settings, cut at the report date. */
  readonly period: DayRange;
  readonly settings: Settings;
  /** What profit levels were taken by: revenue where asked for, or where the book has no margin. */
  readonly profitMeasure: 'margin' | 'revenue';
  /** Purchases a year = purchases of the window × this (12 ÷ months covered); 1 when they are taken as they are. */
  readonly yearFactor: number;
  readonly clients: ClientResults;
  readonly rows: { readonly clients: number; readonly sales: number; readonly skipped: number };
  readonly totals: Totals;
  /**
   * Quantiles of 20, 40, 60 and 80 % that the RFM scores are told by, rising: days, orders, units of 1/moneyScale; NaN
   * where nobody bought in the window.
   */
  readonly rfmCuts: Readonly<Record<'recency' | 'frequency' | 'monetary', Float64Array>>;
  readonly counts: Counts;
  /** Those of the base and of the computation, in order of weight. */
  readonly issues: readonly Issue[];
}
