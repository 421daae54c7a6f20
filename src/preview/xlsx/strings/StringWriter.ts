import { ByteWriter, afterTag, findTag } from '../xml/bytes';
import { encodeCellText, encodeXml } from '../xml/text';
import { documentElement, parseXml } from '../xml/tree';
import type { SharedStrings } from './readStrings';

/** Numbers for texts that cells share. What the file had stays where it was; new texts are appended. */
export class StringWriter {
  private readonly added: string[] = [];
  private numbers: Map<string, number> | undefined;

  constructor(private readonly old: SharedStrings) {}

  /** Something was added, so the part has to be written. */
  get changed(): boolean {
    return this.added.length > 0;
  }

  /** Number of a text. A rich text that reads the same is taken only when there is no plain one. */
  numberOf(text: string): number {
    this.numbers ??= this.indexOld();
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.old.texts.length + this.added.length;
    this.added.push(text);
    this.numbers.set(text, number);
    return number;
  }

  /** The part with the new texts; `part` is what the file had. */
  write(part: Uint8Array | undefined): Uint8Array {
    const bytes = part ?? new TextEncoder().encode(EMPTY);
    const tag = findTag(bytes, 'sst');
    const open = afterTag(bytes, tag);
    const closed = bytes[open - 2] === 47;
    const root = documentElement(
      parseXml(new TextDecoder().decode(bytes.subarray(tag, open)).replace(/\/?>$/, '/>')),
    );
    const out = new ByteWriter(bytes.length + this.added.length * 40);
    out.copy(bytes, 0, tag);
    out.text(this.openTag(root.name, root.attributes));
    if (!closed) out.copy(bytes, open, bytes.lastIndexOf(60));
    const prefix = root.name.slice(0, root.name.indexOf(':') + 1);
    for (const text of this.added) out.text(`<${prefix}si>${textNode(prefix, text)}</${prefix}si>`);
    out.text(`</${root.name}>`);
    return out.done();
  }

  private openTag(name: string, attributes: Map<string, string>): string {
    const total = this.old.texts.length + this.added.length;
    const own = [...attributes].filter(([key]) => key !== 'count' && key !== 'uniqueCount');
    const kept = own.map(([key, value]) => ` ${key}="${encodeXml(value)}"`).join('');
    // `count` (uses in the book) is optional and would need every cell.
    return `<${name}${kept} uniqueCount="${total}">`;
  }

  private indexOld(): Map<string, number> {
    const numbers = new Map<string, number>();
    this.old.texts.forEach((text, number) => {
      const known = numbers.get(text);
      if (known === undefined || (this.old.rich.has(known) && !this.old.rich.has(number)))
        numbers.set(text, number);
    });
    return numbers;
  }
}

/** `<t>` for a cell's text; spaces at the ends and line breaks are lost without `xml:space`. */
function textNode(prefix: string, text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${encodeXml(encodeCellText(text))}</${prefix}t>`;
}

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>';
