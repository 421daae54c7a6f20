import { MAX_ROWS } from '../area';
import type { Book, PlacedTable } from '../Book';
import { fold } from '../names';
import { Refusal } from '../Refusal';
import type { Area, TableColumnData } from '../types';
import { checkAllowed } from './guard';
import { changeCells, changeParts } from './journal';
import { deleteCells, insertCells } from './structure';
import { renameColumnInFormulas } from './tableFormulas';
import { fillNewRows } from './tableGrowth';
import { freeColumnName, writeHeaders } from './tableHeaders';
import { bodyArea, emitTableChanged, nextColumnId } from './tableShape';
import type { Assigned } from './write';
import { writeCells } from './write';

/**
 * Adds a column at a position from 0, by default the last; the cells to the right of the table move.
 *
 * @param values of the whole column with header, of the body, or one for every row; absent leaves it blank
 */
export function addTableColumn(
  book: Book,
  placed: PlacedTable,
  index: number | null,
  values: readonly Assigned[] | null,
  name: string | null,
): TableColumnData {
  const { sheet, table } = placed;
  checkAllowed(sheet);
  const at = index === null || index < 0 ? table.columns.length : index;
  if (at > table.columns.length) throw new Refusal('InvalidArgument');
  const { rows } = table.area;
  const body = bodyArea(table);
  if (values !== null && values.length !== rows && values.length !== body.rows)
    throw new Refusal('InvalidArgument');
  const isWhole = values !== null && values.length === rows && table.showHeaders;
  const wish = name ?? (isWhole ? String(values[0] ?? '') : '');
  const id = nextColumnId(table);
  putColumn(book, placed, at, {
    id,
    name: freeColumnName(
      wish,
      table.columns.map((each) => each.name),
    ),
  });
  const column = { row: body.row, rows: body.rows, column: table.area.column + at, columns: 1 };
  if (values !== null) {
    const skip = isWhole ? 1 : 0;
    writeCells(book, sheet, column, (row) => values[row + skip] ?? null, { culture: 'en-US' });
  }
  const made = table.columns[at];
  if (made === undefined) throw new Error('The column was just put in');
  return made;
}

function putColumn(book: Book, { sheet, table }: PlacedTable, at: number, made: TableColumnData): void {
  const column = table.area.column + at;
  const isLast = at === table.columns.length;
  insertCells(book, sheet, { ...table.area, column, columns: 1 }, 'columns');
  changeParts(book, sheet, ['tables'], () => {
    if (isLast) {
      table.columns.push(made);
      table.area = { ...table.area, columns: table.area.columns + 1 };
    } else if (at === 0) {
      table.columns.unshift(made);
      table.area = { ...table.area, column, columns: table.area.columns + 1 };
    } else {
      table.columns[at] = made;
    }
  });
  writeHeaders(book, sheet, table);
  emitTableChanged(book, sheet, table);
}

/** Deletes a column with its cells; the last one cannot be deleted. */
export function deleteTableColumn(book: Book, { sheet, table }: PlacedTable, column: TableColumnData): void {
  checkAllowed(sheet);
  if (table.columns.length === 1) throw new Refusal('InvalidOperation');
  const at = table.area.column + table.columns.indexOf(column);
  deleteCells(book, sheet, { ...table.area, column: at, columns: 1 }, 'columns');
  emitTableChanged(book, sheet, table);
}

/** @throws Refusal InvalidArgument for an empty name or one that another column has */
export function renameTableColumn(book: Book, { sheet, table }: PlacedTable, id: number, name: string): void {
  checkAllowed(sheet);
  const column = table.columns.find((each) => each.id === id);
  if (column === undefined) throw new Refusal('ItemNotFound');
  const taken = table.columns.some((each) => each !== column && fold(each.name) === fold(name));
  if (name === '' || taken) throw new Refusal('InvalidArgument');
  const before = column.name;
  changeParts(book, sheet, ['tables'], () => {
    column.name = name;
  });
  writeHeaders(book, sheet, table);
  renameColumnInFormulas(book, sheet, table, before, name);
  emitTableChanged(book, sheet, table);
}

/**
 * Adds rows at a position in the body, by default at its end; the cells below the table move down.
 *
 * @returns the position of the first new row
 */
export function addTableRows(
  book: Book,
  placed: PlacedTable,
  index: number | null,
  values: readonly (readonly Assigned[])[] | null,
): number {
  const { sheet, table } = placed;
  checkAllowed(sheet);
  const body = bodyArea(table);
  const at = index === null || index < 0 ? body.rows : index;
  const count = values === null ? 1 : values.length;
  if (at > body.rows || count === 0 || values?.some((row) => row.length !== table.area.columns)) {
    throw new Refusal('InvalidArgument');
  }
  if (body.row + body.rows + count > MAX_ROWS) throw new Refusal('InvalidOperation');
  const added: Area = { ...body, row: body.row + at, rows: count };
  const grows = at === body.rows && !table.showTotals;
  insertCells(book, sheet, added, 'rows');
  if (grows || at === 0) {
    changeParts(book, sheet, ['tables'], () => {
      table.area = {
        ...table.area,
        row: body.row - (table.showHeaders ? 1 : 0),
        rows: body.rows + count + frame(placed),
      };
    });
  }
  fillNewRows(book, sheet, table, added);
  if (values !== null) {
    writeCells(book, sheet, added, (row, column) => values[row]?.[column] ?? null, { culture: 'en-US' });
  }
  emitTableChanged(book, sheet, table);
  return at;
}

/** Rows of header and totals. */
function frame({ table }: PlacedTable): number {
  return (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
}

/** Deletes rows of the body; the last row of a body is only emptied, as a table keeps one. */
export function deleteTableRows(
  book: Book,
  { sheet, table }: PlacedTable,
  index: number,
  count: number,
): void {
  checkAllowed(sheet);
  const body = bodyArea(table);
  if (count < 1 || index < 0 || index + count > body.rows) throw new Refusal('InvalidArgument');
  const all = count === body.rows;
  if (all) {
    writeCells(book, sheet, { ...body, rows: 1 }, () => '', { culture: 'en-US' });
    if (count === 1) return;
  }
  const first = all ? 1 : index;
  const rows = all ? count - 1 : count;
  deleteCells(book, sheet, { ...body, row: body.row + first, rows }, 'rows');
  emitTableChanged(book, sheet, table);
}

/** Hides the header row (its cells become empty) or brings it back with the columns' names. */
export function setShowHeaders(book: Book, { sheet, table }: PlacedTable, show: boolean): void {
  checkAllowed(sheet);
  if (table.showHeaders === show) return;
  const { area } = table;
  const header = { ...area, row: show ? area.row - 1 : area.row, rows: 1 };
  if (show && area.row === 0) throw new Refusal('InvalidOperation');
  if (show && sheet.cells.usedIn(header, false) !== null) throw new Refusal('InvalidOperation');
  changeParts(book, sheet, ['tables'], () => {
    table.showHeaders = show;
    table.area = show
      ? { ...area, row: area.row - 1, rows: area.rows + 1 }
      : { ...area, row: area.row + 1, rows: area.rows - 1 };
  });
  if (show) writeHeaders(book, sheet, table);
  else {
    changeCells(book, sheet, header, () => {
      sheet.cells.clear(header, 'contents');
    });
  }
  emitTableChanged(book, sheet, table);
}
