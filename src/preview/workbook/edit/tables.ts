import { contains, intersect, isUnbounded, sameArea } from '../area';
import type { Book, PlacedTable } from '../Book';
import { freeTableName, validateTableName } from '../nameRules';
import { Refusal } from '../Refusal';
import type { Sheet } from '../Sheet';
import type { Area, TableColumnData, TableData } from '../types';
import { checkAllowed } from './guard';
import { changeCells, changeParts } from './journal';
import { insertCells } from './structure';
import { renameTableInFormulas } from './tableFormulas';
import { fillNewRows } from './tableGrowth';
import { freeColumnName, readHeader, writeHeaders } from './tableHeaders';
import { bodyArea, emitTableChanged, nextColumnId } from './tableShape';

/**
 * Makes a table of an area. Without headers a header row is put in above, and the cells below move down. A header alone
 * gets one empty row.
 *
 * @throws Refusal InvalidArgument when the area overlaps a table or is unbounded, AccessDenied on a protected sheet
 */
export function addTable(book: Book, sheet: Sheet, area: Area, hasHeaders: boolean): TableData {
  checkAllowed(sheet);
  if (isUnbounded(area)) throw new Refusal('InvalidArgument');
  const wanted = hasHeaders && area.rows > 1 ? area : { ...area, rows: area.rows + 1 };
  checkOverlap(sheet, wanted);
  if (sheet.merges.some((merge) => intersect(merge, wanted) !== null)) throw new Refusal('InvalidOperation');
  if (!hasHeaders) insertCells(book, sheet, { ...area, rows: 1 }, 'rows');
  const columns: TableColumnData[] = [];
  for (let index = 0; index < area.columns; index += 1) {
    const wish = hasHeaders ? readHeader(book, sheet, area.row, area.column + index) : '';
    columns.push({
      id: index + 1,
      name: freeColumnName(
        wish,
        columns.map((column) => column.name),
      ),
    });
  }
  const table = blankTable(book.nextTableId(), freeTableName(book), wanted, columns);
  changeParts(book, sheet, ['tables'], () => {
    sheet.tables.push(table);
  });
  writeHeaders(book, sheet, table);
  book.emit({
    kind: 'tables',
    change: 'added',
    tableId: table.id,
    tableName: table.name,
    sheetId: sheet.id,
    source: book.source,
  });
  return table;
}

function blankTable(id: string, name: string, area: Area, columns: TableColumnData[]): TableData {
  return {
    id,
    name,
    area,
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    columns,
  };
}

function checkOverlap(sheet: Sheet, area: Area, own?: TableData): void {
  if (sheet.tables.some((table) => table.id !== own?.id && intersect(table.area, area) !== null)) {
    throw new Refusal('InvalidArgument', 'A table cannot overlap another table.');
  }
}

/**
 * Gives a table another area. The header row stays in its row, and the new area overlaps the old
 * (office-platform.md §2, `Table.resize`).
 *
 * @throws Refusal InvalidArgument when it does not, or the new area is on another table
 */
export function resizeTable(book: Book, { sheet, table }: PlacedTable, area: Area): void {
  checkAllowed(sheet);
  const isBody = area.rows - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0) >= 1;
  if (area.row !== table.area.row || intersect(area, table.area) === null || !isBody || table.showTotals) {
    throw new Refusal('InvalidArgument');
  }
  checkOverlap(sheet, area, table);
  if (sameArea(area, table.area)) return;
  const before = table.area;
  const columns: TableColumnData[] = [];
  for (let index = 0; index < area.columns; index += 1) {
    const known = table.columns[area.column + index - before.column];
    if (known !== undefined) columns.push(known);
    else columns.push(newColumn(book, sheet, table, columns, area, index));
  }
  changeParts(book, sheet, ['tables'], () => {
    table.columns = columns;
    table.area = area;
  });
  writeHeaders(book, sheet, table);
  fillGrown(book, sheet, table, before);
  emitTableChanged(book, sheet, table);
}

