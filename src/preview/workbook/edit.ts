import type { Book, Culture } from './Book';
import type { ChangeSource } from './change';
import { clearArea } from './edit/formats';
import { checkWrite } from './edit/guard';
import type { Assigned } from './edit/write';
import { writeCells } from './edit/write';
import type { Sheet } from './Sheet';
import type { Area } from './types';

/**
 * Types or pastes texts and values into cells from a first cell on, as a person does: read by the settings of a culture,
 * one undo record, tables grow, events tell of it.
 *
 * @param matrix rows of equal length; `null` leaves a cell as it is, an empty text clears it
 * @throws Refusal what Excel would say: a formula that is none, a protected sheet
 */
export function typeInto(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  matrix: readonly (readonly Assigned[])[],
  how: { culture: Culture; source: ChangeSource },
): void {
  const area = { row, column, rows: matrix.length, columns: matrix[0]?.length ?? 0 };
  if (area.rows === 0 || area.columns === 0) return;
  book.as(how.source, () => {
    book.history.record(() => {
      writeCells(book, sheet, area, (atRow, atColumn) => matrix[atRow]?.[atColumn] ?? null, how);
    });
  });
}

/** Empties cells as the Delete key does: contents go, looks stay. */
export function deleteContents(book: Book, sheet: Sheet, area: Area, source: ChangeSource): void {
  book.as(source, () => {
    book.history.record(() => {
      const bounded = { ...area, ...visiblePart(sheet, area) };
      checkWrite(book, sheet, bounded);
      clearArea(book, sheet, bounded, 'contents');
    });
  });
}

/** Whole rows or columns cut down to what is used, so that they may be cleared. */
function visiblePart(sheet: Sheet, area: Area): { rows: number; columns: number } {
  const used = sheet.cells.used() ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return {
    rows: Math.max(1, Math.min(area.rows, used.row + used.rows - area.row)),
    columns: Math.max(1, Math.min(area.columns, used.column + used.columns - area.column)),
  };
}
