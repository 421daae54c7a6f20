import { SERIES_LINE } from '../../workbook/charts/looks';
import { isLine, isPie, paletteColor } from '../../workbook/charts/types';
import type {
  ChartLabelsData,
  ChartSeriesData,
  ChartShapeData,
  ChartType,
} from '../../workbook/charts/types';
import { splitFormula } from '../../workbook/formula/references';
import { childOf, childrenOf, textOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { flag, number, readFont, readLine, readShape, without, word } from './chartLooks';
import { LABEL_PLACES, named } from './names';

/** A series as data; `undefined` when its cells are not plain references. `shared` are the labels of its group. */
export function readSeries(
  node: XmlElement,
  type: ChartType,
  own: ChartType,
  shared: XmlElement | undefined,
): ChartSeriesData | undefined {
  const index = number(node, 'idx') ?? 0;
  const name = nameOf(childOf(node, 'tx'));
  const values = reference(childOf(node, 'val'));
  const categories = reference(childOf(node, 'cat'));
  if (name === null || values === null || categories === null) return undefined;
  const format = readLook(childOf(node, 'spPr'), type, index);
  const labels = readLabels(childOf(node, 'dLbls') ?? shared);
  const points = readPoints(node, type);
  return {
    ...(name === undefined ? {} : { name }),
    ...(values === undefined ? {} : { values }),
    ...(categories === undefined ? {} : { categories }),
    ...(type === own ? {} : { type }),
    ...(format === undefined ? {} : { format }),
    ...(labels === undefined ? {} : { labels }),
    ...(isLine(type) && flag(node, 'smooth', false) ? { smooth: true } : {}),
    ...(type.includes('Markers') ? readMarker(childOf(node, 'marker'), format, index) : {}),
    ...(points === undefined ? {} : { points }),
  };
}

/** A formula of one reference, with `=`; `undefined` when absent, `null` for anything else. */
function reference(node: XmlElement | undefined): string | undefined | null {
  if (node === undefined) return undefined;
  const holder = childOf(node, 'numRef') ?? childOf(node, 'strRef');
  const text = textOf(childOf(holder, 'f')).trim();
  const [part, more] = splitFormula(text);
  const isPlain = more === undefined && part?.kind === 'reference' && part.reference.sheet !== undefined;
  return isPlain || /^(?:[^!]*!)?#REF!$/.test(text) ? `=${text}` : null;
}

function nameOf(node: XmlElement | undefined): string | undefined | null {
  const plain = childOf(node, 'v');
  return plain === undefined ? reference(node) : textOf(plain);
}

function readLook(node: XmlElement | undefined, type: ChartType, index: number): ChartShapeData | undefined {
  if (isPie(type)) return undefined;
  if (isLine(type)) {
    const usual = { color: paletteColor(index), weight: SERIES_LINE };
    const line = without(readLine(childOf(node, 'ln')), usual);
    return line === undefined ? undefined : { line };
  }
  return without(readShape(node), { fill: paletteColor(index) });
}

function readMarker(
  node: XmlElement | undefined,
  format: ChartShapeData | undefined,
  index: number,
): Pick<ChartSeriesData, 'markerSize' | 'markerColor'> {
  const size = number(node, 'size') ?? 5;
  const color = readShape(childOf(node, 'spPr'))?.fill;
  const usual = format?.line?.color ?? paletteColor(index);
  return {
    ...(size === 5 ? {} : { markerSize: size }),
    ...(color === undefined || color === usual ? {} : { markerColor: color }),
  };
}

function readPoints(node: XmlElement, type: ChartType): ChartSeriesData['points'] {
  const points: Record<string, ChartShapeData> = {};
  for (const point of childrenOf(node, 'dPt')) {
    const at = number(point, 'idx') ?? 0;
    const look = readShape(childOf(point, 'spPr'));
    if (look === undefined) continue;
    const { line, ...rest } = look;
    const ownLine = isPie(type) ? without(line, { color: '#FFFFFF', weight: 1.5 }) : line;
    const own = without(rest, isPie(type) ? { fill: paletteColor(at) } : {});
    if (own !== undefined || ownLine !== undefined)
      points[at] = { ...own, ...(ownLine === undefined ? {} : { line: ownLine }) };
  }
  return Object.keys(points).length === 0 ? undefined : points;
}

const SHOWN = {
  showLegendKey: 'showLegendKey',
  showVal: 'showValue',
  showCatName: 'showCategoryName',
  showSerName: 'showSeriesName',
  showPercent: 'showPercentage',
} as const;

function readLabels(node: XmlElement | undefined): ChartLabelsData | undefined {
  if (node === undefined || flag(node, 'delete', false)) return undefined;
  const labels: ChartLabelsData = {};
  for (const [name, key] of Object.entries(SHOWN)) if (flag(node, name, false)) labels[key] = true;
  if (Object.keys(labels).length === 0) return undefined;
  const position = named(LABEL_PLACES, word(node, 'dLblPos'));
  const format = childOf(node, 'numFmt');
  const separator = childOf(node, 'separator');
  const font = readFont(childOf(node, 'txPr'));
  if (position !== undefined) labels.position = position;
  if (format !== undefined && format.attributes.get('sourceLinked') !== '1')
    labels.numberFormat = format.attributes.get('formatCode') ?? 'General';
  if (separator !== undefined) labels.separator = textOf(separator);
  if (font !== undefined && Object.keys(font).length > 0) labels.font = font;
  return labels;
}
