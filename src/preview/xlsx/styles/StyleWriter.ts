import type { CellStyle } from '../../workbook/types';
import { childOf, childrenOf, cloneXml, element, insertInOrder, numberOf, prefixOf, setAttribute, writeXml } from '../xml/tree'; // prettier-ignore
import type { XmlElement } from '../xml/tree';
import { argb } from './colors';
import { FONT_ORDER, LIST_ORDER } from './order';
import { EDGES, writeLine } from './lines';
import { builtInId } from './numberFormats';
import { rotationToFile } from './StyleTable';
import type { StyleTable } from './StyleTable';

type Key = keyof CellStyle;

const FONT_KEYS: readonly Key[] = [
  'fontName',
  'fontSize',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'fontColor',
];
const ALIGNMENT_KEYS: readonly Key[] = ['horizontal', 'vertical', 'wrapText', 'indent', 'textRotation'];

/**
 * Finds or makes the cell format for a look. A look that came from the file keeps that format; a changed look gets a
 * copy of its format in which only the changed attributes differ.
 */
export class StyleWriter {
  /** Something was added, so the part has to be written. */
  changed = false;
  private readonly known = new Map<string, number>();
  private readonly pieces = new Map<string, number>();
  private readonly indexed = new Set<string>();

  constructor(private readonly table: StyleTable) {}

  /** Number of the format for a look. */
  formatOf(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const base = style.fileFormat ?? 0;
    const changed = changedKeys(this.table.look(base), style);
    const format = changed.length === 0 ? base : this.addFormat(base, style, changed);
    this.known.set(key, format);
    return format;
  }

  /** Add a differential format (of a conditional format or a table); gives its number. */
  addDifferential(node: XmlElement): number {
    return this.addPiece('dxfs', node);
  }

  /** Number for a number format's text, as an `xf` or a differential format names it. */
  numberFormatId(code: string): number {
    const known = this.table.customFormatId(code) ?? builtInId(code);
    if (known !== undefined) return known;
    const id = this.table.addFormatCode(code);
    this.list('numFmts').children.push(this.make('numFmt', { numFmtId: id, formatCode: code }));
    this.countUp('numFmts');
    return id;
  }