function newColumn(
  book: Book,
  sheet: Sheet,
  table: TableData,
  columns: readonly TableColumnData[],
  area: Area,
  index: number,
): TableColumnData {
  const wish = table.showHeaders ? readHeader(book, sheet, area.row, area.column + index) : '';
  const taken = [...table.columns, ...columns].map((column) => column.name);
  const id = Math.max(nextColumnId(table), ...columns.map((column) => column.id + 1));
  return { id, name: freeColumnName(wish, taken) };
}

function fillGrown(book: Book, sheet: Sheet, table: TableData, before: Area): void {
  const body = bodyArea(table);
  const oldEnd = before.row + before.rows;
  const rows = body.row + body.rows - oldEnd;
  if (rows > 0) fillNewRows(book, sheet, table, { ...body, row: oldEnd, rows }, undefined);
}

/** @throws Refusal InvalidArgument or ItemAlreadyExists for a name that Excel does not take */
export function renameTable(book: Book, { sheet, table }: PlacedTable, name: string): void {
  checkAllowed(sheet);
  validateTableName(book, name, table.id);
  const before = table.name;
  changeParts(book, sheet, ['tables'], () => {
    table.name = name;
  });
  renameTableInFormulas(book, before, name);
  emitTableChanged(book, sheet, table);
}

/** Changes looks and switches of a table. */
export function changeTable(
  book: Book,
  { sheet, table }: PlacedTable,
  change: (table: TableData) => void,
): void {
  checkAllowed(sheet);
  changeParts(book, sheet, ['tables'], () => {
    change(table);
  });
  emitTableChanged(book, sheet, table);
}

/** Makes plain cells of a table; contents and looks of the cells stay. */
export function convertToRange(book: Book, placed: PlacedTable): void {
  checkAllowed(placed.sheet);
  removeTable(book, placed);
}

/** Deletes a table with its cells' contents and looks. */
export function deleteTable(book: Book, placed: PlacedTable): void {
  const { sheet, table } = placed;
  checkAllowed(sheet);
  removeTable(book, placed);
  changeCells(book, sheet, table.area, () => {
    sheet.cells.clear(table.area, 'all');
  });
  book.emit({ kind: 'cells', sheetId: sheet.id, area: table.area, source: book.source });
}

function removeTable(book: Book, { sheet, table }: PlacedTable): void {
  changeParts(book, sheet, ['tables', 'filteredRows'], () => {
    sheet.tables = sheet.tables.filter((other) => other.id !== table.id);
    for (let row = table.area.row; row < table.area.row + table.area.rows; row += 1)
      sheet.filteredRows.delete(row);
  });
  book.emit({
    kind: 'tables',
    change: 'deleted',
    tableId: table.id,
    tableName: table.name,
    sheetId: sheet.id,
    source: book.source,
  });
}

/** Shows or hides the totals row: a row below the body, put in by moving the cells under the table. */
export function showTotals(book: Book, placed: PlacedTable, show: boolean): void {
  const { sheet, table } = placed;
  if (table.showTotals === show) return;
  checkAllowed(sheet);
  const last = table.area.row + table.area.rows;
  if (!show) {
    const row = { ...table.area, row: last - 1, rows: 1 };
    changeTable(book, placed, () => {
      table.showTotals = false;
      table.area = { ...table.area, rows: table.area.rows - 1 };
    });
    changeCells(book, sheet, row, () => {
      sheet.cells.clear(row, 'contents');
    });
    return;
  }
  insertCells(book, sheet, { ...table.area, row: last, rows: 1 }, 'rows');
  changeTable(book, placed, () => {
    table.showTotals = true;
    table.area = { ...table.area, rows: table.area.rows + 1 };
  });
}

/** The tables that touch an area, or lie within it. */
export function tablesIn(sheet: Sheet, area: Area, fully: boolean): TableData[] {
  return sheet.tables.filter((table) =>
    fully ? contains(area, table.area) : intersect(area, table.area) !== null,
  );
}
