import type { CellStyle } from '../../workbook/types';
import { childOf, childrenOf, documentElement, flagOf, numberOf } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import { readColor } from './colors';
import type { ThemeColors } from './colors';
import { EDGES, readLine } from './lines';
import { builtInFormat, isDateFormat } from './numberFormats';

type Look = { -readonly [Key in keyof CellStyle]: CellStyle[Key] };

/** The cell formats of a file. Formats are counted as `<cellXfs>` has them; 0 is the default look. */
export class StyleTable {
  readonly root: XmlElement;
  readonly formats: XmlElement[];
  private readonly numberFormats = new Map<number, string>();
  private readonly looks: (CellStyle | undefined)[] = [];
  private readonly defaults: Required<Pick<CellStyle, 'numberFormat' | 'fontName' | 'fontSize'>> & CellStyle;

  constructor(
    readonly document: XmlElement,
    private readonly theme: ThemeColors,
  ) {
    this.root = documentElement(document);
    this.formats = childrenOf(childOf(this.root, 'cellXfs'), 'xf');
    for (const node of childrenOf(childOf(this.root, 'numFmts'), 'numFmt')) {
      this.numberFormats.set(
        numberOf(node, 'numFmtId') ?? -1,
        node.attributes.get('formatCode') ?? 'General',
      );
    }
    const first = this.formats[0];
    const found = first === undefined ? {} : this.readLook(first);
    this.defaults = { numberFormat: 'General', fontName: 'Calibri', fontSize: 11, ...found };
  }

  /** The look of a format, relative to the default look; its `fileFormat` is the number, absent for the default. */
  look(format: number): CellStyle {
    const known = this.looks[format];
    if (known !== undefined) return known;
    const node = this.formats[format];
    const look =
      node === undefined || format === 0 ? {} : { ...this.relative(this.readLook(node)), fileFormat: format };
    this.looks[format] = look;
    return look;
  }

  /** The look of format 0, where it states one; what absent attributes of other looks mean. */
  get defaultLook(): CellStyle {
    return this.defaults;
  }

  isDate(format: number): boolean {
    return isDateFormat(this.look(format).numberFormat ?? this.defaults.numberFormat);
  }

  /** Text of a number format. */
  formatCode(id: number): string {
    return this.numberFormats.get(id) ?? builtInFormat(id);
  }

  /** Number of a format that the file has a text for. */
  customFormatId(code: string): number | undefined {
    for (const [id, text] of this.numberFormats) if (text === code) return id;
    return undefined;
  }

  /** Add a number format's text; gives its number. */
  addFormatCode(code: string): number {
    const id = Math.max(163, ...this.numberFormats.keys()) + 1;
    this.numberFormats.set(id, code);
    return id;
  }

  color(node: XmlElement | undefined): string | undefined {
    return readColor(node, this.theme);
  }

  /** Part of a style list by the index that an `xf` names, e.g. the font of `fontId`. */
  piece(list: 'fonts' | 'fills' | 'borders' | 'dxfs', index: number | undefined): XmlElement | undefined {
    return index === undefined ? undefined : childrenOf(childOf(this.root, list))[index];
  }

  private relative(look: Look): CellStyle {
    const relative: Look = {};
    const defaults: Look = {
      bold: false,
      italic: false,
      underline: false,
      strikethrough: false,
      ...this.defaults,
    };
    for (const key of Object.keys(look) as (keyof CellStyle)[]) {
      if (JSON.stringify(look[key]) !== JSON.stringify(defaults[key]))
        Object.assign(relative, { [key]: look[key] });
    }
    return relative;
  }

  private readLook(xf: XmlElement): Look {
    const look: Look = {
      numberFormat: this.formatCode(numberOf(xf, 'numFmtId') ?? 0),
      ...this.readFont(this.piece('fonts', numberOf(xf, 'fontId') ?? 0)),
      ...readAlignment(childOf(xf, 'alignment')),
    };
    const fill = this.readFill(this.piece('fills', numberOf(xf, 'fillId') ?? 0));
    if (fill !== undefined) look.fillColor = fill;
    const border = this.piece('borders', numberOf(xf, 'borderId') ?? 0);
    for (const [key, edge] of EDGES) {
      const line = readLine(border, edge, this.theme);
      if (line !== undefined) look[key] = line;
    }
    const protection = childOf(xf, 'protection');
    if (protection !== undefined && !flagOf(protection, 'locked', true)) look.locked = false;
    if (protection !== undefined && flagOf(protection, 'hidden')) look.formulaHidden = true;
    return look;
  }

  private readFont(font: XmlElement | undefined): Look {
    const look: Look = {};
    const name = childOf(font, 'name')?.attributes.get('val');
    const size = Number(childOf(font, 'sz')?.attributes.get('val'));
    const color = this.color(childOf(font, 'color'));
    if (name !== undefined) look.fontName = name;
    if (size > 0) look.fontSize = size;
    if (color !== undefined && color !== '#000000') look.fontColor = color;
    const isOn = (tag: string): boolean => {
      const node = childOf(font, tag);
      return node !== undefined && flagOf(node, 'val', true);
    };
    look.bold = isOn('b');
    look.italic = isOn('i');
    look.strikethrough = isOn('strike');
    const underline = childOf(font, 'u');
    look.underline = underline !== undefined && underline.attributes.get('val') !== 'none';
    return look;
  }

  private readFill(fill: XmlElement | undefined): string | undefined {
    const pattern = childOf(fill, 'patternFill');
    const type = pattern?.attributes.get('patternType') ?? 'none';
    if (type === 'none') return undefined;
    if (type !== 'solid') return this.color(childOf(pattern, 'bgColor'));
    return this.color(childOf(pattern, 'fgColor')) ?? this.color(childOf(pattern, 'bgColor'));
  }
}

const HORIZONTAL = ['left', 'center', 'right', 'fill', 'justify', 'centerContinuous', 'distributed'] as const;
const VERTICAL = ['top', 'center', 'justify', 'distributed'] as const;

function readAlignment(node: XmlElement | undefined): Look {
  const look: Look = {};
  if (node === undefined) return look;
  const horizontal = HORIZONTAL.find((name) => name === node.attributes.get('horizontal'));
  const vertical = VERTICAL.find((name) => name === node.attributes.get('vertical'));
  if (horizontal !== undefined) look.horizontal = horizontal;
  if (vertical !== undefined) look.vertical = vertical;
  if (flagOf(node, 'wrapText')) look.wrapText = true;
  const indent = numberOf(node, 'indent') ?? 0;
  if (indent > 0) look.indent = indent;
  const rotation = rotationFromFile(numberOf(node, 'textRotation') ?? 0);
  if (rotation !== 0) look.textRotation = rotation;
  return look;
}

/** Files count downward slopes from 91 to 180 and name stacked text 255; Office.js −1 to −90, and 180. */
function rotationFromFile(value: number): number {
  if (value === 255) return 180;
  return value > 90 ? 90 - value : value;
}

/** The reverse of what is read. */
export function rotationToFile(value: number): number {
  if (value === 180) return 255;
  return value < 0 ? 90 - value : value;
}
