import { deleteSelectedChart } from '../charts/chartSelection';
import { deleteContents } from '../../workbook/edit';
import { changeStyle } from '../../workbook/edit/formats';
import { select } from '../../workbook/edit/sheets';
import type { CellStyle } from '../../workbook/types';
import { hasChoices } from '../edit/choices';
import { copyArea, pasteText } from './clipboard';
import type { GridController, Move } from './GridController';
import { jumpFrom, selectionOf, stepFrom, wholeColumns, wholeRows } from './Selection';
import type { Direction } from './Selection';
import type { Cell } from './Viewport';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Letters by the key's place, so that shortcuts work on a Russian keyboard as well. */
const LETTERS: Readonly<Record<string, string>> = {
  KeyA: 'a',
  KeyB: 'b',
  KeyI: 'i',
  KeyU: 'u',
  KeyY: 'y',
  KeyZ: 'z',
  KeyD: 'd',
};

/** Keys and the clipboard at the grid. */
export class KeyboardInput {
  constructor(private readonly grid: GridController) {
    const { input } = grid.editor;
    input.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      const isUsed = grid.editing === null ? this.idle(event) : this.editing(event);
      if (!isUsed) return;
      event.preventDefault();
      event.stopPropagation();
    });
    input.addEventListener('copy', (event) => this.copied(event, false));
    input.addEventListener('cut', (event) => this.copied(event, true));
    input.addEventListener('paste', (event) => this.pasted(event));
  }

  private editing(event: KeyboardEvent): boolean {
    const { grid } = this;
    const arrow = ARROWS[event.key];
    if (event.key === 'Escape') grid.cancelEdit();
    else if (event.key === 'F2') grid.editor.toggleMode();
    else if (event.key === 'Enter' && event.altKey) return this.insertLine();
    else if (event.key === 'Enter')
      grid.commit(event.ctrlKey ? null : event.shiftKey ? 'previousRow' : 'nextRow', event.ctrlKey);
    else if (event.key === 'Tab') grid.commit(event.shiftKey ? 'previous' : 'next');
    else if (arrow !== undefined && grid.editing?.mode === 'enter') grid.commit(arrow);
    else return false;
    return true;
  }

  private insertLine(): boolean {
    const { input } = this.grid.editor;
    const { selectionStart, selectionEnd, value } = input;
    this.grid.editor.setText(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
    input.setSelectionRange(selectionStart + 1, selectionStart + 1);
    return true;
  }

  private idle(event: KeyboardEvent): boolean {
    const isCommand = event.ctrlKey || event.metaKey;
    const arrow = ARROWS[event.key];
    if (arrow !== undefined)
      return event.altKey ? this.openMenu(arrow) : this.go(arrow, isCommand, event.shiftKey);
    if (isCommand) return this.command(event);
    return this.plain(event);
  }

  private plain(event: KeyboardEvent): boolean {
    const { grid } = this;
    const moves: Readonly<Record<string, [Move, Move]>> = {
      Enter: ['nextRow', 'previousRow'],
      Tab: ['next', 'previous'],
    };
    const move = moves[event.key]?.[event.shiftKey ? 1 : 0];
    if (move !== undefined) return grid.commit(move);
    switch (event.key) {
      case 'F2':
        grid.beginEdit('edit', 'cell');
        return true;
      case 'Backspace':
        grid.beginEdit('enter', 'cell', '');
        return true;
      case 'Delete':
        if (!deleteSelectedChart(grid))
          grid.attempt(() => deleteContents(grid.book, grid.sheet, grid.selection.area, 'user'));
        return true;
      case 'Escape':
        grid.copied = null;
        grid.charts.selected = null;
        grid.redraw();
        return true;
      case 'Home':
        return this.goTo({ row: grid.selection.focus.row, column: grid.view.frozenColumns }, event.shiftKey);
      case 'PageUp':
      case 'PageDown':
        return this.page(event.key === 'PageDown' ? 1 : -1, event.shiftKey);
      case ' ':
        return event.shiftKey && this.selectLines('rows');
      case 'ContextMenu':
        return this.contextMenu();
      case 'F10':
        return event.shiftKey && this.contextMenu();
      default:
        return false;
    }
  }

  private command(event: KeyboardEvent): boolean {
    const { grid } = this;
    if (event.key === 'Home')
      return this.goTo({ row: grid.view.frozenRows, column: grid.view.frozenColumns }, event.shiftKey);
    if (event.key === 'End') return this.goTo(this.lastUsed(), event.shiftKey);
    if (event.key === ' ') return this.selectLines('columns');
    if (event.key === 'PageDown' || event.key === 'PageUp')
      return this.turnSheet(event.key === 'PageDown' ? 1 : -1);
    const letter = LETTERS[event.code];
    if (letter === undefined) return false;
    if (letter === 'a') return this.selectAll();
    if (letter === 'z' || letter === 'y') return this.undo(letter === 'y' || event.shiftKey);
    if (letter === 'b') return this.toggle('bold');
    if (letter === 'i') return this.toggle('italic');
    if (letter === 'u') return this.toggle('underline');
    return false;
  }

  private go(direction: Direction, jump: boolean, extend: boolean): boolean {
    const { grid } = this;
    const from = extend ? grid.selection.focus : grid.selection.active;
    const next = jump
      ? jumpFrom(grid.sheet, grid.view, from, direction)
      : stepFrom(grid.sheet, grid.view, from, direction);
    return this.goTo(next, extend);
  }

  private goTo(cell: Cell, extend: boolean): boolean {
    const { grid } = this;
    grid.select(selectionOf(grid.sheet, extend ? grid.selection.active : cell, cell));
    return true;
  }

  private page(direction: 1 | -1, extend: boolean): boolean {
    const { view, selection, plane } = this.grid;
    const height = (view.height - view.headerHeight - view.frozenHeight) * direction;
    const from = extend ? selection.focus : selection.active;
    const row = view.rows.indexAt(Math.max(0, view.rows.start(from.row) + height));
    plane.moveTo(view.scrollLeft, Math.max(0, view.scrollTop + height));
    return this.goTo({ row, column: from.column }, extend);
  }

  private lastUsed(): Cell {
    const used = this.grid.sheet.cells.usedValues();
    return used === null
      ? { row: 0, column: 0 }
      : { row: used.row + used.rows - 1, column: used.column + used.columns - 1 };
  }

  private selectLines(lines: 'rows' | 'columns'): boolean {
    const { grid } = this;
    const { area, active, focus } = grid.selection;
    const whole =
      lines === 'rows'
        ? wholeRows(area.row, area.row + area.rows - 1)
        : wholeColumns(area.column, area.column + area.columns - 1);
    grid.select({ active, focus, area: whole }, false);
    return true;
  }

  private selectAll(): boolean {
    const { grid } = this;
    const { active, focus } = grid.selection;
    const used = grid.sheet.cells.usedValues();
    const isUsedSelected =
      used !== null && used.rows === grid.selection.area.rows && used.columns === grid.selection.area.columns;
    const area = used === null || isUsedSelected ? wholeRows(0, grid.view.rows.count - 1) : used;
    grid.select({ active, focus, area }, false);
    return true;
  }

  private turnSheet(direction: 1 | -1): boolean {
    const { grid } = this;
    const visible = grid.book.sheets.filter((sheet) => sheet.visibility === 'Visible');
    const next = visible[visible.indexOf(grid.sheet) + direction];
    if (next !== undefined) grid.attempt(() => select(grid.book, next, next.selection));
    return true;
  }

  private undo(isRedo: boolean): boolean {
    const { grid } = this;
    grid.attempt(() => {
      if (isRedo) grid.book.redo();
      else grid.book.undo();
    });
    return true;
  }

  private toggle(key: 'bold' | 'italic' | 'underline'): boolean {
    toggleStyle(this.grid, key);
    return true;
  }

  private openMenu(arrow: Direction): boolean {
    const { grid } = this;
    const { active } = grid.selection;
    const rect = grid.inWindow(grid.view.rectOf({ ...active, rows: 1, columns: 1 }));
    const anchor = { ...rect, y: rect.y + rect.height, height: 0 };
    if (arrow !== 'down') return false;
    const table = grid.sheet.tables.find(
      (each) => each.showHeaders && each.showFilterButton && each.area.row === active.row,
    );
    const index = table === undefined ? -1 : active.column - table.area.column;
    if (table !== undefined && index >= 0 && index < table.columns.length) {
      grid.events.menu({ kind: 'filter', table, index, rect, anchor });
    } else if (hasChoices(grid.sheet, active))
      grid.events.menu({ kind: 'choice', cell: active, rect, anchor });
    return true;
  }

  private contextMenu(): boolean {
    const { grid } = this;
    const rect = grid.inWindow(grid.view.rectOf({ ...grid.selection.active, rows: 1, columns: 1 }));
    grid.events.menu({
      kind: 'context',
      part: 'cells',
      anchor: { ...rect, y: rect.y + rect.height, height: 0 },
    });
    return true;
  }

  private copied(event: ClipboardEvent, isCut: boolean): void {
    const { grid } = this;
    if (grid.editing !== null) return;
    event.preventDefault();
    grid.copied = copyArea(grid.book, grid.sheet, grid.selection.area, isCut);
    event.clipboardData?.setData('text/plain', grid.copied.text);
    grid.redraw();
  }

  private pasted(event: ClipboardEvent): void {
    const { grid } = this;
    if (grid.editing !== null) return;
    event.preventDefault();
    paste(grid, event.clipboardData?.getData('text/plain') ?? '');
  }
}

/** Pastes a text, or the cells that it came from, at the selection. */
export function paste(grid: GridController, text: string): void {
  grid.attempt(() => {
    const filled = pasteText(grid.book, grid.sheet, grid.selection.area, text, grid.copied);
    if (grid.copied?.isCut === true) grid.copied = null;
    if (filled === null) return;
    const active = { row: filled.row, column: filled.column };
    grid.select({ active, focus: active, area: filled }, false);
  });
}

/** Switches bold, italic or underline by what the active cell has. */
export function toggleStyle(grid: GridController, key: 'bold' | 'italic' | 'underline'): void {
  const { active, area } = grid.selection;
  const isOn = grid.book.styles.get(grid.sheet.cells.styleId(active.row, active.column))[key] === true;
  applyStyle(grid, area, { [key]: isOn ? undefined : true });
}

/** Changes the looks of cells as one step of undo. */
export function applyStyle(
  grid: GridController,
  area: GridController['selection']['area'],
  change: { readonly [Key in keyof CellStyle]?: CellStyle[Key] | undefined },
): void {
  grid.attempt(() => {
    grid.book.history.record(() => changeStyle(grid.book, grid.sheet, area, change));
  });
}
