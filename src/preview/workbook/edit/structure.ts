import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../area';
import type { Book } from '../Book';
import { shiftCharts } from '../charts/placement';
import type { CellsCopy, LineStyles } from '../Cells';
import { shiftKeys } from '../Cells';
import { mapReferences } from '../formula/references';
import { fold } from '../names';
import { Refusal } from '../Refusal';
import type { Sheet, SheetParts } from '../Sheet';
import type { Area } from '../types';
import { checkAllowed } from './guard';
import { changeBySteps, changeParts } from './journal';
import { changeFormulas } from './rewrite';
import { areasOf } from './rules';
import { shiftArea, shiftReference, tears } from './shift';
import type { Shift } from './shift';

/**
 * Inserts blank cells over an area; what was there moves down or to the right. Tables, merges, rules, names and every
 * formula follow; the new cells look like those before them.
 *
 * @throws Refusal InsertDeleteConflict when a table or merged area would be torn, InvalidOperation when cells with
 *   contents would leave the grid, AccessDenied on a protected sheet
 */
export function insertCells(book: Book, sheet: Sheet, area: Area, direction: 'rows' | 'columns'): void {
  checkProtection(sheet, area, direction, 'insert');
  const shift = shiftOf(area, direction, 1);
  checkTearing(sheet, shift);
  checkRoom(sheet, shift);
  changeBySteps(book, {
    redo: () => {
      moveCells(sheet, shift);
    },
    undo: () => {
      moveCells(sheet, { ...shift, count: -shift.count });
    },
  });
  followShift(book, sheet, shift);
  takeLooks(sheet, area, direction);
  emitStructure(book, sheet, area, direction, 'insert');
}

/**
 * Deletes the cells of an area; what is behind them moves up or to the left.
 *
 * @throws Refusal InsertDeleteConflict when a table or merged area would be torn, AccessDenied on a protected sheet
 */
export function deleteCells(book: Book, sheet: Sheet, area: Area, direction: 'rows' | 'columns'): void {
  checkProtection(sheet, area, direction, 'delete');
  const shift = shiftOf(area, direction, -1);
  checkTearing(sheet, shift);
  let saved: CellsCopy | undefined;
  let lines: LineStyles | undefined;
  changeBySteps(book, {
    redo: () => {
      saved = sheet.cells.copy(area);
      lines = sheet.cells.lineStyles();
      moveCells(sheet, shift);
    },
    undo: () => {
      moveCells(sheet, { ...shift, count: -shift.count });
      if (saved !== undefined) sheet.cells.restore(saved);
      if (lines !== undefined) sheet.cells.putLineStyles(lines);
    },
  });
  followShift(book, sheet, shift);
  emitStructure(book, sheet, area, direction, 'delete');
}

function shiftOf(area: Area, direction: 'rows' | 'columns', sign: 1 | -1): Shift {
  if (direction === 'rows') {
    const shift: Shift = { direction, at: area.row, count: sign * area.rows };
    return isWholeRows(area) ? shift : { ...shift, span: { start: area.column, count: area.columns } };
  }
  const shift: Shift = { direction, at: area.column, count: sign * area.columns };
  return isWholeColumns(area) ? shift : { ...shift, span: { start: area.row, count: area.rows } };
}

function checkProtection(
  sheet: Sheet,
  area: Area,
  direction: 'rows' | 'columns',
  change: 'insert' | 'delete',
): void {
  if (direction === 'rows' && isWholeRows(area)) {
    checkAllowed(sheet, change === 'insert' ? 'allowInsertRows' : 'allowDeleteRows');
  } else if (direction === 'columns' && isWholeColumns(area)) {
    checkAllowed(sheet, change === 'insert' ? 'allowInsertColumns' : 'allowDeleteColumns');
  } else {
    checkAllowed(sheet);
  }
}

function checkTearing(sheet: Sheet, shift: Shift): void {
  const areas = [...sheet.tables.map((table) => table.area), ...sheet.merges];
  if (areas.some((area) => tears(area, shift))) {
    throw new Refusal(
      'InsertDeleteConflict',
      'The operation would shift part of a table or of merged cells.',
    );
  }
}

function checkRoom(sheet: Sheet, shift: Shift): void {
  const used = sheet.cells.usedValues();
  if (used === null) return;
  const last = shift.direction === 'rows' ? used.row + used.rows : used.column + used.columns;
  const limit = shift.direction === 'rows' ? MAX_ROWS : MAX_COLUMNS;
  if (last > shift.at && last + shift.count > limit) {
    throw new Refusal('InvalidOperation', 'Cells with contents would be pushed off the worksheet.');
  }
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const { cells } = sheet;
  const count = Math.abs(shift.count);
  sheet.noteMove(shift);
  if (shift.direction === 'rows') {
    if (shift.count > 0) cells.insertRows(shift.at, count, shift.span);
    else cells.deleteRows(shift.at, count, shift.span);
  } else if (shift.count > 0) {
    cells.insertColumns(shift.at, count, shift.span);
  } else {
    cells.deleteColumns(shift.at, count, shift.span);
  }
}

