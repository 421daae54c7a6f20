import type { Sheet } from '../../workbook/Sheet';
import { columnLetters } from '../../workbook/area';
import type { CellValue } from '../../workbook/types';
import { ByteWriter } from '../xml/bytes';
import { encodeCellText, encodeXml } from '../xml/text';
import { childrenOf, parseXml, setAttribute, writeXml } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import type { CellReader, FormulaFacts } from './CellReader';

/** What a changed cell needs from the rest of the file. */
export interface CellSink {
  /** Number of the file's cell format for a style of the book. */
  formatOf(style: number): number;
  /** The book's style of a file's cell format. */
  styleOf(format: number): number;
  /** Number of a shared text. */
  textNumber(text: string): number;
  /** A formula as files spell it. */
  spellFormula(formula: string, row: number, column: number): { text: string; spill?: string };
  /** A formula of the file after cells moved and sheets were renamed. */
  followFormula(formula: string): string;
  /** Number of the cell metadata of dynamic arrays. */
  dynamicArray(): number;
  isDate(format: number): boolean;
  /** Days to take from a date: books of the Macintosh count from 1904. */
  readonly dateShift: number;
}

/** Cells of a sheet as XML, and whether formulas came or went. */
export interface MergedCells {
  readonly bytes: Uint8Array;
  readonly formulasChanged: boolean;
}

const TEXT_RESULT = ' t="str"';

/**
 * Lays the book's cells over a sheet's own XML. Every row and cell that says what the book says stays as it is
 * written, to the byte; only what differs is written anew. So nothing has to know what was edited, or by whom.
 */
export class CellMerger {
  private readonly out: ByteWriter;
  private readonly prefix: string;
  /** Columns that hold anything, with the row behind their last cell. */
  private readonly columns: { readonly column: number; readonly height: number }[] = [];
  private readonly rowsOfParts: number[];
  private readonly droppedMasters = new Set<string>();
  private copied: number;
  private touched = false;
  private formulasChanged = false;
  /** Next entry of `columns` that the current row has not passed. */
  private next = 0;
  private rowState: 'filled' | 'empty' | 'opened' = 'filled';
  private bottom = 0;

  constructor(
    private readonly reader: CellReader,
    private readonly sheet: Sheet,
    private readonly sink: CellSink,
  ) {
    this.out = new ByteWriter(reader.data.end - reader.data.start + 4096);
    this.prefix = reader.prefix;
    this.copied = reader.data.start;
    for (let column = 0; column < 16_384; column++) {
      const height = sheet.cells.height(column);
      if (height > 0) this.columns.push({ column, height });
      this.bottom = Math.max(this.bottom, height);
    }
    const { rowHeights, hiddenRows, filteredRows, cells } = sheet;
    this.rowsOfParts = [
      ...new Set([...rowHeights.keys(), ...hiddenRows, ...filteredRows, ...cells.rowStyles.keys()]),
    ];
    this.rowsOfParts.sort((a, b) => a - b);
    this.bottom = Math.max(this.bottom, (this.rowsOfParts.at(-1) ?? -1) + 1);
  }

  /** The merged `<sheetData>`, or `undefined` when the file says already what the book says. */
  merge(): MergedCells | undefined {
    const { reader } = this;
    const selfClosed = reader.bytes[reader.data.end - 2] === 47;
    if (selfClosed) this.replace(reader.data.start, reader.data.end, `<${this.prefix}sheetData>`, false);
    const rowsEnd = selfClosed ? reader.data.end : reader.bytes.lastIndexOf(60, reader.data.end - 1);
    let row = -1;
    let cellsEnd = rowsEnd;
    for (let step = reader.next(); ; step = reader.next()) {
      if (step === 'cell') {
        this.cell();
        cellsEnd = reader.at.end;
        continue;
      }
      if (row >= 0) this.finishRow(row, cellsEnd);
      const until = step === 'row' ? reader.row : this.bottom;
      this.newRows(row + 1, until, step === 'row' ? reader.at.start : rowsEnd);
      if (step === 'end') break;
      if (reader.row <= row) throw new UnorderedRows();
      row = reader.row;
      cellsEnd = reader.at.end;
      this.startRow();
    }
    if (!this.touched) return undefined;
    if (selfClosed) this.out.text(`</${this.prefix}sheetData>`);
    else this.out.copy(reader.bytes, this.copied, reader.data.end);
    return { bytes: this.out.done(), formulasChanged: this.formulasChanged };
  }

