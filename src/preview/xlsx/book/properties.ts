import type { Book } from '../../workbook/Book';
import { ensureDocumentPart, findDocumentPart } from '../package/documentPart';
import type { Package } from '../package/Package';
import {
  childOf,
  documentElement,
  parseXml,
  prefixOf,
  removeChildren,
  textElement,
  textOf,
} from '../xml/tree';
import { plainText } from '../plainText';

/** Document properties of Office.js by the file's element; those of the last two are read only. */
const ELEMENTS = [
  ['dc:title', 'title'],
  ['dc:subject', 'subject'],
  ['dc:creator', 'author'],
  ['cp:keywords', 'keywords'],
  ['dc:description', 'comments'],
  ['cp:category', 'category'],
  ['cp:lastModifiedBy', 'lastAuthor'],
  ['dcterms:created', 'creationDate'],
] as const;
const READ_ONLY = ['lastAuthor', 'creationDate'];

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>';

const CORE = {
  kind: 'core-properties',
  path: 'docProps/core.xml',
  contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  empty: EMPTY,
};

/** Read the document's properties; those without text are left out. */
export function readProperties(parts: Package): Map<string, string> {
  const properties = new Map<string, string>();
  const path = findDocumentPart(parts, CORE);
  const document = path === undefined ? undefined : parts.readXml(path);
  if (document === undefined) return properties;
  const root = documentElement(document);
  for (const [tag, key] of ELEMENTS) {
    const text = textOf(childOf(root, tag.replace(/^.*:/, '')));
    if (text !== '') properties.set(key, text);
  }
  return properties;
}

/** Write the properties that differ. */
export function writeProperties(parts: Package, book: Book): void {
  const before = readProperties(parts);
  const changed = ELEMENTS.filter(
    ([, key]) => !READ_ONLY.includes(key) && (before.get(key) ?? '') !== plainText(book.properties.get(key)),
  );
  if (changed.length === 0) return;
  const path = ensureDocumentPart(parts, CORE);
  const document = parts.readXml(path) ?? parseXml(EMPTY);
  const root = documentElement(document);
  for (const [tag, key] of changed) {
    const old = childOf(root, tag.replace(/^.*:/, ''));
    const text = plainText(book.properties.get(key));
    removeChildren(root, (child) => child === old);
    if (text === '') continue;
    const node = textElement(
      old?.name ?? (tag.startsWith('cp:') ? prefixOf(root) + tag.slice(3) : tag),
      text,
    );
    if (tag.startsWith('dc:')) node.attributes.set('xmlns:dc', 'http://purl.org/dc/elements/1.1/');
    root.children.push(node);
  }
  parts.write(path, document);
}
