import type { Book } from '../Book';
import type { Sheet } from '../Sheet';
import type { Area, TableData } from '../types';

/** A column number that the table has not given out. */
export function nextColumnId(table: TableData): number {
  return Math.max(0, ...table.columns.map((column) => column.id)) + 1;
}

/** The table without its header and totals rows. */
export function bodyArea(table: TableData): Area {
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + top, rows: table.area.rows - top - bottom };
}

/** Tells that a table's place, columns or looks are new. */
export function emitTableChanged(book: Book, sheet: Sheet, table: TableData): void {
  book.emit({
    kind: 'tables',
    change: 'changed',
    tableId: table.id,
    tableName: table.name,
    sheetId: sheet.id,
    source: book.source,
  });
}
