import { selectChartAt } from '../charts/chartSelection';
import { formatArea, intersect } from '../../workbook/area';
import type { Area } from '../../workbook/types';
import { goTo } from '../state/goTo';
import { fillCells } from '../edit/fillCells';
import { handleRect } from '../paint/paintOverlays';
import type { CellButton } from '../paint/cellButtons';
import type { GridController, MenuRequest } from './GridController';
import { fitColumn, fitRow, setColumnWidth, setRowHeight } from './resize';
import { selectionOf, wholeColumns, wholeRows } from './Selection';
import type { Cell, Hit } from './Viewport';

/** What a drag does with the points it passes. */
interface Drag {
  move(x: number, y: number): void;
  end?(): void;
}

/** Mouse, pen and finger on the grid. */
export class PointerInput {
  private drag: Drag | null = null;
  private last = { x: 0, y: 0 };
  private over: Cell = { row: 0, column: 0 };
  private timer = 0;
  /** The button in a cell that the pointer went down on. */
  private pressed: CellButton | undefined;
  /** Where the link leads that the pointer went down on; a drag forgets it. */
  private link: string | undefined;

  constructor(private readonly grid: GridController) {
    const { element } = grid.plane;
    element.addEventListener('pointerdown', (event) => this.down(event));
    element.addEventListener('pointermove', (event) => this.moved(event));
    element.addEventListener('pointerup', () => this.up());
    element.addEventListener('pointercancel', () => this.up());
    element.addEventListener('click', () => this.clicked());
    element.addEventListener('dblclick', (event) => this.doubled(event));
    element.addEventListener('contextmenu', (event) => this.context(event));
  }

  private down(event: PointerEvent): void {
    const { grid } = this;
    const { x, y } = this.pointOf(event);
    // The scrollbars belong to the plane as well: a press on them is theirs.
    if (x >= grid.plane.width || y >= grid.plane.height || event.button !== 0) return;
    event.preventDefault();
    const hit = grid.view.hit(x, y);
    this.last = { x, y };
    this.over = grid.view.cellAt(x, y);
    if (hit.kind === 'cell' && grid.editor.takesReference()) this.drag = this.pointReference(hit);
    else {
      if (!grid.commit()) return;
      grid.focus();
      if (selectChartAt(grid, x, y)) return;
      this.drag = this.begin(hit, x, y, event.shiftKey);
    }
    if (this.drag !== null) {
      grid.plane.element.setPointerCapture(event.pointerId);
      this.timer = window.setInterval(() => this.scrollAlong(), 40);
    }
  }

  private begin(hit: Hit, x: number, y: number, extend: boolean): Drag | null {
    const { grid } = this;
    const button = grid.buttonAt(x, y);
    if (button !== undefined) {
      this.pressed = button;
      return null;
    }
    if (hit.kind === 'corner') {
      const area = { ...wholeRows(0, grid.view.rows.count - 1) };
      grid.select({ active: grid.selection.active, focus: grid.selection.active, area }, false);
      return null;
    }
    if (hit.kind === 'columnHeader')
      return hit.edge === null ? this.selectColumns(hit.column, extend) : this.dragWidth(hit.edge, x);
    if (hit.kind === 'rowHeader')
      return hit.edge === null ? this.selectRows(hit.row, extend) : this.dragHeight(hit.edge, y);
    if (this.isOnHandle(x, y)) return this.dragFill();
    this.link = extend ? undefined : grid.linkAt(hit);
    return this.selectCells(hit, extend);
  }

  private selectCells(start: Cell, extend: boolean): Drag {
    const { grid } = this;
    const active = extend ? grid.selection.active : start;
    const to = (cell: Cell, reveal: boolean): void =>
      grid.select(selectionOf(grid.sheet, active, cell), reveal);
    to(start, !extend);
    return {
      move: (x, y) =>
        this.onNewCell(x, y, (cell) => {
          this.link = undefined;
          to(cell, false);
        }),
    };
  }

  private selectColumns(start: number, extend: boolean): Drag {
    const { grid } = this;
    const first = extend ? grid.selection.active.column : start;
    const row = grid.view.rowBands().at(-1)?.first ?? 0;
    const to = (column: number): void => {
      const area = wholeColumns(first, column);
      grid.select({ active: { row: extend ? 0 : row, column: first }, focus: { row, column }, area }, false);
    };
    to(start);
    return { move: (x, y) => this.onNewCell(x, y, (cell) => to(cell.column)) };
  }

