import { intersect } from '../area';
import type { Book } from '../Book';
import { displayText } from '../displayText';
import { formulaPlace } from '../formula/place';
import type { Place } from '../formula/place';
import type { CellValue } from '../types';
import type { ChartData, ChartSeriesData, PlottedSeries } from './types';

/** Longest line of cells that is drawn; Excel draws as many points (32,000 a series). */
const LIMIT = 32_000;

/** What a chart's series show now: values and texts of their cells, without hidden rows and columns. */
export function plottedSeries(book: Book, chart: ChartData): PlottedSeries[] {
  book.calculator?.flush();
  return chart.series.map((series, index) => plotted(book, chart, series, index));
}

function plotted(book: Book, chart: ChartData, series: ChartSeriesData, index: number): PlottedSeries {
  const cells = cellsAt(book, series.values, chart.plotVisibleOnly);
  const categories = cellsAt(book, series.categories, chart.plotVisibleOnly);
  return {
    name: seriesName(book, series, index),
    values: cells.map(({ value }) => value),
    categories: cells.map((_cell, at) => categories[at]?.text ?? String(at + 1)),
    numberFormat: cells[0]?.format ?? 'General',
  };
}

/** The name that legends show: the text, what its cell shows, or `Series1`. */
export function seriesName(book: Book, { name }: ChartSeriesData, index: number): string {
  if (name === undefined || name === '') return `Series${index + 1}`;
  return name.startsWith('=') ? (cellsAt(book, name, false)[0]?.text ?? '') : name;
}

interface PlottedCell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
}

function cellsAt(book: Book, formula: string | undefined, visibleOnly: boolean): PlottedCell[] {
  const place = formula === undefined ? null : formulaPlace(book, formula);
  return place === null ? [] : cellsOf(book, place, visibleOnly);
}

function cellsOf(book: Book, { sheet, area }: Place, visibleOnly: boolean): PlottedCell[] {
  const used = sheet.cells.used();
  const bounded = area.rows * area.columns <= LIMIT ? area : used === null ? null : intersect(area, used);
  const found: PlottedCell[] = [];
  if (bounded === null) return found;
  for (let row = bounded.row; row < bounded.row + bounded.rows; row += 1) {
    if (visibleOnly && (sheet.hiddenRows.has(row) || sheet.filteredRows.has(row))) continue;
    for (let column = bounded.column; column < bounded.column + bounded.columns; column += 1) {
      if (visibleOnly && sheet.hiddenColumns.has(column)) continue;
      if (found.length >= LIMIT) return found;
      const value = sheet.cells.value(row, column);
      const format = book.styles.get(sheet.cells.styleId(row, column)).numberFormat ?? 'General';
      found.push({ value, format, text: displayText(value, format, book.culture) });
    }
  }
  return found;
}
