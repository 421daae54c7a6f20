import type { Book } from '../../workbook/Book';
import type { Sheet } from '../../workbook/Sheet';
import type { Package } from '../package/Package';
import { addRelation } from '../package/relations';
import { hashOf, hashedPassword } from '../sheet/protection';
import { childOf, childrenOf, cloneXml, element, flagOf, localName, numberOf, prefixOf, removeChildren, setAttribute, writeXml } from '../xml/tree'; // prettier-ignore
import type { XmlElement } from '../xml/tree';
import { writeNames } from './definedNames';
import type { WorkbookParts } from './Origin';

const ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'revisionPtr', 'workbookProtection', 'bookViews',
  'sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews',
  'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
]; // prettier-ignore
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet of the book and its part. `place` is its place in the file that was opened, -1 for a new sheet. */
export interface PlacedSheet {
  readonly sheet: Sheet;
  readonly path: string;
  readonly place: number;
}

/**
 * Write what the book states as a whole: order, names and states of sheets, defined names, the active tab, calculation and protection of
 * the structure.
 *
 * @param flags `recalculate` asks Excel to calculate everything when it opens the file; `tabMoved` tells that another
 *   sheet than the file's is in front
 */
export function writeWorkbook(
  parts: Package,
  workbook: WorkbookParts,
  book: Book,
  sheets: readonly PlacedSheet[],
  { recalculate, tabMoved }: { recalculate: boolean; tabMoved: boolean },
): void {
  const before = writeXml(workbook.document);
  const { root } = workbook;
  const list = writeSheets(parts, workbook, sheets);
  const indexOf = (sheet: Sheet): number => list.findIndex((each) => each.sheet === sheet);
  const named = sheets.map(({ sheet, place }) => {
    return {
      sheet,
      before: place,
      after: indexOf(sheet),
      nameBefore: workbook.entries[place]?.name ?? sheet.name,
    };
  });
  writeNames(root, book.names, named, ORDER);
  // A chart sheet in front stays there while nobody chose another sheet.
  const front = workbook.entries[workbook.activePlace]?.number;
  const inFront = list.findIndex(({ node }) => numberOf(node, 'sheetId') === front);
  writeActiveTab(root, tabMoved || inFront < 0 ? indexOf(book.activeSheet) : inFront);
  writeCalculation(root, book, recalculate);
  writeStructureProtection(root, book);
  if (writeXml(workbook.document) !== before) parts.write(workbook.path, workbook.document);
}

/** Gives the sheets of the file in their new order; those that the book does not hold have no `sheet`. */
function writeSheets(
  parts: Package,
  workbook: WorkbookParts,
  sheets: readonly PlacedSheet[],
): { node: XmlElement; sheet?: Sheet }[] {
  const { root, entries } = workbook;
  const section = childOf(root, 'sheets') ?? element(`${prefixOf(root)}sheets`);
  const numbers = new Set(sheets.flatMap(({ place }) => entries[place]?.number ?? []));
  const list: { node: XmlElement; sheet?: Sheet }[] = sheets.map(({ sheet, path, place }) => {
    const old = entries[place];
    const node = old === undefined ? newEntry(parts, workbook, sheet, path, numbers) : cloneXml(old.node);
    setAttribute(node, 'name', sheet.name);
    const state = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' }[sheet.visibility];
    const stated = node.attributes.get('state');
    if ((stated === 'visible' ? undefined : stated) !== state) setAttribute(node, 'state', state);
    return { node, sheet };
  });
  // Chart sheets stay behind the sheet that they stood behind.
  entries.forEach((entry, place) => {
    if (entry.kind === 'worksheet') return;
    const previous = entries[place - 1]?.node.attributes.get('sheetId');
    const at = list.findIndex(({ node }) => node.attributes.get('sheetId') === previous);
    list.splice(at + 1, 0, { node: entry.node });
  });
  section.children = list.map(({ node }) => node);
  return list;
}

function newEntry(
  parts: Package,
  workbook: WorkbookParts,
  sheet: Sheet,
  path: string,
  numbers: Set<number>,
): XmlElement {
  // The number is part of the sheet's id in Office.js, which the add-in may have noted.
  let number = parseInt(sheet.id.split('-')[1] ?? '', 16) || 1;
  while (numbers.has(number)) number++;
  numbers.add(number);
  const id = addRelation(parts, workbook.path, 'worksheet', path);
  const name = `${prefixOf(workbook.root)}sheet`;
  return element(name, { name: sheet.name, sheetId: number, 'xmlns:r': R, 'r:id': id });
}

function writeActiveTab(root: XmlElement, index: number): void {
  const prefix = prefixOf(root);
  let views = childOf(root, 'bookViews');
  if (views === undefined) {
    if (index === 0) return;
    views = element(`${prefix}bookViews`, {}, [element(`${prefix}workbookView`)]);
    place(root, views);
  }
  const [view] = childrenOf(views);
  if (view === undefined || (numberOf(view, 'activeTab') ?? 0) === index) return;
  setAttribute(view, 'activeTab', index === 0 ? undefined : index);
  setAttribute(view, 'firstSheet', undefined);
}

function writeCalculation(root: XmlElement, book: Book, recalculate: boolean): void {
  let node = childOf(root, 'calcPr');
  const mode = { Automatic: undefined, Manual: 'manual', AutomaticExceptTables: 'autoNoTable' }[
    book.calculationMode
  ];
  const old = node?.attributes.get('calcMode');
  if (!recalculate && (old === 'auto' ? undefined : old) === mode) return;
  if (node === undefined) {
    node = element(`${prefixOf(root)}calcPr`);
    place(root, node);
  }
  setAttribute(node, 'calcMode', mode);
  if (recalculate) setAttribute(node, 'fullCalcOnLoad', 1);
}

function writeStructureProtection(root: XmlElement, book: Book): void {
  const old = childOf(root, 'workbookProtection');
  const wasProtected = old !== undefined && flagOf(old, 'lockStructure');
  const { protected: isProtected, password } = book.structureProtection;
  const samePassword = old === undefined || hashedPassword(old, 'workbook') === password;
  if (wasProtected === isProtected && samePassword) return;
  removeChildren(root, (child) => localName(child) === 'workbookProtection');
  if (!isProtected) return;
  const hash = hashOf(password, 'workbook');
  place(root, element(`${prefixOf(root)}workbookProtection`, { ...hash, lockStructure: 1 }));
}

function place(root: XmlElement, section: XmlElement): void {
  const rank = ORDER.indexOf(localName(section));
  const at = root.children.findIndex(
    (child) => typeof child !== 'string' && ORDER.indexOf(localName(child)) > rank,
  );
  root.children.splice(at < 0 ? root.children.length : at, 0, section);
}
