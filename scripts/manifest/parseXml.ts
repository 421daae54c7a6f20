/** An element of an XML document; names keep their prefix as it is written. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Text directly inside, trimmed. */
  text: string;
}

/** Thrown where a document is not well-formed; the message says what stands where. */
export class XmlError extends Error {}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*"([^"]*)"/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(#x?)?(\w+);/g, (whole, number: string | undefined, body: string) => {
    if (number !== undefined) return String.fromCodePoint(Number.parseInt(body, number === '#x' ? 16 : 10));
    const known = ENTITIES[body];
    if (known === undefined) throw new XmlError(`Unknown entity ${whole}`);
    return known;
  });
}

function readAttributes(source: string, element: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of source.matchAll(ATTRIBUTE)) {
    if (name in attributes) throw new XmlError(`<${element}> has two attributes ${name}`);
    attributes[name] = decode(value);
  }
  return attributes;
}

/**
 * Reads a document of elements, attributes in double quotes, text and comments: all that a manifest may hold.
 * Refuses document types and CDATA sections along with anything that is not well-formed.
 */
export function parseXml(source: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const inner = (): XmlElement => open[open.length - 1] ?? top;
  let at = 0;
  while (at < source.length) {
    const next = source.indexOf('<', at);
    const end = next === -1 ? source.length : next;
    inner().text += decode(source.slice(at, end));
    if (next === -1) break;
    TOKEN.lastIndex = end;
    const token = TOKEN.exec(source);
    if (!token) throw new XmlError(`Not well-formed: ${source.slice(end, end + 40)}`);
    at = TOKEN.lastIndex;
    const [, closed, opened, attributes = '', selfClosed] = token;
    if (closed !== undefined) {
      const last = open.pop();
      if (last?.name !== closed) throw new XmlError(`</${closed}> closes <${last?.name ?? ''}>`);
      last.text = last.text.trim();
    } else if (opened !== undefined) {
      const element = {
        name: opened,
        attributes: readAttributes(attributes, opened),
        children: [],
        text: '',
      };
      inner().children.push(element);
      if (selfClosed !== '/') open.push(element);
    }
  }
  const [root, second] = top.children;
  if (open.length !== 1) throw new XmlError(`<${inner().name}> is never closed`);
  if (root === undefined || second !== undefined || top.text.trim() !== '')
    throw new XmlError('A document has exactly one root element');
  return root;
}

/** Every element under (and with) the given one, in document order, with its path of names from the root. */
export function* walk(element: XmlElement, path = element.name): Generator<[XmlElement, string]> {
  yield [element, path];
  for (const child of element.children) yield* walk(child, `${path}/${child.name}`);
}
