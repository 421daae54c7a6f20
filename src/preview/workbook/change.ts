import type { Sheet } from './Sheet';
import type { Area, CellValue } from './types';

/** Who made a change: a person at the grid, the add-in through Office.js, or the calculation. */
export type ChangeSource = 'user' | 'addin' | 'calc';

/** One change of the book; told after it has happened. */
export type BookChange =
  | CellsChange
  | StructureChange
  | { readonly kind: 'format'; readonly sheetId: string; readonly area: Area; readonly source: ChangeSource }
  | SheetsChange
  | {
      readonly kind: 'tables';
      readonly change: 'added' | 'deleted' | 'changed';
      readonly tableId: string;
      readonly tableName: string;
      readonly sheetId: string;
      readonly source: ChangeSource;
    }
  | { readonly kind: 'names'; readonly sheetId?: string; readonly source: ChangeSource }
  | {
      readonly kind: 'selection';
      readonly sheetId: string;
      readonly area: Area;
      readonly source: ChangeSource;
    }
  /** Widths, heights, hidden rows and columns, freeze panes, gridlines, merges, validation, conditional formats, page. */
  | { readonly kind: 'view'; readonly sheetId: string; readonly source: ChangeSource }
  | { readonly kind: 'settings'; readonly source: ChangeSource }
  /** Undo or redo put back anything of the sheet (or, without one, of the book) but cells: look at all of it again. */
  | { readonly kind: 'restored'; readonly sheetId?: string; readonly source: ChangeSource }
  | { readonly kind: 'calculation'; readonly source: ChangeSource };

export interface CellsChange {
  readonly kind: 'cells';
  readonly sheetId: string;
  readonly area: Area;
  readonly source: ChangeSource;
  /** Of a single cell only. */
  readonly before?: CellValue;
  readonly after?: CellValue;
}

export interface StructureChange {
  readonly kind: 'structure';
  readonly change: 'insert' | 'delete';
  readonly direction: 'rows' | 'columns';
  /** The cells that were inserted or deleted; whole rows or columns of the sheet, or a part. */
  readonly area: Area;
  readonly sheetId: string;
  readonly source: ChangeSource;
}

export interface SheetsChange {
  readonly kind: 'sheets';
  readonly change:
    'added' | 'deleted' | 'renamed' | 'moved' | 'visibility' | 'activated' | 'protection' | 'tab';
  readonly sheetId: string;
  readonly source: ChangeSource;
  /** Of `renamed`. */
  readonly nameBefore?: string;
  readonly nameAfter?: string;
  /** Of `activated`: the sheet that was active until now. */
  readonly sheetBefore?: string;
}

/** What calculates formulas; the book only stores them. */
export interface Calculator {
  /** Told of every change; may put off the work. */
  changed(change: BookChange): void;
  /** Finishes what was put off; called before values are read. */
  flush(): void;
  /** Calculates whatever the mode is: what is due, or all formulas anew. */
  recalculate?(what: 'due' | 'all'): void;
  /** Values of formulas that stand in no cell, such as those of conditional formats; references are as of cell A1. */
  valuesOf?(sheet: Sheet, formulas: readonly string[]): CellValue[];
  /** The cells that the formula in this cell fills, or `undefined` when it does not spill; files state it. */
  spillOf?(sheet: Sheet, row: number, column: number): Area | undefined;
}
