import type { Culture } from '../../workbook/Book';
import { TEXT_FONT } from '../../workbook/charts/looks';
import type { ValueScale } from '../../workbook/charts/scale';
import { isLine, isPie, paletteColor } from '../../workbook/charts/types';
import type { ChartData, ChartFontData, PlottedSeries } from '../../workbook/charts/types';
import type { Box, TextWidth } from './marks';

/** All that a drawing of a chart is made from. */
export interface ChartScene {
  readonly chart: ChartData;
  readonly series: readonly PlottedSeries[];
  readonly culture: Culture;
  readonly width: TextWidth;
}

/** Where categories and values lie on the canvas. */
export interface Plot {
  readonly box: Box;
  /** Bars lie: categories run down the side, values along the bottom. */
  readonly isSide: boolean;
  readonly count: number;
  readonly scale: ValueScale;
  /** Pixels along the category axis where a category begins, and how wide it is. */
  slot(index: number): { start: number; size: number };
  /** Pixels along the value axis. */
  at(value: number): number;
}

/** A font over the chart's own over the usual one. */
export function fontOf(
  chart: ChartData,
  own: ChartFontData | undefined,
  usual: ChartFontData = TEXT_FONT,
): ChartFontData {
  return { ...usual, ...chart.font, ...own };
}

/** Whether a series of the chart is drawn as a line or an area. */
export function isDrawnAcross(type: string): boolean {
  return isLine(type as 'Line') || type.startsWith('Area');
}

export function seriesColor(chart: ChartData, index: number): string {
  const series = chart.series[index];
  const isDrawn = isLine(series?.type ?? chart.type);
  return (isDrawn ? series?.format?.line?.color : series?.format?.fill) ?? paletteColor(index);
}

/** The colour of a point: its own, its series', in a pie its own of the palette. */
export function pointColor(chart: ChartData, series: number, point: number): string {
  const own = chart.series[series]?.points?.[String(point)]?.fill;
  return own ?? (isPie(chart.type) ? paletteColor(point) : seriesColor(chart, series));
}
