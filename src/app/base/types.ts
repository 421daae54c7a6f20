/**
 * The base as it is held in memory: typed columns for clients and sales, coded while they were read.
 * Days are Excel serial day numbers (whole). Money is exact integers in units of 1/`moneyScale` of the currency.
 */
import type { Dictionary, WholeNumbers } from '../../engine';
import type { Issue } from '../issues';
import type { CellValue } from '../ports';
import type { LineRuns } from './LineRuns';
import type { SalesEdits } from './SalesEdits';
import type { OptionalTables } from './optional/types';

/** Client columns, one slot a client after merging duplicate ids; order = first appearance in the table. */
export interface ClientColumns {
  readonly count: number;
  /** Id texts as written (trimmed). */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Codes in the base's dictionaries; -1 for an empty cell. */
  readonly channel: Int32Array;
  readonly manager: Int32Array;
  readonly territory: Int32Array;
  readonly outletType: Int32Array;
  /** Money a year in major units; NaN where missing, zero, negative or unreadable. */
  readonly potential: Float64Array;
  /** 1 = closed. */
  readonly closed: Uint8Array;
  readonly hasContract: Uint8Array;
  /** 1 = in the visit plan; 255 where there is no such column. */
  readonly planned: Uint8Array;
  /** Per month; NaN where unknown. */
  readonly visitsPerMonth: Float64Array;
  /** Data row of the source (from 0) → client; -1 for a row that is no client. */
  readonly rowClient: Int32Array;
}

/**
 * Sales columns, one slot a source row, so that an edited row is written again in its place. A row that is no usable
 * line (blank, totals, unreadable) has day 0, client -1 and amount 0: no stretch of days holds it, no sum feels it.
 */
export interface SalesColumns {
  /** Number of slots. */
  readonly count: number;
  /** Client, or a negative code: -1 no id in the line, -2 - n the n-th of `Base.unknownClients`. */
  readonly client: Int32Array;
  readonly day: Int32Array;
  readonly amount: Float64Array;
  /** Margin (else amount − cost); absent when the table has neither. NaN never. */
  readonly margin?: Float64Array;
  /** Code in `Base.skus`; -1 for an empty cell. */
  readonly sku?: WholeNumbers;
  readonly productCategory?: WholeNumbers;
  /** A 32-bit hash of the document's text (0 for an empty cell): tells documents apart, does not name them. */
  readonly document?: Int32Array;
  /** In ten-thousandths. */
  readonly quantity?: WholeNumbers;
}

export interface Base {
  readonly moneyScale: number;
  readonly clients: ClientColumns;
  readonly sales: SalesColumns;
  /** What was found out while the lines were read; null once some of them were read again. */
  readonly lineRuns: LineRuns | null;
  /** What was edited since the sales were first read; figures kept of them follow it. */
  readonly edits: SalesEdits;
  readonly channels: Dictionary;
  readonly managers: Dictionary;
  readonly territories: Dictionary;
  readonly outletTypes: Dictionary;
  readonly skus: Dictionary;
  readonly productCategories: Dictionary;
  /** Ids (or names) met in the sales that no client has, in order of appearance. */
  readonly unknownClients: readonly string[];
  /** Whether the clients come from a table of their own; without one they are those met in the sales. */
  readonly hasClientsTable: boolean;
  /** The sales sources in order: the slot of each one's first row, and where it stands. */
  readonly salesParts: readonly { readonly from: number; readonly place: SourcePlace }[];
  /** Rows read: data rows of each source (blank and totals rows left out), and sales lines that could not be used. */
  readonly rows: { readonly clients: number; readonly sales: number; readonly skipped: number };
  /** The figure of the book's own totals row, in major units; null without one. */
  readonly sourceTotal: number | null;
  /** Visits, costs, debts and the like, where the workbook has such tables. */
  readonly optional?: OptionalTables;
  /** What was met while reading. */
  readonly issues: readonly Issue[];
}

/** Where a source stands, for the addresses in issues. Rows and columns of the sheet from 0. */
export interface SourcePlace {
  readonly sheetName: string;
  /** Sheet row of the first data row. */
  readonly firstRow: number;
  /** Field id → sheet column. */
  readonly columns: Readonly<Record<string, number>>;
}

/** One table that is read for a role. */
export interface SourceOptions {
  /** Data rows to come, as the workbook says; more of them cost growing only. */
  readonly rows: number;
  /** Field id (DOMAIN.md §1) → position in the block's rows. */
  readonly fields: Readonly<Record<string, number>>;
  readonly place: SourcePlace;
  /** Field id → header, where one is known: a column `Закрыта` reads `да` the other way than `Действует`. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface BuilderOptions {
  /** The user's culture, e.g. `ru-RU`: decides between comma and point where a number as text leaves it open. */
  readonly culture: string;
  /** Null where the book has no clients table: clients are then those met in the sales. */
  readonly clients: SourceOptions | null;
  /** At least one; several with one header are read as one. */
  readonly sales: readonly SourceOptions[];
  /** The amount in the totals row of an Excel table, when it shows one. */
  readonly sourceTotal?: CellValue;
}
