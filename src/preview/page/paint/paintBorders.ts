import type { BorderLine, CellStyle } from '../../workbook/types';
import type { Rect } from '../grid/Viewport';

const WIDTHS: Readonly<Record<BorderLine['style'], number>> = {
  thin: 1,
  medium: 2,
  thick: 3,
  dashed: 1,
  dotted: 1,
  double: 3,
  hair: 1,
};

/** Draws a cell's borders on the lines between cells: right and bottom inside the cell's last pixel, left and top before it. */
export function paintBorders(
  ctx: CanvasRenderingContext2D,
  style: CellStyle,
  { x, y, width, height }: Rect,
): void {
  const { borderTop, borderBottom, borderLeft, borderRight } = style;
  if (borderTop) horizontal(ctx, borderTop, x - 1, y - 1, width + 1);
  if (borderBottom) horizontal(ctx, borderBottom, x - 1, y + height - 1, width + 1);
  if (borderLeft) vertical(ctx, borderLeft, x - 1, y - 1, height + 1);
  if (borderRight) vertical(ctx, borderRight, x + width - 1, y - 1, height + 1);
}

function horizontal(
  ctx: CanvasRenderingContext2D,
  line: BorderLine,
  x: number,
  y: number,
  length: number,
): void {
  for (const [at, size] of strokesOf(line))
    dashes(ctx, line, length, (from, run) => ctx.fillRect(x + from, y + at, run, size));
}

function vertical(
  ctx: CanvasRenderingContext2D,
  line: BorderLine,
  x: number,
  y: number,
  length: number,
): void {
  for (const [at, size] of strokesOf(line))
    dashes(ctx, line, length, (from, run) => ctx.fillRect(x + at, y + from, size, run));
}

/** Offsets and widths across the line: two strokes for a double one. */
function strokesOf(line: BorderLine): readonly (readonly [number, number])[] {
  if (line.style === 'double') return [[-1, 1], [1, 1]]; // prettier-ignore
  const width = WIDTHS[line.style];
  return [[-Math.floor(width / 2), width]];
}

function dashes(
  ctx: CanvasRenderingContext2D,
  line: BorderLine,
  length: number,
  draw: (from: number, run: number) => void,
): void {
  ctx.fillStyle = line.color;
  const dash = { dashed: 4, dotted: 2, hair: 1 }[line.style as string];
  if (dash === undefined) {
    draw(0, length);
    return;
  }
  for (let from = 0; from < length; from += dash * 2) draw(from, Math.min(dash, length - from));
}
