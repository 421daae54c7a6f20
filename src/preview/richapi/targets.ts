import type { Book } from '../workbook/Book';
import type { Sheet } from '../workbook/Sheet';
import type { Area } from '../workbook/types';

/** Cells that a request holds on to. Kept ones move with inserted and deleted rows; `isLost` when they were deleted. */
export interface RangeTarget {
  readonly sheet: Sheet;
  area: Area;
  isLost?: boolean;
  referenceId?: string;
}

/** Several ranges of one sheet. */
export interface AreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export interface TableTarget {
  readonly id: string;
}

export interface ColumnTarget {
  readonly tableId: string;
  readonly columnId: number;
}

export interface RowTarget {
  readonly tableId: string;
  readonly index: number;
}

/** Tables of the workbook, or of one sheet. */
export interface TablesTarget {
  readonly sheet?: Sheet;
}

/** Names of the workbook, or of one sheet. */
export interface NamesTarget {
  readonly scope?: Sheet;
}

export interface NameTarget extends NamesTarget {
  readonly name: string;
}

export interface KeyTarget {
  readonly key: string;
}

export interface SheetKeyTarget extends KeyTarget {
  readonly sheet: Sheet;
}

export interface BorderTarget {
  readonly range: RangeTarget;
  readonly side: string;
}

export interface ConditionalFormatTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

/** A part of a conditional format's body: `['format', 'font']`. */
export interface FormatPartTarget extends ConditionalFormatTarget {
  readonly path: readonly string[];
}

export interface FilterTarget {
  readonly tableId: string;
  readonly columnId: number;
}

/** The filter of a sheet, or of a table. */
export type AutoFilterTarget = { readonly sheet: Sheet } | { readonly tableId: string };

export interface ScopedTablesTarget {
  readonly range: RangeTarget;
  readonly fully: boolean;
}

/** A chart, or a part of it by its path from the chart: `['series', 0, 'labels']`. */
export interface ChartPartTarget {
  readonly sheet: Sheet;
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/** What stands behind each type of object; the type's name is the one in `Excel`. */
export interface Targets {
  Workbook: Book;
  Application: Book;
  CultureInfo: Book;
  NumberFormatInfo: Book;
  DatetimeFormatInfo: Book;
  Runtime: Book;
  DocumentProperties: Book;
  WorkbookProtection: Book;
  WorksheetCollection: Book;
  Worksheet: Sheet;
  WorksheetProtection: Sheet;
  WorksheetFreezePanes: Sheet;
  PageLayout: Sheet;
  RangeAreas: AreasTarget;
  HeaderFooterGroup: Sheet;
  HeaderFooter: Sheet;
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: SheetKeyTarget;
  Range: RangeTarget;
  RangeFormat: RangeTarget;
  RangeFill: RangeTarget;
  RangeFont: RangeTarget;
  FormatProtection: RangeTarget;
  RangeBorderCollection: RangeTarget;
  RangeBorder: BorderTarget;
  RangeSort: RangeTarget;
  RangeView: RangeTarget;
  DataValidation: RangeTarget;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormat: ConditionalFormatTarget;
  ConditionalFormatPart: FormatPartTarget;
  ChartCollection: Sheet;
  Chart: ChartPartTarget;
  ChartAreaFormat: ChartPartTarget;
  ChartAxes: ChartPartTarget;
  ChartAxis: ChartPartTarget;
  ChartAxisFormat: ChartPartTarget;
  ChartAxisTitle: ChartPartTarget;
  ChartAxisTitleFormat: ChartPartTarget;
  ChartBorder: ChartPartTarget;
  ChartDataLabelFormat: ChartPartTarget;
  ChartDataLabels: ChartPartTarget;
  ChartFill: ChartPartTarget;
  ChartFont: ChartPartTarget;
  ChartGridlines: ChartPartTarget;
  ChartGridlinesFormat: ChartPartTarget;
  ChartLegend: ChartPartTarget;
  ChartLegendFormat: ChartPartTarget;
  ChartLineFormat: ChartPartTarget;
  ChartPoint: ChartPartTarget;
  ChartPointFormat: ChartPartTarget;
  ChartPointsCollection: ChartPartTarget;
  ChartSeries: ChartPartTarget;
  ChartSeriesCollection: ChartPartTarget;
  ChartSeriesFormat: ChartPartTarget;
  ChartTitle: ChartPartTarget;
  ChartTitleFormat: ChartPartTarget;
  TableCollection: TablesTarget;
  TableScopedCollection: ScopedTablesTarget;
  Table: TableTarget;
  TableSort: TableTarget;
  TableColumnCollection: TableTarget;
  TableColumn: ColumnTarget;
  TableRowCollection: TableTarget;
  TableRow: RowTarget;
  Filter: FilterTarget;
  AutoFilter: AutoFilterTarget;
  NamedItemCollection: NamesTarget;
  NamedItem: NameTarget;
  NamedItemArrayValues: NameTarget;
  SettingCollection: Book;
  Setting: KeyTarget;
}

export type TypeName = keyof Targets;