  private startRow(): void {
    const { reader, sheet } = this;
    this.next = 0;
    const row = reader.row;
    const hidden = sheet.hiddenRows.has(row) || sheet.filteredRows.has(row);
    const format = sheet.cells.rowStyles.get(row);
    const sameFormat =
      reader.rowFormat < 0
        ? format === undefined
        : format !== undefined && this.sink.styleOf(reader.rowFormat) === format;
    const sameHeight = reader.rowHeight === sheet.rowHeights.get(row);
    // `<row …/>` has to open before cells can go into it.
    this.rowState = !reader.rowIsEmpty ? 'filled' : this.hasCells(row) ? 'opened' : 'empty';
    if (sameHeight && sameFormat && reader.rowHidden === hidden && this.rowState !== 'opened') return;
    const node = this.tagOf(reader.at.start, reader.at.end);
    this.describeRow(node, row, { height: !sameHeight, format: !sameFormat });
    this.replace(reader.at.start, reader.at.end, openTag(node, this.rowState === 'empty'));
  }

  private cell(): void {
    const { reader } = this;
    const { row, column } = reader;
    this.newCells(row, column, reader.at.start);
    if (this.columns[this.next]?.column === column) this.next++;
    const { cells } = this.sheet;
    const value = cells.value(row, column);
    const formula = cells.formula(row, column);
    const style = cells.styleId(row, column);
    const hasFormula = reader.formula.start >= 0;
    const orphaned = hasFormula && this.isOrphaned();
    const before = hasFormula ? reader.cellFormula() : undefined;
    const sameFormula = before === formula && !orphaned;
    const sameStyle = this.sink.styleOf(reader.format) === style;
    const sameValue = sameFormula && reader.cellValue() === value;
    if (sameValue && sameStyle) return;
    if (hasFormula && !sameFormula) this.dropFormula();
    if (!sameFormula) this.formulasChanged = true;
    const format = sameStyle ? reader.format : this.sink.formatOf(style);
    if (sameValue) this.restyle(format);
    else this.rewrite(row, column, value, formula, format, this.keptFormula(before, formula, sameFormula));
  }

  /**
   * The file's own formula element where it still holds: shared, array and dynamic formulas stay what they are. An array
   * formula that only followed cells or a sheet's new name gets its new text.
   */
  private keptFormula(before: string | undefined, formula: string | undefined, isSame: boolean): string {
    const { reader } = this;
    if (reader.formula.start < 0) return '';
    const { formulaTag, bytes } = reader;
    if (isSame) return textBetweenRaw(bytes, formulaTag.start, reader.formulaEnd);
    if (before === undefined || formula === undefined || reader.formulaFacts().kind !== 'array') return '';
    if (this.sink.followFormula(before) !== formula) return '';
    const { text } = this.sink.spellFormula(formula, reader.row, reader.column);
    const tag = textBetweenRaw(bytes, formulaTag.start, formulaTag.end);
    return `${tag}${encodeXml(text)}</${this.prefix}f>`;
  }

  /** The cell shares a formula whose stating cell was rewritten. */
  private isOrphaned(): boolean {
    if (this.droppedMasters.size === 0) return false;
    const facts = this.reader.formulaFacts();
    return facts.sharedId !== undefined && !facts.isMaster && this.droppedMasters.has(facts.sharedId);
  }

  private dropFormula(): void {
    const facts: FormulaFacts = this.reader.formulaFacts();
    if (facts.isMaster && facts.sharedId !== undefined) this.droppedMasters.add(facts.sharedId);
  }

