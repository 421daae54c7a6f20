import type { Book } from '../../workbook/Book';
import { plottedSeries } from '../../workbook/charts/plotted';
import type { ChartCorner, ChartData } from '../../workbook/charts/types';
import { pointsToPixels } from '../grid/units';
import type { Axis } from '../grid/Axis';
import type { Rect, Viewport } from '../grid/Viewport';
import { COLORS } from '../paint/colors';
import type { TextMeasure } from '../paint/TextMeasure';
import { layoutChart } from './layoutChart';
import type { Mark } from './marks';
import { chartFont, paintMarks } from './paintMarks';

/** The charts over the cells of the sheet in sight; layouts are kept until the book changes. */
export class ChartLayer {
  private readonly layouts = new Map<ChartData, { width: number; height: number; marks: readonly Mark[] }>();
  /** Id of the chart that was clicked. */
  selected: string | null = null;

  constructor(
    private readonly book: Book,
    private readonly measure: TextMeasure,
  ) {}

  /** Cells or charts are new. */
  forget(): void {
    this.layouts.clear();
  }

  /** The topmost chart under a point of the canvas. */
  at(view: Viewport, x: number, y: number): ChartData | undefined {
    return [...view.sheet.charts].reverse().find((chart) => {
      return quadrants(view).some(({ clip, dx, dy }) => {
        const rect = boxOf(view, chart);
        return inside(clip, x, y) && inside({ ...rect, x: rect.x + dx, y: rect.y + dy }, x, y);
      });
    });
  }

  paint(ctx: CanvasRenderingContext2D, view: Viewport): void {
    if (view.sheet.charts.length === 0) return;
    for (const { clip, dx, dy } of quadrants(view)) {
      ctx.save();
      ctx.beginPath();
      ctx.rect(clip.x, clip.y, clip.width, clip.height);
      ctx.clip();
      for (const chart of view.sheet.charts) {
        const box = boxOf(view, chart);
        const rect = { ...box, x: box.x + dx, y: box.y + dy };
        if (touches(rect, clip)) this.paintChart(ctx, chart, rect);
      }
      ctx.restore();
    }
  }

  private paintChart(ctx: CanvasRenderingContext2D, chart: ChartData, rect: Rect): void {
    ctx.save();
    ctx.translate(rect.x, rect.y);
    paintMarks(ctx, this.layoutOf(chart, rect), this.measure);
    if (this.selected === chart.id) {
      ctx.strokeStyle = COLORS.accent;
      ctx.lineWidth = 2;
      ctx.strokeRect(0, 0, rect.width, rect.height);
    }
    ctx.restore();
  }

  private layoutOf(chart: ChartData, { width, height }: Rect): readonly Mark[] {
    const known = this.layouts.get(chart);
    if (known?.width === width && known.height === height) return known.marks;
    const scene = {
      chart,
      series: plottedSeries(this.book, chart),
      culture: this.book.culture,
      width: (text: string, font: Parameters<typeof chartFont>[0]) =>
        this.measure.width(text, chartFont(font)),
    };
    const marks = layoutChart(scene, { width, height });
    this.layouts.set(chart, { width, height, marks });
    return marks;
  }
}

/** A chart's place in pixels from the corner of A1, as the lines are drawn. */
function boxOf(view: Viewport, { from, to }: ChartData): Rect {
  const x = along(view.columns, from.column, from.x);
  const y = along(view.rows, from.row, from.y);
  return {
    x,
    y,
    width: along(view.columns, to.column, to.x) - x,
    height: along(view.rows, to.row, to.y) - y,
  };
}

function along(axis: Axis, index: number, points: ChartCorner['x']): number {
  return axis.start(index) + Math.min(pointsToPixels(points), axis.size(index));
}

/** The frozen and the scrolled parts of the canvas, each with how far its content is moved. */
function quadrants(view: Viewport): { clip: Rect; dx: number; dy: number }[] {
  return view.rowBands().flatMap((rows, row, allRows) =>
    view.columnBands().map((columns, column, allColumns) => ({
      clip: { x: columns.from, y: rows.from, width: columns.to - columns.from, height: rows.to - rows.from },
      dx: view.headerWidth - (column === allColumns.length - 1 ? view.scrollLeft : 0),
      dy: view.headerHeight - (row === allRows.length - 1 ? view.scrollTop : 0),
    })),
  );
}

function inside({ x, y, width, height }: Rect, atX: number, atY: number): boolean {
  return atX >= x && atX < x + width && atY >= y && atY < y + height;
}

function touches(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
