import type { Culture } from '../../workbook/Book';
import type { Area } from '../../workbook/types';
import type { Look, Looks } from '../looks/Looks';
import type { Band, Cell, Rect, Viewport } from '../grid/Viewport';
import { paintIcon } from '../looks/icons';
import { tint } from '../looks/tableStyles';
import { COLORS } from './colors';
import { paintBorders } from './paintBorders';
import { mayOverflow, neededWidth, paintText, sideOf } from './paintText';
import type { TextMeasure } from './TextMeasure';

export interface CellPainter {
  readonly ctx: CanvasRenderingContext2D;
  readonly view: Viewport;
  readonly looks: Looks;
  readonly measure: TextMeasure;
  readonly culture: Culture;
  /** A cell whose text is being edited is left blank. */
  readonly hidden: Cell | null;
}

interface Seen extends Cell {
  readonly look: Look;
  readonly rect: Rect;
}

/** How far beyond the visible columns a long text may begin. */
const REACH = 20;

/** Draws the cells of all bands: fills, gridlines, texts, then borders over all. */
export function paintCells(painter: CellPainter): void {
  for (const rows of painter.view.rowBands()) {
    for (const columns of painter.view.columnBands()) paintBlock(painter, rows, columns);
  }
}

function paintBlock(painter: CellPainter, rows: Band, columns: Band): void {
  const { ctx, view } = painter;
  const area = {
    x: columns.from,
    y: rows.from,
    width: columns.to - columns.from,
    height: rows.to - rows.from,
  };
  if (area.width <= 0 || area.height <= 0) return;
  ctx.save();
  ctx.beginPath();
  ctx.rect(area.x, area.y, area.width, area.height);
  ctx.clip();
  const merges = view.sheet.merges.filter((merge) => touches(merge, rows, columns));
  const seen = cellsOf(painter, rows, columns, merges);
  if (view.sheet.showGridlines) paintGridlines(painter, rows, columns);
  for (const cell of seen) paintGround(ctx, cell);
  paintTexts(painter, seen, rows, columns);
  for (const { look, rect } of seen) paintBorders(ctx, look.style, rect);
  ctx.restore();
}

function touches(merge: Area, rows: Band, columns: Band): boolean {
  return (
    merge.row <= rows.last &&
    merge.row + merge.rows > rows.first &&
    merge.column <= columns.last &&
    merge.column + merge.columns > columns.first
  );
}

/** Cells in sight, merged ones once with their whole area. */
function cellsOf({ view, looks }: CellPainter, rows: Band, columns: Band, merges: readonly Area[]): Seen[] {
  const seen: Seen[] = [];
  for (let row = rows.first; row <= rows.last; row += 1) {
    const height = view.rows.size(row);
    if (height === 0) continue;
    for (let column = columns.first; column <= columns.last; column += 1) {
      const width = view.columns.size(column);
      if (width === 0 || isMerged(merges, row, column)) continue;
      const look = looks.at(row, column);
      seen.push({ row, column, look, rect: { x: view.x(column), y: view.y(row), width, height } });
    }
  }
  for (const merge of merges) {
    const { row, column } = merge;
    seen.push({ row, column, look: looks.at(row, column), rect: view.rectOf(merge) });
  }
  return seen;
}

function isMerged(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns,
  );
}

function paintGridlines({ ctx, view }: CellPainter, rows: Band, columns: Band): void {
  ctx.fillStyle = COLORS.gridline;
  const bottom = Math.min(rows.to, view.y(rows.last) + view.rows.size(rows.last));
  const right = Math.min(columns.to, view.x(columns.last) + view.columns.size(columns.last));
  for (let row = rows.first; row <= rows.last; row += 1) {
    const height = view.rows.size(row);
    if (height > 0) ctx.fillRect(columns.from, view.y(row) + height - 1, right - columns.from, 1);
  }
  for (let column = columns.first; column <= columns.last; column += 1) {
    const width = view.columns.size(column);
    if (width > 0) ctx.fillRect(view.x(column) + width - 1, rows.from, 1, bottom - rows.from);
  }
}

function paintGround(ctx: CanvasRenderingContext2D, { look, rect }: Seen): void {
  if (look.style.fillColor !== undefined) {
    ctx.fillStyle = look.style.fillColor;
    ctx.fillRect(rect.x - 1, rect.y - 1, rect.width + 1, rect.height + 1);
  }
  if (look.icon !== undefined) paintIcon(ctx, look.icon, rect.x + 9, rect.y + rect.height / 2);
  if (look.bar === undefined) return;
  const { share, color, isGradient } = look.bar;
  const width = Math.round((rect.width - 5) * share);
  if (width <= 0) return;
  const gradient = ctx.createLinearGradient(rect.x + 2, 0, rect.x + 2 + width, 0);
  gradient.addColorStop(0, color);
  gradient.addColorStop(1, isGradient ? tint(color, 0.85) : color);
  ctx.fillStyle = gradient;
  ctx.fillRect(rect.x + 2, rect.y + 2, width, rect.height - 5);
}

function paintTexts(painter: CellPainter, seen: readonly Seen[], rows: Band, columns: Band): void {
  const { ctx, measure, culture, hidden } = painter;
  for (const cell of [...seen, ...outsiders(painter, rows, columns)]) {
    if (cell.look.text === '' || (cell.row === hidden?.row && cell.column === hidden.column)) continue;
    paintText(ctx, cell.look, cell.rect, roomOf(painter, cell), measure, culture);
  }
}

/** Cells left and right of the sight whose long texts reach into it. */
function outsiders({ view, looks }: CellPainter, rows: Band, columns: Band): Seen[] {
  const found: Seen[] = [];
  for (let row = rows.first; row <= rows.last; row += 1) {
    const height = view.rows.size(row);
    if (height === 0) continue;
    for (const direction of [-1, 1]) {
      const start = direction === -1 ? columns.first : columns.last;
      for (let step = 0; step <= REACH; step += 1) {
        const column = start + direction * step;
        if (column < 0) break;
        const isEmpty = view.sheet.cells.value(row, column) === null;
        if (step > 0 && !isEmpty) {
          const look = looks.at(row, column);
          const rect = { x: view.x(column), y: view.y(row), width: view.columns.size(column), height };
          if (mayOverflow(look)) found.push({ row, column, look, rect });
        }
        if (!isEmpty) break;
      }
    }
  }
  return found;
}

/** The cell, widened over the empty neighbours that its text needs. */
function roomOf({ view, measure }: CellPainter, cell: Seen): Rect {
  const { look, rect } = cell;
  const needed = neededWidth(look, measure);
  if (needed <= rect.width || !mayOverflow(look)) return rect;
  const side = sideOf(look);
  const missing = side === 'center' ? (needed - rect.width) / 2 : needed - rect.width;
  const left = side === 'left' ? 0 : emptyWidth(view, cell, -1, missing);
  const right = side === 'right' ? 0 : emptyWidth(view, cell, 1, missing);
  return { x: rect.x - left, y: rect.y, width: rect.width + left + right, height: rect.height };
}

function emptyWidth(view: Viewport, cell: Seen, direction: 1 | -1, wanted: number): number {
  let width = 0;
  for (let column = cell.column + direction; column >= 0 && width < wanted; column += direction) {
    if (view.sheet.cells.value(cell.row, column) !== null) break;
    width += view.columns.size(column);
    if (Math.abs(column - cell.column) > 200) break;
  }
  return width;
}
