import type { ChartFontData, ChartLineData, ChartShapeData } from '../../workbook/charts/types';
import { element, textElement } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { DASHES, EMU } from './names';

/** Pieces of chart parts: `c:` is the chart's own namespace, `a:` that of drawings. */

/** `<c:name val="…"/>` */
export function value(name: string, val: string | number): XmlElement {
  return element(`c:${name}`, { val });
}

export function color(hex: string): XmlElement {
  return element('a:solidFill', {}, [element('a:srgbClr', { val: hex.slice(1) })]);
}

/** A shape's fill and line. */
export function shapeProperties(name: string, { fill, line }: ChartShapeData): XmlElement {
  return element(name, {}, [
    ...(fill === undefined ? [] : [fill === 'none' ? element('a:noFill') : color(fill)]),
    ...(line === undefined ? [] : [lineProperties(line)]),
  ]);
}

export function lineProperties({ color: hex, weight, style }: ChartLineData): XmlElement {
  const width = weight === undefined ? undefined : Math.round(weight * EMU);
  if (style === 'None') return element('a:ln', { w: width }, [element('a:noFill')]);
  return element('a:ln', { w: width, cap: width === undefined ? undefined : 'rnd' }, [
    ...(hex === undefined ? [] : [color(hex)]),
    ...(style === undefined || style === 'Continuous' ? [] : [element('a:prstDash', { val: DASHES[style] })]),
    ...(width === undefined ? [] : [element('a:round')]),
  ]);
}

function fontProperties(name: string, font: ChartFontData): XmlElement {
  const flag = (is: boolean | undefined): number | undefined => (is === undefined ? undefined : Number(is));
  return element(
    name,
    {
      lang: name === 'a:rPr' ? 'ru-RU' : undefined,
      sz: font.size === undefined ? undefined : Math.round(font.size * 100),
      b: flag(font.bold ?? false),
      i: flag(font.italic),
    },
    [
      ...(font.color === undefined ? [] : [color(font.color)]),
      ...(font.name === undefined ? [] : [element('a:latin', { typeface: font.name })]),
    ],
  );
}

/** How texts look that have no words of their own. */
export function textProperties(font: ChartFontData): XmlElement {
  const paragraph = element('a:p', {}, [
    element('a:pPr', {}, [fontProperties('a:defRPr', font)]),
    element('a:endParaRPr', { lang: 'ru-RU' }),
  ]);
  return element('c:txPr', {}, [element('a:bodyPr'), element('a:lstStyle'), paragraph]);
}

/** Words with their look; lines become paragraphs. */
export function richText(text: string, font: ChartFontData, turn?: number): XmlElement {
  const paragraphs = text
    .split(/\r?\n/)
    .map((line) =>
      element('a:p', {}, [
        element('a:pPr', {}, [fontProperties('a:defRPr', font)]),
        element('a:r', {}, [fontProperties('a:rPr', font), textElement('a:t', line)]),
      ]),
    );
  const body = element('a:bodyPr', turn === undefined ? {} : { rot: turn, vert: 'horz' });
  return element('c:tx', {}, [element('c:rich', {}, [body, element('a:lstStyle'), ...paragraphs])]);
}
