/**
 * A write plan: everything that a run will write, as data, shown before it is applied.
 * `excel/` applies it; it knows nothing of categories or segments, only of columns, sheets, roles of style.
 */

/** A value to write. Text is always written as text, whatever it begins with; `null` empties the cell; a date is a serial. */
export type PlanValue = string | number | boolean | null;

/** How values of a column are formatted; the writer has the number formats and alignments. */
export type ValueKind = 'text' | 'integer' | 'money' | 'percent' | 'date' | 'number';

/** Roles of style that the writer knows how to draw. */
export type StyleRole =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'label'
  | 'value'
  | 'text'
  | 'bullet'
  | 'note'
  | 'badgeA'
  | 'badgeB'
  | 'badgeC'
  | 'badgeD'
  | 'badgeE'
  | 'badgeNone'
  | 'tileHead'
  | 'tileRest'
  | 'tileGrow'
  | 'tileKeep';

/** One column that we add to (or refresh in) a user's table. */
export interface OwnColumn {
  /** Our stable key, e.g. `category`; the writer remembers Excel's column id for it in the workbook. */
  readonly key: string;
  readonly header: string;
  /** Headers that mean the same in the other language: a column found by one of them is ours too. */
  readonly aliases: readonly string[];
  readonly kind: ValueKind;
  /** One value for each data row of the source, in sheet order. */
  readonly values: readonly PlanValue[];
  /** Width in characters. */
  readonly width: number;
  /** Fill and font by value: text of the cell → role. */
  readonly roles?: Readonly<Record<string, StyleRole>>;
}

export interface ColumnsStep {
  readonly kind: 'columns';
  /** The user's table or range that gets the columns. */
  readonly sheetId: string;
  readonly tableId?: string;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly columnCount: number;
  readonly dataRows: number;
  readonly columns: readonly OwnColumn[];
}

/** Text above a table: cells row by row, each with a role; `formula` cells are ours alone, never text of users. */
export interface CardCell {
  readonly row: number;
  readonly column: number;
  /** Merge this many columns to the right (1 = no merge). */
  readonly span?: number;
  readonly role: StyleRole;
  readonly value: PlanValue;
  readonly kind?: ValueKind;
  /** A live formula in en-US instead of a value, e.g. `=AKB_COVERAGE()`. */
  readonly formula?: string;
}

export interface TableColumnPlan {
  readonly key: string;
  readonly header: string;
  /** Headers of the other language. */
  readonly aliases: readonly string[];
  readonly kind: ValueKind;
  readonly width: number;
  readonly values: readonly PlanValue[];
  /** People type here: other look, kept over rebuilds. */
  readonly typed?: boolean;
  /** Values offered as a list from a range. */
  readonly choices?: readonly string[];
  /** Other values than the choices may be typed, too. */
  readonly openChoices?: boolean;
  /** Only dates may be typed; what is said to other entries. */
  readonly datesOnly?: string;
  /** A date that has passed while the column `unless` has not its word is shown as late. */
  readonly lateUnless?: { readonly key: string; readonly word: string };
  /** A formula of the user's own for every row, in place of the values. */
  readonly formula?: string;
  /** A validation of the user's own, in place of ours. */
  readonly validation?: KeptValidation;
  readonly roles?: Readonly<Record<string, StyleRole>>;
}

/** A conditional format that people gave a table of ours, with its place in the table's body. */
export interface KeptRule {
  /** As Office.js names it. */
  readonly type: string;
  readonly stopIfTrue: boolean;
  /** What the type's own part says, by the names of Office.js. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly row: number;
  /** Null for all rows from `row` on. */
  readonly rows: number | null;
  readonly column: number;
  readonly columns: number;
  /** The cell of the sheet for which the rule's formulas were written. */
  readonly origin: { readonly row: number; readonly column: number };
}

/** A data validation that people gave a column of ours, as Office.js states it. */
export interface KeptValidation {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
}

/** What people made a cell of one of our tables look like; colours as `#RRGGBB`. */
export interface CellLook {
  readonly fill?: string;
  readonly font?: string;
  readonly bold?: true;
  readonly italic?: true;
}

/** The look that people gave a cell; row and column within the table's body. */
export interface PlacedLook extends CellLook {
  readonly row: number;
  readonly column: number;
}

/** How a table is sorted: positions of columns. */
export interface SortState {
  readonly fields: readonly { readonly column: number; readonly ascending: boolean }[];
  readonly matchCase: boolean;
}

