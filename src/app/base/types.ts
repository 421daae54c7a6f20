/**
 * The base as it is held in memory: typed columns for clients and sales, coded while they were read.
 * Days are Excel serial day numbers (whole). Money is exact integers in units of 1/`moneyScale` of the currency.
 * A code of -1 is "none" (an empty cell), for sales.client also "no such client".
 */
import type { Dictionary } from '../../engine';
import type { Issue } from '../issues';

/** Client columns, one slot a client after merging duplicate ids; order = first appearance in the table. */
export interface ClientColumns {
  readonly count: number;
  /** Id texts as written (trimmed). */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly channel: Int32Array;
  readonly manager: Int32Array;
  readonly territory: Int32Array;
  readonly outletType: Int32Array;
  /** Money a year; NaN where missing, zero, negative or unreadable. */
  readonly potential: Float64Array;
  /** 1 = closed. */
  readonly closed: Uint8Array;
  readonly hasContract: Uint8Array;
  /** 1 = in the visit plan; 255 where there is no such column. */
  readonly planned: Uint8Array;
  /** Per month; NaN where unknown. */
  readonly visitsPerMonth: Float64Array;
  /** Data row of the source (from 0) → client; -1 for a blank row. */
  readonly rowClient: Int32Array;
}

/** Sales columns, one slot a readable line, in reading order. */
export interface SalesColumns {
  readonly count: number;
  readonly client: Int32Array;
  readonly day: Int32Array;
  readonly amount: Float64Array;
  /** Margin (else amount − cost); absent when the table has neither. NaN never. */
  readonly margin?: Float64Array;
  readonly sku?: Int32Array;
  readonly productCategory?: Int32Array;
  readonly document?: Int32Array;
  readonly quantity?: Float64Array;
}

export interface Base {
  readonly moneyScale: number;
  readonly clients: ClientColumns;
  readonly sales: SalesColumns;
  readonly channels: Dictionary;
  readonly managers: Dictionary;
  readonly territories: Dictionary;
  readonly outletTypes: Dictionary;
  readonly skus: Dictionary;
  readonly productCategories: Dictionary;
  /** Rows read: data rows of each source (blank ones left out), and sales lines that could not be used. */
  readonly rows: { readonly clients: number; readonly sales: number; readonly skipped: number };
  /** Sum of sales (money units) of clients that are not in the table, lines up to the report date. */
  readonly sourceTotal: number | null;
  /** What was met while reading. */
  readonly issues: readonly Issue[];
}
