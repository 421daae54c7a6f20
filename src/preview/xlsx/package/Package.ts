import { unpack, unpackNow } from '../zip/directory';
import type { ZipEntry } from '../zip/directory';
import { packEntry, writeZip } from '../zip/pack';
import { documentElement, parseXml, writeXml } from '../xml/tree';
import type { XmlElement } from '../xml/tree';

/**
 * The parts of a workbook file. Parts stay packed until somebody reads them, and go back into the file as they were
 * packed unless somebody wrote them. Paths have no leading slash; their case does not count, as the standard says.
 */
export class Package {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly written = new Map<string, { path: string; bytes: Uint8Array }>();

  constructor(entries: readonly ZipEntry[]) {
    for (const entry of entries) this.entries.set(entry.path.replace(/^\/+/, '').toLowerCase(), entry);
  }

  has(path: string): boolean {
    const key = path.toLowerCase();
    return this.written.has(key) || this.entries.has(key);
  }

  /** Every path, in the order of the file, then the new ones. */
  paths(): string[] {
    const old = [...this.entries.values()].map((entry) => entry.path.replace(/^\/+/, ''));
    const added = [...this.written].filter(([key]) => !this.entries.has(key)).map(([, part]) => part.path);
    return [...old, ...added];
  }

  /** Bytes of a part of XML in UTF-8, or `undefined` when there is no such part. Throws on damaged data. */
  read(path: string): Uint8Array | undefined {
    const bytes = this.readRaw(path);
    return bytes === undefined ? undefined : asUtf8(bytes);
  }

  /** The same for parts that may be large: sheets and shared strings. */
  async load(path: string): Promise<Uint8Array | undefined> {
    const key = path.toLowerCase();
    const entry = this.written.has(key) ? undefined : this.entries.get(key);
    return entry === undefined ? this.read(path) : asUtf8(await unpack(entry));
  }

  /** Bytes of a part as they are. */
  readRaw(path: string): Uint8Array | undefined {
    const key = path.toLowerCase();
    const written = this.written.get(key);
    if (written !== undefined) return written.bytes;
    const entry = this.entries.get(key);
    return entry === undefined ? undefined : unpackNow(entry);
  }

  /** A small part as a tree, or `undefined`. Throws `XmlError` when it is not well-formed. */
  readXml(path: string): XmlElement | undefined {
    const bytes = this.read(path);
    if (bytes === undefined) return undefined;
    const document = parseXml(new TextDecoder().decode(bytes));
    documentElement(document);
    return document;
  }

  write(path: string, content: Uint8Array | XmlElement | string): void {
    const bytes =
      content instanceof Uint8Array
        ? content
        : new TextEncoder().encode(typeof content === 'string' ? content : writeXml(content));
    this.written.set(path.toLowerCase(), { path, bytes });
  }

  remove(path: string): void {
    this.written.delete(path.toLowerCase());
    this.entries.delete(path.toLowerCase());
  }

  /** A copy that can be written to without changing this one; packed data is shared. */
  copy(): Package {
    const copy = new Package([...this.entries.values()]);
    for (const [key, part] of this.written) copy.written.set(key, part);
    return copy;
  }

  /** A path `<before><number><after>` that is free, e.g. `xl/tables/table3.xml`. */
  freePath(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const path = `${before}${number}${after}`;
      if (!this.has(path)) return path;
    }
  }

  /** The whole file. */
  async zip(): Promise<Uint8Array> {
    const entries: Promise<ZipEntry>[] = [];
    for (const [key, entry] of this.entries) {
      const part = this.written.get(key);
      entries.push(part === undefined ? Promise.resolve(entry) : packEntry(entry.path, part.bytes));
    }
    for (const [key, part] of this.written) {
      if (!this.entries.has(key)) entries.push(packEntry(part.path, part.bytes));
    }
    return writeZip(await Promise.all(entries));
  }
}

/** Parts may be in UTF-16 with a byte order mark; everything after this line deals in UTF-8. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  if (mark !== 0xfffe && mark !== 0xfeff) return bytes;
  const text = new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(bytes);
  return new TextEncoder().encode(text.replace(/encoding=(["'])utf-16(?:le|be)?\1/i, 'encoding="UTF-8"'));
}
