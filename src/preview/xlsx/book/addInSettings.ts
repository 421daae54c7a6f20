import type { Book } from '../../workbook/Book';
import { sameData } from '../sameData';
import { setContentType } from '../package/contentTypes';
import type { Package } from '../package/Package';
import { addRelation, readRelations } from '../package/relations';
import { childOf, childrenOf, documentElement, element, insertInOrder, parseXml } from '../xml/tree';
import type { XmlElement } from '../xml/tree';

/** The add-in's id in its manifest: Excel keeps an add-in's settings in a part that names it. */
const ADD_IN_ID = '65d24cd3-c224-4af4-a016-9466639ed5c9';
/** Excel has one bag for both kinds of settings; here it is noted which keys are the workbook's. */
const WORKBOOK_KEYS = 'preview.workbookSettings';
const WE = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const WETP = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ORDER = ['reference', 'alternateReferences', 'properties', 'bindings', 'snapshot', 'extLst'];

/** What the bag holds: JSON texts by key. */
type Bag = Map<string, string>;

/** Read the add-in's settings into the book. Without a note, every key is of both kinds. */
export function readSettings(parts: Package, book: Pick<Book, 'settings' | 'documentSettings'>): void {
  const found = findPart(parts);
  if (found === undefined) return;
  const bag = readBag(found.root);
  const noted = parseJson(bag.get(WORKBOOK_KEYS) ?? '');
  bag.delete(WORKBOOK_KEYS);
  const workbookKeys = Array.isArray(noted) ? noted.map(String) : [...bag.keys()];
  for (const key of workbookKeys) {
    const text = bag.get(WORKBOOK_KEYS + key) ?? bag.get(key);
    if (text !== undefined) book.settings.set(key, parseJson(text));
  }
  for (const [key, text] of bag) {
    const isWorkbooks = Array.isArray(noted) && workbookKeys.includes(key) && !bag.has(WORKBOOK_KEYS + key);
    if (!key.startsWith(WORKBOOK_KEYS) && !isWorkbooks) book.documentSettings.set(key, text);
  }
}

/** Write the add-in's settings where they differ from the file's. */
export function writeSettings(parts: Package, book: Book): void {
  const found = findPart(parts);
  const bag = makeBag(book);
  if (found === undefined ? bag.size === 0 : sameSettings(parts, book)) return;
  const path = found?.path ?? addPart(parts);
  const document = parts.readXml(path) ?? parseXml('');
  const root = documentElement(document);
  const properties = [...bag].map(([name, value]) => element('we:property', { name, value }));
  root.children = root.children.filter((child) => child !== childOf(root, 'properties'));
  insertInOrder(root, element('we:properties', { 'xmlns:we': WE }, properties), ORDER);
  parts.write(path, document);
}

function sameSettings(parts: Package, book: Book): boolean {
  const settings = new Map<string, unknown>();
  const documentSettings = new Map<string, string>();
  readSettings(parts, { settings, documentSettings });
  return sameData(settings, book.settings) && sameData(documentSettings, book.documentSettings);
}

function makeBag(book: Book): Bag {
  const bag: Bag = new Map(book.documentSettings);
  for (const [key, value] of book.settings) {
    bag.set(bag.has(key) ? WORKBOOK_KEYS + key : key, JSON.stringify(value));
  }
  if (bag.size > 0) bag.set(WORKBOOK_KEYS, JSON.stringify([...book.settings.keys()]));
  return bag;
}

function readBag(root: XmlElement): Bag {
  const nodes = childrenOf(childOf(root, 'properties'), 'property');
  return new Map(
    nodes.map((node) => [node.attributes.get('name') ?? '', node.attributes.get('value') ?? '']),
  );
}

function findPart(parts: Package): { path: string; root: XmlElement } | undefined {
  for (const panes of readRelations(parts, '').filter(({ kind }) => kind === 'webextensiontaskpanes')) {
    for (const { target } of readRelations(parts, panes.target)) {
      const document = parts.readXml(target);
      if (document === undefined) continue;
      const root = documentElement(document);
      if (childOf(root, 'reference')?.attributes.get('id')?.toLowerCase() === ADD_IN_ID)
        return { path: target, root };
    }
  }
  return undefined;
}

/** A part of our own, and the list of task panes that it has to hang on. */
function addPart(parts: Package): string {
  const path = parts.freePath('xl/webextensions/webextension', '.xml');
  parts.write(
    path,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<we:webextension xmlns:we="${WE}" id="{${ADD_IN_ID}}">` +
      `<we:reference id="${ADD_IN_ID}" version="1.0.0.0" store="developer" storeType="Registry"/>` +
      '<we:alternateReferences/><we:properties/><we:bindings/>' +
      `<we:snapshot xmlns:r="${R}"/></we:webextension>`,
  );
  setContentType(parts, path, 'application/vnd.ms-office.webextension+xml');
  const panes = panesPart(parts);
  const id = addRelation(parts, panes, 'webextension', path);
  const document = parts.readXml(panes) ?? parseXml('');
  const root = documentElement(document);
  const pane = element('wetp:taskpane', { dockstate: 'right', visibility: 0, width: 350, row: 1 });
  pane.children.push(element('wetp:webextensionref', { 'xmlns:r': R, 'r:id': id }));
  pane.attributes.set('xmlns:wetp', WETP);
  root.children.push(pane);
  parts.write(panes, document);
  return path;
}

function panesPart(parts: Package): string {
  const known = readRelations(parts, '').find(({ kind }) => kind === 'webextensiontaskpanes');
  if (known !== undefined && parts.has(known.target)) return known.target;
  const path = parts.freePath('xl/webextensions/taskpanes', '.xml');
  parts.write(
    path,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<wetp:taskpanes xmlns:wetp="${WETP}"/>`,
  );
  setContentType(parts, path, 'application/vnd.ms-office.webextensiontaskpanes+xml');
  addRelation(parts, '', 'webextensiontaskpanes', path);
  return path;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What another program put there as plain text is text.
    return text;
  }
}
