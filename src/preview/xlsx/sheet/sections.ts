import { parseArea } from '../../workbook/area';
import type { SheetParts } from '../../workbook/Sheet';
import type { Area, ProtectionData, SheetFilterData, ValidationData } from '../../workbook/types';
import { writeAreas } from '../addresses';
import { readRules } from '../conditional/readRules';
import { writeRules } from '../conditional/writeRules';
import type { RuleStyles } from '../conditional/writeRules';
import { sameData } from '../sameData';
import { argb } from '../styles/colors';
import type { StyleTable } from '../styles/StyleTable';
import { childOf, childrenOf, element, insertInOrder, numberOf, prefixOf, removeChildren, setAttribute } from '../xml/tree'; // prettier-ignore
import type { XmlElement } from '../xml/tree';
import { readColumns, writeColumns } from './columns';
import type { ColumnData } from './columns';
import { readSheetFilter, writeSheetFilter } from './filter';
import { readPageLayout, writePageLayout } from './pageLayout';
import type { SheetLayout } from './pageLayout';
import { readProtection, writeProtection } from './protection';
import { replaceSection } from './shell';
import { readValidations, writeValidations } from './validations';
import { readView, writeView } from './views';
import type { ViewData } from './views';

/** What the sheet's own XML says beside its cells. */
export interface Sections {
  readonly view: ViewData;
  readonly tabColor: string;
  readonly columns: ColumnData;
  readonly defaults: { readonly columnWidth?: number; readonly rowHeight?: number };
  readonly protection: ProtectionData;
  readonly filter: SheetFilterData | undefined;
  readonly merges: readonly Area[];
  readonly conditionalFormats: SheetParts['conditionalFormats'];
  readonly validations: readonly ValidationData[];
  readonly pageLayout: SheetLayout;
}

/** Read every section that the book holds. */
export function readSections(root: XmlElement, styles: StyleTable): Sections {
  const format = childOf(root, 'sheetFormatPr');
  const columnWidth = format === undefined ? undefined : numberOf(format, 'defaultColWidth');
  const rowHeight = format === undefined ? undefined : numberOf(format, 'defaultRowHeight');
  return {
    view: readView(root),
    tabColor: styles.color(childOf(childOf(root, 'sheetPr'), 'tabColor')) ?? '',
    columns: readColumns(root),
    defaults: {
      ...(columnWidth === undefined ? {} : { columnWidth }),
      ...(rowHeight === undefined ? {} : { rowHeight }),
    },
    protection: readProtection(root),
    filter: readSheetFilter(root),
    merges: childrenOf(childOf(root, 'mergeCells'))
      .map((node) => parseArea(node.attributes.get('ref') ?? ''))
      .filter((area) => area !== null),
    conditionalFormats: readRules(root, styles).map(({ data }) => data),
    validations: readValidations(root),
    pageLayout: readPageLayout(root),
  };
}

/** Write the sections that differ. Gives whether any did. */
export function writeSections(root: XmlElement, after: Sections, styles: RuleStyles): boolean {
  const before = readSections(root, styles.table);
  const writers: { readonly [Key in keyof Sections]: () => void } = {
    view: () => writeView(root, before.view, after.view),
    tabColor: () => writeTabColor(root, after.tabColor),
    columns: () => writeColumns(root, after.columns),
    defaults: () => writeDefaults(root, after.defaults),
    protection: () => writeProtection(root, after.protection),
    filter: () => writeSheetFilter(root, after.filter),
    merges: () => writeMerges(root, after.merges),
    conditionalFormats: () => writeRules(root, after.conditionalFormats, styles),
    validations: () => writeValidations(root, after.validations),
    pageLayout: () => writePageLayout(root, after.pageLayout),
  };
  const changed = (Object.keys(writers) as (keyof Sections)[]).filter(
    (key) => !sameData(before[key], after[key]),
  );
  for (const key of changed) writers[key]();
  return changed.length > 0;
}

function writeTabColor(root: XmlElement, color: string): void {
  const prefix = prefixOf(root);
  let properties = childOf(root, 'sheetPr');
  if (properties === undefined) {
    properties = element(`${prefix}sheetPr`);
    replaceSection(root, 'sheetPr', properties);
  }
  const old = childOf(properties, 'tabColor');
  removeChildren(properties, (child) => child === old);
  if (color === '') return;
  const order = ['tabColor', 'outlinePr', 'pageSetUpPr'];
  insertInOrder(properties, element(`${prefix}tabColor`, { rgb: argb(color) }), order);
}

function writeDefaults(root: XmlElement, defaults: Sections['defaults']): void {
  let format = childOf(root, 'sheetFormatPr');
  if (format === undefined) {
    format = element(`${prefixOf(root)}sheetFormatPr`, { defaultRowHeight: 15 });
    replaceSection(root, 'sheetFormatPr', format);
  }
  setAttribute(format, 'defaultColWidth', defaults.columnWidth);
  if (defaults.rowHeight === undefined || defaults.rowHeight === numberOf(format, 'defaultRowHeight')) return;
  setAttribute(format, 'defaultRowHeight', defaults.rowHeight);
  setAttribute(format, 'customHeight', 1);
}

function writeMerges(root: XmlElement, merges: readonly Area[]): void {
  const prefix = prefixOf(root);
  const cells = merges.map((area) => element(`${prefix}mergeCell`, { ref: writeAreas([area]) }));
  const section = element(`${prefix}mergeCells`, { count: cells.length }, cells);
  replaceSection(root, 'mergeCells', cells.length === 0 ? undefined : section);
}
