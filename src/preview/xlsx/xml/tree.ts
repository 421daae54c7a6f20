import { DamagedFile } from '../DamagedFile';
import { decodeXml, encodeAttribute, encodeXml } from './text';

/**
 * A small part of the file as a tree that remembers all it was made of: prefixes, order, comments, unknown elements.
 * What nobody touches is written as it was read.
 *
 * A DOM would be the usual choice, but the sections of a sheet are read one by one without their namespace
 * declarations, and have to come back with the prefixes they had.
 */
export interface XmlElement {
  /** As written, with its prefix. */
  name: string;
  attributes: Map<string, string>;
  children: XmlNode[];
}

/** Text, comments, declarations: kept as written. */
type XmlNode = XmlElement | string;

/** The text is not well-formed. */
export class XmlError extends DamagedFile {}

/**
 * Read a document or a piece of one. Gives a nameless element that holds the top-level nodes.
 * Throws {@link XmlError} when tags do not match. Entities of a DTD are not expanded.
 */
export function parseXml(source: string): XmlElement {
  const root = element('');
  const open: XmlElement[] = [root];
  let at = 0;
  while (at < source.length) {
    const parent = open[open.length - 1] ?? root;
    const tag = source.indexOf('<', at);
    if (tag !== at) parent.children.push(source.slice(at, tag < 0 ? source.length : tag));
    if (tag < 0) break;
    at = readMarkup(source, tag, parent, open);
  }
  if (open.length !== 1) throw new XmlError(`<${open[open.length - 1]?.name}> is not closed`);
  return root;
}

/** The document's own element. Throws {@link XmlError} when there is none. */
export function documentElement(document: XmlElement): XmlElement {
  const found = document.children.find((child): child is XmlElement => typeof child !== 'string');
  if (found === undefined) throw new XmlError('no element');
  return found;
}

/** Write a tree; the nameless top element writes its children alone. */
export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return node;
  const inner = node.children.map(writeXml).join('');
  if (node.name === '') return inner;
  const attributes = [...node.attributes]
    .map(([name, value]) => ` ${name}="${encodeAttribute(value)}"`)
    .join('');
  return inner === '' ? `<${node.name}${attributes}/>` : `<${node.name}${attributes}>${inner}</${node.name}>`;
}

/** A new element; attributes that are `undefined` are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: XmlNode[] = [],
): XmlElement {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return { name, attributes: new Map(given.map(([key, value]) => [key, String(value)])), children };
}

/** A new element that holds text. */
export function textElement(name: string, text: string): XmlElement {
  return element(name, {}, [encodeXml(text)]);
}

/** Name without its prefix. */
export function localName(node: XmlElement): string {
  return node.name.slice(node.name.indexOf(':') + 1);
}

/** `x:` of an element that has a prefix, so that new children live in the same namespace. */
export function prefixOf(node: XmlElement): string {
  return node.name.slice(0, node.name.indexOf(':') + 1);
}

/** All element children, or those of one local name. */
export function childrenOf(node: XmlElement | undefined, name?: string): XmlElement[] {
  if (node === undefined) return [];
  return node.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || localName(child) === name),
  );
}

/** First element child of that local name. */
export function childOf(node: XmlElement | undefined, name: string): XmlElement | undefined {
  return node?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && localName(child) === name,
  );
}

/** An attribute by its local name, whatever its prefix. */
export function attributeOf(node: XmlElement, name: string): string | undefined {
  const plain = node.attributes.get(name);
  if (plain !== undefined) return plain;
  for (const [key, value] of node.attributes) if (key.endsWith(`:${name}`)) return value;
  return undefined;
}

/** An attribute as a number; `undefined` when absent or no number. */
export function numberOf(node: XmlElement, name: string): number | undefined {
  const value = node.attributes.get(name);
  const parsed = value === undefined || value === '' ? NaN : Number(value);
  return Number.isNaN(parsed) ? undefined : parsed;
}

/** An attribute as xsd:boolean. */
export function flagOf(node: XmlElement, name: string, absent = false): boolean {
  const value = node.attributes.get(name);
  return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
}

/** Text of an element and of what is in it. */
export function textOf(node: XmlElement | undefined): string {
  if (node === undefined) return '';
  return node.children
    .map((child) => {
      if (typeof child !== 'string') return textOf(child);
      if (child.startsWith('<![CDATA[')) return child.slice(9, -3);
      return child.startsWith('<') ? '' : decodeXml(child);
    })
    .join('');
}

/** Set an attribute, or remove it with `undefined`. */
export function setAttribute(node: XmlElement, name: string, value: string | number | undefined): void {
  if (value === undefined) node.attributes.delete(name);
  else node.attributes.set(name, String(value));
}

/** Put a child where the schema wants it: before the first sibling that comes later in `order`. */
export function insertInOrder(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  const rank = order.indexOf(localName(child));
  const at = parent.children.findIndex(
    (sibling) => typeof sibling !== 'string' && order.indexOf(localName(sibling)) > rank,
  );
  if (at < 0) parent.children.push(child);
  else parent.children.splice(at, 0, child);
}

/** Take children out. */
export function removeChildren(parent: XmlElement, goes: (child: XmlElement) => boolean): void {
  parent.children = parent.children.filter((child) => typeof child === 'string' || !goes(child));
}

/** A copy that shares nothing. */
export function cloneXml(node: XmlElement): XmlElement {
  return {
    name: node.name,
    attributes: new Map(node.attributes),
    children: node.children.map((child) => (typeof child === 'string' ? child : cloneXml(child))),
  };
}

function readMarkup(source: string, tag: number, parent: XmlElement, open: XmlElement[]): number {
  const special = source[tag + 1];
  if (special === '!' || special === '?') {
    const end = endOfSpecial(source, tag);
    parent.children.push(source.slice(tag, end));
    return end;
  }
  const end = endOfTag(source, tag);
  if (special === '/') {
    const name = source.slice(tag + 2, end - 1).trim();
    if (open.length < 2 || parent.name !== name) throw new XmlError(`</${name}> closes <${parent.name}>`);
    open.pop();
    return end;
  }
  const empty = source[end - 2] === '/';
  const child = readTag(source.slice(tag + 1, empty ? end - 2 : end - 1));
  parent.children.push(child);
  if (!empty) open.push(child);
  return end;
}

function readTag(inner: string): XmlElement {
  const name = /^[^\s]+/.exec(inner)?.[0];
  if (name === undefined) throw new XmlError('a tag without a name');
  const attributes = new Map<string, string>();
  for (const [, key, quoted, single] of inner
    .slice(name.length)
    .matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (key !== undefined) attributes.set(key, decodeXml(quoted ?? single ?? ''));
  }
  return { name, attributes, children: [] };
}

/** Past the `>` that ends a tag; one inside quotes does not. */
function endOfTag(source: string, tag: number): number {
  let quote = '';
  for (let at = tag + 1; at < source.length; at++) {
    const character = source[at];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  throw new XmlError('a tag is not closed');
}

function endOfSpecial(source: string, tag: number): number {
  const closing = source.startsWith('<!--', tag)
    ? '-->'
    : source.startsWith('<![CDATA[', tag)
      ? ']]>'
      : source.startsWith('<?', tag)
        ? '?>'
        : '>';
  const end = source.indexOf(closing, tag + 2);
  if (end < 0) throw new XmlError('markup is not closed');
  return end + closing.length;
}
