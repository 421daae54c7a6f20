import type { Area } from '../../workbook/types';
import type { Selection } from '../grid/Selection';
import type { Rect, Viewport } from '../grid/Viewport';
import { COLORS } from './colors';

export interface Overlays {
  readonly selection: Selection;
  /** Area that a drag of the fill handle would fill. */
  readonly fill: Area | null;
  /** Copied cells on this sheet, with a dashed frame that marches by this phase. */
  readonly copied: Area | null;
  readonly phase: number;
  /** References of the formula being typed, by order of their colours. */
  readonly references: readonly Area[];
  readonly isEditing: boolean;
}

export const HANDLE = 6;

export const REFERENCE_COLORS = ['#4472C4', '#C00000', '#7030A0', '#00893D', '#C05911', '#0078A0'] as const;

/** Draws selection, frames and the lines of frozen panes over the cells. */
export function paintOverlays(ctx: CanvasRenderingContext2D, view: Viewport, overlays: Overlays): void {
  const { selection, fill, copied, references, isEditing, phase } = overlays;
  for (const rows of view.rowBands()) {
    for (const columns of view.columnBands()) {
      ctx.save();
      ctx.beginPath();
      ctx.rect(columns.from - 1, rows.from - 1, columns.to - columns.from + 1, rows.to - rows.from + 1);
      ctx.clip();
      if (!isEditing) paintSelection(ctx, view, selection);
      if (fill !== null) frame(ctx, view.rectOf(fill), '#5E5E5E', 1, [3, 2]);
      if (copied !== null) frame(ctx, view.rectOf(copied), COLORS.accent, 2, [6, 4], phase);
      references.forEach((area, index) => {
        frame(
          ctx,
          view.rectOf(area),
          REFERENCE_COLORS[index % REFERENCE_COLORS.length] ?? COLORS.accent,
          2,
          [],
        );
      });
      ctx.restore();
    }
  }
  paintFrozenLines(ctx, view);
}

/** The little square that fills when it is dragged, in canvas coordinates. */
export function handleRect(view: Viewport, area: Area): Rect {
  const rect = view.rectOf(area);
  return {
    x: rect.x + rect.width - HANDLE / 2 - 1,
    y: rect.y + rect.height - HANDLE / 2 - 1,
    width: HANDLE,
    height: HANDLE,
  };
}

function paintSelection(ctx: CanvasRenderingContext2D, view: Viewport, { area, active }: Selection): void {
  const rect = view.rectOf(area);
  const isSingle = area.rows === 1 && area.columns === 1;
  if (!isSingle) {
    const hole = view.rectOf(mergeAt(view, active.row, active.column));
    ctx.fillStyle = COLORS.selected;
    ctx.beginPath();
    ctx.rect(rect.x, rect.y, rect.width - 1, rect.height - 1);
    ctx.rect(hole.x, hole.y, hole.width - 1, hole.height - 1);
    ctx.fill('evenodd');
  }
  frame(ctx, rect, COLORS.accent, 2, []);
  const handle = handleRect(view, area);
  ctx.fillStyle = COLORS.paper;
  ctx.fillRect(handle.x - 1, handle.y - 1, handle.width + 2, handle.height + 2);
  ctx.fillStyle = COLORS.accent;
  ctx.fillRect(handle.x, handle.y, handle.width, handle.height);
}

function mergeAt(view: Viewport, row: number, column: number): Area {
  const merge = view.sheet.merges.find(
    (each) =>
      row >= each.row &&
      row < each.row + each.rows &&
      column >= each.column &&
      column < each.column + each.columns,
  );
  return merge ?? { row, column, rows: 1, columns: 1 };
}

function frame(
  ctx: CanvasRenderingContext2D,
  rect: Rect,
  color: string,
  width: number,
  dash: number[],
  phase = 0,
): void {
  ctx.strokeStyle = color;
  ctx.lineWidth = width;
  ctx.setLineDash(dash);
  ctx.lineDashOffset = -phase;
  const half = width % 2 === 1 ? 0.5 : 0;
  ctx.strokeRect(rect.x - half, rect.y - half, rect.width - 1 + 2 * half, rect.height - 1 + 2 * half);
  ctx.setLineDash([]);
}

function paintFrozenLines(ctx: CanvasRenderingContext2D, view: Viewport): void {
  ctx.fillStyle = COLORS.frozenLine;
  const x = view.headerWidth + view.frozenWidth;
  const y = view.headerHeight + view.frozenHeight;
  if (view.frozenColumns > 0) ctx.fillRect(x - 1, 0, 1, view.height);
  if (view.frozenRows > 0) ctx.fillRect(0, y - 1, view.width, 1);
}