/** A column's filter as Office.js states it. */
export interface FilterState {
  readonly column: number;
  readonly criteria: Readonly<Record<string, unknown>>;
}

/** A sheet of ours, written anew. */
export interface SheetStep {
  readonly kind: 'sheet';
  /** Stable key, e.g. `actionsA`; the writer finds the sheet again by it, also when renamed. */
  readonly key: string;
  readonly name: string;
  /** `#RRGGBB` */
  readonly tabColor: string;
  readonly card: readonly CardCell[];
  /** Sheet row where the table's header stands. */
  readonly tableRow: number;
  readonly tableName: string;
  readonly columns: readonly TableColumnPlan[];
  readonly rowCount: number;
  readonly landscape: boolean;
  /** Right below on every printed page, in Excel's codes: `&P` is the page, `&N` their number. */
  readonly footer: string;
  /** Looks, filters and order that people gave the table; rows and columns within its body. */
  readonly looks?: readonly PlacedLook[];
  readonly filters?: readonly FilterState[];
  readonly sort?: SortState;
  /** Conditional formats of the user's own, first in priority first; columns as they are now. */
  readonly rules?: readonly KeptRule[];
  /** What stands on the sheet is no longer ours: leave it alone, and write a new one. */
  readonly asNew?: boolean;
  /** The name may get a number where a sheet of the user's has it already. */
  readonly mayBeNumbered?: boolean;
}

/** A block of cells of a sheet; rows and columns from 0. */
export interface PlanArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell of a report: a value, or a formula of ours in en-US. Text of users is always a value. */
export type ReportCell = PlanValue | { readonly formula: string };

/** Roles of style in a report. */
export type ReportRole =
  | 'title'
  | 'subtitle'
  | 'hint'
  | 'section'
  | 'head'
  | 'headText'
  | 'typedHead'
  | 'group'
  | 'name'
  | 'quiet'
  | 'figure'
  | 'main'
  | 'typed'
  | 'light'
  | 'note'
  | 'summary';

/** How an area looks; later areas lie over earlier ones. `format` is a number format in en-US. */
export interface ReportLook extends PlanArea {
  readonly role: ReportRole;
  readonly format?: string;
  /** Each row of the area is one cell. */
  readonly merged?: boolean;
}

/** Bars over a block whose first row names the series and whose first column names the bars. */
export interface ReportChart {
  /** Stable: a chart that is there under the name keeps its place and looks. */
  readonly name: string;
  readonly title: string;
  readonly source: PlanArea;
  readonly place: PlanArea;
  readonly colors: readonly string[];
  readonly legend: boolean;
}

/** A sheet of ours without a table: a block of cells from A1 on. What people add right of it and below it stays. */
export interface ReportStep {
  readonly kind: 'report';
  readonly key: string;
  readonly name: string;
  readonly tabColor: string;
  /** Row by row; all rows have the same length. */
  readonly cells: readonly (readonly ReportCell[])[];
  readonly looks: readonly ReportLook[];
  /** Fill and font by the text of a cell. */
  readonly colors: readonly (PlanArea & { readonly roles: Readonly<Record<string, StyleRole>> })[];
  /** Only dates may be typed here. */
  readonly dates: readonly PlanArea[];
  /** Characters, one for each column. */
  readonly widths: readonly number[];
  /** Points; other rows have the usual height. */
  readonly heights: readonly { readonly row: number; readonly points: number }[];
  readonly charts: readonly ReportChart[];
  /** What stands in place of the charts where Excel cannot draw them, and where. */
  readonly withoutCharts: { readonly row: number; readonly column: number; readonly text: string };
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** As a sheet's. */
  readonly footer?: string;
  /** Rows that every printed page repeats: so many from the top. */
  readonly titleRows: number;
  /** Rows that begin a new page. */
  readonly breaks: readonly number[];
}

/** A sheet of ours that has no rows any more (never one of the five category sheets). */
export interface RemoveSheetStep {
  readonly kind: 'removeSheet';
  readonly key: string;
}

export type WriteStep = ColumnsStep | SheetStep | ReportStep | RemoveSheetStep;

export interface WritePlan {
  /** Unique for the run; given by the caller. */
  readonly runId: string;
  /** Key of the run's name in i18n, e.g. `segmentClients`. */
  readonly title: string;
  readonly steps: readonly WriteStep[];
  /**
   * Key of the sheet that the user asked for. It comes to the front when the run has made it; one that was there before
   * is written where it stands, and a user who went to another sheet meanwhile stays there.
   */
  readonly front?: string;
}
