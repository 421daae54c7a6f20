import type { BorderLine } from '../../workbook/types';
import { childOf, element, insertInOrder, prefixOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { BORDER_ORDER } from './order';
import { argb, readColor } from './colors';
import type { ThemeColors } from './colors';

export const EDGES = [
  ['borderLeft', 'left'],
  ['borderRight', 'right'],
  ['borderTop', 'top'],
  ['borderBottom', 'bottom'],
] as const;

const STYLES: Readonly<Record<string, BorderLine['style']>> = {
  thin: 'thin',
  medium: 'medium',
  thick: 'thick',
  dashed: 'dashed',
  dotted: 'dotted',
  double: 'double',
  hair: 'hair',
  // The nearest that Office.js can name; the file keeps its own while nobody changes the line.
  mediumDashed: 'dashed',
  dashDot: 'dashed',
  mediumDashDot: 'dashed',
  dashDotDot: 'dotted',
  mediumDashDotDot: 'dotted',
  slantDashDot: 'dashed',
};

/** One edge of a `<border>`; `undefined` when there is no line. */
export function readLine(
  border: XmlElement | undefined,
  edge: string,
  theme: ThemeColors,
): BorderLine | undefined {
  const node = childOf(border, edge);
  const style = STYLES[node?.attributes.get('style') ?? ''];
  if (node === undefined || style === undefined) return undefined;
  return { style, color: readColor(childOf(node, 'color'), theme) ?? '#000000' };
}

/** Draw or remove one edge of a `<border>`. */
export function writeLine(border: XmlElement, edge: string, line: BorderLine | undefined): void {
  const prefix = prefixOf(border);
  const drawn =
    line === undefined
      ? element(prefix + edge)
      : element(prefix + edge, { style: line.style }, [element(`${prefix}color`, { rgb: argb(line.color) })]);
  const old = childOf(border, edge);
  if (old !== undefined) border.children[border.children.indexOf(old)] = drawn;
  else insertInOrder(border, drawn, BORDER_ORDER);
}
