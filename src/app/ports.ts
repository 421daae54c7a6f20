/**
 * What the use cases need from a workbook. `excel/` answers it through Office.js; there is no second implementation.
 * Rows and columns are counted from 0, as in Office.js.
 */
import type { Issue, Outcome } from './issues';
import type { FilterState, KeptRule, KeptValidation, PlacedLook, SortState, WritePlan } from './plan/types';

/** As Office.js gives it: '' is an empty cell, dates are serial numbers, an error cell is its text (`#N/A`). */
export type CellValue = string | number | boolean;

/** A block of rows that follow each other; every row has one value for each column asked for, in that order. */
export interface Block {
  /** Sheet row of the first row of the block. */
  readonly firstRow: number;
  readonly rows: readonly (readonly CellValue[])[];
}

/** One place that can hold a table: an Excel table, or the used range of a sheet that has none. */
export interface SourceShape {
  readonly kind: 'table' | 'range';
  readonly sheetId: string;
  readonly sheetName: string;
  /** Excel's id and name of the table; absent for a range. */
  readonly tableId?: string;
  readonly tableName?: string;
  /** Sheet row of the (lowest) header row, and the first column. */
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly headers: readonly string[];
  /** Excel's own ids of the table's columns, parallel to headers; empty for a range. */
  readonly columnIds: readonly number[];
  /** Positions of the columns that our runs wrote, whatever they are called by now. */
  readonly ownColumns?: readonly number[];
  /** Number of rows below the header, totals row of an Excel table left out. */
  readonly dataRows: number;
  /** The first rows below the header (at most 20), to judge a column by its values. */
  readonly sample: readonly (readonly CellValue[])[];
  /** Values of an Excel table's totals row, when it shows one. */
  readonly totals?: readonly CellValue[];
}

/** What a workbook offers before anything is read. Sheets that we own are left out of `sources`. */
export interface Survey {
  readonly sheets: readonly { id: string; name: string; protected: boolean; ours: boolean }[];
  readonly sources: readonly SourceShape[];
  /** Names of the user's culture, e.g. `ru-RU`, for dates and numbers that were typed as text. */
  readonly culture: string;
}

/** Asks to go on: progress is a real fraction 0…1; `cancelled()` is looked at between blocks. */
export interface Flow {
  readonly progress: (fraction: number) => void;
  readonly cancelled: () => boolean;
}

/** Rows of one source that changed; `rows` absent means that the shape changed and all must be read again. */
export interface SourceChange {
  readonly sheetId: string;
  readonly tableId?: string;
  /** Changed sheet rows and columns; absent where rows were added, deleted or moved. */
  readonly area?: { row: number; column: number; rows: number; columns: number };
  /** Whether our own add-in made the change. */
  readonly own: boolean;
}

/** A cell that people filled on one of our sheets outside the table, where our cells may come to stand. Row and column of the sheet. */
export interface OwnTableStray {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** What stood on one of our own sheets when it was read: the table's headers (as they stand now) and rows. */
export interface OwnTableContent {
  readonly key: string;
  /**
   * `table`: as we left it. `range`: the table was turned into plain cells, its header was found. `unreadable`: neither
   * was found, and the sheet is not empty. `deleted`: we had made the sheet, and it is gone.
   */
  readonly state?: 'table' | 'range' | 'unreadable' | 'deleted';
  /** The sheet's name now, or the one that it had. */
  readonly sheetName?: string;
  readonly headers: readonly string[];
  /** Our column keys parallel to headers; '' for a column that the user added. */
  readonly columnKeys: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Widths in characters, parallel to headers. */
  readonly widths?: readonly number[];
  /** Formulas of the user's columns where all rows have the same one, parallel to headers. */
  readonly formulas?: readonly (string | undefined)[];
  readonly looks?: readonly PlacedLook[];
  /** Conditional formats and validations that are not ours; the validations parallel to headers. */
  readonly rules?: readonly KeptRule[];
  readonly validations?: readonly (KeptValidation | undefined)[];
  readonly filters?: readonly FilterState[];
  readonly sort?: SortState;
  readonly strays?: readonly OwnTableStray[];
  /** Sheet column behind the table's last one. */
  readonly right?: number;
}

export interface RestorePoint {
  readonly runId: string;
  readonly title: string;
  /** Whether the run that it undoes was finished, or broke off in the middle. */
  readonly finished: boolean;
}

/** The workbook, as the use cases see it. Every method that fails gives issues, never throws for expected trouble. */
export interface WorkbookPort {
  /** Look at every table and every sheet without one: headers, sizes, first rows. */
  survey(): Promise<Outcome<Survey>>;

  /**
   * Read the chosen columns (positions within the source) of rows `from` … `from + count` below the header,
   * block by block in sheet order. A block is dropped after `onBlock` returns.
   */
  read(
    source: SourceShape,
    columns: readonly number[],
    onBlock: (block: Block) => void,
    flow: Flow,
    rows?: { from: number; count: number },
  ): Promise<Outcome<void>>;

  /**
   * Read our own sheets' tables with what people typed into them, by the sheet's key; a key that ends with `*` stands for
   * all that begin so. Sheets that we never made are absent.
   */
  readOwnTables(keys: readonly string[], flow?: Flow): Promise<Outcome<readonly OwnTableContent[]>>;

  /** What stands in the block of a report of ours now, by the sheet's key; null where there is none. */
  readReport(key: string): Promise<Outcome<readonly (readonly CellValue[])[] | null>>;

  /**
   * Apply a plan block by block; what was there before is kept for `restore`. Refuses before the first write when it can't.
   * Gives what could not be put back of what people had set on our sheets, and failed no run.
   */
  write(plan: WritePlan, flow: Flow): Promise<Outcome<readonly Issue[]>>;

  /** What `restore` would undo, or null. */
  restorePoint(): Promise<Outcome<RestorePoint | null>>;
  /** Bring back what stood in the cells before the last run; also of a run that broke off. */
  restore(flow: Flow): Promise<Outcome<void>>;

  /** A value that travels with the workbook (JSON-able), or undefined. */
  loadSetting(key: string): Promise<Outcome<unknown>>;
  saveSetting(key: string, value: unknown): Promise<Outcome<void>>;

  /** Follow edits of any sheet or table; the result ends the following. */
  watch(listener: (change: SourceChange) => void): Promise<Outcome<() => void>>;

  /** Select a cell or row for the user (a click in the pane). */
  show(place: { sheetId: string; row: number; column: number }): Promise<Outcome<void>>;
  /** Bring one of our own sheets to the front, by its key; nothing happens where there is none. */
  showSheet(key: string): Promise<Outcome<void>>;
}
