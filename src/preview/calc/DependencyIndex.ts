import { intersect } from '../workbook/area';
import type { Sheet } from '../workbook/Sheet';
import type { Area } from '../workbook/types';
import { cellKey } from './FormulaRecord';
import type { FormulaRecord } from './FormulaRecord';

/** Areas of at most so many cells are kept cell by cell, which finds them at once. */
const SMALL_AREA = 16;

interface SheetIndex {
  readonly cells: Map<number, Set<FormulaRecord>>;
  /** Equal areas are kept once: thousands of SUMIFS share their columns. */
  readonly areas: Map<string, { readonly area: Area; readonly records: Set<FormulaRecord> }>;
}

/** Tells which formulas read a cell. */
export class DependencyIndex {
  private readonly sheets = new Map<Sheet, SheetIndex>();

  add(record: FormulaRecord): void {
    for (const { sheet, area } of record.precedents) {
      const index = this.of(sheet);
      if (area.rows * area.columns <= SMALL_AREA) {
        eachCell(area, (key) => {
          const records = index.cells.get(key);
          if (records) records.add(record);
          else index.cells.set(key, new Set([record]));
        });
      } else {
        const key = areaKey(area);
        const entry = index.areas.get(key);
        if (entry) entry.records.add(record);
        else index.areas.set(key, { area, records: new Set([record]) });
      }
    }
  }

  delete(record: FormulaRecord): void {
    for (const { sheet, area } of record.precedents) {
      const index = this.of(sheet);
      if (area.rows * area.columns <= SMALL_AREA) {
        eachCell(area, (key) => {
          const records = index.cells.get(key);
          records?.delete(record);
          if (records?.size === 0) index.cells.delete(key);
        });
      } else {
        const key = areaKey(area);
        const entry = index.areas.get(key);
        entry?.records.delete(record);
        if (entry?.records.size === 0) index.areas.delete(key);
      }
    }
  }

  /** Visits the formulas that read any cell of the area; one may be visited more than once. */
  eachReader(sheet: Sheet, area: Area, visit: (record: FormulaRecord) => void): void {
    const index = this.sheets.get(sheet);
    if (!index) return;
    for (const entry of index.areas.values()) {
      if (intersect(entry.area, area)) entry.records.forEach(visit);
    }
    if (area.rows * area.columns <= index.cells.size) {
      eachCell(area, (key) => index.cells.get(key)?.forEach(visit));
      return;
    }
    for (const [key, records] of index.cells) {
      const row = Math.floor(key / 16_384) - area.row;
      const column = (key % 16_384) - area.column;
      if (row >= 0 && row < area.rows && column >= 0 && column < area.columns) records.forEach(visit);
    }
  }

  clear(): void {
    this.sheets.clear();
  }

  private of(sheet: Sheet): SheetIndex {
    const known = this.sheets.get(sheet);
    if (known) return known;
    const made: SheetIndex = { cells: new Map(), areas: new Map() };
    this.sheets.set(sheet, made);
    return made;
  }
}

function areaKey({ row, column, rows, columns }: Area): string {
  return `${String(row)}:${String(column)}:${String(rows)}:${String(columns)}`;
}

function eachCell(area: Area, visit: (key: number) => void): void {
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1)
      visit(cellKey(area.row + row, area.column + column));
  }
}
