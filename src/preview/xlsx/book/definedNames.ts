import { MAX_COLUMNS, MAX_ROWS, formatArea, parseArea } from '../../workbook/area';
import { quoteSheet } from '../../workbook/formula/references';
import type { Sheet } from '../../workbook/Sheet';
import type { Area, NameData, PageLayoutData } from '../../workbook/types';
import { formulaFromFile, formulaToFile } from '../formulas/dialect';
import { cutFormula } from '../formulas/pieces';
import { sameData } from '../sameData';
import { childOf, childrenOf, element, flagOf, numberOf, prefixOf, setAttribute, textElement, textOf } from '../xml/tree'; // prettier-ignore
import type { XmlElement } from '../xml/tree';

const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';
const FILTER = '_xlnm._FilterDatabase';

/** One `<definedName>`; `scope` is the index of its sheet in the file. */
interface FoundName {
  readonly node: XmlElement;
  readonly name: string;
  readonly scope: number | undefined;
}

/** A name of the book as a `<definedName>` states it. */
function nameData({ node, name }: FoundName): NameData {
  return {
    name,
    formula: formulaFromFile(textOf(node)),
    visible: !flagOf(node, 'hidden'),
    comment: node.attributes.get('comment') ?? '',
  };
}

/** Names of the workbook and of one sheet, and what names say about the sheet's pages. */
interface ReadNames {
  readonly book: NameData[];
  sheet(index: number): NameData[];
  pages(index: number): Pick<PageLayoutData, 'printArea' | 'titleRows' | 'titleColumns'>;
}

/** Read the names of a workbook part. Excel's own (`_xlnm.…`) are page layout or stay in the file. */
export function readNames(workbook: XmlElement): ReadNames {
  const found = findNames(workbook);
  const plain = found.filter(({ name }) => !name.startsWith('_xlnm.'));
  const own = (index: number, name: string): XmlElement | undefined =>
    found.find((each) => each.scope === index && each.name === name)?.node;
  return {
    book: plain.filter(({ scope }) => scope === undefined).map(nameData),
    sheet: (index) => plain.filter(({ scope }) => scope === index).map(nameData),
    pages: (index) => {
      const printArea = areasOf(textOf(own(index, PRINT_AREA)));
      return {
        ...(printArea.length === 0 ? {} : { printArea }),
        ...titlesOf(textOf(own(index, PRINT_TITLES))),
      };
    },
  };
}

/** A sheet of the book with its place in the file before and after; -1 where it has none. */
interface NamedSheet {
  readonly sheet: Sheet;
  readonly before: number;
  readonly after: number;
  readonly nameBefore: string;
}

/** Write the names that differ. Gives whether any did. */
export function writeNames(
  workbook: XmlElement,
  names: readonly NameData[],
  sheets: readonly NamedSheet[],
  order: readonly string[],
): boolean {
  const prefix = prefixOf(workbook);
  const found = findNames(workbook);
  const nodes: XmlElement[] = [];
  const keep = (list: readonly NameData[], before: number | undefined, after: number | undefined): void => {
    for (const data of list) {
      const old = found.find((each) => each.name === data.name && each.scope === before && before !== -1);
      const same = old !== undefined && sameData(nameData(old), data);
      nodes.push(scoped(same ? old.node : writeName(data, prefix), after));
    }
  };
  keep(names, undefined, undefined);
  const builtIn = found.filter(({ name, scope }) => name.startsWith('_xlnm.') && scope === undefined);
  nodes.push(...builtIn.map(({ node }) => node));
  for (const each of sheets) {
    keep(each.sheet.names, each.before, each.after);
    nodes.push(...ownNames(each, found, prefix));
  }
  // Names of chart sheets move with them; the order of the rest does not matter.
  const section = element(`${prefix}definedNames`, {}, nodes);
  const old = childOf(workbook, 'definedNames');
  const same = sameNames(childrenOf(old), nodes);
  if (same) return false;
  workbook.children = workbook.children.filter((child) => child !== old);
  if (nodes.length > 0) insertAfter(workbook, section, order);
  return true;
}

function sameNames(before: readonly XmlElement[], after: readonly XmlElement[]): boolean {
  const text = (nodes: readonly XmlElement[]): string[] =>
    nodes.map((node) => JSON.stringify([[...node.attributes].sort(), textOf(node)])).sort();
  return sameData(text(before), text(after));
}

function insertAfter(workbook: XmlElement, section: XmlElement, order: readonly string[]): void {
  const rank = order.indexOf('definedNames');
  const at = workbook.children.findIndex(
    (child) => typeof child !== 'string' && order.indexOf(child.name.replace(/^.*:/, '')) > rank,
  );
  if (at < 0) workbook.children.push(section);
  else workbook.children.splice(at, 0, section);
}

