import { plottedSeries } from '../../workbook/charts/plotted';
import { AXIS_TITLE_FONT, GRID_COLOR, TEXT_FONT, TITLE_FONT } from '../../workbook/charts/looks';
import { isBar, isPie } from '../../workbook/charts/types';
import type { ChartAxisData, ChartData, ChartType, PlottedSeries } from '../../workbook/charts/types';
import type { Book } from '../../workbook/Book';
import { element, writeXml } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { lineProperties, richText, shapeProperties, textProperties, value } from './chartXml';
import { CHART, DRAWING_MAIN, LEGEND_PLACES, RELATIONSHIPS, TICK_PLACES } from './names';
import { writeSeries } from './writeSeries';

const CATEGORY_AXIS = 500_000_001;
const VALUE_AXIS = 500_000_002;

/** The chart part of a chart, with the values that its cells have now for programs that do not calculate. */
export function writeChart(book: Book, chart: ChartData): string {
  const plotted = plottedSeries(book, chart);
  const space = element(
    'c:chartSpace',
    { 'xmlns:c': CHART, 'xmlns:a': DRAWING_MAIN, 'xmlns:r': RELATIONSHIPS },
    [
      value('roundedCorners', 0),
      element('c:chart', {}, [
        ...title(chart),
        value('autoTitleDeleted', chart.title.visible ? 0 : 1),
        plotArea(chart, plotted),
        ...legend(chart),
        value('plotVisOnly', chart.plotVisibleOnly ? 1 : 0),
        value('dispBlanksAs', 'gap'),
      ]),
      shapeProperties('c:spPr', {
        fill: chart.format?.fill ?? '#FFFFFF',
        line: { color: GRID_COLOR, weight: 0.75, ...chart.format?.line },
      }),
      textProperties({ ...TEXT_FONT, ...chart.font }),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeXml(space)}`;
}

function title({ title: data }: ChartData): XmlElement[] {
  if (!data.visible) return [];
  const font = { ...TITLE_FONT, ...data.font };
  return [
    element('c:title', {}, [
      ...(data.text === undefined ? [] : [richText(data.text, font)]),
      value('overlay', data.overlay === true ? 1 : 0),
      ...(data.text === undefined ? [textProperties(font)] : []),
    ]),
  ];
}

function legend({ legend: data }: ChartData): XmlElement[] {
  if (!data.visible) return [];
  return [
    element('c:legend', {}, [
      value('legendPos', LEGEND_PLACES[data.position]),
      value('overlay', data.overlay === true ? 1 : 0),
      ...(data.font === undefined ? [] : [textProperties(data.font)]),
    ]),
  ];
}

/** Series of one kind share a group; the chart's own kind comes first. */
function plotArea(chart: ChartData, plotted: readonly PlottedSeries[]): XmlElement {
  const groups = new Map<string, { type: ChartType; members: number[] }>();
  const own = groupOf(chart.type);
  groups.set(own, { type: chart.type, members: [] });
  chart.series.forEach((series, index) => {
    const type = series.type ?? chart.type;
    const group = groups.get(groupOf(type)) ?? { type, members: [] };
    group.members.push(index);
    groups.set(groupOf(type), group);
  });
  return element('c:plotArea', {}, [
    element('c:layout'),
    ...[...groups.values()]
      .filter(({ members }, index) => members.length > 0 || index === 0)
      .map(({ type, members }) => group(chart, type, members, plotted)),
    ...(isPie(chart.type) ? [] : axes(chart)),
  ]);
}

function groupOf(type: ChartType): string {
  return type.replace('Markers', '');
}

function group(
  chart: ChartData,
  type: ChartType,
  members: readonly number[],
  plotted: readonly PlottedSeries[],
): XmlElement {
  const series = members.map((index) => writeSeries(chart, type, index, plotted[index]));
  const grouping = value('grouping', groupingOf(type));
  const ids = [value('axId', CATEGORY_AXIS), value('axId', VALUE_AXIS)];
  const varied = value('varyColors', isPie(type) ? 1 : 0);
  if (type === 'Pie')
    return element('c:pieChart', {}, [varied, ...series, value('firstSliceAng', chart.firstSliceAngle)]);
  if (type === 'Doughnut') {
    const turned = [value('firstSliceAng', chart.firstSliceAngle), value('holeSize', chart.holeSize)];
    return element('c:doughnutChart', {}, [varied, ...series, ...turned]);
  }
  if (type.startsWith('Line'))
    return element('c:lineChart', {}, [grouping, varied, ...series, value('marker', 1), ...ids]);
  if (type.startsWith('Area')) return element('c:areaChart', {}, [grouping, varied, ...series, ...ids]);
  return element('c:barChart', {}, [
    value('barDir', isBar(type) ? 'bar' : 'col'),
    grouping,
    varied,
    ...series,
    value('gapWidth', chart.gapWidth),
    value('overlap', chart.overlap),
    ...ids,
  ]);
}

function groupingOf(type: ChartType): string {
  if (type.endsWith('100')) return 'percentStacked';
  if (type.includes('Stacked')) return 'stacked';
  return isBar(type) || type.startsWith('Column') ? 'clustered' : 'standard';
}

function axes(chart: ChartData): XmlElement[] {
  const isSide = isBar(chart.type);
  const category = axis(
    chart.categoryAxis,
    { id: CATEGORY_AXIS, other: VALUE_AXIS, place: isSide ? 'l' : 'b' },
    [value('auto', 1), value('lblAlgn', 'ctr'), value('lblOffset', 100), value('noMultiLvlLbl', 0)],
  );
  const { majorUnit } = chart.valueAxis;
  const values = axis(
    chart.valueAxis,
    {
      id: VALUE_AXIS,
      other: CATEGORY_AXIS,
      place: isSide ? 'b' : 'l',
      usualFormat: chart.type.endsWith('100') ? '0%' : 'General',
    },
    [
      value('crossBetween', chart.type.startsWith('Area') ? 'midCat' : 'between'),
      ...(majorUnit === undefined ? [] : [value('majorUnit', majorUnit)]),
    ],
  );
  return [
    { ...category, name: 'c:catAx' },
    { ...values, name: 'c:valAx' },
  ];
}

function axis(
  data: ChartAxisData,
  {
    id,
    other,
    place,
    usualFormat = 'General',
  }: { id: number; other: number; place: string; usualFormat?: string },
  own: XmlElement[],
): XmlElement {
  const isValue = id === VALUE_AXIS;
  const linked = data.numberFormat === undefined;
  const line = isValue
    ? { style: 'None' as const, ...data.line }
    : { color: GRID_COLOR, weight: 0.75, ...data.line };
  return element('c:axis', {}, [
    value('axId', id),
    element('c:scaling', {}, [
      value('orientation', data.reversePlotOrder === true ? 'maxMin' : 'minMax'),
      ...(data.maximum === undefined ? [] : [value('max', data.maximum)]),
      ...(data.minimum === undefined ? [] : [value('min', data.minimum)]),
    ]),
    value('delete', data.visible ? 0 : 1),
    value('axPos', place),
    ...gridlines(data),
    ...axisTitle(data, place),
    element('c:numFmt', { formatCode: data.numberFormat ?? usualFormat, sourceLinked: linked ? 1 : 0 }),
    value('majorTickMark', 'none'),
    value('minorTickMark', 'none'),
    value('tickLblPos', TICK_PLACES[data.tickLabelPosition ?? 'NextToAxis']),
    shapeProperties('c:spPr', { line }),
    ...(data.font === undefined ? [] : [textProperties(data.font)]),
    value('crossAx', other),
    value('crosses', 'autoZero'),
    ...own,
  ]);
}

function gridlines({ majorGridlines }: ChartAxisData): XmlElement[] {
  if (majorGridlines?.visible !== true) return [];
  const line = { color: GRID_COLOR, weight: 0.75, ...majorGridlines.line };
  return [element('c:majorGridlines', {}, [element('c:spPr', {}, [lineProperties(line)])])];
}

function axisTitle({ title: data }: ChartAxisData, place: string): XmlElement[] {
  if (data?.visible !== true) return [];
  const font = { ...AXIS_TITLE_FONT, ...data.font };
  const turned = place === 'l' ? -5_400_000 : undefined;
  return [element('c:title', {}, [richText(data.text ?? 'Axis Title', font, turned), value('overlay', 0)])];
}
