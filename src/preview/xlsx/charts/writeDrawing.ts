import type { Book } from '../../workbook/Book';
import type { ChartData } from '../../workbook/charts/types';
import type { Sheet } from '../../workbook/Sheet';
import { setContentType } from '../package/contentTypes';
import type { Package } from '../package/Package';
import { addRelation, removeRelations } from '../package/relations';
import { sameData } from '../sameData';
import { replaceSection } from '../sheet/shell';
import { childOf, childrenOf, element, parseXml, prefixOf, removeChildren } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { moveAnchor, readDrawing, writeAnchor } from './drawing';
import type { Drawing, FileChart } from './drawing';
import { CHART_TYPE, DRAWING, DRAWING_MAIN, DRAWING_TYPE, RELATIONSHIPS } from './names';
import { writeChart } from './writeChart';

/**
 * Gives the sheet a drawing where it needs its first one, and takes away one that would be empty. Gives whether the sheet's
 * own XML changed. The drawing itself is filled by `writeCharts`, when the cells' moves have been followed.
 */
export function linkDrawing(sheet: Sheet, root: XmlElement, sheetPath: string, parts: Package): boolean {
  const drawing = readDrawing(sheet, parts, sheetPath);
  const has = childOf(root, 'drawing') !== undefined;
  if (!has && sheet.charts.length > 0) {
    const path = parts.freePath('xl/drawings/drawing', '.xml');
    parts.write(path, blankDrawing());
    setContentType(parts, path, DRAWING_TYPE);
    const id = addRelation(parts, sheetPath, 'drawing', path);
    const link = element(`${prefixOf(root)}drawing`, { 'xmlns:r': RELATIONSHIPS, 'r:id': id });
    replaceSection(root, 'drawing', link);
    return true;
  }
  const isAllGone =
    drawing !== undefined &&
    drawing.charts.length > 0 &&
    sheet.charts.length === 0 &&
    childrenOf(drawing.root).length === drawing.charts.length;
  if (!isAllGone) return false;
  removeRelations(parts, sheetPath, ({ target }) => target === drawing.path);
  replaceSection(root, 'drawing', undefined);
  return true;
}

/** Write the charts of a sheet that differ from those of its drawing; everything else in there stays as it was. */
export function writeCharts(book: Book, sheet: Sheet, sheetPath: string, parts: Package): void {
  const drawing = readDrawing(sheet, parts, sheetPath);
  if (drawing === undefined) return;
  const known = new Map(drawing.charts.map((chart) => [chart.data.id, chart]));
  let changed = false;
  for (const chart of sheet.charts) {
    const before = known.get(chart.id);
    if (before === undefined) addChart(book, chart, drawing, parts);
    changed ||= before === undefined;
    if (before !== undefined) changed = changeChart(book, chart, before, drawing, parts) || changed;
  }
  const gone = drawing.charts.filter(({ data }) => !sheet.charts.some(({ id }) => id === data.id));
  if (gone.length > 0) {
    removeChildren(drawing.root, (anchor) => gone.some((each) => each.anchor === anchor));
    removeRelations(parts, drawing.path, ({ target }) => gone.some(({ path }) => path === target));
  }
  if (changed || gone.length > 0) parts.write(drawing.path, drawing.document);
}

function addChart(book: Book, chart: ChartData, drawing: Drawing, parts: Package): void {
  const path = parts.freePath('xl/charts/chart', '.xml');
  parts.write(path, writeChart(book, chart));
  setContentType(parts, path, CHART_TYPE);
  const relation = addRelation(parts, drawing.path, 'chart', path);
  const number = freeNumber(drawing.root, Number(chart.id));
  drawing.root.children.push(writeAnchor(chart, number, relation, prefixOf(drawing.root)));
}

/** Gives whether the drawing changed; the chart's own part is written here. */
function changeChart(
  book: Book,
  chart: ChartData,
  before: FileChart,
  drawing: Drawing,
  parts: Package,
): boolean {
  const { data } = before;
  const place = { id: data.id, name: data.name, from: data.from, to: data.to };
  if (!sameData({ ...chart, ...place }, data)) parts.write(before.path, writeChart(book, chart));
  const moved = !sameData([chart.from, chart.to], [data.from, data.to]);
  if (moved) moveAnchor(before.anchor, chart, prefixOf(drawing.root));
  const frame = childOf(before.anchor, 'graphicFrame');
  if (chart.name !== data.name)
    childOf(childOf(frame, 'nvGraphicFramePr'), 'cNvPr')?.attributes.set('name', chart.name);
  return moved || chart.name !== data.name;
}

/** The wanted number, or the next that nothing in the drawing has. */
function freeNumber(root: XmlElement, wanted: number): number {
  const taken = new Set<number>();
  const collect = (node: XmlElement): void => {
    for (const child of childrenOf(node)) {
      if (child.name.endsWith('cNvPr')) taken.add(Number(child.attributes.get('id')));
      collect(child);
    }
  };
  collect(root);
  let number = Number.isInteger(wanted) && wanted > 1 ? wanted : 2;
  while (taken.has(number)) number += 1;
  return number;
}

function blankDrawing(): XmlElement {
  return parseXml(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${DRAWING_MAIN}"/>`,
  );
}
