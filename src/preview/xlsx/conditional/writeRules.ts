import type { ConditionalFormatData } from '../../workbook/types';
import { writeAreas } from '../addresses';
import { formulaToFile } from '../formulas/dialect';
import { sameData } from '../sameData';
import { placeSection } from '../sheet/shell';
import type { StyleTable } from '../styles/StyleTable';
import type { StyleWriter } from '../styles/StyleWriter';
import { cloneXml, element, localName, prefixOf, removeChildren, setAttribute } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { writeBar, writeIcons, writeScale } from './writeScales';
import { writeCondition } from './writeConditions';
import { dropNewerRules, placeNewerBar } from './newerPart';
import { writeDifferential } from './differential';
import { newerId, readRules } from './readRules';
import type { FoundRule } from './readRules';

/** Lists of the styles part that a new rule may add to. */
export interface RuleStyles {
  readonly table: StyleTable;
  readonly writer: StyleWriter;
}

/** Write the conditional formats of a sheet; rules that did not change keep their own XML. */
export function writeRules(
  root: XmlElement,
  after: readonly ConditionalFormatData[],
  styles: RuleStyles,
): void {
  const old = readRules(root, styles.table);
  const unread = unreadRules(root, old);
  const kept = new Set<FoundRule>();
  const boxes = after.map((data, index) => {
    const before = old.find((each) => each.data.id === data.id && isSameRule(each.data, data));
    if (before !== undefined) kept.add(before);
    const rule = before === undefined ? writeRule(root, data, index, styles) : cloneXml(before.node);
    setAttribute(rule, 'priority', data.priority + 1);
    setAttribute(rule, 'stopIfTrue', data.stopIfTrue ? 1 : undefined);
    const sqref = writeAreas([data.area, ...(data.otherAreas ?? [])]);
    const attributes = new Map(before?.box.attributes);
    return {
      ...element(`${prefixOf(root)}conditionalFormatting`, {}, [rule]),
      attributes: attributes.set('sqref', sqref),
    };
  });
  dropNewerRules(
    root,
    old.filter((each) => !kept.has(each)).map((each) => newerId(each.node)),
  );
  removeChildren(root, (child) => localName(child) === 'conditionalFormatting');
  for (const box of [...boxes, ...unread]) placeSection(root, box);
}

function isSameRule(a: ConditionalFormatData, b: ConditionalFormatData): boolean {
  return a.type === b.type && sameData(a.body, b.body);
}

/** Rules of kinds that nobody here understands, in boxes of their own. */
function unreadRules(root: XmlElement, read: readonly FoundRule[]): XmlElement[] {
  const known = new Set(read.map((each) => each.node));
  return root.children.flatMap((box) => {
    if (typeof box === 'string' || localName(box) !== 'conditionalFormatting') return [];
    const rest = box.children.filter((rule) => typeof rule !== 'string' && !known.has(rule));
    return rest.length === 0 ? [] : [{ ...box, children: rest }];
  });
}

function writeRule(
  root: XmlElement,
  data: ConditionalFormatData,
  index: number,
  styles: RuleStyles,
): XmlElement {
  const prefix = prefixOf(root);
  if (data.type === 'ColorScale') return writeScale(data.body, prefix);
  if (data.type === 'IconSet') return writeIcons(data.body, prefix);
  if (data.type === 'DataBar') {
    const id = `{00000000-000E-0000-0000-${(0xb0000000 + index).toString(16).toUpperCase().padStart(12, '0')}}`;
    placeNewerBar(root, data, id);
    return writeBar(data.body, prefix, id);
  }
  const rule = writeCondition(data, prefix, (formula) =>
    formulaToFile(formula, { customFunctions: new Set() }),
  );
  const dxf = writeDifferential(data.body.format, styles.table, (code) => styles.writer.numberFormatId(code));
  if (dxf !== undefined)
    rule.attributes = new Map([...rule.attributes, ['dxfId', String(styles.writer.addDifferential(dxf))]]);
  return rule;
}
