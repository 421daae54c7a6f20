import type { CellStyle } from '../../workbook/types';
import { DEFAULT_FONT, DEFAULT_FONT_SIZE, fontFamily } from '../grid/units';

const PIXELS_PER_POINT = 96 / 72;
const KEPT = 20_000;

/** Font size of a style in CSS pixels. */
export function fontPixels(style: CellStyle): number {
  return (style.fontSize ?? DEFAULT_FONT_SIZE) * PIXELS_PER_POINT;
}

/** The CSS font of a style. */
export function cssFont(style: CellStyle): string {
  const slant = style.italic === true ? 'italic ' : '';
  const weight = style.bold === true ? 'bold ' : '';
  return `${slant}${weight}${fontPixels(style).toFixed(2)}px ${fontFamily(style.fontName ?? DEFAULT_FONT)}`;
}

/** Widths of texts, kept: a frame asks for the same ones as the frame before. */
export class TextMeasure {
  private readonly widths = new Map<string, number>();

  constructor(private readonly ctx: CanvasRenderingContext2D) {}

  /** Sets the font, for drawing as well. */
  use(font: string): void {
    if (this.ctx.font !== font) this.ctx.font = font;
  }

  width(text: string, font: string): number {
    const key = `${font}\n${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    this.use(font);
    const { width } = this.ctx.measureText(text);
    if (this.widths.size > KEPT) this.widths.clear();
    this.widths.set(key, width);
    return width;
  }

  /** Breaks a text into lines no wider than `room`, between words where that is possible. */
  wrap(text: string, font: string, room: number): string[] {
    return text.split(/\r?\n/).flatMap((paragraph) => this.wrapParagraph(paragraph, font, room));
  }

  private wrapParagraph(paragraph: string, font: string, room: number): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/(?<=[\s-])/)) {
      if (line !== '' && this.width((line + word).trimEnd(), font) > room) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += word;
      while (line.length > 1 && this.width(line.trimEnd(), font) > room) {
        const fitting = this.fittingLength(line, font, room);
        lines.push(line.slice(0, fitting));
        line = line.slice(fitting);
      }
    }
    lines.push(line.trimEnd());
    return lines;
  }

  private fittingLength(text: string, font: string, room: number): number {
    let length = text.length - 1;
    while (length > 1 && this.width(text.slice(0, length), font) > room) length -= 1;
    return length;
  }
}
