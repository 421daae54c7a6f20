import type { Culture } from '../../workbook/Book';
import type { ChartLayer } from '../charts/ChartLayer';
import type { Looks } from '../looks/Looks';
import { paintButtons } from '../paint/cellButtons';
import type { CellButton } from '../paint/cellButtons';
import { COLORS } from '../paint/colors';
import { paintCells } from '../paint/paintCells';
import { paintHeadings } from '../paint/paintHeadings';
import { paintOverlays } from '../paint/paintOverlays';
import type { Overlays } from '../paint/paintOverlays';
import { TextMeasure } from '../paint/TextMeasure';
import type { Cell, Rect, Viewport } from './Viewport';

/** Everything that a frame shows. */
export interface Scene {
  readonly view: Viewport;
  readonly looks: Looks;
  readonly culture: Culture;
  readonly overlays: Overlays;
  readonly charts: ChartLayer;
  readonly buttons: readonly CellButton[];
  /** Cell whose text is in the editor instead. */
  readonly edited: Cell | null;
  /** Line that shows where a heading's edge is being dragged. */
  readonly guide: { readonly x?: number; readonly y?: number } | null;
}

/** The canvas of the grid: takes the size of the view in the screen's own pixels and draws scenes. */
export class GridCanvas {
  readonly measure: TextMeasure;
  private readonly canvas: HTMLCanvasElement;
  private readonly ctx: CanvasRenderingContext2D;

  constructor(parent: HTMLElement) {
    this.canvas = document.createElement('canvas');
    this.canvas.setAttribute('aria-hidden', 'true');
    parent.append(this.canvas);
    const ctx = this.canvas.getContext('2d', { alpha: false });
    if (ctx === null) throw new Error('This browser draws no canvas');
    this.ctx = ctx;
    this.measure = new TextMeasure(ctx);
  }

  draw({ view, looks, culture, overlays, charts, buttons, edited, guide }: Scene): void {
    const { ctx, measure } = this;
    this.resize(view);
    ctx.fillStyle = COLORS.paper;
    ctx.fillRect(0, 0, view.width, view.height);
    paintCells({ ctx, view, looks, measure, culture, hidden: edited });
    paintButtons(ctx, buttons);
    paintOverlays(ctx, view, overlays);
    charts.paint(ctx, view);
    paintHeadings(ctx, view, overlays.selection);
    ctx.fillStyle = COLORS.accent;
    if (guide?.x !== undefined) ctx.fillRect(guide.x, 0, 1, view.height);
    if (guide?.y !== undefined) ctx.fillRect(0, guide.y, view.width, 1);
  }

  /** A rectangle of the canvas in pixels of the window. */
  inWindow(rect: Rect): Rect {
    const box = this.canvas.getBoundingClientRect();
    return { ...rect, x: rect.x + box.left, y: rect.y + box.top };
  }

  private resize({ width, height }: Viewport): void {
    const ratio = window.devicePixelRatio;
    const pixels = [Math.round(width * ratio), Math.round(height * ratio)] as const;
    if (this.canvas.width !== pixels[0] || this.canvas.height !== pixels[1]) {
      [this.canvas.width, this.canvas.height] = pixels;
      this.canvas.style.width = `${width}px`;
      this.canvas.style.height = `${height}px`;
    }
    this.ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  }
}
