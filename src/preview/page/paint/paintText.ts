import type { Culture } from '../../workbook/Book';
import type { CellStyle } from '../../workbook/types';
import type { Look } from '../looks/Looks';
import type { Rect } from '../grid/Viewport';
import { COLORS } from './colors';
import { fittingNumber } from './numberText';
import type { TextMeasure } from './TextMeasure';
import { cssFont, fontPixels } from './TextMeasure';

const PADDING = 3;
const INDENT = 9;

export type Side = 'left' | 'center' | 'right';

/** Where the text of a cell stands when its style leaves it open: numbers right, errors and booleans centred. */
export function sideOf(look: Look): Side {
  const { horizontal } = look.style;
  if (horizontal === 'left' || horizontal === 'right') return horizontal;
  if (horizontal === 'center' || horizontal === 'centerContinuous' || horizontal === 'distributed')
    return 'center';
  if (typeof look.value === 'number') return 'right';
  return typeof look.value === 'boolean' || (typeof look.value === 'object' && look.value !== null)
    ? 'center'
    : 'left';
}

/** Whether a text may run over empty neighbours. */
export function mayOverflow(look: Look): boolean {
  return typeof look.value === 'string' && look.style.wrapText !== true && look.style.horizontal !== 'fill';
}

/** Width that a text needs in its cell, padding and indent included. */
export function neededWidth(look: Look, measure: TextMeasure): number {
  return measure.width(look.text, cssFont(look.style)) + 2 * PADDING + (look.style.indent ?? 0) * INDENT;
}

/** Height that a cell's text needs in a width. */
export function neededHeight(text: string, style: CellStyle, width: number, measure: TextMeasure): number {
  const lines =
    style.wrapText === true ? measure.wrap(text, cssFont(style), Math.max(1, width - 2 * PADDING)).length : 1;
  return Math.ceil(lines * lineHeight(style) + 2);
}

function lineHeight(style: CellStyle): number {
  return fontPixels(style) * 1.22;
}

/**
 * Draws a cell's text.
 *
 * @param cell the cell itself
 * @param room what the text may cover: the cell, or more where its neighbours are empty
 */
export function paintText(
  ctx: CanvasRenderingContext2D,
  look: Look,
  cell: Rect,
  room: Rect,
  measure: TextMeasure,
  culture: Culture,
): void {
  const { style } = look;
  const font = cssFont(style);
  const side = sideOf(look);
  const indent = (style.indent ?? 0) * INDENT;
  const inner = Math.max(0, cell.width - 2 * PADDING - indent);
  const lines = linesOf(look, font, inner, measure, culture);
  const isClipped = lines.some((line) => measure.width(line, font) > cell.width - PADDING);
  measure.use(font);
  ctx.fillStyle = style.fontColor ?? COLORS.ink;
  ctx.textAlign = side;
  ctx.textBaseline = 'alphabetic';
  const x = anchorOf(side, cell, indent);
  const step = lineHeight(style);
  const top = topOf(style, cell, step * lines.length);
  const isTall = step * lines.length > cell.height;
  if (isClipped || isTall) {
    ctx.save();
    ctx.beginPath();
    ctx.rect(room.x, cell.y, room.width - 1, cell.height);
    ctx.clip();
  }
  lines.forEach((line, index) => {
    const baseline = Math.round(top + step * index + step * 0.78);
    ctx.fillText(line, x, baseline);
    paintStrokes(ctx, style, side, x, baseline, measure.width(line, font));
  });
  if (isClipped || isTall) ctx.restore();
}

function linesOf(look: Look, font: string, inner: number, measure: TextMeasure, culture: Culture): string[] {
  const { value, text, style } = look;
  if (typeof value === 'number') {
    const fits = (wanted: string): boolean => measure.width(wanted, font) <= inner + PADDING;
    return [fittingNumber(value, text, style.numberFormat ?? 'General', culture, fits)];
  }
  if (style.wrapText === true) return measure.wrap(text, font, Math.max(1, inner));
  return [text.replace(/\r?\n/g, '')];
}

function anchorOf(side: Side, cell: Rect, indent: number): number {
  if (side === 'right') return cell.x + cell.width - PADDING - indent;
  return side === 'center' ? cell.x + cell.width / 2 : cell.x + PADDING + indent;
}

function topOf(style: CellStyle, cell: Rect, height: number): number {
  if (style.vertical === 'top') return cell.y + 1;
  if (style.vertical === 'center' || style.vertical === 'justify' || style.vertical === 'distributed') {
    return cell.y + Math.max(0, (cell.height - height) / 2);
  }
  return cell.y + Math.max(0, cell.height - height - 1);
}

function paintStrokes(
  ctx: CanvasRenderingContext2D,
  style: CellStyle,
  side: Side,
  x: number,
  baseline: number,
  width: number,
): void {
  if (style.underline !== true && style.strikethrough !== true) return;
  const start = side === 'right' ? x - width : side === 'center' ? x - width / 2 : x;
  if (style.underline === true) ctx.fillRect(start, baseline + 2, width, 1);
  if (style.strikethrough === true)
    ctx.fillRect(start, Math.round(baseline - fontPixels(style) * 0.28), width, 1);
}
