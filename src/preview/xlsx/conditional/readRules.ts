import type { ConditionalFormatData } from '../../workbook/types';
import { readAreas } from '../addresses';
import { formulaFromFile } from '../formulas/dialect';
import type { StyleTable } from '../styles/StyleTable';
import { attributeOf, childOf, childrenOf, flagOf, localName, numberOf, textOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { readDifferential } from './differential';
import {
  CELL_OPERATORS,
  LIMITS,
  SIMPLE_PRESETS,
  TEXT_OPERATORS,
  TIME_PERIODS,
  iconSetFromFile,
} from './words';

/** A rule as the book holds it, and where it stands in the file. */
export interface FoundRule {
  readonly data: ConditionalFormatData;
  readonly node: XmlElement;
  /** The `<conditionalFormatting>` that the rule stands in. */
  readonly box: XmlElement;
}

/**
 * The conditional formats of a sheet in their order. Ids are made from the order, so that reading the same sheet twice
 * gives the same ids. Rules that only the newer part of a file states stay in the file and are not shown.
 */
export function readRules(root: XmlElement, styles: StyleTable): FoundRule[] {
  const found: FoundRule[] = [];
  const bars = newerBars(root);
  for (const box of childrenOf(root, 'conditionalFormatting')) {
    const [area, ...otherAreas] = readAreas(box.attributes.get('sqref'));
    if (area === undefined) continue;
    for (const node of childrenOf(box, 'cfRule')) {
      const read = readRule(node, styles, bars.get(newerId(node) ?? ''));
      if (read === undefined) continue;
      const data: ConditionalFormatData = {
        id: `{${String(found.length + 1).padStart(8, '0')}-0000-0000-0000-0000000F11E0}`,
        area,
        ...(otherAreas.length === 0 ? {} : { otherAreas }),
        ...read,
        priority: (numberOf(node, 'priority') ?? 1) - 1,
        stopIfTrue: flagOf(node, 'stopIfTrue'),
      };
      found.push({ data, node, box });
    }
  }
  return found;
}

/** Id that ties a rule to its newer half in the sheet's extension list. */
export function newerId(rule: XmlElement): string | undefined {
  for (const ext of childrenOf(childOf(rule, 'extLst'), 'ext')) {
    const id = childOf(ext, 'id');
    if (id !== undefined) return textOf(id);
  }
  return undefined;
}

/** The newer halves of data bars by their id. */
function newerBars(root: XmlElement): Map<string, XmlElement> {
  const bars = new Map<string, XmlElement>();
  for (const ext of childrenOf(childOf(root, 'extLst'), 'ext')) {
    for (const box of childrenOf(childOf(ext, 'conditionalFormattings'), 'conditionalFormatting')) {
      for (const rule of childrenOf(box, 'cfRule')) {
        const bar = childOf(rule, 'dataBar');
        if (bar !== undefined) bars.set(rule.attributes.get('id') ?? '', bar);
      }
    }
  }
  return bars;
}

function readRule(
  node: XmlElement,
  styles: StyleTable,
  bar: XmlElement | undefined,
): Pick<ConditionalFormatData, 'type' | 'body'> | undefined {
  const kind = node.attributes.get('type') ?? '';
  if (kind === 'colorScale') return { type: 'ColorScale', body: readScale(node, styles) };
  if (kind === 'dataBar') return { type: 'DataBar', body: readBar(node, bar, styles) };
  if (kind === 'iconSet') return { type: 'IconSet', body: readIcons(node) };
  const rule = readCondition(node, kind);
  if (rule === undefined) return undefined;
  const format = readDifferential(styles.piece('dxfs', numberOf(node, 'dxfId')), styles);
  return { type: rule.type, body: { rule: rule.rule, format } };
}

function readCondition(
  node: XmlElement,
  kind: string,
): { type: string; rule: Record<string, unknown> } | undefined {
  const formulas = childrenOf(node, 'formula').map((each) => formulaFromFile(textOf(each)));
  const text = node.attributes.get('text') ?? '';
  if (kind === 'expression') return { type: 'Custom', rule: { formula: formulas[0] ?? '' } };
  if (kind === 'cellIs') {
    const operator = CELL_OPERATORS[node.attributes.get('operator') ?? ''] ?? 'EqualTo';
    const rule: Record<string, unknown> = { formula1: formulas[0] ?? '', operator };
    if (formulas[1] !== undefined) rule.formula2 = formulas[1];
    return { type: 'CellValue', rule };
  }
  if (kind === 'top10') {
    const end = flagOf(node, 'bottom') ? 'Bottom' : 'Top';
    const type = `${end}${flagOf(node, 'percent') ? 'Percent' : 'Items'}`;
    return { type: 'TopBottom', rule: { rank: numberOf(node, 'rank') ?? 10, type } };
  }
  const operator = TEXT_OPERATORS[kind];
  if (operator !== undefined) return { type: 'ContainsText', rule: { operator, text } };
  const criterion = readPreset(node, kind);
  return criterion === undefined ? undefined : { type: 'PresetCriteria', rule: { criterion } };
}

function readPreset(node: XmlElement, kind: string): string | undefined {
  if (kind === 'timePeriod') return TIME_PERIODS[node.attributes.get('timePeriod') ?? ''];
  if (kind !== 'aboveAverage') return SIMPLE_PRESETS[kind];
  const side = flagOf(node, 'aboveAverage', true) ? 'AboveAverage' : 'BelowAverage';
  const deviations = numberOf(node, 'stdDev') ?? 0;
  const count = ['', 'One', 'Two', 'Three'][deviations];
  if (deviations > 0 && count !== undefined) return `${count}StdDev${side}`;
  return flagOf(node, 'equalAverage') ? `EqualOr${side}` : side;
}

/** A `<cfvo>` as Office.js states a limit; newer ones keep the formula in a child. */
function readLimit(node: XmlElement | undefined): { type: string; formula?: string } {
  const type = LIMITS[node?.attributes.get('type') ?? ''] ?? 'Number';
  const text = node?.attributes.get('val') ?? textOf(childOf(node, 'f'));
  if (text === '' || ['LowestValue', 'HighestValue', 'Automatic'].includes(type)) return { type };
  return { type, formula: type === 'Formula' ? formulaFromFile(text) : text };
}

function readScale(node: XmlElement, styles: StyleTable): Record<string, unknown> {
  const scale = childOf(node, 'colorScale');
  const limits = childrenOf(scale, 'cfvo').map(readLimit);
  const colors = childrenOf(scale, 'color').map((color) => styles.color(color) ?? '#FFFFFF');
  const points = limits.map((limit, index) => ({ ...limit, color: colors[index] ?? '#FFFFFF' }));
  const three = points.length > 2;
  const criteria: Record<string, unknown> = { minimum: points[0], maximum: points[points.length - 1] };
  if (three) criteria.midpoint = points[1];
  return { criteria, threeColorScale: three };
}

function readBar(
  node: XmlElement,
  newer: XmlElement | undefined,
  styles: StyleTable,
): Record<string, unknown> {
  const bar = childOf(node, 'dataBar');
  const [lower, upper] = childrenOf(newer ?? bar, 'cfvo').map(readLimit);
  const fill = styles.color(childrenOf(bar).find((child) => localName(child) === 'color')) ?? '#638EC6';
  const border = styles.color(childOf(newer, 'borderColor')) ?? '';
  const isGradient = newer === undefined || flagOf(newer, 'gradient', true);
  const negativeFill = styles.color(childOf(newer, 'negativeFillColor')) ?? fill;
  const matchesFill = newer === undefined || flagOf(newer, 'negativeBarColorSameAsPositive');
  return {
    barDirection:
      { leftToRight: 'LeftToRight', rightToLeft: 'RightToLeft' }[newer?.attributes.get('direction') ?? ''] ??
      'Context',
    axisFormat:
      { middle: 'CellMidPoint', none: 'None' }[
        newer === undefined ? '' : (attributeOf(newer, 'axisPosition') ?? '')
      ] ?? 'Automatic',
    axisColor: styles.color(childOf(newer, 'axisColor')) ?? '',
    showDataBarOnly: bar !== undefined && !flagOf(bar, 'showValue', true),
    lowerBoundRule: lower ?? { type: 'LowestValue' },
    upperBoundRule: upper ?? { type: 'HighestValue' },
    positiveFormat: { fillColor: fill, borderColor: border, gradientFill: isGradient },
    negativeFormat: {
      fillColor: negativeFill,
      borderColor: styles.color(childOf(newer, 'negativeBorderColor')) ?? border,
      matchPositiveFillColor: matchesFill,
      matchPositiveBorderColor:
        newer === undefined || flagOf(newer, 'negativeBarBorderColorSameAsPositive', true),
    },
  };
}

function readIcons(node: XmlElement): Record<string, unknown> {
  const icons = childOf(node, 'iconSet');
  const criteria = childrenOf(icons, 'cfvo').map((limit) => ({
    ...readLimit(limit),
    operator: flagOf(limit, 'gte', true) ? 'GreaterThanOrEqual' : 'GreaterThan',
  }));
  return {
    style: iconSetFromFile(icons?.attributes.get('iconSet') ?? '3TrafficLights1'),
    criteria,
    reverseIconOrder: icons !== undefined && flagOf(icons, 'reverse'),
    showIconOnly: icons !== undefined && !flagOf(icons, 'showValue', true),
  };
}
