import { formatArea, intersect, spanning } from '../area';
import { quoteSheet } from '../formula/references';
import type { Sheet } from '../Sheet';
import type { Area, CellValue } from '../types';
import type { ChartSeriesData } from './types';

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

/** A formula that leads to cells, as charts keep it: `='KPI'!$B$2:$B$9`. */
export function chartFormula(sheet: Sheet, area: Area): string {
  return `=${quoteSheet(sheet.name)}!${formatArea(area, '$')}`;
}

/**
 * Cuts a block of cells into series, as Excel does: the longer side are the points (columns win a tie); a first column or
 * row of texts or dates names them, and one of texts names the series.
 */
export function seriesOf(
  sheet: Sheet,
  given: Area,
  by: SeriesBy,
): { series: ChartSeriesData[]; plotBy: 'Rows' | 'Columns' } {
  const used = sheet.cells.used();
  const area = (used === null ? null : intersect(given, used)) ?? { ...given, rows: 1, columns: 1 };
  const hasHeader = area.rows > 1 && isHeading(sheet, { ...area, rows: 1 }, area.columns > 1 ? 1 : 0, 'row');
  const hasNames = area.columns > 1 && isHeading(sheet, { ...area, columns: 1 }, hasHeader ? 1 : 0, 'column');
  const body = spanning(
    area.row + (hasHeader ? 1 : 0),
    area.column + (hasNames ? 1 : 0),
    area.row + area.rows - 1,
    area.column + area.columns - 1,
  );
  const plotBy = by === 'Auto' ? (body.columns > body.rows ? 'Rows' : 'Columns') : by;
  const count = plotBy === 'Columns' ? body.columns : body.rows;
  const series = Array.from({ length: count }, (_, index): ChartSeriesData => {
    const line: Area =
      plotBy === 'Columns'
        ? { ...body, column: body.column + index, columns: 1 }
        : { ...body, row: body.row + index, rows: 1 };
    const over = { row: area.row, column: line.column, rows: 1, columns: 1 };
    const beside = { row: line.row, column: area.column, rows: 1, columns: 1 };
    const across = { ...body, row: area.row, rows: 1 };
    const along = { ...body, column: area.column, columns: 1 };
    const name = plotBy === 'Columns' ? (hasHeader ? over : null) : hasNames ? beside : null;
    const categories = plotBy === 'Columns' ? (hasNames ? along : null) : hasHeader ? across : null;
    return {
      ...(name === null ? {} : { name: chartFormula(sheet, name) }),
      values: chartFormula(sheet, line),
      ...(categories === null ? {} : { categories: chartFormula(sheet, categories) }),
    };
  });
  return { series, plotBy };
}

/** Whether a first row or column names things: the corner aside it holds no plain numbers, and not only blanks. */
function isHeading(sheet: Sheet, line: Area, skip: number, kind: 'row' | 'column'): boolean {
  const length = kind === 'row' ? line.columns : line.rows;
  const values: CellValue[] = [];
  for (let at = skip; at < length; at += 1) {
    const row = kind === 'row' ? line.row : line.row + at;
    const column = kind === 'row' ? line.column + at : line.column;
    values.push(sheet.cells.value(row, column));
  }
  return (
    values.some((value) => typeof value === 'string') && !values.some((value) => typeof value === 'number')
  );
}
