import type { Book, Culture } from '../Book';
import type { CellsChange } from '../change';
import { readEntry } from '../entry';
import { isFormula } from '../formula/syntax';
import { Refusal } from '../Refusal';
import type { Sheet } from '../Sheet';
import type { Area, CellValue } from '../types';
import { checkMerges, checkWrite } from './guard';
import { changeCells } from './journal';
import { nameChangedHeaders } from './tableHeaders';
import { fillCalculatedColumns, growTables } from './tableGrowth';

/** What a caller may assign to one cell; `null` leaves the cell as it is. */
export type Assigned = string | number | boolean | null;

export interface WriteOptions {
  /** How texts are read: always en-US through Office.js (office-platform.md §3.1), the user's settings at the grid. */
  readonly culture: Culture;
  /** Off where a table's own code writes its cells. */
  readonly growsTables?: boolean;
}

/**
 * Writes a matrix as Excel does: texts are read as typed, formulas are stored and told to the calculation, tables grow
 * when the write is right below or beside them, calculated columns fill.
 *
 * @param at row gives each value, so that a scalar needs no matrix
 * @throws Refusal InvalidArgument for a formula that is none or a text too long, AccessDenied for locked cells
 */
export function writeCells(
  book: Book,
  sheet: Sheet,
  area: Area,
  at: (row: number, column: number) => Assigned,
  options: WriteOptions,
): void {
  checkWrite(book, sheet, area);
  checkMerges(sheet, area);
  const before = isSingle(area) ? sheet.cells.value(area.row, area.column) : undefined;
  const wasBlank = blankBeyondTables(sheet, area);
  changeCells(book, sheet, area, () => {
    const year = book.now().getFullYear();
    for (let row = 0; row < area.rows; row += 1) {
      for (let column = 0; column < area.columns; column += 1) {
        const assigned = at(row, column);
        if (assigned !== null) {
          writeOne(book, sheet, area.row + row, area.column + column, assigned, options.culture, year);
        }
      }
    }
  });
  nameChangedHeaders(book, sheet, area);
  if (options.growsTables !== false) {
    if (wasBlank) growTables(book, sheet, area);
    fillCalculatedColumns(book, sheet, area);
  }
  emitCells(book, sheet, area, before);
}

/** Writes one cell without undo and events. */
function writeOne(
  book: Book,
  sheet: Sheet,
  row: number,
  column: number,
  assigned: string | number | boolean,
  culture: Culture,
  year: number,
): void {
  const { cells } = sheet;
  if (typeof assigned !== 'string') {
    if (typeof assigned === 'number' && !Number.isFinite(assigned)) throw new Refusal('InvalidArgument');
    cells.set(row, column, assigned);
    return;
  }
  const styleId = cells.styleId(row, column);
  const format = styleId === 0 ? undefined : book.styles.get(styleId).numberFormat;
  if (format === '@' && assigned !== '') {
    cells.set(row, column, assigned.startsWith("'") ? assigned.slice(1) : assigned);
    return;
  }
  const entry = readEntry(assigned, culture, year);
  if (entry === null) throw new Refusal('InvalidArgument');
  if (entry.kind === 'formula') {
    if (!isFormula(entry.formula)) throw new Refusal('InvalidArgument', 'The formula is not valid.');
    cells.set(row, column, 0, entry.formula);
    return;
  }
  cells.set(row, column, entry.value);
  if (entry.format !== undefined && (format === undefined || format === 'General')) {
    const style = { ...book.styles.get(styleId), numberFormat: entry.format };
    cells.setStyle(row, column, book.styles.intern(style));
  }
}

/** Tables grow only into cells that were blank (office-platform.md §2): asked before they are written. */
function blankBeyondTables(sheet: Sheet, area: Area): boolean {
  if (sheet.tables.length === 0) return false;
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const end = Math.min(area.row + area.rows, sheet.cells.height(column));
    for (let row = area.row; row < end; row += 1) {
      const isBlank =
        sheet.cells.value(row, column) === null && sheet.cells.formula(row, column) === undefined;
      if (!isBlank) return false;
    }
  }
  return true;
}

function isSingle(area: Area): boolean {
  return area.rows === 1 && area.columns === 1;
}

function emitCells(book: Book, sheet: Sheet, area: Area, before: CellValue | undefined): void {
  const change: CellsChange = { kind: 'cells', sheetId: sheet.id, area, source: book.source };
  if (before === undefined) {
    book.emit(change);
    return;
  }
  const after = sheet.cells.value(area.row, area.column);
  book.emit({ ...change, before, after });
}
