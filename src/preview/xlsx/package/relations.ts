import { childrenOf, documentElement, element, parseXml } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import type { Package } from './Package';

/** One arrow from a part to another, or to the outside. */
export interface Relation {
  readonly id: string;
  /** Last word of the type's address, e.g. `worksheet`: strict and transitional files agree on it. */
  readonly kind: string;
  /** Path of the part, or the address when `external`. */
  readonly target: string;
  readonly external: boolean;
}

const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Type addresses of relations that do not live in the usual place. */
const KIND_ADDRESSES: Readonly<Record<string, string>> = {
  'core-properties': 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  sheetMetadata: `${DOCUMENT}sheetMetadata`,
  webextensiontaskpanes: 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
  webextension: 'http://schemas.microsoft.com/office/2011/relationships/webextension',
};

/** Path of the part that lists the relations of `path`; `''` is the package itself. */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The relations of a part, in their order; none when it has no list. */
export function readRelations(parts: Package, path: string): Relation[] {
  const document = parts.readXml(relationsPath(path));
  if (document === undefined) return [];
  return childrenOf(documentElement(document), 'Relationship').map((node) => {
    const target = node.attributes.get('Target') ?? '';
    const external = node.attributes.get('TargetMode') === 'External';
    return {
      id: node.attributes.get('Id') ?? '',
      kind: (node.attributes.get('Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : resolve(path, target),
      external,
    };
  });
}

/** Add a relation from `path` to the part `target`; gives its id. */
export function addRelation(parts: Package, path: string, kind: string, target: string): string {
  const { document, root } = openList(parts, path);
  const ids = new Set(childrenOf(root).map((node) => node.attributes.get('Id')));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number++;
  const Type = KIND_ADDRESSES[kind] ?? DOCUMENT + kind;
  root.children.push(element('Relationship', { Id: `rId${number}`, Type, Target: `/${target}` }));
  parts.write(relationsPath(path), document);
  return `rId${number}`;
}

/** Take relations of a part out of its list. */
export function removeRelations(parts: Package, path: string, goes: (relation: Relation) => boolean): void {
  const gone = new Set(
    readRelations(parts, path)
      .filter(goes)
      .map((relation) => relation.id),
  );
  if (gone.size === 0) return;
  const { document, root } = openList(parts, path);
  root.children = root.children.filter(
    (node) => typeof node === 'string' || !gone.has(node.attributes.get('Id') ?? ''),
  );
  parts.write(relationsPath(path), document);
}

function openList(parts: Package, path: string): { document: XmlElement; root: XmlElement } {
  const document =
    parts.readXml(relationsPath(path)) ??
    parseXml(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}"/>`);
  return { document, root: documentElement(document) };
}

/** Targets are relative to the part's folder, or start with a slash. */
function resolve(from: string, target: string): string {
  if (target.startsWith('#')) return target;
  const path = target.startsWith('/') ? target : from.slice(0, from.lastIndexOf('/') + 1) + target;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
