import type { ChartFontData } from '../../workbook/charts/types';
import type { CellStyle } from '../../workbook/types';
import type { TextMeasure } from '../paint/TextMeasure';
import { cssFont } from '../paint/TextMeasure';
import type { Mark, Point } from './marks';

/** The CSS font of a chart's text. */
export function chartFont(font: ChartFontData): string {
  const style: CellStyle = {
    fontSize: font.size ?? 9,
    ...(font.name === undefined ? {} : { fontName: font.name }),
    ...(font.bold === undefined ? {} : { bold: font.bold }),
    ...(font.italic === undefined ? {} : { italic: font.italic }),
  };
  return cssFont(style);
}

/** Draws a chart's marks at the canvas' origin. */
export function paintMarks(
  ctx: CanvasRenderingContext2D,
  marks: readonly Mark[],
  measure: TextMeasure,
): void {
  for (const mark of marks) {
    if (mark.kind === 'rect') rect(ctx, mark);
    else if (mark.kind === 'line') line(ctx, mark);
    else if (mark.kind === 'text') text(ctx, mark, measure);
    else shape(ctx, mark);
  }
}

function rect(ctx: CanvasRenderingContext2D, mark: Extract<Mark, { kind: 'rect' }>): void {
  const { x, y, width, height, fill, stroke } = mark;
  if (fill !== undefined) {
    ctx.fillStyle = fill;
    ctx.fillRect(x, y, width, height);
  }
  if (stroke === undefined) return;
  ctx.strokeStyle = stroke;
  ctx.lineWidth = mark.weight ?? 1;
  ctx.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
}

function line(ctx: CanvasRenderingContext2D, mark: Extract<Mark, { kind: 'line' }>): void {
  ctx.strokeStyle = mark.color;
  ctx.lineWidth = mark.weight;
  ctx.lineJoin = 'round';
  ctx.setLineDash(mark.dash ?? []);
  ctx.beginPath();
  if (mark.smooth === true) smoothPath(ctx, mark.points);
  else mark.points.forEach(([x, y], index) => (index === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Through every point, bent after the points on both sides of it. */
function smoothPath(ctx: CanvasRenderingContext2D, points: readonly Point[]): void {
  points.forEach((point, index) => {
    if (index === 0) {
      ctx.moveTo(point[0], point[1]);
      return;
    }
    const before = points[index - 1] ?? point;
    const [x0, y0] = points[index - 2] ?? before;
    const [x3, y3] = points[index + 1] ?? point;
    const bend = 1 / 6;
    ctx.bezierCurveTo(
      before[0] + (point[0] - x0) * bend,
      before[1] + (point[1] - y0) * bend,
      point[0] - (x3 - before[0]) * bend,
      point[1] - (y3 - before[1]) * bend,
      point[0],
      point[1],
    );
  });
}

function text(
  ctx: CanvasRenderingContext2D,
  mark: Extract<Mark, { kind: 'text' }>,
  measure: TextMeasure,
): void {
  measure.use(chartFont(mark.font));
  ctx.fillStyle = mark.font.color ?? '#595959';
  ctx.textAlign = mark.align;
  ctx.textBaseline = 'middle';
  if (mark.turned !== true) {
    ctx.fillText(mark.text, mark.x, mark.y);
    return;
  }
  ctx.save();
  ctx.translate(mark.x, mark.y);
  ctx.rotate(-Math.PI / 2);
  ctx.fillText(mark.text, 0, 0);
  ctx.restore();
}

function shape(ctx: CanvasRenderingContext2D, mark: Extract<Mark, { kind: 'area' | 'slice' | 'dot' }>): void {
  ctx.fillStyle = mark.fill;
  ctx.beginPath();
  if (mark.kind === 'area') mark.points.forEach(([x, y]) => ctx.lineTo(x, y));
  else if (mark.kind === 'dot') ctx.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
  else {
    ctx.arc(mark.x, mark.y, mark.radius, mark.from, mark.to);
    if (mark.inner > 0) ctx.arc(mark.x, mark.y, mark.inner, mark.to, mark.from, true);
    else ctx.lineTo(mark.x, mark.y);
    ctx.closePath();
  }
  ctx.fill();
  if (mark.kind !== 'slice') return;
  ctx.strokeStyle = '#FFFFFF';
  ctx.lineWidth = 1.5;
  ctx.stroke();
}
