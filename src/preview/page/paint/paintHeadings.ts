import { columnLetters, isWholeColumns, isWholeRows } from '../../workbook/area';
import type { Selection } from '../grid/Selection';
import type { Viewport } from '../grid/Viewport';
import { tableAt } from '../looks/Looks';
import { COLORS } from './colors';

const FONT = '12px "Segoe UI", Carlito, sans-serif';

/** Draws the letters above and the numbers beside the cells. */
export function paintHeadings(ctx: CanvasRenderingContext2D, view: Viewport, selection: Selection): void {
  if (!view.sheet.showHeadings) return;
  ctx.font = FONT;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillStyle = COLORS.heading;
  ctx.fillRect(0, 0, view.width, view.headerHeight);
  ctx.fillRect(0, 0, view.headerWidth, view.height);
  paintColumns(ctx, view, selection);
  paintRows(ctx, view, selection);
  ctx.fillStyle = COLORS.heading;
  ctx.fillRect(0, 0, view.headerWidth, view.headerHeight);
  ctx.fillStyle = COLORS.headingLine;
  ctx.fillRect(0, view.headerHeight - 1, view.width, 1);
  ctx.fillRect(view.headerWidth - 1, 0, 1, view.height);
  paintCorner(ctx, view);
}

function paintColumns(ctx: CanvasRenderingContext2D, view: Viewport, { area, active }: Selection): void {
  const names = headersInstead(view, active);
  for (const band of view.columnBands()) {
    clip(ctx, band.from, 0, band.to - band.from, view.headerHeight, () => {
      for (let column = band.first; column <= band.last; column += 1) {
        const width = view.columns.size(column);
        if (width === 0) continue;
        const isSelected = column >= area.column && column < area.column + area.columns;
        const state = isSelected ? (isWholeColumns(area) ? 'whole' : 'selected') : 'plain';
        const x = view.x(column);
        const text = names.get(column) ?? columnLetters(column);
        paintHeading(ctx, state, x, 0, width, view.headerHeight, text);
        if (isSelected) edge(ctx, x - 1, view.headerHeight - 2, width, 2);
      }
    });
  }
}

function paintRows(ctx: CanvasRenderingContext2D, view: Viewport, { area }: Selection): void {
  for (const band of view.rowBands()) {
    clip(ctx, 0, band.from, view.headerWidth, band.to - band.from, () => {
      for (let row = band.first; row <= band.last; row += 1) {
        const height = view.rows.size(row);
        if (height === 0) continue;
        const isSelected = row >= area.row && row < area.row + area.rows;
        const state = isSelected ? (isWholeRows(area) ? 'whole' : 'selected') : 'plain';
        const y = view.y(row);
        paintHeading(
          ctx,
          state,
          0,
          y,
          view.headerWidth,
          height,
          String(row + 1),
          view.sheet.filteredRows.size > 0,
        );
        if (isSelected) edge(ctx, view.headerWidth - 2, y - 1, 2, height);
      }
    });
  }
}

/** In a table whose header row is out of sight, its headers stand in place of the letters, as in Excel. */
function headersInstead(view: Viewport, active: { row: number; column: number }): Map<number, string> {
  const table = tableAt(view.sheet, active.row, active.column);
  const names = new Map<number, string>();
  if (table?.showHeaders !== true || table.area.row < view.frozenRows) return names;
  if (view.y(table.area.row) >= view.headerHeight + view.frozenHeight - 2) return names;
  table.columns.forEach((column, index) => names.set(table.area.column + index, column.name));
  return names;
}

function paintHeading(
  ctx: CanvasRenderingContext2D,
  state: 'plain' | 'selected' | 'whole',
  x: number,
  y: number,
  width: number,
  height: number,
  text: string,
  isFiltered = false,
): void {
  ctx.fillStyle = { plain: COLORS.heading, selected: COLORS.headingSelected, whole: COLORS.headingWhole }[
    state
  ];
  ctx.fillRect(x, y, width, height);
  ctx.fillStyle = COLORS.headingLine;
  ctx.fillRect(x + width - 1, y, 1, height);
  ctx.fillRect(x, y + height - 1, width, 1);
  const ink = { plain: COLORS.headingText, selected: COLORS.accent, whole: COLORS.headingWholeText }[state];
  ctx.fillStyle = isFiltered && state === 'plain' ? '#2B579A' : ink;
  clip(ctx, x, y, width - 1, height, () => {
    ctx.fillText(text, x + width / 2, y + height / 2 + 1);
  });
}

function paintCorner(ctx: CanvasRenderingContext2D, view: Viewport): void {
  const right = view.headerWidth - 4;
  const bottom = view.headerHeight - 4;
  ctx.fillStyle = '#B4B4B4';
  ctx.beginPath();
  ctx.moveTo(right, bottom);
  ctx.lineTo(right - 10, bottom);
  ctx.lineTo(right, bottom - 10);
  ctx.fill();
}

function edge(ctx: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): void {
  ctx.fillStyle = COLORS.accent;
  ctx.fillRect(x, y, width, height);
}

function clip(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  draw: () => void,
): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
  draw();
  ctx.restore();
}
