import { isUnbounded, isWholeColumns, isWholeRows } from '../area';
import type { Book } from '../Book';
import type { Sheet } from '../Sheet';
import type { Area, CellStyle } from '../types';
import { checkAllowed } from './guard';
import { changeCells } from './journal';

/** What to change of a look; a key set to `undefined` goes back to the default. */
export type StyleChange = { readonly [Key in keyof CellStyle]?: CellStyle[Key] | undefined };

/** A change that follows from the look before: reckoned once for each look, however many cells have it. */
export interface LookChange {
  readonly byLook: (look: CellStyle) => StyleChange;
}

/** A change for each cell; null leaves the cell alone. */
type CellChange = (row: number, column: number) => StyleChange | null;

/** Gives every cell of an area the change; whole rows and columns keep it for cells written later. */
export function changeStyle(
  book: Book,
  sheet: Sheet,
  area: Area,
  change: StyleChange | LookChange | CellChange,
): void {
  checkAllowed(sheet, 'allowFormatCells');
  const styled = isUnbounded(area) ? wholeLines(book, sheet, area, change) : area;
  if (styled !== null) changeCells(book, sheet, styled, () => restyle(book, sheet, styled, change));
  book.emit({ kind: 'format', sheetId: sheet.id, area, source: book.source });
}

function isLookChange(change: StyleChange | LookChange): change is LookChange {
  return 'byLook' in change;
}

function restyle(book: Book, sheet: Sheet, area: Area, change: StyleChange | LookChange | CellChange): void {
  const { cells } = sheet;
  const known = new Map<number, number>();
  const changed = (before: number, row: number, column: number): number => {
    const look = book.styles.get(before);
    if (typeof change !== 'function') {
      return book.styles.intern(merged(look, isLookChange(change) ? change.byLook(look) : change));
    }
    const part = change(row, column);
    return part === null ? before : book.styles.intern(merged(look, part));
  };
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const before = cells.styleId(row, column);
      let after = typeof change === 'function' ? undefined : known.get(before);
      if (after === undefined) {
        after = changed(before, row, column);
        known.set(before, after);
      }
      cells.setStyle(row, column, after);
    }
  }
}

/** Sets the looks of whole lines; answers the part with cells in use, whose own looks change too. */
function wholeLines(
  book: Book,
  sheet: Sheet,
  area: Area,
  change: StyleChange | LookChange | CellChange,
): Area | null {
  if (typeof change === 'function' || isLookChange(change)) return null;
  const { cells } = sheet;
  const lines = isWholeColumns(area) ? cells.columnStyles : cells.rowStyles;
  const first = isWholeColumns(area) ? area.column : area.row;
  const count = isWholeColumns(area) ? area.columns : area.rows;
  const before = cells.lineStyles();
  for (let line = first; line < first + count; line += 1) {
    lines.set(line, book.styles.intern(merged(book.styles.get(lines.get(line) ?? 0), change)));
  }
  const after = cells.lineStyles();
  book.history.push({
    undo: () => {
      cells.putLineStyles(before);
    },
    redo: () => {
      cells.putLineStyles(after);
    },
  });
  const used = cells.used();
  if (used === null) return null;
  return isWholeRows(area)
    ? { ...used, row: area.row, rows: area.rows }
    : { ...used, column: area.column, columns: area.columns };
}

function merged(style: CellStyle, change: StyleChange): CellStyle {
  const next: Record<string, unknown> = { ...style, ...change };
  for (const key of Object.keys(next)) if (next[key] === undefined) Reflect.deleteProperty(next, key);
  return next;
}

/** Empties an area: contents, looks, or all with rules and links. */
export function clearArea(book: Book, sheet: Sheet, area: Area, what: 'contents' | 'formats' | 'all'): void {
  const used = sheet.cells.used();
  if (used === null) return;
  const rows = Math.min(area.rows, Math.max(used.row + used.rows - area.row, 0));
  const columns = Math.min(area.columns, Math.max(used.column + used.columns - area.column, 0));
  if (rows === 0 || columns === 0) return;
  const bounded = { ...area, rows, columns };
  if (what === 'formats') checkAllowed(sheet, 'allowFormatCells');
  changeCells(book, sheet, bounded, () => {
    sheet.cells.clear(bounded, what);
  });
  const kind = what === 'formats' ? 'format' : 'cells';
  book.emit({ kind, sheetId: sheet.id, area: bounded, source: book.source });
}
