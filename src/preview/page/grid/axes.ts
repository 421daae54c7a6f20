import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/area';
import type { Sheet } from '../../workbook/Sheet';
import { Axis } from './Axis';
import { columnPixels, pointsToPixels } from './units';

/**
 * The rows of a sheet as they are seen: heights in pixels, 0 where hidden or filtered out.
 *
 * @param fitted heights of rows that have none of their own
 */
export function rowAxis(sheet: Sheet, fitted: ReadonlyMap<number, number>): Axis {
  const heights = new Map(fitted);
  for (const [row, points] of sheet.rowHeights) heights.set(row, pointsToPixels(points));
  for (const row of sheet.hiddenRows) heights.set(row, 0);
  for (const row of sheet.filteredRows) heights.set(row, 0);
  return new Axis(pointsToPixels(sheet.defaultRowHeight), MAX_ROWS, heights);
}

/** The columns of a sheet as they are seen: widths in pixels, 0 where hidden. */
export function columnAxis(sheet: Sheet): Axis {
  const widths = new Map<number, number>();
  for (const [column, characters] of sheet.columnWidths) widths.set(column, columnPixels(characters));
  for (const column of sheet.hiddenColumns) widths.set(column, 0);
  return new Axis(columnPixels(sheet.defaultColumnWidth), MAX_COLUMNS, widths);
}
