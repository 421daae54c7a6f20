import { SERIES_LINE } from '../../workbook/charts/looks';
import { isLine, isPie, isStacked, paletteColor } from '../../workbook/charts/types';
import type {
  ChartData,
  ChartLabelsData,
  ChartSeriesData,
  ChartType,
  PlottedSeries,
} from '../../workbook/charts/types';
import type { CellValue } from '../../workbook/types';
import { element, textElement } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { color, shapeProperties, textProperties, value } from './chartXml';
import { LABEL_PLACES } from './names';

/** A series in the group of its kind, in the order that the schema asks for. */
export function writeSeries(
  chart: ChartData,
  type: ChartType,
  index: number,
  plotted: PlottedSeries | undefined,
): XmlElement {
  const series = chart.series[index] ?? {};
  const own = series.type ?? chart.type;
  const isBarLike = !isLine(type) && !isPie(type) && !type.startsWith('Area');
  return element('c:ser', {}, [
    value('idx', index),
    value('order', index),
    ...name(series, plotted),
    ...look(series, own, index),
    ...(isBarLike ? [value('invertIfNegative', 0)] : []),
    ...(isLine(type) ? [marker(series, own, index)] : []),
    ...points(series, type, plotted),
    ...labels(series.labels, type),
    ...cells('cat', series.categories, plotted?.categories),
    ...cells('val', series.values, plotted?.values, plotted?.numberFormat),
    ...(isLine(type) ? [value('smooth', series.smooth === true ? 1 : 0)] : []),
  ]);
}

function name({ name: text }: ChartSeriesData, plotted: PlottedSeries | undefined): XmlElement[] {
  if (text === undefined || text === '') return [];
  if (!text.startsWith('=')) return [element('c:tx', {}, [textElement('c:v', text)])];
  const cache = stringCache([plotted?.name ?? '']);
  return [element('c:tx', {}, [element('c:strRef', {}, [textElement('c:f', text.slice(1)), cache])])];
}

/** Colours of the palette are written out, so that all programs show the same ones. */
function look({ format }: ChartSeriesData, type: ChartType, index: number): XmlElement[] {
  if (isLine(type)) {
    const line = { color: paletteColor(index), weight: SERIES_LINE, ...format?.line };
    return [shapeProperties('c:spPr', { line })];
  }
  if (isPie(type)) return [];
  return [shapeProperties('c:spPr', { ...format, fill: format?.fill ?? paletteColor(index) })];
}

function marker(series: ChartSeriesData, type: ChartType, index: number): XmlElement {
  if (!type.includes('Markers')) return element('c:marker', {}, [value('symbol', 'none')]);
  const fill = series.markerColor ?? series.format?.line?.color ?? paletteColor(index);
  return element('c:marker', {}, [
    value('symbol', 'circle'),
    value('size', series.markerSize ?? 5),
    element('c:spPr', {}, [color(fill)]),
  ]);
}

function points(series: ChartSeriesData, type: ChartType, plotted: PlottedSeries | undefined): XmlElement[] {
  const given = new Map(Object.entries(series.points ?? {}).map(([at, look]) => [Number(at), look]));
  const count = isPie(type) ? (plotted?.values.length ?? 0) : 0;
  for (let at = 0; at < count; at += 1) {
    const white = { color: '#FFFFFF', weight: 1.5 };
    given.set(at, { line: white, ...given.get(at), fill: given.get(at)?.fill ?? paletteColor(at) });
  }
  return [...given]
    .sort(([a], [b]) => a - b)
    .map(([at, look]) =>
      element('c:dPt', {}, [
        value('idx', at),
        ...(isLine(type) || isPie(type) ? [] : [value('invertIfNegative', 0)]),
        value('bubble3D', 0),
        shapeProperties('c:spPr', look),
      ]),
    );
}

/** Places that Excel takes for labels of a kind; it calls a file damaged that states another. */
function placesFor(type: ChartType): readonly string[] {
  if (type === 'Pie') return ['Center', 'InsideEnd', 'OutsideEnd', 'BestFit'];
  if (type === 'Doughnut' || type.startsWith('Area')) return [];
  if (isLine(type)) return ['Center', 'Left', 'Right', 'Top', 'Bottom'];
  return isStacked(type)
    ? ['Center', 'InsideEnd', 'InsideBase']
    : ['Center', 'InsideEnd', 'InsideBase', 'OutsideEnd'];
}

function labels(data: ChartLabelsData | undefined, type: ChartType): XmlElement[] {
  if (data === undefined) return [];
  const flag = (key: string, is: boolean | undefined): XmlElement => value(key, is === true ? 1 : 0);
  const place = data.position;
  return [
    element('c:dLbls', {}, [
      ...(data.numberFormat === undefined
        ? []
        : [element('c:numFmt', { formatCode: data.numberFormat, sourceLinked: 0 })]),
      ...(data.font === undefined ? [] : [textProperties(data.font)]),
      ...(place !== undefined && placesFor(type).includes(place)
        ? [value('dLblPos', LABEL_PLACES[place])]
        : []),
      flag('showLegendKey', data.showLegendKey),
      flag('showVal', data.showValue),
      flag('showCatName', data.showCategoryName),
      flag('showSerName', data.showSeriesName),
      flag('showPercent', data.showPercentage),
      flag('showBubbleSize', false),
      ...(data.separator === undefined ? [] : [textElement('c:separator', data.separator)]),
    ]),
  ];
}

function cells(
  role: 'cat' | 'val',
  formula: string | undefined,
  plotted: readonly CellValue[] | undefined,
  format?: string,
): XmlElement[] {
  if (formula === undefined) return [];
  const isText = role === 'cat';
  const cache = isText
    ? stringCache((plotted ?? []).map(String))
    : numberCache(plotted ?? [], format ?? 'General');
  const reference = element(isText ? 'c:strRef' : 'c:numRef', {}, [
    textElement('c:f', formula.slice(1)),
    cache,
  ]);
  return [element(`c:${role}`, {}, [reference])];
}

function stringCache(texts: readonly string[]): XmlElement {
  return element('c:strCache', {}, [value('ptCount', texts.length), ...texts.map(point)]);
}

function numberCache(values: readonly CellValue[], format: string): XmlElement {
  const numbers = values.flatMap((each, index) =>
    typeof each === 'number' ? [point(String(each), index)] : [],
  );
  return element('c:numCache', {}, [
    textElement('c:formatCode', format),
    value('ptCount', values.length),
    ...numbers,
  ]);
}

function point(text: string, index: number): XmlElement {
  return element('c:pt', { idx: index }, [textElement('c:v', text)]);
}
