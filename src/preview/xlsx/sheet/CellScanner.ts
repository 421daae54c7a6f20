import { DamagedFile } from '../DamagedFile';
import { afterElement, afterTag, findTag, isNamed, numberBetween, textBetween } from '../xml/bytes';

/** A place in the bytes of a part: from `start` up to `end`; both -1 when there is nothing. */
export interface Stretch {
  start: number;
  end: number;
}

/** What `next()` has stepped on. */
export type Step = 'row' | 'cell' | 'end';

/**
 * Walks the rows and cells of one sheet's XML, byte by byte and without an object for a cell: the fields say where
 * the scanner stands until the next step. This is what keeps a million rows cheap.
 */
export class CellScanner {
  /** The `<sheetData>` element. */
  readonly data: Stretch;
  /** From 0. */
  row = -1;
  column = -1;
  /** The cell says its column itself. */
  isPlaced = false;
  /** The whole element that was stepped on; of a row its start tag only. */
  readonly at: Stretch = { start: -1, end: -1 };
  /** `t`: `''` is a number. */
  type = '';
  /** `s`: number of the cell format. */
  format = 0;
  /** `cm`: number of the cell metadata; 0 is none. */
  metadata = 0;
  readonly value: Stretch = { start: -1, end: -1 };
  /** The formula's start tag, and its text. */
  readonly formulaTag: Stretch = { start: -1, end: -1 };
  readonly formula: Stretch = { start: -1, end: -1 };
  /** Past the whole `<f>` element. */
  formulaEnd = -1;
  /** `<is>` with its content. */
  readonly inline: Stretch = { start: -1, end: -1 };
  /** The current row has no cells: `<row …/>`. */
  rowIsEmpty = false;
  /** Points, or `undefined`. */
  rowHeight: number | undefined;
  rowHidden = false;

  private position: number;
  private readonly inside: Stretch;
  private readonly prefixLength: number;

  constructor(readonly bytes: Uint8Array) {
    const tag = findTag(bytes, 'sheetData');
    if (tag < 0) throw new DamagedFile('a sheet without sheetData');
    const open = afterTag(bytes, tag);
    const empty = bytes[open - 2] === 47;
    const end = empty ? open : endOfData(bytes, open);
    if (open < 0 || end < 0) throw new DamagedFile('sheetData is not closed');
    this.data = { start: tag, end };
    this.inside = { start: open, end: empty ? open : bytes.lastIndexOf(60, end - 1) };
    this.position = this.inside.start;
    this.prefixLength = colonOf(bytes, tag) - tag;
  }

  /** Prefix of the sheet's elements with its colon, `''` as a rule. */
  get prefix(): string {
    return textBetween(this.bytes, this.data.start + 1, this.data.start + 1 + this.prefixLength);
  }

  /** Number of the cell format of the whole row; -1 when it has none. */
  get rowFormat(): number {
    return this.rowIsFormatted ? this.statedFormat : -1;
  }

  /** Offset behind the last step: what stands before the next cell or row starts here. */
  get offset(): number {
    return this.position;
  }

  /** Step to the next row or cell. Rows come before their cells. Throws when the XML is cut off. */
  next(): Step {
    for (;;) {
      const tag = this.bytes.indexOf(60, this.position);
      if (tag < 0 || tag >= this.inside.end) return 'end';
      const name = tag + 1 + this.prefixLength;
      const first = this.bytes[name];
      if (first === 99 && endsName(this.bytes[name + 1])) return this.readCell(tag, name + 1);
      if (first === 114 && isNamed(this.bytes, tag, 'row')) return this.readRow(tag, name + 3);
      this.position = this.bytes[tag + 1] === 47 ? this.closed(afterTag(this.bytes, tag)) : this.skip(tag);
    }
  }

  private readRow(tag: number, from: number): Step {
    const before = this.row;
    this.row = -1;
    this.rowHeight = undefined;
    this.rowHidden = false;
    this.statedFormat = -1;
    this.rowIsFormatted = false;
    const end = this.readAttributes(from, this.setRowAttribute);
    if (this.row < 0) this.row = before + 1;
    this.column = -1;
    this.rowIsEmpty = this.bytes[end - 2] === 47;
    this.at.start = tag;
    this.at.end = end;
    this.position = end;
    return 'row';
  }

  private readCell(tag: number, from: number): Step {
    const before = this.column;
    this.column = -1;
    this.type = '';
    this.format = 0;
    this.metadata = 0;
    this.value.start = this.formula.start = this.formulaTag.start = this.inline.start = -1;
    const end = this.readAttributes(from, this.setCellAttribute);
    this.isPlaced = this.column >= 0;
    if (!this.isPlaced) this.column = before + 1;
    this.position = this.bytes[end - 2] === 47 ? end : this.readContent(end);
    this.at.start = tag;
    this.at.end = this.position;
    return 'cell';
  }

