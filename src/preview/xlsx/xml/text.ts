const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text as XML carries it back to characters: entities, and line ends as XML reads them. */
export function decodeXml(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code =
      name[1] === 'x' || name[1] === 'X' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Characters as an attribute's value carries them. */
export function encodeAttribute(text: string): string {
  return encodeXml(text).replace(/[\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Characters as an element's text carries them; what XML cannot say at all becomes U+FFFD. */
export function encodeXml(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters to find
  return /[&<>"\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/.test(text) ? encodeSlowly(text) : text;
}

function encodeSlowly(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\r', '&#13;')
      // eslint-disable-next-line no-control-regex -- these are the characters to find
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(LONE_SURROGATE, '\ufffd')
  );
}

/** Undo Excel's own escape for characters that XML cannot carry: `_x000D_` is a carriage return. */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Apply Excel's escape to a cell's text; a literal `_x000D_` gets its underscore escaped. */
export function encodeCellText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      // eslint-disable-next-line no-control-regex -- these are the characters to find
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      escaped,
    )
    .replace(LONE_SURROGATE, escaped);
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
