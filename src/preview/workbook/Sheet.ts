import { Cells } from './Cells';
import type { ChartData } from './charts/types';
import type { Shift } from './edit/shift';
import type {
  Area,
  ConditionalFormatData,
  NameData,
  PageLayoutData,
  ProtectionData,
  SheetFilterData,
  TableData,
  ValidationData,
  Visibility,
} from './types';

/** All of a sheet but its cells: plain data, copied as a whole by undo. */
export class SheetParts {
  name = '';
  visibility: Visibility = 'Visible';
  /** `#RRGGBB`, or empty for none. */
  tabColor = '';
  tables: TableData[] = [];
  merges: Area[] = [];
  /** Characters of the default font, with padding, as in the file. */
  columnWidths = new Map<number, number>();
  /** Points. */
  rowHeights = new Map<number, number>();
  hiddenRows = new Set<number>();
  /** Rows that a filter hides; apart from `hiddenRows`, so that clearing the filter shows just them. */
  filteredRows = new Set<number>();
  hiddenColumns = new Set<number>();
  /** Rows and columns that stay in sight. */
  freeze: { rows: number; columns: number } | undefined;
  validations: ValidationData[] = [];
  conditionalFormats: ConditionalFormatData[] = [];
  charts: ChartData[] = [];
  protection: ProtectionData = { protected: false, options: {} };
  showGridlines = true;
  showHeadings = true;
  /** Names whose scope is this sheet. */
  names: NameData[] = [];
  pageLayout: PageLayoutData = {};
  filter: SheetFilterData | undefined;
  /** Of the add-ins: `worksheet.customProperties`. */
  customProperties = new Map<string, string>();
  /** Width of columns without their own: 64 pixels with the default font. */
  defaultColumnWidth = 9.140625;
  defaultRowHeight = 15;
}

export class Sheet extends SheetParts {
  readonly cells = new Cells();
  /**
   * Insertions and deletions of cells since the sheet was made or opened, in their order: what a file ties to cells and
   * the book does not hold (comments, pictures) follows them when it is saved.
   */
  readonly moves: Shift[] = [];
  /** What is selected when the sheet is active. */
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };

  constructor(
    /** Stable while the book is open, as `{00000000-0001-0000-0000-000000000000}` in Excel. */
    readonly id: string,
    name: string,
  ) {
    super();
    this.name = name;
  }

  /** Remembers that cells moved; taking the last move back forgets it. */
  noteMove(move: Shift): void {
    const last = this.moves.at(-1);
    const isUndone =
      last?.direction === move.direction &&
      last.at === move.at &&
      last.count === -move.count &&
      last.span?.start === move.span?.start &&
      last.span?.count === move.span?.count;
    if (isUndone) this.moves.pop();
    else this.moves.push(move);
  }

  /** A deep copy of some parts. */
  parts<Key extends keyof SheetParts>(keys: readonly Key[]): Pick<SheetParts, Key> {
    const copies = keys.map((key) => [key, structuredClone(this[key])]);
    return Object.fromEntries(copies) as Pick<SheetParts, Key>;
  }

  /** Puts back what `parts()` gave. */
  putParts(parts: Partial<SheetParts>): void {
    Object.assign(this, parts);
  }
}
