import { MAX_COLUMNS, MAX_ROWS } from '../area';
import { shiftArea } from '../edit/shift';
import type { Shift } from '../edit/shift';
import type { Sheet } from '../Sheet';
import { pointsOfWidth } from '../widths';
import type { ChartCorner, ChartData } from './types';

/** Where a chart lies on its sheet, in points from the corner of A1. */
export interface ChartBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function boxOf(sheet: Sheet, { from, to }: Pick<ChartData, 'from' | 'to'>): ChartBox {
  const left = startOfColumn(sheet, from.column) + Math.min(from.x, columnPoints(sheet, from.column));
  const top = startOfRow(sheet, from.row) + Math.min(from.y, rowPoints(sheet, from.row));
  const right = startOfColumn(sheet, to.column) + Math.min(to.x, columnPoints(sheet, to.column));
  const bottom = startOfRow(sheet, to.row) + Math.min(to.y, rowPoints(sheet, to.row));
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** The corners of a box; the part beyond the grid is cut off. */
export function cornersOf(sheet: Sheet, box: ChartBox): { from: ChartCorner; to: ChartCorner } {
  return {
    from: cornerAt(sheet, box.left, box.top),
    to: cornerAt(sheet, box.left + box.width, box.top + box.height),
  };
}

export function cornerAt(sheet: Sheet, left: number, top: number): ChartCorner {
  let column = 0;
  let x = Math.max(0, left);
  for (; column < MAX_COLUMNS - 1; column += 1) {
    const width = columnPoints(sheet, column);
    if (x < width) break;
    x -= width;
  }
  let row = 0;
  let y = Math.max(0, top);
  for (; row < MAX_ROWS - 1; row += 1) {
    const height = rowPoints(sheet, row);
    if (y < height) break;
    y -= height;
  }
  return { row, column, x: rounded(x), y: rounded(y) };
}

/** Files count in units of which a point has 12,700: finer steps would not come back. */
function rounded(points: number): number {
  return Math.round(points * 12_700) / 12_700;
}

export function startOfColumn(sheet: Sheet, column: number): number {
  let start = pointsOfWidth(sheet.defaultColumnWidth) * column;
  const usual = pointsOfWidth(sheet.defaultColumnWidth);
  const special = new Set([...sheet.columnWidths.keys(), ...sheet.hiddenColumns]);
  for (const each of special) if (each < column) start += columnPoints(sheet, each) - usual;
  return start;
}

export function startOfRow(sheet: Sheet, row: number): number {
  let start = sheet.defaultRowHeight * row;
  const special = new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.filteredRows]);
  for (const each of special) if (each < row) start += rowPoints(sheet, each) - sheet.defaultRowHeight;
  return start;
}

function columnPoints(sheet: Sheet, column: number): number {
  if (sheet.hiddenColumns.has(column)) return 0;
  return pointsOfWidth(sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth);
}

function rowPoints(sheet: Sheet, row: number): number {
  if (sheet.hiddenRows.has(row) || sheet.filteredRows.has(row)) return 0;
  return sheet.rowHeights.get(row) ?? sheet.defaultRowHeight;
}

/** Charts follow inserted and deleted cells by their corners; a corner whose cell is deleted goes to what comes there. */
export function shiftCharts(charts: readonly ChartData[], shift: Shift): ChartData[] {
  return charts.map((chart) => ({
    ...chart,
    from: shiftCorner(chart.from, shift),
    to: shiftCorner(chart.to, shift),
  }));
}

function shiftCorner(corner: ChartCorner, shift: Shift): ChartCorner {
  const moved = shiftArea({ row: corner.row, column: corner.column, rows: 1, columns: 1 }, shift);
  if (moved !== null) return { ...corner, row: moved.row, column: moved.column };
  return shift.direction === 'rows'
    ? { ...corner, row: shift.at, y: 0 }
    : { ...corner, column: shift.at, x: 0 };
}
