import {
  childOf,
  childrenOf,
  cloneXml,
  element,
  flagOf,
  numberOf,
  prefixOf,
  setAttribute,
} from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { replaceSection } from './shell';

/** Columns by their index from 0. */
export interface ColumnData {
  /** Characters of the default font. */
  widths: Map<number, number>;
  hidden: Set<number>;
  /** Numbers of cell formats. */
  formats: Map<number, number>;
}

const LAST_COLUMN = 16_384;

export function readColumns(root: XmlElement): ColumnData {
  const data: ColumnData = { widths: new Map(), hidden: new Set(), formats: new Map() };
  for (const node of childrenOf(childOf(root, 'cols'), 'col')) {
    const { first, last } = extent(node);
    const width = numberOf(node, 'width');
    const format = numberOf(node, 'style') ?? 0;
    const hidden = flagOf(node, 'hidden');
    for (let column = first; column <= last; column++) {
      if (width !== undefined) data.widths.set(column, width);
      if (format > 0) data.formats.set(column, format);
      if (hidden) data.hidden.add(column);
    }
  }
  return data;
}

/** Write the columns anew; outline levels and the like stay with the columns that had them. */
export function writeColumns(root: XmlElement, after: ColumnData): void {
  const old = new Map<number, XmlElement>();
  for (const node of childrenOf(childOf(root, 'cols'), 'col')) {
    const { first, last } = extent(node);
    for (let column = first; column <= last; column++) old.set(column, node);
  }
  const columns = new Set([...old.keys(), ...after.widths.keys(), ...after.hidden, ...after.formats.keys()]);
  const cols = element(`${prefixOf(root)}cols`);
  let previous: XmlElement | undefined;
  for (const column of [...columns].sort((a, b) => a - b)) {
    const node = describe(old.get(column), column, after, prefixOf(root));
    if (previous !== undefined && continues(previous, node)) setAttribute(previous, 'max', column + 1);
    else {
      cols.children.push(node);
      previous = node;
    }
  }
  replaceSection(root, 'cols', cols.children.length === 0 ? undefined : cols);
}

function describe(
  old: XmlElement | undefined,
  column: number,
  after: ColumnData,
  prefix: string,
): XmlElement {
  const node = old === undefined ? element(`${prefix}col`) : cloneXml(old);
  const width = after.widths.get(column);
  const format = after.formats.get(column) ?? 0;
  setAttribute(node, 'min', column + 1);
  setAttribute(node, 'max', column + 1);
  if (width !== numberOf(node, 'width')) {
    setAttribute(node, 'width', width);
    setAttribute(node, 'customWidth', width === undefined ? undefined : 1);
    setAttribute(node, 'bestFit', undefined);
  }
  setAttribute(node, 'style', format === 0 ? undefined : format);
  setAttribute(node, 'hidden', after.hidden.has(column) ? 1 : undefined);
  return node;
}

function continues(previous: XmlElement, node: XmlElement): boolean {
  const text = (each: XmlElement): string =>
    JSON.stringify([...each.attributes].filter(([key]) => key !== 'min' && key !== 'max').sort());
  return numberOf(previous, 'max') === (numberOf(node, 'min') ?? 0) - 1 && text(previous) === text(node);
}

function extent(node: XmlElement): { first: number; last: number } {
  const first = (numberOf(node, 'min') ?? 1) - 1;
  return { first, last: Math.min((numberOf(node, 'max') ?? first + 1) - 1, LAST_COLUMN - 1) };
}
