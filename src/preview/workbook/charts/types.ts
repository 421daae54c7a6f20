import type { CellValue } from '../types';

/** Kinds of charts that the stand-in knows, as `Excel.ChartType` names them. */
export const CHART_TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineStacked',
  'LineMarkers',
  'LineMarkersStacked',
  'Area',
  'AreaStacked',
  'Pie',
  'Doughnut',
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

export const LEGEND_POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;
export const LABEL_POSITIONS = [
  'Center',
  'InsideEnd',
  'InsideBase',
  'OutsideEnd',
  'Left',
  'Right',
  'Top',
  'Bottom',
  'BestFit',
] as const;
export const LINE_STYLES = ['Continuous', 'None', 'Dash', 'Dot', 'DashDot'] as const;
export const TICK_LABELS = ['NextToAxis', 'High', 'Low', 'None'] as const;

/** A corner of a chart: a cell and how many points inside of it. Charts move and size with their cells. */
export interface ChartCorner {
  row: number;
  column: number;
  /** Points from the cell's left edge. */
  x: number;
  /** Points from its top. */
  y: number;
}

export interface ChartFontData {
  name?: string;
  /** Points. */
  size?: number;
  bold?: boolean;
  italic?: boolean;
  /** `#RRGGBB` */
  color?: string;
}

export interface ChartLineData {
  /** `#RRGGBB` */
  color?: string;
  /** Points. */
  weight?: number;
  style?: (typeof LINE_STYLES)[number];
}

/** A shape's look; `none` is no fill at all, absent is Excel's own choice. */
export interface ChartShapeData {
  /** `#RRGGBB` or `none` */
  fill?: string;
  line?: ChartLineData;
}

export interface ChartTextData {
  visible: boolean;
  /** Absent is the text that Excel makes up: the only series' name, or "Chart Title". */
  text?: string;
  overlay?: boolean;
  font?: ChartFontData;
}

export interface ChartLegendData {
  visible: boolean;
  position: (typeof LEGEND_POSITIONS)[number];
  overlay?: boolean;
  font?: ChartFontData;
}

export interface ChartLabelsData {
  showValue?: boolean;
  showCategoryName?: boolean;
  showSeriesName?: boolean;
  showPercentage?: boolean;
  showLegendKey?: boolean;
  position?: (typeof LABEL_POSITIONS)[number];
  /** Absent is the cells' own. */
  numberFormat?: string;
  separator?: string;
  font?: ChartFontData;
}

export interface ChartAxisData {
  visible: boolean;
  title?: ChartTextData;
  /** Absent is the cells' own. */
  numberFormat?: string;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  reversePlotOrder?: boolean;
  tickLabelPosition?: (typeof TICK_LABELS)[number];
  majorGridlines?: { visible: boolean; line?: ChartLineData };
  font?: ChartFontData;
  line?: ChartLineData;
}

export interface ChartSeriesData {
  /** A text, or a formula with `=` that leads to one cell. */
  name?: string;
  /** A formula with `=` that leads to cells; absent until somebody sets it. */
  values?: string;
  categories?: string;
  /** Where it differs from the chart's: a line over columns. */
  type?: ChartType;
  format?: ChartShapeData;
  labels?: ChartLabelsData;
  smooth?: boolean;
  markerSize?: number;
  markerColor?: string;
  /** Looks of single points, by their number from 0. */
  points?: Record<string, ChartShapeData>;
}

/** A chart on a sheet. */
export interface ChartData {
  id: string;
  name: string;
  type: ChartType;
  from: ChartCorner;
  to: ChartCorner;
  title: ChartTextData;
  legend: ChartLegendData;
  categoryAxis: ChartAxisData;
  valueAxis: ChartAxisData;
  series: ChartSeriesData[];
  /** Percent of a bar's width between groups; of columns and bars. */
  gapWidth: number;
  /** Percent by which bars of a group overlap; of columns and bars. */
  overlap: number;
  /** Percent; of doughnuts. */
  holeSize: number;
  /** Degrees; of pies and doughnuts. */
  firstSliceAngle: number;
  plotBy: 'Rows' | 'Columns';
  /** Whether rows and columns that are hidden are left out. */
  plotVisibleOnly: boolean;
  format?: ChartShapeData;
  font?: ChartFontData;
}

/** What a series shows at a moment. */
export interface PlottedSeries {
  readonly name: string;
  readonly values: readonly CellValue[];
  /** Texts of the categories as their cells show them. */
  readonly categories: readonly string[];
  /** Number format of the first value's cell. */
  readonly numberFormat: string;
}

export function isPie(type: ChartType): boolean {
  return type === 'Pie' || type === 'Doughnut';
}

export function isBar(type: ChartType): boolean {
  return type.startsWith('Bar');
}

export function isColumn(type: ChartType): boolean {
  return type.startsWith('Column');
}

export function isLine(type: ChartType): boolean {
  return type.startsWith('Line');
}

export function isStacked(type: ChartType): boolean {
  return type.includes('Stacked');
}

/** Accents of Excel's theme: what series get in turn that have no colour of their own. */
export const PALETTE = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;

/** The colour of the n-th series, or of the n-th point of a pie; later rounds are darker, as in Excel. */
export function paletteColor(index: number): string {
  const color = PALETTE[index % PALETTE.length] ?? PALETTE[0];
  const round = Math.floor(index / PALETTE.length);
  if (round === 0) return color;
  const factor = round % 2 === 1 ? 0.6 : 0.8;
  const parts = [1, 3, 5].map((at) => Math.round(parseInt(color.slice(at, at + 2), 16) * factor));
  return `#${parts.map((part) => part.toString(16).toUpperCase().padStart(2, '0')).join('')}`;
}
