import type { CellLike, RowLike, WorkbookLike, WorksheetLike } from '@cj-tech-master/excelts/formula';
import type { Book } from '../workbook/Book';
import type { Sheet } from '../workbook/Sheet';
import type { Area, NameData, TableData } from '../workbook/types';
import { cellKey } from './FormulaRecord';
import type { SheetArea } from './structured';

/** Functions of ours that formulas may call. */
export type EngineFunctions = NonNullable<WorkbookLike['userFunctions']>;
type RowVisitor = (row: RowLike, number: number) => void;
type CellVisitor = (cell: CellLike, column: number) => void;

/** A formula as the engine gets it; its result comes through a function of ours, not through the cell. */
export interface EngineFormula {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** Without `=`. */
  readonly text: string;
}

const CELL_TYPES = { value: 2, formula: 6 } as const;

/**
 * Shows the engine as much of the book as it needs: the formulas to calculate, and as plain values the cells that they
 * read. It copies all that it is shown, so a million rows beside them must not be in it.
 */
export function engineWorkbook(
  book: Book,
  formulas: readonly EngineFormula[],
  visible: readonly SheetArea[],
  userFunctions: EngineFunctions,
): WorkbookLike {
  const worksheets = book.sheets.map((sheet, index) => {
    const own = formulas.filter((formula) => formula.sheet === sheet);
    const areas = visible.filter((each) => each.sheet === sheet).map(({ area }) => area);
    return engineSheet(sheet, index + 1, own, areas);
  });
  return {
    worksheets,
    getWorksheet: (id) => worksheets.find((sheet) => sheet.id === id || sheet.name === id),
    definedNames: engineNames(book),
    userFunctions,
  };
}

function engineSheet(
  sheet: Sheet,
  id: number,
  formulas: readonly EngineFormula[],
  areas: readonly Area[],
): WorksheetLike {
  const cells = new Map(
    formulas.map((formula) => [cellKey(formula.row, formula.column), formulaCell(formula)]),
  );
  const used = sheet.cells.used();
  return {
    id,
    name: sheet.name,
    dimensions: used && {
      top: used.row + 1,
      left: used.column + 1,
      bottom: used.row + used.rows,
      right: used.column + used.columns,
    },
    // Called with options before the visitor, or without.
    eachRow(...given: unknown[]) {
      const take = given.at(-1) as RowVisitor;
      for (const cell of cells.values()) takeCell(sheet, take, cell);
      eachOnce(areas, (row, column) => {
        if (cells.has(cellKey(row, column))) return;
        const value = sheet.cells.value(row, column);
        if (value !== null) takeCell(sheet, take, valueCell(row, column, value));
      });
    },
    findCell: (row, column) => cells.get(cellKey(row - 1, column - 1)),
    getCell: (row, column) => valueCell(row - 1, column - 1, null),
    getTables: () => sheet.tables.map(engineTable),
    mergedRegions: [],
  };
}

function takeCell(sheet: Sheet, take: RowVisitor, cell: CellLike): void {
  const hidden = sheet.hiddenRows.has(cell.row - 1) || sheet.filteredRows.has(cell.row - 1);
  take(
    { hidden, eachCell: (...given: unknown[]) => (given.at(-1) as CellVisitor)(cell, cell.col) },
    cell.row,
  );
}

function formulaCell({ row, column, text }: EngineFormula): CellLike {
  return {
    row: row + 1,
    col: column + 1,
    type: CELL_TYPES.formula,
    formula: text,
    // Every formula may give an array, as in Excel since arrays spill.
    model: { isDynamicArray: true },
    value: null,
    result: undefined,
  };
}

function valueCell(row: number, column: number, value: unknown): CellLike {
  return { row: row + 1, col: column + 1, type: CELL_TYPES.value, model: {}, value, result: undefined };
}

function engineTable(table: TableData): ReturnType<NonNullable<WorksheetLike['getTables']>>[number] {
  const { name, area, showHeaders, showTotals, columns } = table;
  const rows = area.rows - (showHeaders ? 1 : 0) - (showTotals ? 1 : 0);
  return {
    table: {
      name,
      tl: { row: area.row + 1, col: area.column + 1 },
      columns: columns.map((column) => ({ name: column.name })),
      // The engine only counts them.
      rows: new Array<unknown>(Math.max(rows, 0)),
      headerRow: showHeaders,
      totalsRow: showTotals,
    },
  };
}

function engineNames(book: Book): NonNullable<WorkbookLike['definedNames']> {
  const entry = ({ name, formula }: NameData, localSheetId?: number) => ({
    name,
    ranges: [formula.replace(/^=/, '')],
    ...(localSheetId !== undefined && { localSheetId }),
  });
  const entries = [
    ...book.names.map((name) => entry(name)),
    ...book.sheets.flatMap((sheet, index) => sheet.names.map((name) => entry(name, index))),
  ];
  return { getAllEntries: () => entries, getAllNames: () => entries };
}

/** Visits every cell of the areas once, however they overlap. */
export function eachOnce(areas: readonly Area[], visit: (row: number, column: number) => void): void {
  for (const [column, spans] of spansByColumn(areas)) {
    let next = 0;
    for (const { from, to } of spans.sort((a, b) => a.from - b.from)) {
      for (let row = Math.max(from, next); row < to; row += 1) visit(row, column);
      next = Math.max(next, to);
    }
  }
}

function spansByColumn(areas: readonly Area[]): Map<number, { from: number; to: number }[]> {
  const columns = new Map<number, { from: number; to: number }[]>();
  for (const area of areas) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const span = { from: area.row, to: area.row + area.rows };
      const known = columns.get(column);
      if (known) known.push(span);
      else columns.set(column, [span]);
    }
  }
  return columns;
}