  /** Give the cell another format and leave its content as it is written. */
  private restyle(format: number): void {
    const { start, end } = this.reader.at;
    const close = tagEnd(this.reader.bytes, start);
    const node = this.tagOf(start, close);
    setAttribute(node, 's', format === 0 ? undefined : format);
    this.replace(start, close, openTag(node, close === end));
  }

  private rewrite(
    row: number,
    column: number,
    value: CellValue,
    formula: string | undefined,
    format: number,
    keptFormula: string,
  ): void {
    const { reader } = this;
    if (value === null && formula === undefined && this.sheet.cells.ownStyleId(row, column) === undefined) {
      this.replace(reader.at.start, reader.at.end, '');
    } else if (keptFormula !== '') {
      const metadata = reader.metadata > 0 ? ` cm="${reader.metadata}"` : '';
      this.replace(
        reader.at.start,
        reader.at.end,
        this.cellXml(row, column, value, format, keptFormula, metadata),
      );
    } else this.replace(reader.at.start, reader.at.end, this.freshCell(row, column, value, formula, format));
  }

  /** Write cells of the row that the file lacks, up to a column. */
  private newCells(row: number, before: number, at: number): void {
    const { cells } = this.sheet;
    for (
      let entry = this.columns[this.next];
      entry !== undefined && entry.column < before;
      entry = this.columns[this.next]
    ) {
      this.next++;
      if (row >= entry.height) continue;
      const { column } = entry;
      const value = cells.value(row, column);
      const formula = cells.formula(row, column);
      if (value === null && formula === undefined && cells.ownStyleId(row, column) === undefined) continue;
      const format = this.sink.formatOf(cells.styleId(row, column));
      if (formula !== undefined) this.formulasChanged = true;
      this.replace(at, at, this.freshCell(row, column, value, formula, format));
    }
  }

  private finishRow(row: number, cellsEnd: number): void {
    if (this.rowState !== 'empty') this.newCells(row, Infinity, cellsEnd);
    if (this.rowState === 'opened') this.replace(cellsEnd, cellsEnd, `</${this.prefix}row>`);
  }

  /** Write rows that the file lacks, from one up to another, at an offset of the file. */
  private newRows(from: number, until: number, at: number): void {
    for (let row = from; row < until; row++) {
      const filled = this.hasCells(row);
      if (!filled && !this.isDescribed(row)) {
        // Nothing at all for a long way is common at the end of a sheet.
        if (row >= this.bottom) return;
        continue;
      }
      const node: XmlElement = {
        name: `${this.prefix}row`,
        attributes: new Map([['r', String(row + 1)]]),
        children: [],
      };
      this.describeRow(node, row, { height: true, format: true });
      this.replace(at, at, openTag(node, !filled));
      if (!filled) continue;
      this.next = 0;
      this.newCells(row, Infinity, at);
      this.replace(at, at, `</${this.prefix}row>`);
    }
  }

  private hasCells(row: number): boolean {
    const { cells } = this.sheet;
    return this.columns.some(
      ({ column, height }) =>
        row < height &&
        (cells.value(row, column) !== null ||
          cells.ownStyleId(row, column) !== undefined ||
          cells.formula(row, column) !== undefined),
    );
  }

  private isDescribed(row: number): boolean {
    const { sheet } = this;
    return (
      sheet.rowHeights.has(row) ||
      sheet.hiddenRows.has(row) ||
      sheet.filteredRows.has(row) ||
      sheet.cells.rowStyles.has(row)
    );
  }

