/**
 * The data of a workbook as the stand-in holds it. Rows and columns are counted from 0 everywhere in `preview/`.
 * Behaviour (parsing, protection, growth, events) lives beside it; this file only names the parts.
 */

/** An error in a cell, one frozen object for each kind, so that it can be compared with `===`. */
export interface CellError {
  readonly error: ErrorText;
}

export type ErrorText =
  | '#N/A'
  | '#VALUE!'
  | '#REF!'
  | '#DIV/0!'
  | '#NUM!'
  | '#NAME?'
  | '#NULL!'
  | '#SPILL!'
  | '#CALC!'
  | '#BUSY!'
  | '#GETTING_DATA';

/** What a cell holds after calculation; `null` is an empty cell. Dates are serial numbers. */
export type CellValue = string | number | boolean | CellError | null;

/** A rectangle of cells: the first row and column, and how many of each. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface BorderLine {
  readonly style: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'double' | 'hair';
  /** `#RRGGBB` */
  readonly color: string;
}

/** How a cell looks. Absent means the workbook's default. Interned in `Styles`: equal looks share one id; id 0 is the default. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  /** `#RRGGBB` */
  readonly fontColor?: string;
  /** `#RRGGBB`; absent is no fill */
  readonly fillColor?: string;
  readonly horizontal?: 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical?: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrapText?: boolean;
  readonly indent?: number;
  readonly textRotation?: number;
  readonly borderTop?: BorderLine;
  readonly borderBottom?: BorderLine;
  readonly borderLeft?: BorderLine;
  readonly borderRight?: BorderLine;
  /** `false` where the user unlocked the cell; absent is locked, as in Excel. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  /**
   * Number of the cell format in the opened file that this look came from. It carries what is not modelled here
   * (theme colours, patterns, diagonal lines …) back into the file, also when other attributes were changed since.
   */
  readonly fileFormat?: number;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface TableColumnData {
  /** Excel's own number of the column: unique in its table, stable when renamed or moved. */
  id: number;
  name: string;
  /** Formula that new rows of the column get, as in a calculated column. */
  calculatedFormula?: string;
  totalsLabel?: string;
  totalsFunction?: string;
  totalsFormula?: string;
  /** Values to keep shown; absent is no filter by values. */
  filterValues?: string[];
  /** A filter of another kind, as Office.js states it (`Excel.FilterCriteria`). */
  filterCriteria?: Record<string, unknown>;
}

export interface TableData {
  /** Text, as in Excel on the web; unique in the workbook. */
  id: string;
  name: string;
  /** Whole table with header and totals rows. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showFilterButton: boolean;
  columns: TableColumnData[];
  sort?: { fields: { key: number; ascending: boolean }[]; matchCase: boolean };
}

export interface NameData {
  name: string;
  /** Starts with `=`. */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface ValidationData {
  area: Area;
  /** Further rectangles of the same rule, as files have them. */
  otherAreas?: Area[];
  /** The rule as Office.js states it, e.g. `{ list: { inCellDropDown: true, source: '=$A$1:$A$5' } }`. */
  rule: Record<string, unknown>;
  ignoreBlanks: boolean;
  errorAlert?: { message: string; showAlert: boolean; style: string; title: string };
  prompt?: { message: string; showPrompt: boolean; title: string };
}

export interface ConditionalFormatData {
  id: string;
  area: Area;
  /** Further rectangles of the same rule, as files have them. */
  otherAreas?: Area[];
  type: string;
  priority: number;
  stopIfTrue: boolean;
  /** The type's own part as Office.js states it (`{ rule, format }` of a custom or cell-value format, …). */
  body: Record<string, unknown>;
}

export interface ProtectionData {
  protected: boolean;
  options: Record<string, boolean>;
  /** Kept as it came from the file or the caller; the stand-in compares, it does not encrypt. */
  password?: string;
}

/** Of a sheet's page layout what reports use. Absent is Excel's default. */
export interface PageLayoutData {
  orientation?: 'Portrait' | 'Landscape';
  paperSize?: string;
  /** `{ scale }` in percent, or pages to fit to. */
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  /** First row and count; whole rows repeated at the top of each page. */
  titleRows?: { start: number; count: number };
  titleColumns?: { start: number; count: number };
  printArea?: Area[];
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  blackAndWhite?: boolean;
  printGridlines?: boolean;
  printHeadings?: boolean;
  /** Points. */
  margins?: {
    top?: number;
    bottom?: number;
    left?: number;
    right?: number;
    header?: number;
    footer?: number;
  };
  /** Words at the edges of all pages, with Excel's codes (`&P` page, `&N` pages, `&D` date, `&F` file, `&A` sheet). */
  headerFooter?: HeaderFooterData;
}

export interface HeaderFooterData {
  leftHeader?: string;
  centerHeader?: string;
  rightHeader?: string;
  leftFooter?: string;
  centerFooter?: string;
  rightFooter?: string;
}

/** A filter on plain cells of a sheet; at most one a sheet. */
export interface SheetFilterData {
  area: Area;
  /** By column index in the area, as Office.js states them (`Excel.FilterCriteria`). */
  criteria: Record<string, unknown>[];
}
