import { cellCount, contains, intersect, isUnbounded, MAX_COLUMNS, MAX_ROWS } from '../area';
import type { Book } from '../Book';
import { Refusal } from '../Refusal';
import type { Sheet } from '../Sheet';
import type { Area } from '../types';

/** What a protected sheet may still allow (`Excel.WorksheetProtectionOptions`). */
export type Allowance =
  | 'allowAutoFilter'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowEditObjects'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertRows'
  | 'allowSort';

const OPERATION_LIMIT = 33_554_000;

/**
 * Refuses a write that Excel refuses: into whole rows or columns (office-platform.md §1.1), outside the grid, or into a
 * locked cell of a protected sheet.
 */
export function checkWrite(book: Book, sheet: Sheet, area: Area): void {
  if (isUnbounded(area)) throw new Refusal('InvalidArgument', 'The range is unbounded.');
  if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) {
    throw new Refusal('InvalidArgument');
  }
  if (cellCount(area) > OPERATION_LIMIT) throw new Refusal('OperationCellsExceedLimit');
  checkUnlocked(book, sheet, area);
}

/** Refuses when the sheet is protected and any cell of the area is locked. */
export function checkUnlocked(book: Book, sheet: Sheet, area: Area): void {
  if (!sheet.protection.protected) return;
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      if (book.styles.get(sheet.cells.styleId(row, column)).locked !== false)
        throw new Refusal('AccessDenied');
    }
  }
}

/** Refuses on a protected sheet, unless its protection allows this. */
export function checkAllowed(sheet: Sheet, allowance?: Allowance): void {
  if (!sheet.protection.protected) return;
  if (allowance !== undefined && sheet.protection.options[allowance] === true) return;
  throw new Refusal('AccessDenied');
}

/** Refuses to add, delete, rename, move or hide sheets of a workbook whose structure is protected. */
export function checkStructure(book: Book): void {
  if (book.structureProtection.protected) throw new Refusal('AccessDenied');
}

/** Refuses a write into a merged area's cells other than its first. */
export function checkMerges(sheet: Sheet, area: Area): void {
  const cut = sheet.merges.some((merge) => intersect(merge, area) !== null && !contains(area, merge));
  const isFirstCell = sheet.merges.some((merge) => merge.row === area.row && merge.column === area.column);
  if (cut && !isFirstCell) throw new Refusal('InvalidOperation', "You can't change part of a merged cell.");
}
