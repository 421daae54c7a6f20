import type { Sheet } from '../../workbook/Sheet';
import type { Area } from '../../workbook/types';
import { pointsOfWidth } from '../../workbook/widths';
import type { Property } from '../ObjectType';
import type { RangeTarget } from '../targets';

/** Whether all rows, or all columns, or either of them, are hidden; `null` when some are. Filtered rows count. */
export function allHidden(
  { sheet, area }: { sheet: Sheet; area: Area },
  direction?: 'rows' | 'columns',
): boolean | null {
  const rows = countHidden(area.row, area.rows, [sheet.hiddenRows, sheet.filteredRows]);
  const columns = countHidden(area.column, area.columns, [sheet.hiddenColumns]);
  if (direction === 'rows') return verdict(rows, area.rows);
  if (direction === 'columns') return verdict(columns, area.columns);
  if (rows === area.rows || columns === area.columns) return true;
  return rows === 0 && columns === 0 ? false : null;
}

function verdict(hidden: number, all: number): boolean | null {
  if (hidden === 0) return false;
  return hidden === all ? true : null;
}

function countHidden(start: number, count: number, sets: readonly Set<number>[]): number {
  const hidden = new Set<number>();
  for (const set of sets) for (const line of set) if (line >= start && line < start + count) hidden.add(line);
  return hidden.size;
}

/** Distance from the sheet's edge, or size, in points. */
export function position(direction: 'rows' | 'columns', what: 'start' | 'size'): Property<RangeTarget> {
  return {
    get: ({ sheet, area }) => {
      const isRows = direction === 'rows';
      const start = isRows ? area.row : area.column;
      const count = isRows ? area.rows : area.columns;
      const [from, to] = what === 'start' ? [0, start] : [start, start + count];
      return isRows ? heights(sheet, from, to) : widths(sheet, from, to);
    },
  };
}

function heights(sheet: Sheet, from: number, to: number): number {
  let sum = (to - from) * sheet.defaultRowHeight;
  for (const [row, height] of sheet.rowHeights)
    if (row >= from && row < to) sum += height - sheet.defaultRowHeight;
  for (const row of new Set([...sheet.hiddenRows, ...sheet.filteredRows])) {
    if (row >= from && row < to) sum -= sheet.rowHeights.get(row) ?? sheet.defaultRowHeight;
  }
  return sum;
}

function widths(sheet: Sheet, from: number, to: number): number {
  let sum = 0;
  for (let column = from; column < to; column += 1) {
    if (!sheet.hiddenColumns.has(column)) {
      sum += pointsOfWidth(sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth);
    }
  }
  return sum;
}
