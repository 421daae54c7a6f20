import { formulaToFile } from '../formulas/dialect';
import { argb } from '../styles/colors';
import { element, textElement } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { LIMITS, iconSetToFile, wordOf } from './words';
import { plainText } from '../plainText';

/** A limit of a scale, a bar or an icon as Office.js states it. */
export interface Limit {
  type?: unknown;
  formula?: unknown;
  color?: unknown;
  operator?: unknown;
}

type Body = Record<string, unknown>;

export function writeScale(body: Body, prefix: string): XmlElement {
  const criteria = (body.criteria ?? {}) as Record<string, Limit | null | undefined>;
  const points = [
    criteria.minimum ?? { type: 'LowestValue' },
    criteria.midpoint,
    criteria.maximum ?? { type: 'HighestValue' },
  ];
  const given = points.filter((point) => point !== null && point !== undefined);
  const children = [
    ...given.map((point) => limitNode(point, prefix)),
    ...given.map((point) => element(`${prefix}color`, { rgb: argb(colorOr(point.color, '#FFFFFF')) })),
  ];
  return rule('colorScale', prefix, element(`${prefix}colorScale`, {}, children));
}

export function writeIcons(body: Body, prefix: string): XmlElement {
  const style = iconSetToFile(plainText(body.style));
  const count = Number(style[0]);
  const given = (Array.isArray(body.criteria) ? body.criteria : []) as (Limit | null | undefined)[];
  const limits = Array.from({ length: count }, (_, index) => {
    const criterion = given[index] ?? {};
    // The first icon has no limit of its own: Office.js gives an empty criterion there.
    const isGiven = index > 0 && wordOf(LIMITS, criterion.type) !== undefined;
    const limit: Limit = isGiven
      ? criterion
      : { type: 'Percent', formula: Math.round((100 * index) / count) };
    const node = limitNode(limit, prefix);
    if (limit.operator === 'GreaterThan') node.attributes.set('gte', '0');
    return node;
  });
  const attributes = {
    iconSet: style,
    showValue: body.showIconOnly === true ? 0 : undefined,
    reverse: body.reverseIconOrder === true ? 1 : undefined,
  };
  return rule('iconSet', prefix, element(`${prefix}iconSet`, attributes, limits));
}

/** The elder half of a data bar; `id` ties it to the newer half. */
export function writeBar(body: Body, prefix: string, id: string): XmlElement {
  const positive = (body.positiveFormat ?? {}) as Body;
  const lower = elderLimit(body.lowerBoundRule, 'min');
  const upper = elderLimit(body.upperBoundRule, 'max');
  const bar = element(`${prefix}dataBar`, { showValue: body.showDataBarOnly === true ? 0 : undefined }, [
    limitNode(lower, prefix),
    limitNode(upper, prefix),
    element(`${prefix}color`, { rgb: argb(colorOr(positive.fillColor, '#638EC6')) }),
  ]);
  const node = rule('dataBar', prefix, bar);
  const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
  const ext = element(`${prefix}ext`, { uri: '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}', 'xmlns:x14': x14 }, [
    textElement('x14:id', id),
  ]);
  node.children.push(element(`${prefix}extLst`, {}, [ext]));
  return node;
}

/** `<cfvo>` as all versions read it. */
function limitNode(limit: Limit, prefix: string): XmlElement {
  const type = wordOf(LIMITS, limit.type) ?? 'num';
  const val = limit.formula === undefined ? undefined : limitText(limit.formula);
  return element(`${prefix}cfvo`, { type, val: ['min', 'max'].includes(type) ? undefined : (val ?? '0') });
}

export function limitText(formula: unknown): string {
  return formulaToFile(String(formula), { customFunctions: new Set() });
}

export function colorOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value : otherwise;
}

function elderLimit(limit: unknown, end: 'min' | 'max'): Limit {
  const given = (limit ?? {}) as Limit;
  const automatic = wordOf(LIMITS, given.type) === undefined || given.type === 'Automatic';
  return automatic ? { type: LIMITS[end] } : given;
}

function rule(type: string, prefix: string, content: XmlElement): XmlElement {
  return element(`${prefix}cfRule`, { type }, [content]);
}
