import { intersect } from '../area';
import type { Book } from '../Book';
import { displayText } from '../displayText';
import { fold } from '../names';
import type { Sheet } from '../Sheet';
import type { Area, TableColumnData, TableData } from '../types';
import { changeCells, changeParts } from './journal';
import { renameColumnInFormulas } from './tableFormulas';
import { emitTableChanged } from './tableShape';

/** `Column1`, `Column2`, … or the wish itself, made unlike every taken name by a number behind it. */
export function freeColumnName(wish: string, taken: Iterable<string>): string {
  const folded = new Set([...taken].map(fold));
  if (wish !== '' && !folded.has(fold(wish))) return wish;
  const stem = wish === '' ? 'Column' : wish;
  for (let number = wish === '' ? 1 : 2; ; number += 1) {
    const name = `${stem}${number}`;
    if (!folded.has(fold(name))) return name;
  }
}

/** A header is always text, and no two in a table are alike: what the cell shows becomes the name. */
export function readHeader(book: Book, sheet: Sheet, row: number, column: number): string {
  const format = book.styles.get(sheet.cells.styleId(row, column)).numberFormat ?? 'General';
  return displayText(sheet.cells.value(row, column), format, 'en-US');
}

/** Puts the columns' names into the header cells. */
export function writeHeaders(book: Book, sheet: Sheet, table: TableData): void {
  if (!table.showHeaders) return;
  const { row, column, columns } = table.area;
  changeCells(book, sheet, { row, column, rows: 1, columns }, () => {
    table.columns.forEach((each, index) => {
      sheet.cells.set(row, column + index, each.name);
    });
  });
}

/** After a write: header cells that were written give their columns new names. */
export function nameChangedHeaders(book: Book, sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    if (!table.showHeaders) continue;
    const header = intersect({ ...table.area, rows: 1 }, area);
    if (header === null) continue;
    for (let column = header.column; column < header.column + header.columns; column += 1) {
      const data = table.columns[column - table.area.column];
      if (data !== undefined) takeHeader(book, sheet, table, data, column);
    }
  }
}

function takeHeader(book: Book, sheet: Sheet, table: TableData, data: TableColumnData, column: number): void {
  const { row } = table.area;
  const others = table.columns.filter((other) => other !== data).map((other) => other.name);
  const name = freeColumnName(readHeader(book, sheet, row, column), others);
  const before = data.name;
  if (name !== before) {
    changeParts(book, sheet, ['tables'], () => {
      data.name = name;
    });
    renameColumnInFormulas(book, sheet, table, before, name);
    emitTableChanged(book, sheet, table);
  }
  sheet.cells.set(row, column, name);
}
