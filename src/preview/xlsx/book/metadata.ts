import { setContentType } from '../package/contentTypes';
import type { Package } from '../package/Package';
import { addRelation } from '../package/relations';
import { childOf, childrenOf, documentElement, element, numberOf, parseXml, setAttribute } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import type { WorkbookParts } from './Origin';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const XDA = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const ORDER = [
  'metadataTypes',
  'metadataStrings',
  'mdxMetadata',
  'futureMetadata',
  'cellMetadata',
  'valueMetadata',
];
const KIND = 'XLDAPR';

/**
 * Number of the cell metadata that marks a formula as a dynamic array; made when the file has none. Without the mark
 * Excel would show `@` and give one value.
 */
export function dynamicArrayMetadata(parts: Package, workbook: WorkbookParts): number {
  const path = workbook.related('sheetMetadata') ?? addPart(parts, workbook);
  const document = parts.readXml(path) ?? parseXml('');
  const root = documentElement(document);
  const types = list(root, 'metadataTypes');
  let type = childrenOf(types).findIndex((node) => node.attributes.get('name') === KIND) + 1;
  if (type === 0) {
    const flags = {
      copy: 1,
      pasteAll: 1,
      pasteValues: 1,
      merge: 1,
      splitFirst: 1,
      rowColShift: 1,
      clearFormats: 1,
    };
    const more = { clearComments: 1, assign: 1, coerce: 1, cellMeta: 1 };
    add(types, element('metadataType', { name: KIND, minSupportedVersion: 120000, ...flags, ...more }));
    type = childrenOf(types).length;
  }
  const block = futureBlock(root);
  const cells = list(root, 'cellMetadata');
  const known = childrenOf(cells).findIndex((bk) =>
    childrenOf(bk).some((rc) => numberOf(rc, 't') === type && numberOf(rc, 'v') === block),
  );
  if (known >= 0) return known + 1;
  add(cells, element('bk', {}, [element('rc', { t: type, v: block })]));
  parts.write(path, document);
  return childrenOf(cells).length;
}

/** Index of the block that says "a dynamic array, not collapsed". */
function futureBlock(root: XmlElement): number {
  let future = childrenOf(root, 'futureMetadata').find((node) => node.attributes.get('name') === KIND);
  if (future === undefined) {
    future = element('futureMetadata', { name: KIND, count: 0 });
    const at = root.children.findIndex((child) => typeof child !== 'string' && child.name === 'cellMetadata');
    root.children.splice(at < 0 ? root.children.length : at, 0, future);
  }
  const isPlain = (block: XmlElement): boolean =>
    childrenOf(childOf(block, 'extLst')).some((ext) => {
      const properties = childOf(ext, 'dynamicArrayProperties');
      return (
        properties?.attributes.get('fDynamic') === '1' && properties.attributes.get('fCollapsed') !== '1'
      );
    });
  const known = childrenOf(future).findIndex(isPlain);
  if (known >= 0) return known;
  const properties = element('xda:dynamicArrayProperties', { 'xmlns:xda': XDA, fDynamic: 1, fCollapsed: 0 });
  const ext = element('ext', { uri: '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}' }, [properties]);
  add(future, element('bk', {}, [element('extLst', {}, [ext])]));
  return childrenOf(future).length - 1;
}

function list(root: XmlElement, name: string): XmlElement {
  const known = childOf(root, name);
  if (known !== undefined) return known;
  const made = element(name);
  const rank = ORDER.indexOf(name);
  const at = root.children.findIndex(
    (child) => typeof child !== 'string' && ORDER.indexOf(child.name) > rank,
  );
  root.children.splice(at < 0 ? root.children.length : at, 0, made);
  return made;
}

function add(to: XmlElement, node: XmlElement): void {
  to.children.push(node);
  setAttribute(to, 'count', childrenOf(to).length);
}

function addPart(parts: Package, workbook: WorkbookParts): string {
  const path = parts.freePath('xl/metadata', '.xml');
  parts.write(path, `${HEAD}<metadata xmlns="${MAIN}"/>`);
  setContentType(
    parts,
    path,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml',
  );
  addRelation(parts, workbook.path, 'sheetMetadata', path);
  return path;
}
