import { AXIS_TITLE_FONT, GRID_COLOR, TEXT_FONT, TITLE_FONT } from '../../workbook/charts/looks';
import { CHART_TYPES, isPie } from '../../workbook/charts/types';
import type {
  ChartAxisData,
  ChartData,
  ChartSeriesData,
  ChartTextData,
  ChartType,
} from '../../workbook/charts/types';
import { childOf, childrenOf, localName } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { LEGEND_PLACES, TICK_PLACES, named } from './names';
import {
  flag,
  number,
  readFont,
  readLine,
  readRichFont,
  readShape,
  readText,
  without,
  word,
} from './chartLooks';
import { readSeries } from './readSeries';

/** All of a chart but its name and place. */
export type ChartContent = Omit<ChartData, 'id' | 'name' | 'from' | 'to'>;

/**
 * A chart part as data; `undefined` for what the stand-in does not draw: other kinds, charts in space, second axes, series
 * that are no plain references. What a chart says beyond the data is not read: it stays in the file until the chart changes.
 */
export function readChart(space: XmlElement): ChartContent | undefined {
  const chart = childOf(space, 'chart');
  const area = childOf(chart, 'plotArea');
  if (chart === undefined || area === undefined || childOf(chart, 'view3D') !== undefined) return undefined;
  const groups = childrenOf(area).filter((node) => localName(node).endsWith('Chart'));
  const axes = childrenOf(area).filter((node) => localName(node).endsWith('Ax'));
  const types = groups.map(kindOf);
  const [type] = types;
  if (type === undefined || types.includes(undefined) || axes.length !== (isPie(type) ? 0 : 2))
    return undefined;
  const series = readGroups(groups, types as ChartType[], type);
  if (series === undefined) return undefined;
  const categoryAxis = axes.find((node) => ['catAx', 'dateAx'].includes(localName(node)));
  const valueAxis = axes.find((node) => localName(node) === 'valAx');
  if (!isPie(type) && (categoryAxis === undefined || valueAxis === undefined)) return undefined;
  const bars = groups.find((node) => localName(node) === 'barChart');
  const [first] = groups;
  const format = readShape(childOf(space, 'spPr'));
  const ground = format && {
    ...(format.fill === undefined || format.fill === '#FFFFFF' ? {} : { fill: format.fill }),
    ...lineUnless(format.line, { color: GRID_COLOR, weight: 0.75 }),
  };
  const font = without(readFont(childOf(space, 'txPr')), TEXT_FONT);
  return {
    type,
    title: readTitle(chart),
    legend: readLegend(childOf(chart, 'legend')),
    categoryAxis: readAxis(categoryAxis, false),
    valueAxis: readAxis(valueAxis, true),
    series,
    gapWidth: number(bars, 'gapWidth') ?? 150,
    overlap: number(bars, 'overlap') ?? 0,
    holeSize: number(first, 'holeSize') ?? 50,
    firstSliceAngle: number(first, 'firstSliceAng') ?? 0,
    plotBy: plotByOf(series),
    plotVisibleOnly: flag(chart, 'plotVisOnly', true),
    ...(ground === undefined || Object.keys(ground).length === 0 ? {} : { format: ground }),
    ...(font === undefined ? {} : { font }),
  };
}

function kindOf(group: XmlElement): ChartType | undefined {
  const grouping = word(group, 'grouping');
  const suffix = { percentStacked: 'Stacked100', stacked: 'Stacked' }[grouping ?? ''] ?? '';
  const base = {
    barChart: word(group, 'barDir') === 'bar' ? 'Bar' : 'Column',
    lineChart: 'Line',
    areaChart: 'Area',
    pieChart: 'Pie',
    doughnutChart: 'Doughnut',
  }[localName(group)];
  if (base === undefined) return undefined;
  const isBars = localName(group) === 'barChart';
  const name = base + (isBars && suffix === '' ? 'Clustered' : suffix);
  return CHART_TYPES.find((each) => each === withMarkers(name, group));
}

/** A group of lines has the markers of its first series. */
function withMarkers(name: string, group: XmlElement): string {
  if (!name.startsWith('Line')) return name;
  const [first] = childrenOf(group, 'ser');
  return hasMarkers(first) ? name.replace('Line', 'LineMarkers') : name;
}

function hasMarkers(series: XmlElement | undefined): boolean {
  return word(childOf(series, 'marker'), 'symbol') !== 'none';
}

