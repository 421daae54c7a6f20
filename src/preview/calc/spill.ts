import type { FunctionValue } from '../functions/readResult';
import { MAX_COLUMNS, MAX_ROWS, intersect } from '../workbook/area';
import { cellError } from '../workbook/errors';
import type { Area, CellValue } from '../workbook/types';
import type { FormulaRecord } from './FormulaRecord';

/**
 * Puts a result into its cell, and an array into the cells beside it. What stands in the way of an array makes it
 * `#SPILL!`: any content that the formula did not put there itself, a merged cell, a table, the edge of the sheet.
 *
 * @returns the areas whose cells have changed
 */
export function placeResult(record: FormulaRecord, value: FunctionValue): Area[] {
  const before = record.output;
  const rows: readonly (readonly CellValue[])[] = Array.isArray(value) ? value : [[value]];
  const area: Area = {
    row: record.row,
    column: record.column,
    rows: rows.length,
    columns: rows[0]?.length ?? 1,
  };
  const single = area.rows === 1 && area.columns === 1;
  const free = single || isFree(record, area, rows);
  const shown = free ? rows : [[cellError('#SPILL!')]];
  const shownArea = free ? area : { ...area, rows: 1, columns: 1 };
  const changed = [...sweep(record, before, shownArea), ...write(record, shownArea, shown)];
  record.spilled = free && !single ? rows : null;
  record.blocked = free ? null : area;
  return changed;
}

/** Empties the cells of a spill whose formula is gone. */
export function removeSpill(record: FormulaRecord): Area[] {
  const changed = sweep(record, record.output, {
    row: record.row,
    column: record.column,
    rows: 1,
    columns: 1,
  });
  record.spilled = null;
  return changed;
}

function isFree(record: FormulaRecord, area: Area, rows: readonly (readonly CellValue[])[]): boolean {
  const { sheet } = record;
  if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) return false;
  if (sheet.merges.some((merge) => intersect(merge, area))) return false;
  if (sheet.tables.some((table) => intersect(table.area, area))) return false;
  return rows.every((cells, row) =>
    cells.every((value, column) => (row === 0 && column === 0) || isOpen(record, row, column, value)),
  );
}

function isOpen(record: FormulaRecord, row: number, column: number, wanted: CellValue): boolean {
  const { cells } = record.sheet;
  const at = [record.row + row, record.column + column] as const;
  if (cells.formula(...at) !== undefined) return false;
  const value = cells.value(...at);
  if (value === null || isOwn(record, row, column)) return true;
  // A spill that came with a file is known by what stands there: it is what the formula gives.
  return record.cached && value === wanted;
}

/** Whether the cell shows what this formula put there. */
function isOwn(record: FormulaRecord, row: number, column: number): boolean {
  const at = [record.row + row, record.column + column] as const;
  const put = record.spilled?.[row]?.[column];
  return put !== undefined && record.sheet.cells.value(...at) === put;
}

/** Empties the formula's own cells of `before` that are not in `after`. */
function sweep(record: FormulaRecord, before: Area, after: Area): Area[] {
  const changed: Area[] = [];
  for (let row = 0; row < before.rows; row += 1) {
    for (let column = 0; column < before.columns; column += 1) {
      const cell = { row: before.row + row, column: before.column + column, rows: 1, columns: 1 };
      if ((row === 0 && column === 0) || intersect(cell, after) || !isOwn(record, row, column)) continue;
      record.sheet.cells.set(cell.row, cell.column, null);
      changed.push(cell);
    }
  }
  return changed;
}

function write(record: FormulaRecord, area: Area, rows: readonly (readonly CellValue[])[]): Area[] {
  const { cells } = record.sheet;
  let changed = false;
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      const at = [area.row + row, area.column + column] as const;
      if (cells.value(...at) === value) continue;
      cells.set(...at, value, row === 0 && column === 0 ? record.formula : undefined);
      changed = true;
    }
  }
  return changed ? [area] : [];
}