  private addFormat(base: number, style: CellStyle, changed: readonly Key[]): number {
    const original = this.table.formats[base];
    const xf =
      original === undefined
        ? this.make('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })
        : cloneXml(original);
    const touches = (keys: readonly Key[]): boolean => keys.some((key) => changed.includes(key));
    if (changed.includes('numberFormat')) this.applyNumberFormat(xf, style);
    if (touches(FONT_KEYS)) this.applyFont(xf, style, changed);
    if (changed.includes('fillColor')) this.applyFill(xf, style);
    if (touches(EDGES.map(([key]) => key))) this.applyBorder(xf, style, changed);
    if (touches(ALIGNMENT_KEYS)) this.applyAlignment(xf, style, changed);
    if (touches(['locked', 'formulaHidden'])) this.applyProtection(xf, style);
    return this.addPiece('cellXfs', xf);
  }

  private applyNumberFormat(xf: XmlElement, style: CellStyle): void {
    const code = style.numberFormat ?? this.table.defaultLook.numberFormat ?? 'General';
    setAttribute(xf, 'numFmtId', this.numberFormatId(code));
    setAttribute(xf, 'applyNumberFormat', 1);
  }

  private applyFont(xf: XmlElement, style: CellStyle, changed: readonly Key[]): void {
    const old = this.table.piece('fonts', numberOf(xf, 'fontId') ?? 0);
    const font = old === undefined ? this.make('font') : cloneXml(old);
    const want = { ...this.table.defaultLook, ...style };
    const put = (tag: string, attributes: Record<string, string | number> | undefined): void => {
      font.children = font.children.filter((child) => child !== childOf(font, tag));
      if (attributes !== undefined) insertInOrder(font, this.make(tag, attributes), FONT_ORDER);
    };
    const toggle = (key: Key, tag: string): void => {
      if (changed.includes(key)) put(tag, want[key] === true ? {} : undefined);
    };
    toggle('bold', 'b');
    toggle('italic', 'i');
    toggle('strikethrough', 'strike');
    toggle('underline', 'u');
    if (changed.includes('fontSize')) put('sz', { val: want.fontSize ?? 11 });
    if (changed.includes('fontColor')) {
      put('color', want.fontColor === undefined ? undefined : { rgb: argb(want.fontColor) });
    }
    if (changed.includes('fontName')) {
      put('name', { val: want.fontName ?? 'Calibri' });
      // A scheme would override the name by the theme's.
      put('scheme', undefined);
    }
    setAttribute(xf, 'fontId', this.addPiece('fonts', font));
    setAttribute(xf, 'applyFont', 1);
  }

  private applyFill(xf: XmlElement, style: CellStyle): void {
    const color = style.fillColor;
    const pattern = this.make('patternFill', { patternType: color === undefined ? 'none' : 'solid' });
    if (color !== undefined) {
      pattern.children.push(
        this.make('fgColor', { rgb: argb(color) }),
        this.make('bgColor', { indexed: 64 }),
      );
    }
    setAttribute(xf, 'fillId', this.addPiece('fills', this.make('fill', {}, [pattern])));
    setAttribute(xf, 'applyFill', 1);
  }

  private applyBorder(xf: XmlElement, style: CellStyle, changed: readonly Key[]): void {
    const old = this.table.piece('borders', numberOf(xf, 'borderId') ?? 0);
    const border = old === undefined ? this.make('border') : cloneXml(old);
    for (const [key, edge] of EDGES) if (changed.includes(key)) writeLine(border, edge, style[key]);
    setAttribute(xf, 'borderId', this.addPiece('borders', border));
    setAttribute(xf, 'applyBorder', 1);
  }

  private applyAlignment(xf: XmlElement, style: CellStyle, changed: readonly Key[]): void {
    let node = childOf(xf, 'alignment');
    if (node === undefined) {
      node = this.make('alignment');
      xf.children.unshift(node);
    }
    const values = {
      horizontal: style.horizontal,
      vertical: style.vertical,
      wrapText: style.wrapText === true ? 1 : undefined,
      indent: style.indent,
      textRotation: style.textRotation === undefined ? undefined : rotationToFile(style.textRotation),
    };
    for (const [key, value] of Object.entries(values)) {
      if (changed.includes(key as Key)) setAttribute(node, key, value);
    }
    setAttribute(xf, 'applyAlignment', 1);
  }

  private applyProtection(xf: XmlElement, style: CellStyle): void {
    const old = childOf(xf, 'protection');
    const node = this.make('protection', {
      locked: style.locked === false ? 0 : undefined,
      hidden: style.formulaHidden === true ? 1 : undefined,
    });
    xf.children = xf.children.filter((child) => child !== old);
    insertInOrder(xf, node, ['alignment', 'protection', 'extLst']);
    setAttribute(xf, 'applyProtection', 1);
  }

  /** Index of an equal node in a list, appended when there is none. */
  private addPiece(name: 'fonts' | 'fills' | 'borders' | 'dxfs' | 'cellXfs', node: XmlElement): number {
    const key = `${name} ${writeXml(node)}`;
    const list = this.list(name);
    if (!this.indexed.has(name)) this.indexPieces(name, list);
    const known = this.pieces.get(key);
    if (known !== undefined) return known;
    list.children.push(node);
    const index = childrenOf(list).length - 1;
    this.pieces.set(key, index);
    this.countUp(name);
    return index;
  }

  private indexPieces(name: string, list: XmlElement): void {
    this.indexed.add(name);
    childrenOf(list).forEach((piece, index) => {
      const key = `${name} ${writeXml(piece)}`;
      if (!this.pieces.has(key)) this.pieces.set(key, index);
    });
  }

  private list(name: string): XmlElement {
    const known = childOf(this.table.root, name);
    if (known !== undefined) return known;
    const list = this.make(name);
    insertInOrder(this.table.root, list, LIST_ORDER);
    return list;
  }

  private countUp(name: string): void {
    const list = this.list(name);
    setAttribute(list, 'count', childrenOf(list).length);
    this.changed = true;
  }

  private make(
    name: string,
    attributes: Readonly<Record<string, string | number | undefined>> = {},
    children: XmlElement[] = [],
  ): XmlElement {
    return element(prefixOf(this.table.root) + name, attributes, children);
  }
}

function changedKeys(before: CellStyle, after: CellStyle): Key[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)] as Key[]);
  keys.delete('fileFormat');
  return [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}