const FOLLOWERS: readonly (keyof SheetParts)[] = [
  'tables',
  'merges',
  'validations',
  'conditionalFormats',
  'charts',
  'filter',
  'pageLayout',
  'rowHeights',
  'columnWidths',
  'hiddenRows',
  'filteredRows',
  'hiddenColumns',
];

function followShift(book: Book, sheet: Sheet, shift: Shift): void {
  changeParts(book, sheet, FOLLOWERS, () => {
    shiftParts(sheet, shift);
  });
  changeFormulas(book, (formula, place) =>
    mapReferences(formula, (reference) => {
      const target = reference.sheet ?? place?.sheet.name;
      if (target === undefined || fold(target) !== fold(sheet.name)) return reference;
      return shiftReference(reference, shift);
    }),
  );
}

function shiftParts(sheet: Sheet, shift: Shift): void {
  const move = <T extends { area: Area; otherAreas?: Area[] }>(items: T[]): T[] =>
    items.flatMap((item) => {
      const [area, ...rest] = areasOf(item).flatMap((each) => shiftArea(each, shift) ?? []);
      if (area === undefined) return [];
      const moved: T = { ...item, area, otherAreas: rest };
      if (rest.length === 0) delete moved.otherAreas;
      return [moved];
    });
  shiftTables(sheet, shift);
  sheet.merges = sheet.merges.flatMap((merge) => shiftArea(merge, shift) ?? []);
  sheet.validations = move(sheet.validations);
  sheet.conditionalFormats = move(sheet.conditionalFormats);
  sheet.charts = shiftCharts(sheet.charts, shift);
  sheet.filter = sheet.filter === undefined ? undefined : move([sheet.filter])[0];
  const { printArea } = sheet.pageLayout;
  if (printArea !== undefined)
    sheet.pageLayout.printArea = printArea.flatMap((area) => shiftArea(area, shift) ?? []);
  if (shift.span !== undefined) return;
  if (shift.direction === 'rows') {
    shiftKeys(sheet.rowHeights, shift.at, shift.count);
    sheet.hiddenRows = shiftSet(sheet.hiddenRows, shift);
    sheet.filteredRows = shiftSet(sheet.filteredRows, shift);
  } else {
    shiftKeys(sheet.columnWidths, shift.at, shift.count);
    sheet.hiddenColumns = shiftSet(sheet.hiddenColumns, shift);
  }
}

/** Tables move, grow and shrink; columns put in or taken out within one are columns of the table. */
function shiftTables(sheet: Sheet, shift: Shift): void {
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = shiftArea(table.area, shift);
    if (area === null) return [];
    if (shift.direction === 'columns' && area.columns !== table.area.columns) {
      shiftTableColumns(table, shift);
    }
    table.area = area;
    return [table];
  });
}

function shiftTableColumns(table: Sheet['tables'][number], shift: Shift): void {
  const at = Math.max(0, shift.at - table.area.column);
  if (shift.count < 0) {
    const end = Math.min(table.area.columns, shift.at - shift.count - table.area.column);
    table.columns.splice(at, end - at);
    return;
  }
  const names = new Set(table.columns.map((column) => fold(column.name)));
  let id = Math.max(0, ...table.columns.map((column) => column.id));
  let number = 1;
  for (let count = 0; count < shift.count; count += 1) {
    while (names.has(fold(`Column${number}`))) number += 1;
    names.add(fold(`Column${number}`));
    id += 1;
    table.columns.splice(at + count, 0, { id, name: `Column${number}` });
  }
}

function shiftSet(set: Set<number>, shift: Shift): Set<number> {
  const map = new Map([...set].map((key) => [key, key] as const));
  shiftKeys(map, shift.at, shift.count);
  return new Set(map.keys());
}

/** New cells look like the row above or the column before them, as in Excel. */
function takeLooks(sheet: Sheet, area: Area, direction: 'rows' | 'columns'): void {
  const { cells } = sheet;
  if ((direction === 'rows' ? area.row : area.column) === 0) return;
  const used = cells.used();
  if (used === null) return;
  const lastRow = Math.min(area.row + area.rows, used.row + used.rows);
  const lastColumn = Math.min(area.column + area.columns, used.column + used.columns);
  for (let row = area.row; row < lastRow; row += 1) {
    for (let column = area.column; column < lastColumn; column += 1) {
      const id =
        direction === 'rows'
          ? cells.ownStyleId(area.row - 1, column)
          : cells.ownStyleId(row, area.column - 1);
      if (id !== undefined) cells.setStyle(row, column, id);
    }
  }
}

function emitStructure(
  book: Book,
  sheet: Sheet,
  area: Area,
  direction: 'rows' | 'columns',
  change: 'insert' | 'delete',
): void {
  book.emit({ kind: 'structure', change, direction, area, sheetId: sheet.id, source: book.source });
}