  private selectRows(start: number, extend: boolean): Drag {
    const { grid } = this;
    const first = extend ? grid.selection.active.row : start;
    const column = grid.view.columnBands().at(-1)?.first ?? 0;
    const to = (row: number): void => {
      grid.select(
        { active: { row: first, column }, focus: { row, column }, area: wholeRows(first, row) },
        false,
      );
    };
    to(start);
    return { move: (x, y) => this.onNewCell(x, y, (cell) => to(cell.row)) };
  }

  private dragWidth(column: number, startX: number): Drag {
    const { grid } = this;
    const { area } = grid.selection;
    const isWhole = area.row === 0 && area.rows === grid.view.rows.count;
    const isInside = isWhole && column >= area.column && column < area.column + area.columns;
    const size = grid.view.columns.size(column);
    const edge = grid.view.x(column) + size;
    let width = size;
    return {
      move: (x) => {
        width = Math.max(0, size + x - startX);
        grid.guide = { x: edge - size + width };
        grid.redraw();
      },
      end: () => {
        grid.guide = null;
        if (width !== size)
          setColumnWidth(grid, isInside ? area.column : column, isInside ? area.columns : 1, width);
        grid.redraw();
      },
    };
  }

  private dragHeight(row: number, startY: number): Drag {
    const { grid } = this;
    const { area } = grid.selection;
    const isWhole = area.column === 0 && area.columns === grid.view.columns.count;
    const isInside = isWhole && row >= area.row && row < area.row + area.rows;
    const size = grid.view.rows.size(row);
    const top = grid.view.y(row);
    let height = size;
    return {
      move: (_x, y) => {
        height = Math.max(0, size + y - startY);
        grid.guide = { y: top + height };
        grid.redraw();
      },
      end: () => {
        grid.guide = null;
        if (height !== size) setRowHeight(grid, isInside ? area.row : row, isInside ? area.rows : 1, height);
        grid.redraw();
      },
    };
  }

  private dragFill(): Drag {
    const { grid } = this;
    const from = grid.selection.area;
    return {
      move: (x, y) =>
        this.onNewCell(x, y, (cell) => {
          grid.fillArea = filledArea(from, cell);
          grid.redraw();
        }),
      end: () => {
        const to = grid.fillArea;
        grid.fillArea = null;
        grid.redraw();
        if (to === null || (to.rows === from.rows && to.columns === from.columns)) return;
        const isDone = grid.attempt(() => fillCells(grid.book, grid.sheet, from, to));
        if (isDone)
          grid.select({ active: grid.selection.active, focus: grid.selection.focus, area: to }, false);
      },
    };
  }

  private pointReference(start: Cell): Drag {
    const { grid } = this;
    const put = (cell: Cell): void =>
      grid.editor.putReference(formatArea(selectionOf(grid.sheet, start, cell).area));
    put(start);
    return { move: (x, y) => this.onNewCell(x, y, put), end: () => grid.focus() };
  }

  private moved(event: PointerEvent): void {
    const { x, y } = this.pointOf(event);
    if (this.drag !== null) this.drag.move(x, y);
    else this.grid.plane.element.style.cursor = this.cursorAt(x, y);
  }

  private up(): void {
    window.clearInterval(this.timer);
    const { drag } = this;
    this.drag = null;
    drag?.end?.();
  }

  private clicked(): void {
    const { pressed: button, link } = this;
    this.pressed = undefined;
    this.link = undefined;
    if (link !== undefined) goTo(this.grid, link);
    if (button !== undefined) this.open({ ...button, anchor: this.grid.inWindow(button.rect) });
  }

  /** Asks for a menu when the events of this click are over: they would close it again. */
  private open(request: MenuRequest): void {
    setTimeout(() => {
      this.grid.events.menu(request);
    }, 0);
  }

  private doubled(event: MouseEvent): void {
    const { grid } = this;
    const { x, y } = this.pointOf(event);
    if (grid.buttonAt(x, y) !== undefined || grid.editing !== null) return;
    const hit = grid.view.hit(x, y);
    if (hit.kind === 'columnHeader' && hit.edge !== null) fitColumn(grid, hit.edge);
    else if (hit.kind === 'rowHeader' && hit.edge !== null) fitRow(grid, hit.edge);
    else if (hit.kind === 'cell') grid.beginEdit('edit', 'cell');
  }