/** Excel's own names of a sheet: those that the book holds as page layout and filter, and the rest as it was. */
function ownNames(each: NamedSheet, found: readonly FoundName[], prefix: string): XmlElement[] {
  const old = found.filter(
    ({ name, scope }) => scope === each.before && each.before >= 0 && name.startsWith('_xlnm.'),
  );
  const { sheet } = each;
  const renamed = each.nameBefore !== sheet.name;
  const wanted = new Map<string, string>([
    [PRINT_AREA, (sheet.pageLayout.printArea ?? []).map((area) => absolute(sheet, area)).join(',')],
    [PRINT_TITLES, titles(sheet)],
    [FILTER, sheet.filter === undefined ? '' : absolute(sheet, sheet.filter.area)],
  ]);
  const nodes: XmlElement[] = [];
  for (const { name, node } of old) {
    const text = wanted.get(name);
    wanted.delete(name);
    const same = text === undefined || (!renamed && sameReference(textOf(node), text));
    // A filter's name may outlive the filter: that is Excel's own habit.
    if (same || (name === FILTER && text === '' && !renamed)) nodes.push(scoped(node, each.after));
    else if (text !== '') nodes.push(scoped(builtIn(name, text, prefix), each.after));
  }
  for (const [name, text] of wanted)
    if (text !== '') nodes.push(scoped(builtIn(name, text, prefix), each.after));
  return nodes;
}

function builtIn(name: string, text: string, prefix: string): XmlElement {
  const node = textElement(`${prefix}definedName`, text);
  node.attributes = new Map([['name', name]]);
  if (name === FILTER) node.attributes.set('hidden', '1');
  return node;
}

function writeName(data: NameData, prefix: string): XmlElement {
  const node = textElement(
    `${prefix}definedName`,
    formulaToFile(data.formula, { customFunctions: new Set() }),
  );
  node.attributes = new Map([['name', data.name]]);
  setAttribute(node, 'comment', data.comment === '' ? undefined : data.comment);
  setAttribute(node, 'hidden', data.visible ? undefined : 1);
  return node;
}

function scoped(node: XmlElement, scope: number | undefined): XmlElement {
  const attributes = new Map(node.attributes);
  if (scope === undefined) attributes.delete('localSheetId');
  else attributes.set('localSheetId', String(scope));
  return { ...node, attributes };
}

function findNames(workbook: XmlElement): FoundName[] {
  return childrenOf(childOf(workbook, 'definedNames'), 'definedName').map((node) => {
    return { node, name: node.attributes.get('name') ?? '', scope: numberOf(node, 'localSheetId') };
  });
}

/** The rectangles of a list of references, sheets left out. */
function areasOf(text: string): Area[] {
  // Names of sheets may hold commas; what is left after them may not.
  const bare = cutFormula(text)
    .map((piece) => (piece.kind === 'code' ? piece.source : ''))
    .join('');
  return bare
    .split(',')
    .map((reference) => parseArea(reference.slice(reference.lastIndexOf('!') + 1)))
    .filter((area) => area !== null);
}

function titlesOf(text: string): Pick<PageLayoutData, 'titleRows' | 'titleColumns'> {
  const areas = areasOf(text);
  const rows = areas.find((area) => area.columns === MAX_COLUMNS);
  const columns = areas.find((area) => area.rows === MAX_ROWS);
  return {
    ...(rows === undefined ? {} : { titleRows: { start: rows.row, count: rows.rows } }),
    ...(columns === undefined ? {} : { titleColumns: { start: columns.column, count: columns.columns } }),
  };
}

function titles(sheet: Sheet): string {
  const { titleRows, titleColumns } = sheet.pageLayout;
  const parts: Area[] = [];
  if (titleColumns !== undefined) {
    parts.push({ row: 0, rows: MAX_ROWS, column: titleColumns.start, columns: titleColumns.count });
  }
  if (titleRows !== undefined) {
    parts.push({ row: titleRows.start, rows: titleRows.count, column: 0, columns: MAX_COLUMNS });
  }
  return parts.map((area) => absolute(sheet, area)).join(',');
}

function absolute(sheet: Sheet, area: Area): string {
  return `${quoteSheet(sheet.name)}!${formatArea(area, '$')}`;
}

function sameReference(a: string, b: string): boolean {
  const bare = (text: string): string => text.replace(/['$]/g, '').toUpperCase();
  return bare(a) === bare(b);
}
