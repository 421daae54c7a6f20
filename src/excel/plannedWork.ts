/** A write plan after it was checked against the workbook: every step knows what there is already. */
import type { ColumnsStep, OwnColumn, RemoveSheetStep, ReportStep, SheetStep } from '../app';
import type { OwnMarks } from './marks';

/** One own column and where it stands; without `existing` it is added at the right edge. */
export interface ColumnTarget {
  readonly column: OwnColumn;
  readonly existing?: { readonly position: number; readonly columnId: number; readonly header: string };
  /** Header to write: of a column that the user renamed it is the user's. */
  readonly header: string;
}

export interface ColumnsWork {
  readonly kind: 'columns';
  readonly step: ColumnsStep;
  readonly sheetName: string;
  readonly tableName?: string;
  readonly columnIds: readonly number[];
  readonly targets: readonly ColumnTarget[];
}

export interface SheetWork {
  readonly kind: 'sheet';
  readonly step: SheetStep;
  /** Name to give (new) or to keep. */
  readonly name: string;
  /** Free in the workbook, or of our own table. */
  readonly tableName: string;
  readonly existing?: { readonly sheetId: string; readonly name: string };
  /** A sheet that was ours, to be left alone from now on. */
  readonly leave?: string;
}

export interface ReportWork {
  readonly kind: 'report';
  readonly step: ReportStep;
  /** Name to give (new) or to keep. */
  readonly name: string;
  readonly existing?: { readonly sheetId: string; readonly name: string };
}

export interface RemovalWork {
  readonly kind: 'removeSheet';
  readonly step: RemoveSheetStep;
  readonly sheetId: string;
  readonly name: string;
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden';
}

export type Work = ColumnsWork | SheetWork | ReportWork | RemovalWork;

export interface CheckedPlan {
  readonly runId: string;
  readonly title: string;
  readonly works: readonly Work[];
  readonly marks: OwnMarks;
}
