import type { ConditionalFormatData } from '../../workbook/types';
import { writeAreas } from '../addresses';
import { placeSection } from '../sheet/shell';
import { argb } from '../styles/colors';
import { childOf, childrenOf, element, localName, prefixOf, removeChildren, textElement } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { colorOr, limitText } from './writeScales';
import type { Limit } from './writeScales';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const URI = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

type Body = Record<string, unknown>;

/**
 * Files state data bars twice: as Excel 2007 drew them, and with direction, solid fill and negative values since 2010.
 * The newer half stands in the sheet's extension list.
 */
export function placeNewerBar(root: XmlElement, data: ConditionalFormatData, id: string): void {
  const bar = element('x14:cfRule', { type: 'dataBar', id }, [newerBar(data.body)]);
  const sqref = textElement('xm:sqref', writeAreas([data.area, ...(data.otherAreas ?? [])]));
  const box = element('x14:conditionalFormatting', { 'xmlns:xm': XM }, [bar, sqref]);
  newerList(root).children.push(box);
}

/** Take away the newer halves of rules that are gone. */
export function dropNewerRules(root: XmlElement, ids: readonly (string | undefined)[]): void {
  const extensions = childOf(root, 'extLst');
  for (const ext of childrenOf(extensions, 'ext')) {
    const list = childOf(ext, 'conditionalFormattings');
    for (const box of childrenOf(list, 'conditionalFormatting')) {
      removeChildren(box, (rule) => localName(rule) === 'cfRule' && ids.includes(rule.attributes.get('id')));
    }
    if (list === undefined) continue;
    removeChildren(list, (box) => childOf(box, 'cfRule') === undefined);
    if (childrenOf(list).length === 0) removeChildren(ext, () => true);
  }
  if (extensions === undefined) return;
  removeChildren(extensions, (ext) => childrenOf(ext).length === 0);
  if (childrenOf(extensions).length === 0) removeChildren(root, (child) => child === extensions);
}

function newerList(root: XmlElement): XmlElement {
  const prefix = prefixOf(root);
  let extensions = childOf(root, 'extLst');
  if (extensions === undefined) {
    extensions = element(`${prefix}extLst`);
    placeSection(root, extensions);
  }
  for (const ext of childrenOf(extensions, 'ext')) {
    const list = childOf(ext, 'conditionalFormattings');
    if (list !== undefined) return list;
  }
  const list = element('x14:conditionalFormattings');
  extensions.children.unshift(element(`${prefix}ext`, { uri: URI, 'xmlns:x14': X14 }, [list]));
  return list;
}

function newerBar(body: Body): XmlElement {
  const positive = (body.positiveFormat ?? {}) as Body;
  const negative = (body.negativeFormat ?? {}) as Body;
  const border = colorOr(positive.borderColor, '');
  const sameFill = negative.matchPositiveFillColor === true;
  const sameBorder = negative.matchPositiveBorderColor !== false;
  const direction = { LeftToRight: 'leftToRight', RightToLeft: 'rightToLeft' }[String(body.barDirection)];
  const axis = { CellMidPoint: 'middle', None: 'none' }[String(body.axisFormat)];
  const color = (name: string, value: string): XmlElement => element(`x14:${name}`, { rgb: argb(value) });
  const children = [newerLimit(body.lowerBoundRule, 'Min'), newerLimit(body.upperBoundRule, 'Max')];
  if (border !== '') children.push(color('borderColor', border));
  if (!sameFill) children.push(color('negativeFillColor', colorOr(negative.fillColor, '#FF0000')));
  if (border !== '' && !sameBorder)
    children.push(color('negativeBorderColor', colorOr(negative.borderColor, border)));
  if (axis !== 'none') children.push(color('axisColor', colorOr(body.axisColor, '#000000')));
  return element(
    'x14:dataBar',
    {
      minLength: 0,
      maxLength: 100,
      border: border === '' ? undefined : 1,
      gradient: positive.gradientFill === false ? 0 : undefined,
      direction,
      negativeBarColorSameAsPositive: sameFill ? 1 : undefined,
      negativeBarBorderColorSameAsPositive: sameBorder ? undefined : 0,
      axisPosition: axis,
    },
    children,
  );
}

function newerLimit(limit: unknown, end: 'Min' | 'Max'): XmlElement {
  const { type, formula } = (limit ?? {}) as Limit;
  const words: Record<string, string> = {
    LowestValue: 'min',
    HighestValue: 'max',
    Number: 'num',
    Percent: 'percent',
    Percentile: 'percentile',
    Formula: 'formula',
  };
  const word = words[String(type)] ?? `auto${end}`;
  const hasValue = !['min', 'max', 'autoMin', 'autoMax'].includes(word) && formula !== undefined;
  return element('x14:cfvo', { type: word }, hasValue ? [textElement('xm:f', limitText(formula))] : []);
}
