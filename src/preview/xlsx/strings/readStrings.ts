import { DamagedFile } from '../DamagedFile';
import { afterElement, afterTag, findTag, isNamed, textBetween } from '../xml/bytes';
import { decodeCellText } from '../xml/text';

/** The texts that cells share, in the order of the part. */
export interface SharedStrings {
  readonly texts: string[];
  /** Numbers of entries that are more than their text: runs of different fonts, or phonetic guides. */
  readonly rich: ReadonlySet<number>;
}

/** Read the shared strings part; no texts when there is no part. Throws when it is cut off. */
export function readStrings(bytes: Uint8Array | undefined): SharedStrings {
  const texts: string[] = [];
  const rich = new Set<number>();
  const root = bytes === undefined ? -1 : findTag(bytes, 'sst');
  if (bytes === undefined || root < 0) return { texts, rich };
  let tag = bytes.indexOf(60, afterTag(bytes, root));
  while (tag >= 0) {
    if (bytes[tag + 1] === 47) break;
    const end = afterElement(bytes, tag);
    if (end < 0) throw new DamagedFile('the shared strings are cut off');
    if (isNamed(bytes, tag, 'si')) {
      const item = readItem(bytes, tag, end);
      if (item.rich) rich.add(texts.length);
      texts.push(item.text);
    }
    tag = bytes.indexOf(60, end);
  }
  return { texts, rich };
}

/** Text of a `<si>` or `<is>` between two offsets: its runs joined, without phonetic guides. */
export function readItem(bytes: Uint8Array, start: number, end: number): { text: string; rich: boolean } {
  let text = '';
  let rich = false;
  let at = bytes.indexOf(60, afterTag(bytes, start));
  while (at >= 0 && at < end) {
    if (isNamed(bytes, at, 't')) {
      const open = afterTag(bytes, at);
      if (bytes[open - 2] !== 47) text += readPiece(bytes, open);
      at = open;
    } else if (isNamed(bytes, at, 'rPh')) {
      rich = true;
      at = afterElement(bytes, at);
      if (at < 0) throw new DamagedFile('a phonetic guide is cut off');
    } else {
      if (isNamed(bytes, at, 'r')) rich = true;
      at = afterTag(bytes, at);
    }
    at = bytes.indexOf(60, at);
  }
  return { text: decodeCellText(text), rich };
}

/** Text up to the closing tag; a CDATA section may be in it. */
function readPiece(bytes: Uint8Array, from: number): string {
  const next = bytes.indexOf(60, from);
  const text = textBetween(bytes, from, next < 0 ? bytes.length : next);
  if (bytes[next + 1] !== 33 || bytes[next + 2] !== 91) return text;
  const raw = new TextDecoder().decode(bytes.subarray(next, afterElement(bytes, next)));
  return text + raw.slice(9, -3);
}
