import type { ChartFontData, ChartLineData, ChartShapeData } from '../../workbook/charts/types';
import { childOf, childrenOf, numberOf, textOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { DASHES, EMU, named } from './names';

/** `val` of a child. */
export function word(node: XmlElement | undefined, name: string): string | undefined {
  return childOf(node, name)?.attributes.get('val');
}

/** `val` of a child as a number, without a percent sign. */
export function number(node: XmlElement | undefined, name: string): number | undefined {
  const text = word(node, name)?.replace('%', '');
  const parsed = text === undefined || text === '' ? NaN : Number(text);
  return Number.isNaN(parsed) ? undefined : parsed;
}

/** `val` of a child as yes or no; a child without it says yes. */
export function flag(node: XmlElement | undefined, name: string, absent: boolean): boolean {
  const child = childOf(node, name);
  if (child === undefined) return absent;
  const text = child.attributes.get('val') ?? '1';
  return text === '1' || text === 'true';
}

/** A plain colour; those of the theme are left to Excel. */
function colorOf(node: XmlElement | undefined): string | undefined {
  const hex = childOf(childOf(node, 'solidFill'), 'srgbClr')?.attributes.get('val');
  return hex === undefined ? undefined : `#${hex.toUpperCase()}`;
}

export function readLine(node: XmlElement | undefined): ChartLineData | undefined {
  if (node === undefined) return undefined;
  const width = numberOf(node, 'w');
  const weight = width === undefined ? {} : { weight: width / EMU };
  if (childOf(node, 'noFill') !== undefined) return { ...weight, style: 'None' };
  const color = colorOf(node);
  const dash = named(DASHES, word(node, 'prstDash'));
  return {
    ...(color === undefined ? {} : { color }),
    ...weight,
    ...(dash === undefined || dash === 'Continuous' ? {} : { style: dash }),
  };
}

export function readShape(node: XmlElement | undefined): ChartShapeData | undefined {
  if (node === undefined) return undefined;
  const fill = childOf(node, 'noFill') === undefined ? colorOf(node) : 'none';
  const line = readLine(childOf(node, 'ln'));
  return { ...(fill === undefined ? {} : { fill }), ...(line === undefined ? {} : { line }) };
}

/** The look of `txPr`. */
export function readFont(node: XmlElement | undefined): ChartFontData | undefined {
  return fontOf(childOf(childOf(childOf(node, 'p'), 'pPr'), 'defRPr'));
}

/** The look of a title's words: of the first run, else of the paragraph. */
export function readRichFont(title: XmlElement): ChartFontData | undefined {
  const paragraph = childOf(childOf(childOf(title, 'tx'), 'rich'), 'p');
  const general = fontOf(childOf(childOf(paragraph, 'pPr'), 'defRPr'));
  const own = fontOf(childOf(childOf(paragraph, 'r'), 'rPr'));
  return general === undefined && own === undefined ? undefined : { ...general, ...own };
}

function fontOf(node: XmlElement | undefined): ChartFontData | undefined {
  if (node === undefined) return undefined;
  const size = numberOf(node, 'sz');
  const color = colorOf(node);
  const name = childOf(node, 'latin')?.attributes.get('typeface');
  return {
    ...(size === undefined ? {} : { size: size / 100 }),
    ...(node.attributes.get('b') === '1' ? { bold: true } : {}),
    ...(node.attributes.get('i') === '1' ? { italic: true } : {}),
    ...(color === undefined ? {} : { color }),
    // `+mn-lt` is the theme's font.
    ...(name === undefined || name.startsWith('+') ? {} : { name }),
  };
}

/** The words of a title; `undefined` when Excel makes them up. */
export function readText(title: XmlElement): string | undefined {
  const rich = childOf(childOf(title, 'tx'), 'rich');
  if (rich === undefined) return undefined;
  return childrenOf(rich, 'p')
    .map((paragraph) =>
      childrenOf(paragraph, 'r')
        .map((run) => textOf(childOf(run, 't')))
        .join(''),
    )
    .join('\n');
}

/** What differs from the usual; `undefined` when nothing does. */
export function without<T extends object>(data: T | undefined, usual: object): T | undefined {
  if (data === undefined) return undefined;
  const known = usual as Record<string, unknown>;
  const own = Object.entries(data).filter(([key, value]) => known[key] !== value);
  return own.length === 0 ? undefined : (Object.fromEntries(own) as T);
}