  /** Children of a cell; gives the offset past `</c>`. */
  private readContent(from: number): number {
    let position = from;
    for (;;) {
      const tag = this.closed(this.bytes.indexOf(60, position));
      if (this.bytes[tag + 1] === 47) return this.closed(afterTag(this.bytes, tag));
      const name = this.bytes[tag + 1 + this.prefixLength];
      const after = this.bytes[tag + 2 + this.prefixLength];
      if (name === 118 && endsName(after)) position = this.readText(tag, this.value);
      else if (name === 102 && endsName(after)) {
        position = this.readText(tag, this.formula);
        this.formulaEnd = position;
        this.formulaTag.start = tag;
        this.formulaTag.end = this.closed(afterTag(this.bytes, tag));
      } else {
        position = this.closed(afterElement(this.bytes, tag));
        if (isNamed(this.bytes, tag, 'is')) {
          this.inline.start = tag;
          this.inline.end = position;
        }
      }
    }
  }

  private readText(tag: number, to: Stretch): number {
    const open = this.closed(afterTag(this.bytes, tag));
    to.start = open;
    to.end = open;
    if (this.bytes[open - 2] === 47) return open;
    to.end = this.closed(this.bytes.indexOf(60, open));
    return this.closed(afterTag(this.bytes, to.end));
  }

  private rowIsFormatted = false;
  private statedFormat = -1;

  private readonly setRowAttribute = (name: Stretch, value: Stretch): void => {
    if (name.end - name.start === 1 && this.bytes[name.start] === 114) {
      this.row = numberBetween(this.bytes, value.start, value.end) - 1;
      return;
    }
    const key = textBetween(this.bytes, name.start, name.end);
    if (key === 'spans' || key.includes(':')) return;
    const text = textBetween(this.bytes, value.start, value.end);
    if (key === 'ht' && Number(text) >= 0) this.rowHeight = Number(text);
    else if (key === 'hidden') this.rowHidden = isTrue(text);
    else if (key === 's') this.statedFormat = Number(text);
    else if (key === 'customFormat') this.rowIsFormatted = isTrue(text);
  };

  private readonly setCellAttribute = (name: Stretch, value: Stretch): void => {
    const { bytes } = this;
    const length = name.end - name.start;
    const first = bytes[name.start];
    if (length === 1 && first === 114) this.column = columnAt(bytes, value.start, value.end);
    else if (length === 1 && first === 115) this.format = numberBetween(bytes, value.start, value.end);
    else if (length === 1 && first === 116) this.type = typeAt(bytes, value.start, value.end);
    else if (length === 2 && first === 99) this.metadata = numberBetween(bytes, value.start, value.end);
  };

  private readonly name: Stretch = { start: 0, end: 0 };
  private readonly text: Stretch = { start: 0, end: 0 };

  /** Walk the attributes of a tag; gives the offset past its `>`. */
  private readAttributes(from: number, visit: (name: Stretch, value: Stretch) => void): number {
    const { bytes, name, text } = this;
    let at = from;
    for (;;) {
      while ((bytes[at] ?? 62) <= 32 || bytes[at] === 47) at++;
      if (at >= bytes.length) throw new DamagedFile('a tag is cut off');
      if (bytes[at] === 62) return at + 1;
      name.start = at;
      while (!endsAttributeName(bytes[at])) at++;
      name.end = at;
      while (bytes[at] !== 34 && bytes[at] !== 39) {
        if (++at >= bytes.length) throw new DamagedFile('a tag is cut off');
      }
      const quote = bytes[at] ?? 34;
      text.start = at + 1;
      at = this.closed(bytes.indexOf(quote, at + 1));
      text.end = at++;
      visit(name, text);
    }
  }

  private skip(tag: number): number {
    return this.closed(afterElement(this.bytes, tag));
  }

  private closed(offset: number): number {
    if (offset < 0) throw new DamagedFile('the sheet is cut off');
    return offset;
  }
}

function endOfData(bytes: Uint8Array, from: number): number {
  // From the end: what follows the cells is short as a rule.
  for (let at = bytes.lastIndexOf(60); at >= from; at = bytes.lastIndexOf(60, at - 1)) {
    if (bytes[at + 1] === 47 && isNamed(bytes, at + 1, 'sheetData')) return afterTag(bytes, at);
  }
  return -1;
}

/** Offset of the colon in the tag's name, else of the `<`. */
function colonOf(bytes: Uint8Array, tag: number): number {
  for (let at = tag + 1; !endsName(bytes[at]); at++) if (bytes[at] === 58) return at;
  return tag;
}

function isTrue(text: string): boolean {
  return text === '1' || text === 'true';
}

function endsName(byte: number | undefined): boolean {
  return byte === undefined || byte <= 32 || byte === 62 || byte === 47;
}

function endsAttributeName(byte: number | undefined): boolean {
  return byte === undefined || byte <= 32 || byte === 61;
}

function columnAt(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at++) {
    const letter = (bytes[at] ?? 0) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - 64);
  }
  return column - 1;
}

/** The five names of a cell's type without making strings of the common ones. */
function typeAt(bytes: Uint8Array, start: number, end: number): string {
  if (end - start === 1) {
    const letter = bytes[start];
    if (letter === 115) return 's';
    if (letter === 110) return '';
    if (letter === 98) return 'b';
    if (letter === 101) return 'e';
    if (letter === 100) return 'd';
  }
  return textBetween(bytes, start, end);
}
