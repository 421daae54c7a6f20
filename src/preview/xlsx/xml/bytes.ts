import { decodeXml } from './text';

const decoder = new TextDecoder();

/** Text between two offsets of UTF-8 bytes, entities decoded. */
export function textBetween(bytes: Uint8Array, start: number, end: number): string {
  const length = end - start;
  if (length === 0) return '';
  if (length > 24) return decodeXml(decoder.decode(bytes.subarray(start, end)));
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    // Short plain text is the common case and three times as fast without the decoder.
    if (byte > 127 || byte === 38 || byte === 13) {
      return decodeXml(decoder.decode(bytes.subarray(start, end)));
    }
    text += String.fromCharCode(byte);
  }
  return text;
}

/**
 * Number between two offsets; `NaN` when it is none. Up to 15 digits are read without making a string: an integer
 * below 2^53 divided by an exact power of ten is rounded once, as the language's own parser does.
 */
export function numberBetween(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 45;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) {
      mantissa = mantissa * 10 + (byte - 48);
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === 46 && decimals < 0) decimals = 0;
    else return slowNumber(bytes, start, end);
  }
  if (digits === 0 || digits > 15) return slowNumber(bytes, start, end);
  const value = decimals > 0 ? mantissa / (POWERS[decimals] ?? 1) : mantissa;
  return negative ? -value : value;
}

const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

function slowNumber(bytes: Uint8Array, start: number, end: number): number {
  const text = textBetween(bytes, start, end).trim();
  return text === '' ? NaN : Number(text);
}

/** Past the end of the tag that starts at `tag`; a `>` inside quotes does not count. -1 when it is not closed. */
export function afterTag(bytes: Uint8Array, tag: number): number {
  let quote = 0;
  for (let at = tag + 1; at < bytes.length; at++) {
    const byte = bytes[at];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === 62) return at + 1;
    else if (byte === 34 || byte === 39) quote = byte;
  }
  return -1;
}

/** Past the end of the element whose start tag is at `tag`, with all that is in it; -1 when it is not closed. */
export function afterElement(bytes: Uint8Array, tag: number): number {
  let depth = 0;
  let at = tag;
  while (at >= 0 && at < bytes.length) {
    const next = bytes[at + 1];
    const end = next === 33 ? afterDeclaration(bytes, at) : afterTag(bytes, at);
    if (end < 0) return -1;
    if (next === 47) depth--;
    else if (next !== 33 && next !== 63 && bytes[end - 2] !== 47) depth++;
    if (depth === 0) return end;
    at = bytes.indexOf(60, end);
  }
  return -1;
}

/** Past a comment, a CDATA section, or another declaration. */
function afterDeclaration(bytes: Uint8Array, at: number): number {
  const kind = bytes[at + 2];
  if (kind !== 45 && kind !== 91) return bytes.indexOf(62, at) + 1 || -1;
  const closing = kind === 45 ? 45 : 93;
  for (let index = at + 4; index + 2 < bytes.length; index++) {
    if (bytes[index] === closing && bytes[index + 1] === closing && bytes[index + 2] === 62) return index + 3;
  }
  return -1;
}

/** Offset of the first tag `<name` (any prefix) at or after `from`, or -1. Comments are not looked into. */
export function findTag(bytes: Uint8Array, name: string, from = 0): number {
  for (let at = bytes.indexOf(60, from); at >= 0; at = bytes.indexOf(60, at + 1)) {
    if (bytes[at + 1] === 33) {
      const end = afterDeclaration(bytes, at);
      if (end < 0) return -1;
      at = end - 1;
    } else if (isNamed(bytes, at, name)) return at;
  }
  return -1;
}

/** Whether the start tag at `tag` has this local name. */
export function isNamed(bytes: Uint8Array, tag: number, name: string): boolean {
  const start = tag + 1;
  let at = start;
  while (isNameByte(bytes[at])) at++;
  const local = at - name.length;
  if (local < start || (local > start && bytes[local - 1] !== 58)) return false;
  for (let index = 0; index < name.length; index++) {
    if (bytes[local + index] !== name.charCodeAt(index)) return false;
  }
  return true;
}

function isNameByte(byte: number | undefined): boolean {
  return byte !== undefined && byte > 32 && byte !== 62 && byte !== 47 && byte !== 61;
}

/** Bytes that grow; text goes in as UTF-8. */
export class ByteWriter {
  private bytes: Uint8Array;
  private length = 0;

  constructor(capacity = 4096) {
    this.bytes = new Uint8Array(capacity);
  }

  text(text: string): void {
    this.room(text.length * 3);
    if (text.length < 32) {
      let at = this.length;
      for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        if (code > 127) {
          at = -1;
          break;
        }
        this.bytes[at++] = code;
      }
      if (at >= 0) {
        this.length = at;
        return;
      }
    }
    this.length += new TextEncoder().encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  copy(from: Uint8Array, start: number, end: number): void {
    this.room(end - start);
    this.bytes.set(from.subarray(start, end), this.length);
    this.length += end - start;
  }

  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private room(more: number): void {
    const needed = this.length + more;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, Math.ceil(this.bytes.length * 1.6)));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}