/** Series by their order; each kind is stated where it is not the chart's. */
function readGroups(
  groups: readonly XmlElement[],
  types: readonly ChartType[],
  own: ChartType,
): ChartSeriesData[] | undefined {
  const found: { order: number; data: ChartSeriesData }[] = [];
  for (const [index, group] of groups.entries()) {
    for (const node of childrenOf(group, 'ser')) {
      let type = types[index] ?? own;
      if (type.startsWith('Line'))
        type = (
          hasMarkers(node) ? type.replace(/^Line(?!Markers)/, 'LineMarkers') : type.replace('Markers', '')
        ) as ChartType;
      const data = readSeries(node, type, own, childOf(group, 'dLbls'));
      if (data === undefined) return undefined;
      found.push({ order: number(node, 'order') ?? found.length, data });
    }
  }
  return found.sort((a, b) => a.order - b.order).map(({ data }) => data);
}

function readTitle(chart: XmlElement): ChartTextData {
  const node = childOf(chart, 'title');
  // Without words a chart of one series is titled by it, unless somebody took the title away.
  if (node === undefined) return { visible: false };
  return { visible: true, ...readWords(node, TITLE_FONT) };
}

function readWords(node: XmlElement, usual: object): Omit<ChartTextData, 'visible'> {
  const text = readText(node);
  const font = without(text === undefined ? readFont(childOf(node, 'txPr')) : readRichFont(node), usual);
  return {
    ...(text === undefined ? {} : { text }),
    ...(flag(node, 'overlay', false) ? { overlay: true } : {}),
    ...(font === undefined ? {} : { font }),
  };
}

function readLegend(node: XmlElement | undefined): ChartData['legend'] {
  if (node === undefined) return { visible: false, position: 'Bottom' };
  const font = without(readFont(childOf(node, 'txPr')), {});
  return {
    visible: true,
    position: named(LEGEND_PLACES, word(node, 'legendPos')) ?? 'Right',
    ...(flag(node, 'overlay', false) ? { overlay: true } : {}),
    ...(font === undefined ? {} : { font }),
  };
}

function readAxis(node: XmlElement | undefined, isValue: boolean): ChartAxisData {
  if (node === undefined)
    return isValue ? { visible: true, majorGridlines: { visible: true } } : { visible: true };
  const scaling = childOf(node, 'scaling');
  const format = childOf(node, 'numFmt');
  const isLinked = format === undefined || format.attributes.get('sourceLinked') === '1';
  const title = childOf(node, 'title');
  const ticks = named(TICK_PLACES, word(node, 'tickLblPos')) ?? 'NextToAxis';
  const font = without(readFont(childOf(node, 'txPr')), {});
  const usual = isValue ? { style: 'None' as const } : { color: GRID_COLOR, weight: 0.75 };
  const [minimum, maximum, majorUnit] = [
    number(scaling, 'min'),
    number(scaling, 'max'),
    number(node, 'majorUnit'),
  ];
  const grid = childOf(node, 'majorGridlines');
  return {
    visible: !flag(node, 'delete', false),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(majorUnit === undefined ? {} : { majorUnit }),
    ...(word(scaling, 'orientation') === 'maxMin' ? { reversePlotOrder: true } : {}),
    ...(isLinked ? {} : { numberFormat: format.attributes.get('formatCode') ?? 'General' }),
    ...(ticks === 'NextToAxis' ? {} : { tickLabelPosition: ticks }),
    ...(title === undefined ? {} : { title: { visible: true, ...readWords(title, AXIS_TITLE_FONT) } }),
    ...(grid === undefined
      ? isValue
        ? { majorGridlines: { visible: false } }
        : {}
      : {
          majorGridlines: {
            visible: true,
            ...lineUnless(readLine(childOf(childOf(grid, 'spPr'), 'ln')), {
              color: GRID_COLOR,
              weight: 0.75,
            }),
          },
        }),
    ...(font === undefined ? {} : { font }),
    ...lineUnless(readLine(childOf(childOf(node, 'spPr'), 'ln')), usual),
  };
}

/** A line as a member, unless it is the usual one: what is written for everybody says nothing of this chart. */
function lineUnless(
  line: ReturnType<typeof readLine>,
  usual: object,
): { line?: NonNullable<ReturnType<typeof readLine>> } {
  const own = without(line, usual);
  return own === undefined ? {} : { line: own };
}

/** Series that lie side by side were cut by columns. */
function plotByOf([first]: readonly ChartSeriesData[]): ChartData['plotBy'] {
  const corners = /!\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(first?.values ?? '');
  return corners !== null && corners[1] !== corners[3] ? 'Rows' : 'Columns';
}
