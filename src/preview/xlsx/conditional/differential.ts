import { argb } from '../styles/colors';
import type { StyleTable } from '../styles/StyleTable';
import { childOf, element, flagOf, prefixOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';

/** The look of a conditional format as Office.js states it (`Excel.ConditionalRangeFormat`). */
interface RangeFormat {
  numberFormat?: unknown;
  fill?: { color?: unknown };
  font?: { bold?: unknown; italic?: unknown; underline?: unknown; strikethrough?: unknown; color?: unknown };
  borders?: Record<string, { style?: unknown; color?: unknown } | undefined>;
}

const EDGES = ['left', 'right', 'top', 'bottom'] as const;
const LINES: Readonly<Record<string, string>> = {
  thin: 'Continuous',
  dashed: 'Dash',
  dotted: 'Dot',
  dashDot: 'DashDot',
  dashDotDot: 'DashDotDot',
};

/** A `<dxf>` as Office.js states it; keys only for what it says. */
export function readDifferential(dxf: XmlElement | undefined, styles: StyleTable): Record<string, unknown> {
  const format: Record<string, unknown> = {};
  const code = childOf(dxf, 'numFmt')?.attributes.get('formatCode');
  if (code !== undefined) format.numberFormat = code;
  const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
  // In a dxf a solid fill's colour is the background, and `solid` may be left out.
  const fill = styles.color(childOf(pattern, 'bgColor')) ?? styles.color(childOf(pattern, 'fgColor'));
  if (fill !== undefined && pattern?.attributes.get('patternType') !== 'none') format.fill = { color: fill };
  const font = readFont(childOf(dxf, 'font'), styles);
  if (Object.keys(font).length > 0) format.font = font;
  const borders = readBorders(childOf(dxf, 'border'), styles);
  if (Object.keys(borders).length > 0) format.borders = borders;
  return format;
}

function readFont(node: XmlElement | undefined, styles: StyleTable): Record<string, unknown> {
  const font: Record<string, unknown> = {};
  const color = styles.color(childOf(node, 'color'));
  if (color !== undefined) font.color = color;
  for (const [tag, key] of [
    ['b', 'bold'],
    ['i', 'italic'],
    ['strike', 'strikethrough'],
  ] as const) {
    const mark = childOf(node, tag);
    if (mark !== undefined) font[key] = flagOf(mark, 'val', true);
  }
  const underline = childOf(node, 'u');
  if (underline !== undefined) font.underline = underlineName(underline.attributes.get('val') ?? 'single');
  return font;
}

function underlineName(value: string): string {
  return value === 'none' ? 'None' : value.startsWith('double') ? 'Double' : 'Single';
}

function readBorders(node: XmlElement | undefined, styles: StyleTable): Record<string, unknown> {
  const borders: Record<string, unknown> = {};
  for (const edge of EDGES) {
    const line = childOf(node, edge);
    const style = line?.attributes.get('style');
    if (style === undefined || style === 'none') continue;
    borders[edge] = {
      style: LINES[style] ?? 'Continuous',
      color: styles.color(childOf(line, 'color')) ?? '#000000',
    };
  }
  return borders;
}

/** A `<dxf>` for a look; `undefined` when the look says nothing. */
export function writeDifferential(
  format: unknown,
  styles: StyleTable,
  numberFormatId: (code: string) => number,
): XmlElement | undefined {
  const { font, numberFormat, fill, borders } = (format ?? {}) as RangeFormat;
  const prefix = prefixOf(styles.root);
  const children: XmlElement[] = [];
  const fontNode = element(`${prefix}font`, {}, writeFont(font, prefix));
  if (fontNode.children.length > 0) children.push(fontNode);
  if (typeof numberFormat === 'string' && numberFormat !== '') {
    children.push(
      element(`${prefix}numFmt`, { numFmtId: numberFormatId(numberFormat), formatCode: numberFormat }),
    );
  }
  const color = fill?.color;
  if (isColor(color)) {
    // Both colours: Excel takes the background, some other programs the foreground.
    const colors = ['fgColor', 'bgColor'].map((name) => element(prefix + name, { rgb: argb(color) }));
    const pattern = element(`${prefix}patternFill`, { patternType: 'solid' }, colors);
    children.push(element(`${prefix}fill`, {}, [pattern]));
  }
  const lines = EDGES.flatMap((edge) => writeEdge(edge, borders?.[edge], prefix));
  if (lines.length > 0) children.push(element(`${prefix}border`, {}, lines));
  return children.length === 0 ? undefined : element(`${prefix}dxf`, {}, children);
}

function writeFont(font: RangeFormat['font'], prefix: string): XmlElement[] {
  const marks: XmlElement[] = [];
  for (const [tag, value] of [
    ['b', font?.bold],
    ['i', font?.italic],
    ['strike', font?.strikethrough],
  ] as const) {
    if (typeof value === 'boolean') marks.push(element(prefix + tag, { val: value ? undefined : 0 }));
  }
  const underline = font?.underline;
  if (typeof underline === 'string') {
    marks.push(
      element(`${prefix}u`, {
        val: underline === 'None' ? 'none' : underline.startsWith('Double') ? 'double' : undefined,
      }),
    );
  }
  const color = font?.color;
  if (isColor(color)) marks.push(element(`${prefix}color`, { rgb: argb(color) }));
  return marks;
}

function writeEdge(
  edge: string,
  line: { style?: unknown; color?: unknown } | undefined,
  prefix: string,
): XmlElement[] {
  if (line?.style === undefined || line.style === 'None') return [];
  const style = Object.entries(LINES).find(([, name]) => name === line.style)?.[0] ?? 'thin';
  const color = isColor(line.color) ? line.color : '#000000';
  return [element(prefix + edge, { style }, [element(`${prefix}color`, { rgb: argb(color) })])];
}

function isColor(value: unknown): value is string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
}