  private context(event: MouseEvent): void {
    const { grid } = this;
    event.preventDefault();
    if (!grid.commit()) return;
    const { x, y } = this.pointOf(event);
    const hit = grid.view.hit(x, y);
    const { area } = grid.selection;
    if (hit.kind === 'cell' && intersect(area, { ...hit, rows: 1, columns: 1 }) === null)
      grid.selectCell(hit);
    if (hit.kind === 'rowHeader' && (hit.row < area.row || hit.row >= area.row + area.rows))
      this.selectRows(hit.row, false);
    if (
      hit.kind === 'columnHeader' &&
      (hit.column < area.column || hit.column >= area.column + area.columns)
    ) {
      this.selectColumns(hit.column, false);
    }
    const part = hit.kind === 'rowHeader' ? 'rows' : hit.kind === 'columnHeader' ? 'columns' : 'cells';
    const anchor = { x: event.clientX, y: event.clientY, width: 0, height: 0 };
    grid.focus();
    this.open({ kind: 'context', part, anchor });
  }

  /** Scrolls while a drag is held beyond an edge. */
  private scrollAlong(): void {
    const { grid, last } = this;
    const { view, plane } = grid;
    const down = last.y > view.height ? 1 : last.y < view.headerHeight + view.frozenHeight ? -1 : 0;
    const right = last.x > view.width ? 1 : last.x < view.headerWidth + view.frozenWidth ? -1 : 0;
    if (this.drag === null || (down === 0 && right === 0)) return;
    const isScrolled = view.scrollTop > 0 || view.scrollLeft > 0 || down > 0 || right > 0;
    if (!isScrolled) return;
    plane.moveTo(view.scrollLeft + right * 40, view.scrollTop + down * 40);
    this.drag.move(last.x, last.y);
  }

  /** Acts when the pointer has come to another cell than it was over last. */
  private onNewCell(x: number, y: number, act: (cell: Cell) => void): void {
    this.last = { x, y };
    const { view } = this.grid;
    const cell = view.cellAt(
      Math.min(Math.max(x, view.headerWidth), view.width - 1),
      Math.min(Math.max(y, view.headerHeight), view.height - 1),
    );
    if (cell.row === this.over.row && cell.column === this.over.column) return;
    this.over = cell;
    act(cell);
  }

  private isOnHandle(x: number, y: number): boolean {
    if (this.grid.editing !== null) return false;
    const rect = handleRect(this.grid.view, this.grid.selection.area);
    return (
      x >= rect.x - 2 && x <= rect.x + rect.width + 2 && y >= rect.y - 2 && y <= rect.y + rect.height + 2
    );
  }

  private cursorAt(x: number, y: number): string {
    const { grid } = this;
    if (x >= grid.plane.width || y >= grid.plane.height || grid.buttonAt(x, y) !== undefined)
      return 'default';
    const hit = grid.view.hit(x, y);
    if (hit.kind === 'columnHeader') return hit.edge === null ? 'default' : 'col-resize';
    if (hit.kind === 'rowHeader') return hit.edge === null ? 'default' : 'row-resize';
    if (hit.kind === 'corner') return 'default';
    if (this.isOnHandle(x, y)) return 'crosshair';
    return grid.linkAt(hit) === undefined ? 'cell' : 'pointer';
  }

  private pointOf(event: MouseEvent): { x: number; y: number } {
    const box = this.grid.plane.element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }
}

/** The area drawn out towards a cell, in the direction in which it is farther away. */
function filledArea(from: Area, cell: Cell): Area {
  const down = Math.max(from.row - cell.row, cell.row - (from.row + from.rows - 1), 0);
  const right = Math.max(from.column - cell.column, cell.column - (from.column + from.columns - 1), 0);
  if (down >= right) {
    const row = Math.min(from.row, cell.row);
    return { ...from, row, rows: Math.max(from.row + from.rows - 1, cell.row) - row + 1 };
  }
  const column = Math.min(from.column, cell.column);
  return { ...from, column, columns: Math.max(from.column + from.columns - 1, cell.column) - column + 1 };
}
