import { childrenOf, documentElement, element, insertInOrder } from '../xml/tree';
import type { Package } from './Package';

const PATH = '[Content_Types].xml';
const ORDER = ['Default', 'Override'];

/** State the content type of a part; one already stated is replaced. */
export function setContentType(parts: Package, path: string, type: string): void {
  change(parts, path, type);
}

/** Forget the content type of a part that is gone. */
export function dropContentType(parts: Package, path: string): void {
  change(parts, path, undefined);
}

function change(parts: Package, path: string, type: string | undefined): void {
  const document = parts.readXml(PATH);
  if (document === undefined) return;
  const root = documentElement(document);
  const known = childrenOf(root).find((node) => isPart(node.attributes.get('PartName'), path));
  if (known?.attributes.get('ContentType') === type) return;
  if (known !== undefined) root.children = root.children.filter((node) => node !== known);
  if (type !== undefined) {
    insertInOrder(root, element('Override', { PartName: `/${path}`, ContentType: type }), ORDER);
  }
  parts.write(PATH, document);
}

function isPart(name: string | undefined, path: string): boolean {
  return name?.replace(/^\//, '').toLowerCase() === path.toLowerCase();
}