  private describeRow(node: XmlElement, row: number, what: { height: boolean; format: boolean }): void {
    const { sheet } = this;
    node.attributes.delete('spans');
    if (what.format) {
      const style = sheet.cells.rowStyles.get(row);
      setAttribute(node, 's', style === undefined ? undefined : this.sink.formatOf(style));
      setAttribute(node, 'customFormat', style === undefined ? undefined : 1);
    }
    if (what.height) {
      const height = sheet.rowHeights.get(row);
      setAttribute(node, 'ht', height);
      setAttribute(node, 'customHeight', height === undefined ? undefined : 1);
    }
    const hidden = sheet.hiddenRows.has(row) || sheet.filteredRows.has(row);
    setAttribute(node, 'hidden', hidden ? 1 : undefined);
  }

  private freshCell(
    row: number,
    column: number,
    value: CellValue,
    formula: string | undefined,
    format: number,
  ): string {
    if (formula === undefined) return this.cellXml(row, column, value, format, '', '');
    const { text, spill } = this.sink.spellFormula(formula, row, column);
    const array = spill === undefined ? '' : ` t="array" ref="${spill}"`;
    const metadata = spill === undefined ? '' : ` cm="${this.sink.dynamicArray()}"`;
    const source = `<${this.prefix}f${array}>${encodeXml(text)}</${this.prefix}f>`;
    return this.cellXml(row, column, value, format, source, metadata);
  }

  private cellXml(
    row: number,
    column: number,
    value: CellValue,
    format: number,
    formula: string,
    metadata: string,
  ): string {
    const { prefix } = this;
    const style = format === 0 ? '' : ` s="${format}"`;
    const { type, text } = this.written(value, formula !== '', format);
    const start = `<${prefix}c r="${columnLetters(column)}${row + 1}"${style}${type}${metadata}`;
    // As Excel writes the text of a formula: without it readers cut the spaces at its ends.
    const space = type === TEXT_RESULT && /^\s|\s$|\n/.test(text ?? '') ? ' xml:space="preserve"' : '';
    const content = text === undefined ? '' : `<${prefix}v${space}>${text}</${prefix}v>`;
    return formula + content === '' ? `${start}/>` : `${start}>${formula}${content}</${prefix}c>`;
  }

  private written(
    value: CellValue,
    isResult: boolean,
    format: number,
  ): { type: string; text: string | undefined } {
    if (value === null) return { type: '', text: undefined };
    if (typeof value === 'number') {
      const shift = this.sink.dateShift !== 0 && this.sink.isDate(format) ? this.sink.dateShift : 0;
      // A file cannot say infinity.
      return { type: '', text: Number.isFinite(value) ? String(value - shift) : '0' };
    }
    if (typeof value === 'boolean') return { type: ' t="b"', text: value ? '1' : '0' };
    if (typeof value === 'object') return { type: ' t="e"', text: fileError(value.error) };
    if (isResult) return { type: TEXT_RESULT, text: encodeXml(encodeCellText(value)) };
    return { type: ' t="s"', text: String(this.sink.textNumber(value)) };
  }

  private replace(start: number, end: number, by: string, counts = true): void {
    if (start > this.copied) this.out.copy(this.reader.bytes, this.copied, start);
    this.out.text(by);
    this.copied = Math.max(this.copied, end);
    if (counts) this.touched = true;
  }

  private tagOf(start: number, end: number): XmlElement {
    const source = textBetweenRaw(this.reader.bytes, start, end).replace(/\/?>$/, '/>');
    const [node] = childrenOf(parseXml(source));
    if (node === undefined) throw new Error(`no tag: ${source}`);
    return node;
  }
}

/** The rows of the file do not go down: it has to be written anew from the book. */
export class UnorderedRows extends Error {}

/** Errors that are younger than the format stand as `#VALUE!` in files. */
function fileError(error: string): string {
  return ['#SPILL!', '#CALC!', '#BUSY!'].includes(error) ? '#VALUE!' : error;
}

function openTag(node: XmlElement, closed: boolean): string {
  const tag = writeXml({ ...node, children: [] });
  return closed ? tag : tag.replace(/\/>$/, '>');
}

function tagEnd(bytes: Uint8Array, tag: number): number {
  return bytes.indexOf(62, tag) + 1;
}

function textBetweenRaw(bytes: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(start, end));
}
