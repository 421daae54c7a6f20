import type { TableData } from '../../workbook/types';
import type { Cell, Rect, Viewport } from '../grid/Viewport';
import { COLORS } from './colors';

/** A button in a cell: the filter of a table column, or the choice of a validation list. */
export type CellButton =
  | { readonly kind: 'filter'; readonly table: TableData; readonly index: number; readonly rect: Rect }
  | { readonly kind: 'choice'; readonly cell: Cell; readonly rect: Rect };

const SIZE = 17;

/** The buttons in sight. */
export function cellButtons(view: Viewport, active: Cell, hasChoice: (cell: Cell) => boolean): CellButton[] {
  const buttons: CellButton[] = [];
  for (const table of view.sheet.tables) {
    if (!table.showHeaders || !table.showFilterButton) continue;
    table.columns.forEach((_, index) => {
      const rect = buttonIn(view, { row: table.area.row, column: table.area.column + index });
      if (rect !== null) buttons.push({ kind: 'filter', table, index, rect });
    });
  }
  if (hasChoice(active)) {
    const cell = view.rectOf({ ...active, rows: 1, columns: 1 });
    const isSeen = isInSight(view, cell.x + cell.width - 2, cell.y + 2);
    if (isSeen)
      buttons.push({
        kind: 'choice',
        cell: active,
        rect: { x: cell.x + cell.width + 1, y: cell.y, width: SIZE, height: SIZE + 2 },
      });
  }
  return buttons;
}

function buttonIn(view: Viewport, cell: Cell): Rect | null {
  const width = view.columns.size(cell.column);
  const height = view.rows.size(cell.row);
  if (width < SIZE || height === 0) return null;
  const x = view.x(cell.column) + width - SIZE - 2;
  const y = view.y(cell.row) + height - SIZE - 2;
  return isInSight(view, x, y) && x < view.width && y < view.height
    ? { x, y, width: SIZE, height: SIZE }
    : null;
}

/** Not under the headings or frozen panes that the point's own cell does not belong to. */
function isInSight(view: Viewport, x: number, y: number): boolean {
  if (x < view.headerWidth || y < view.headerHeight) return false;
  const { row, column } = view.cellAt(x, y);
  return x >= view.x(column) - 1 && y >= view.y(row) - 1;
}

/** Whether a column of a table hides rows by a filter. */
export function isFiltered(table: TableData, index: number): boolean {
  const column = table.columns[index];
  return column?.filterValues !== undefined || column?.filterCriteria !== undefined;
}

export function paintButtons(ctx: CanvasRenderingContext2D, buttons: readonly CellButton[]): void {
  for (const button of buttons) {
    const { x, y, width, height } = button.rect;
    ctx.fillStyle = COLORS.button;
    ctx.fillRect(x, y, width, height);
    ctx.strokeStyle = COLORS.buttonLine;
    ctx.lineWidth = 1;
    ctx.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
    if (button.kind === 'filter' && isFiltered(button.table, button.index)) funnel(ctx, x, y);
    else arrow(ctx, x + width / 2, y + height / 2 + 2);
  }
}

function arrow(ctx: CanvasRenderingContext2D, x: number, y: number): void {
  ctx.fillStyle = COLORS.buttonInk;
  ctx.beginPath();
  ctx.moveTo(x - 4, y - 3);
  ctx.lineTo(x + 4, y - 3);
  ctx.lineTo(x, y + 1.5);
  ctx.fill();
}

function funnel(ctx: CanvasRenderingContext2D, x: number, y: number): void {
  ctx.fillStyle = COLORS.accent;
  ctx.beginPath();
  ctx.moveTo(x + 3, y + 4);
  ctx.lineTo(x + 14, y + 4);
  ctx.lineTo(x + 10, y + 9);
  ctx.lineTo(x + 10, y + 13);
  ctx.lineTo(x + 7, y + 13);
  ctx.lineTo(x + 7, y + 9);
  ctx.fill();
}
