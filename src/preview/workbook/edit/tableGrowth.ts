import { intersect } from '../area';
import type { Book } from '../Book';
import { movedFormula } from '../formula/references';
import type { Sheet } from '../Sheet';
import type { Area, TableColumnData, TableData } from '../types';
import { changeCells, changeParts } from './journal';
import { freeColumnName, readHeader } from './tableHeaders';
import { bodyArea, emitTableChanged, nextColumnId } from './tableShape';

/**
 * Lets tables grow as Excel does after a write (office-platform.md §2): over rows written just below a table without a
 * totals row, over columns written just beside it. The written cells were blank before.
 */
export function growTables(book: Book, sheet: Sheet, area: Area): void {
  const below = sheet.tables.find((table) => !table.showTotals && touchesBelow(table.area, area));
  if (
    below !== undefined &&
    hasValue(sheet, area) &&
    isFree(sheet, below, { ...below.area, rows: below.area.rows + area.rows })
  ) {
    growDown(book, sheet, below, area);
    return;
  }
  const beside = sheet.tables.find((table) => touchesBeside(table.area, area));
  if (
    beside !== undefined &&
    hasValue(sheet, area) &&
    isFree(sheet, beside, { ...beside.area, columns: beside.area.columns + area.columns })
  ) {
    growRight(book, sheet, beside, area);
  }
}

function touchesBelow(table: Area, area: Area): boolean {
  return (
    area.row === table.row + table.rows &&
    area.column >= table.column &&
    area.column + area.columns <= table.column + table.columns
  );
}

function touchesBeside(table: Area, area: Area): boolean {
  return (
    area.column === table.column + table.columns &&
    area.row >= table.row &&
    area.row + area.rows <= table.row + table.rows
  );
}

function hasValue(sheet: Sheet, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (sheet.cells.value(row, column) !== null) return true;
    }
  }
  return false;
}

function isFree(sheet: Sheet, table: TableData, area: Area): boolean {
  return !sheet.tables.some((other) => other.id !== table.id && intersect(other.area, area) !== null);
}

function growDown(book: Book, sheet: Sheet, table: TableData, area: Area): void {
  changeParts(book, sheet, ['tables'], () => {
    table.area = { ...table.area, rows: table.area.rows + area.rows };
  });
  const added: Area = { ...table.area, row: area.row, rows: area.rows };
  fillNewRows(book, sheet, table, added, area);
  emitTableChanged(book, sheet, table);
}

function growRight(book: Book, sheet: Sheet, table: TableData, area: Area): void {
  changeParts(book, sheet, ['tables'], () => {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const wish = table.showHeaders ? readHeader(book, sheet, table.area.row, column) : '';
      const name = freeColumnName(
        wish,
        table.columns.map((each) => each.name),
      );
      table.columns.push({ id: nextColumnId(table), name });
    }
    table.area = { ...table.area, columns: table.area.columns + area.columns };
  });
  if (table.showHeaders) {
    const header = { row: table.area.row, rows: 1, column: area.column, columns: area.columns };
    changeCells(book, sheet, header, () => {
      table.columns.slice(-area.columns).forEach((column, index) => {
        sheet.cells.set(header.row, header.column + index, column.name);
      });
    });
  }
  emitTableChanged(book, sheet, table);
}

/** New rows of a table: calculated columns get their formulas, all cells look like the row above. */
export function fillNewRows(book: Book, sheet: Sheet, table: TableData, added: Area, written?: Area): void {
  const { cells } = sheet;
  const body = bodyArea(table);
  const hasRowAbove = added.row > body.row;
  changeCells(book, sheet, added, () => {
    table.columns.forEach((column, index) => {
      const at = table.area.column + index;
      const isWritten =
        written !== undefined && at >= written.column && at < written.column + written.columns;
      for (let row = added.row; row < added.row + added.rows; row += 1) {
        const look = hasRowAbove ? cells.ownStyleId(added.row - 1, at) : undefined;
        if (look !== undefined && cells.ownStyleId(row, at) === undefined) cells.setStyle(row, at, look);
        if (column.calculatedFormula !== undefined && !isWritten) {
          cells.set(row, at, 0, movedFormula(column.calculatedFormula, row - body.row, 0));
        }
      }
    });
  });
  const isFilled = table.columns.some((column) => column.calculatedFormula !== undefined);
  if (isFilled) book.emit({ kind: 'cells', sheetId: sheet.id, area: added, source: book.source });
}

/**
 * A formula written into a table: over a whole column it becomes the column's own; alone in a column that is empty
 * otherwise it fills the column, as AutoCorrect does. The column's formula reads as in the first row of the body.
 */
export function fillCalculatedColumns(book: Book, sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const body = bodyArea(table);
    const common = intersect(body, area);
    if (common === null) continue;
    for (let column = common.column; column < common.column + common.columns; column += 1) {
      const data = table.columns[column - table.area.column];
      if (data !== undefined) fillColumn(book, sheet, data, { ...body, column, columns: 1 }, common);
    }
  }
}

function fillColumn(book: Book, sheet: Sheet, data: TableColumnData, body: Area, written: Area): void {
  const { cells } = sheet;
  const formula = cells.formula(written.row, body.column);
  if (formula === undefined) return;
  const own = movedFormula(formula, body.row - written.row, 0);
  const reads = (row: number): boolean =>
    cells.formula(row, body.column) === movedFormula(own, row - body.row, 0);
  for (let row = written.row; row < written.row + written.rows; row += 1) if (!reads(row)) return;
  if (data.calculatedFormula === own) return;
  for (let row = body.row; row < body.row + body.rows; row += 1) {
    const isWritten = row >= written.row && row < written.row + written.rows;
    const isBlank = cells.value(row, body.column) === null && cells.formula(row, body.column) === undefined;
    if (!isWritten && !isBlank) return;
  }
  changeParts(book, sheet, ['tables'], () => {
    data.calculatedFormula = own;
  });
  if (written.rows === body.rows) return;
  changeCells(book, sheet, body, () => {
    for (let row = body.row; row < body.row + body.rows; row += 1) {
      cells.set(row, body.column, 0, movedFormula(own, row - body.row, 0));
    }
  });
  book.emit({ kind: 'cells', sheetId: sheet.id, area: body, source: book.source });
}
