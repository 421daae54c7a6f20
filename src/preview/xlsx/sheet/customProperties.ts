import { sameData } from '../sameData';
import { dropContentType, setContentType } from '../package/contentTypes';
import type { Package } from '../package/Package';
import { addRelation, readRelations, removeRelations } from '../package/relations';
import type { Relation } from '../package/relations';
import { attributeOf, childOf, childrenOf, element, prefixOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { replaceSection } from './shell';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What add-ins noted on a sheet: texts by key. Each lies in a part of its own, in UTF-16. */
export function readCustomProperties(
  root: XmlElement,
  parts: Package,
  relations: readonly Relation[],
): Map<string, string> {
  const properties = new Map<string, string>();
  for (const node of childrenOf(childOf(root, 'customProperties'), 'customPr')) {
    const path = relations.find(({ id }) => id === attributeOf(node, 'id'))?.target;
    const bytes = path === undefined ? undefined : parts.readRaw(path);
    const name = node.attributes.get('name');
    if (bytes === undefined || name === undefined) continue;
    properties.set(name, new TextDecoder('utf-16le').decode(bytes).replace(/\0+$/, ''));
  }
  return properties;
}

/** Write the notes that differ. Gives whether any did. */
export function writeCustomProperties(
  root: XmlElement,
  parts: Package,
  sheetPath: string,
  after: ReadonlyMap<string, string>,
): boolean {
  const relations = readRelations(parts, sheetPath);
  if (sameData(readCustomProperties(root, parts, relations), after)) return false;
  for (const { target } of relations.filter(({ kind }) => kind === 'customProperty')) {
    parts.remove(target);
    dropContentType(parts, target);
  }
  removeRelations(parts, sheetPath, ({ kind }) => kind === 'customProperty');
  const nodes = [...after].map(([name, text]) => {
    const path = parts.freePath('xl/customProperty', '.bin');
    parts.write(path, utf16(text));
    setContentType(parts, path, TYPE);
    const id = addRelation(parts, sheetPath, 'customProperty', path);
    return element(`${prefixOf(root)}customPr`, { name, 'xmlns:r': R, 'r:id': id });
  });
  const section = element(`${prefixOf(root)}customProperties`, {}, nodes);
  replaceSection(root, 'customProperties', nodes.length === 0 ? undefined : section);
  return true;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    bytes[2 * index] = code & 0xff;
    bytes[2 * index + 1] = code >> 8;
  }
  return bytes;
}
