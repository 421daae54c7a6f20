import { boxOf, cornersOf } from '../../workbook/charts/placement';
import type { ChartCorner, ChartData } from '../../workbook/charts/types';
import type { Sheet } from '../../workbook/Sheet';
import { DamagedFile } from '../DamagedFile';
import type { Package } from '../package/Package';
import { readRelations } from '../package/relations';
import { attributeOf, childOf, childrenOf, documentElement, element, localName, numberOf, textElement, textOf } from '../xml/tree'; // prettier-ignore
import type { XmlElement } from '../xml/tree';
import { CHART, DRAWING_MAIN, EMU, RELATIONSHIPS } from './names';
import { readChart } from './readChart';

/** A chart of the file that the stand-in understands, and where it stands. */
export interface FileChart {
  readonly data: ChartData;
  readonly anchor: XmlElement;
  readonly path: string;
}

/** A drawing's tree with its charts. */
export interface Drawing {
  readonly path: string;
  readonly document: XmlElement;
  readonly root: XmlElement;
  readonly charts: readonly FileChart[];
}

/** The drawing of a sheet; `undefined` when it has none, or one that cannot be read. */
export function readDrawing(sheet: Sheet, parts: Package, sheetPath: string): Drawing | undefined {
  const path = readRelations(parts, sheetPath).find(({ kind }) => kind === 'drawing')?.target;
  if (path === undefined) return undefined;
  const document = readLeniently(parts, path);
  if (document === undefined) return undefined;
  const root = documentElement(document);
  const taken = new Set<string>();
  const charts = childrenOf(root).flatMap((anchor) => readAnchor(sheet, parts, path, anchor, taken) ?? []);
  return { path, document, root, charts };
}

/** Drawings are not worth refusing a whole file. */
function readLeniently(parts: Package, path: string): XmlElement | undefined {
  try {
    return parts.readXml(path);
  } catch (error) {
    if (error instanceof DamagedFile) return undefined;
    throw error;
  }
}

function readAnchor(
  sheet: Sheet,
  parts: Package,
  drawing: string,
  anchor: XmlElement,
  taken: Set<string>,
): FileChart | undefined {
  const frame = childOf(anchor, 'graphicFrame');
  const place = placeOf(sheet, anchor);
  const properties = childOf(childOf(frame, 'nvGraphicFramePr'), 'cNvPr');
  const link = childOf(childOf(childOf(frame, 'graphic'), 'graphicData'), 'chart');
  if (link === undefined || place === undefined || properties === undefined) return undefined;
  const relation = attributeOf(link, 'id');
  const path = readRelations(parts, drawing).find(
    ({ id, kind }) => id === relation && kind === 'chart',
  )?.target;
  const document = path === undefined ? undefined : readLeniently(parts, path);
  const content = document === undefined ? undefined : readChart(documentElement(document));
  if (content === undefined || path === undefined) return undefined;
  let id = properties.attributes.get('id') ?? '0';
  while (taken.has(id)) id += '-';
  taken.add(id);
  const name = properties.attributes.get('name') ?? '';
  return { data: { id, name, ...place, ...content }, anchor, path };
}

/** The corners of an anchor that moves with cells; `undefined` for one that stands still. */
function placeOf(sheet: Sheet, anchor: XmlElement): { from: ChartCorner; to: ChartCorner } | undefined {
  const kind = localName(anchor);
  const from = cornerOf(childOf(anchor, 'from'));
  if (from === undefined || anchor.attributes.get('editAs') === 'absolute') return undefined;
  if (kind === 'twoCellAnchor') {
    const to = cornerOf(childOf(anchor, 'to'));
    return to === undefined ? undefined : { from, to };
  }
  const size = childOf(anchor, 'ext');
  if (kind !== 'oneCellAnchor' || size === undefined) return undefined;
  const { left, top } = boxOf(sheet, { from, to: from });
  const width = (numberOf(size, 'cx') ?? 0) / EMU;
  const height = (numberOf(size, 'cy') ?? 0) / EMU;
  return { from, to: cornersOf(sheet, { left, top, width, height }).to };
}

function cornerOf(node: XmlElement | undefined): ChartCorner | undefined {
  if (node === undefined) return undefined;
  const read = (name: string): number => Number(textOf(childOf(node, name)) || 0);
  return { row: read('row'), column: read('col'), x: read('colOff') / EMU, y: read('rowOff') / EMU };
}

/** A new anchor for a chart. */
export function writeAnchor(chart: ChartData, number: number, relation: string, prefix: string): XmlElement {
  const link = element('c:chart', { 'xmlns:c': CHART, 'xmlns:r': RELATIONSHIPS, 'r:id': relation });
  const frame = element(`${prefix}graphicFrame`, { macro: '' }, [
    element(`${prefix}nvGraphicFramePr`, {}, [
      element(`${prefix}cNvPr`, { id: number, name: chart.name }),
      element(`${prefix}cNvGraphicFramePr`),
    ]),
    element(`${prefix}xfrm`, {}, [
      element('a:off', { 'xmlns:a': DRAWING_MAIN, x: 0, y: 0 }),
      element('a:ext', { 'xmlns:a': DRAWING_MAIN, cx: 0, cy: 0 }),
    ]),
    element('a:graphic', { 'xmlns:a': DRAWING_MAIN }, [element('a:graphicData', { uri: CHART }, [link])]),
  ]);
  return element(`${prefix}twoCellAnchor`, {}, [
    writeCorner(`${prefix}from`, chart.from, prefix),
    writeCorner(`${prefix}to`, chart.to, prefix),
    frame,
    element(`${prefix}clientData`),
  ]);
}

/** Moves an anchor; whatever it was, it moves and sizes with its cells from now on. */
export function moveAnchor(anchor: XmlElement, chart: ChartData, prefix: string): void {
  anchor.name = `${prefix}twoCellAnchor`;
  const rest = childrenOf(anchor).filter((child) => !['from', 'to', 'ext'].includes(localName(child)));
  anchor.children = [
    writeCorner(`${prefix}from`, chart.from, prefix),
    writeCorner(`${prefix}to`, chart.to, prefix),
    ...rest,
  ];
}

function writeCorner(name: string, corner: ChartCorner, prefix: string): XmlElement {
  const offset = (points: number): string => String(Math.round(points * EMU));
  return element(name, {}, [
    textElement(`${prefix}col`, String(corner.column)),
    textElement(`${prefix}colOff`, offset(corner.x)),
    textElement(`${prefix}row`, String(corner.row)),
    textElement(`${prefix}rowOff`, offset(corner.y)),
  ]);
}
