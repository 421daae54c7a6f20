import { contains, formatArea, isWholeColumns, isWholeRows } from '../../workbook/area';
import type { Book } from '../../workbook/Book';
import type { BookChange } from '../../workbook/change';
import { typeInto } from '../../workbook/edit';
import { select } from '../../workbook/edit/sheets';
import type { Sheet } from '../../workbook/Sheet';
import type { Area } from '../../workbook/types';
import { readLinks } from '../book/readLinks';
import type { SheetLink } from '../book/readLinks';
import { ChartLayer } from '../charts/ChartLayer';
import { cellText, enteredText } from '../edit/cellText';
import { objectionTo } from '../edit/objection';
import { hasChoices } from '../edit/choices';
import { Looks } from '../looks/Looks';
import { cellButtons } from '../paint/cellButtons';
import type { CellButton } from '../paint/cellButtons';
import type { TextMeasure } from '../paint/TextMeasure';
import { autoHeights } from './autoHeights';
import { CellEditor } from './CellEditor';
import type { EditState } from './CellEditor';
import type { Copied } from './clipboard';
import { Extent } from './Extent';
import { GridCanvas } from './GridCanvas';
import { referencesIn } from './formulaReferences';
import { ScrollPlane } from './ScrollPlane';
import { cycle, selectionOf, selectionOfArea, stepFrom } from './Selection';
import type { Direction, Selection } from './Selection';
import { Viewport } from './Viewport';
import type { Cell, Rect } from './Viewport';

export type MenuRequest =
  | (CellButton & { readonly anchor: Rect })
  | { readonly kind: 'context'; readonly part: 'cells' | 'rows' | 'columns'; readonly anchor: Rect };

export interface GridEvents {
  /** Selection, edit or sheet are new. */
  changed(): void;
  /** A menu is asked for; the anchor is in pixels of the window. */
  menu(request: MenuRequest): void;
  /** The book refused what a person did. */
  refused(error: unknown): void;
}

/** How the end of an edit moves the selection. */
export type Move = Direction | 'next' | 'previous' | 'nextRow' | 'previousRow' | null;

/** The grid: draws the active sheet of a book on a canvas and lets a person select and edit. The book is the only truth. */
export class GridController {
  readonly editor: CellEditor;
  readonly plane: ScrollPlane;
  readonly measure: TextMeasure;
  readonly charts: ChartLayer;
  view: Viewport;
  looks: Looks;
  selection: Selection;
  copied: Copied | null = null;
  /** Shown while the fill handle is dragged. */
  fillArea: Area | null = null;
  /** Line that shows where a heading's edge is being dragged. */
  guide: { readonly x?: number; readonly y?: number } | null = null;
  private links: readonly SheetLink[] = [];
  private readonly canvas: GridCanvas;
  private readonly places = new Map<string, { left: number; top: number }>();
  private readonly stops: (() => void)[] = [];
  private readonly extent: Extent;
  private buttons: CellButton[] = [];
  private frame = 0;
  private isStale = true;
  private isSelecting = false;
  /** The book has changed since the last frame: told once a frame, however much has changed. */
  private isNews = false;

  constructor(
    readonly root: HTMLElement,
    readonly book: Book,
    readonly events: GridEvents,
  ) {
    this.canvas = new GridCanvas(root);
    this.measure = this.canvas.measure;
    this.charts = new ChartLayer(book, this.measure);
    this.plane = new ScrollPlane(root, () => this.scrolled());
    this.extent = new Extent(this.plane);
    this.editor = new CellEditor(
      root,
      (text) => this.beginEdit('enter', 'cell', text),
      () => this.edited(),
    );
    this.view = new Viewport(book.activeSheet, new Map());
    this.looks = new Looks(book, book.activeSheet);
    this.selection = selectionOfArea(book.activeSheet.selection);
    this.stops.push(book.on((change) => this.bookChanged(change)));
    const observer = new ResizeObserver(() => this.relayout());
    observer.observe(root);
    this.stops.push(() => {
      observer.disconnect();
    });
    void document.fonts.ready.then(() => this.relayout());
    this.showSheet();
  }

  get sheet(): Sheet {
    return this.view.sheet;
  }

  get editing(): EditState | null {
    return this.editor.state;
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    for (const stop of this.stops) stop();
    this.root.replaceChildren();
  }

  focus(): void {
    this.editor.input.focus({ preventScroll: true });
  }

  /** Draws before the next frame. */
  redraw(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame((time) => this.draw(time));
  }

  /** Sizes or places of lines are new: they are measured again before the next frame. */
  relayout(): void {
    this.isStale = true;
    this.redraw();
  }

  /** Selects, tells the book, and scrolls the focus into sight. */
  select(selection: Selection, reveal = true): void {
    this.charts.selected = null;
    this.selection = selection;
    this.isSelecting = true;
    try {
      this.book.as('user', () => {
        select(this.book, this.sheet, selection.area);
      });
    } finally {
      this.isSelecting = false;
    }
    if (reveal) this.reveal(selection.focus);
    this.redraw();
    this.events.changed();
  }

  selectCell(cell: Cell): void {
    this.select(selectionOf(this.sheet, cell, cell));
  }

  /** Scrolls as little as shows a cell. */
  reveal(cell: Cell): void {
    this.layOutIfStale();
    this.extent.reach(this.view, cell.row, cell.column);
    const { left, top } = this.view.scrollTo(cell);
    this.plane.moveTo(left, top);
    this.scrolled();
  }

  beginEdit(mode: EditState['mode'], where: EditState['where'], text?: string): void {
    const cell = this.selection.active;
    const initial = text ?? cellText(this.book, this.sheet, cell.row, cell.column);
    this.reveal(cell);
    this.copied = null;
    this.editor.start({ cell, text: initial, mode, where });
  }

  cancelEdit(): void {
    this.editor.end();
    this.focus();
  }

  /**
   * Ends an edit by writing it; nothing happens when the book refuses it: the edit goes on.
   *
   * @param fill writes into the whole selection, as Ctrl+Enter does
   */
  commit(move: Move = null, fill = false): boolean {
    const state = this.editor.state;
    if (state !== null && !this.write(state, fill)) return false;
    if (state !== null) this.editor.end();
    if (move !== null) this.move(move);
    return true;
  }

  /** Runs what a person asked for; a refusal is told and gives `false`. */
  attempt(work: () => void): boolean {
    try {
      this.book.as('user', work);
      return true;
    } catch (error) {
      this.events.refused(error);
      return false;
    }
  }

  buttonAt(x: number, y: number): CellButton | undefined {
    return this.buttons.find(
      ({ rect }) => x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height,
    );
  }

  /** Where the link in a cell leads, if there is one. */
  linkAt(cell: Cell): string | undefined {
    const at = { ...cell, rows: 1, columns: 1 };
    return this.links.find(({ area }) => contains(area, at))?.location;
  }

  /** A rectangle of the canvas in pixels of the window. */
  inWindow(rect: Rect): Rect {
    return this.canvas.inWindow(rect);
  }

  private write({ cell, text }: EditState, fill: boolean): boolean {
    const { book, sheet } = this;
    if (!fill && text === cellText(book, sheet, cell.row, cell.column)) return true;
    const { area } = this.selection;
    const isWide = fill && !isWholeRows(area) && !isWholeColumns(area);
    const [rows, columns] = isWide ? [area.rows, area.columns] : [1, 1];
    const at = isWide ? area : cell;
    const typed = enteredText(book, text);
    const matrix = Array.from({ length: rows }, () => Array.from({ length: columns }, () => typed));
    const write = (): boolean =>
      this.attempt(() => {
        typeInto(book, sheet, at.row, at.column, matrix, { culture: book.culture, source: 'user' });
      });
    const objection = objectionTo(book, sheet, cell, text, () => {
      if (write()) this.editor.end();
    });
    if (objection === null) return write();
    this.events.refused(objection);
    return false;
  }

  private move(move: Exclude<Move, null>): void {
    const { area, active } = this.selection;
    const isSingle =
      area.rows * area.columns === 1 ||
      this.sheet.merges.some((merge) => merge.row === area.row && merge.column === area.column);
    const order = move === 'next' || move === 'previous' ? 'rows' : 'columns';
    if (!isSingle && ['next', 'previous', 'nextRow', 'previousRow'].includes(move)) {
      const next = cycle(area, active, order, move.startsWith('previous'));
      this.selection = { active: next, focus: this.selection.focus, area };
      this.reveal(next);
      this.events.changed();
      return;
    }
    const direction =
      { next: 'right', previous: 'left', nextRow: 'down', previousRow: 'up' }[move as string] ?? move;
    this.selectCell(stepFrom(this.sheet, this.view, active, direction as Direction));
  }

  private edited(): void {
    this.redraw();
    this.events.changed();
  }

  private bookChanged(change: BookChange): void {
    this.isNews = true;
    this.charts.forget();
    if (change.kind === 'cells' && this.sheet.charts.length > 0) this.redraw();
    if (change.kind === 'sheets' || (change.kind === 'restored' && change.sheetId === undefined)) {
      if (this.book.activeSheet !== this.sheet) this.showSheet();
      this.relayout();
    } else if ('sheetId' in change && change.sheetId === this.sheet.id) this.sheetChanged(change);
  }

  private sheetChanged(change: BookChange): void {
    if (change.kind === 'cells') {
      this.looks.forget();
      if (this.extent.isShortOf(change.area)) this.relayout();
      this.redraw();
    } else if (change.kind === 'selection') this.selectedElsewhere(change.area);
    else this.relayout();
  }

  private selectedElsewhere(area: Area): void {
    if (this.isSelecting) return;
    this.selection = selectionOfArea(area);
    this.reveal(this.selection.active);
    this.redraw();
  }

  /** Shows the book's active sheet where it was scrolled to last. */
  private showSheet(): void {
    this.editor.end();
    const sheet = this.book.activeSheet;
    this.charts.selected = null;
    this.looks = new Looks(this.book, sheet);
    this.view = new Viewport(sheet, new Map());
    this.selection = selectionOfArea(sheet.selection);
    this.extent.forget();
    this.links = [];
    void readLinks(this.book, sheet).then((links) => {
      if (this.sheet === sheet) this.links = links;
    });
    const place = this.places.get(sheet.id) ?? { left: 0, top: 0 };
    this.layOut();
    this.plane.moveTo(place.left, place.top);
    this.scrolled();
    this.redraw();
    this.events.changed();
  }

  private layOutIfStale(): void {
    if (this.isStale) this.layOut();
  }

  private layOut(): void {
    this.isStale = false;
    const { sheet } = this.view;
    this.looks.forget();
    this.view = new Viewport(sheet, autoHeights(this.book, sheet, this.measure));
    this.view.place({
      width: this.plane.width,
      height: this.plane.height,
      scrollLeft: this.plane.left,
      scrollTop: this.plane.top,
    });
    this.extent.fit(this.view, sheet.cells.used());
  }

  private scrolled(): void {
    this.view.place({ scrollLeft: this.plane.left, scrollTop: this.plane.top });
    this.places.set(this.sheet.id, { left: this.plane.left, top: this.plane.top });
    this.extent.reachWindow(this.view);
    this.redraw();
  }

  private draw(time: number): void {
    this.frame = 0;
    this.layOutIfStale();
    const { view, looks, selection, editor, guide } = this;
    const edited = editor.state?.cell ?? null;
    const copied = this.copied?.sheet === this.sheet ? this.copied.area : null;
    this.buttons = cellButtons(view, selection.active, (cell) => hasChoices(this.sheet, cell));
    const overlays = {
      selection,
      fill: this.fillArea,
      copied,
      phase: time / 60,
      references: editor.state === null ? [] : referencesIn(editor.state.text, this.sheet),
      isEditing: edited !== null,
    };
    this.canvas.draw({
      view,
      looks,
      culture: this.book.culture,
      overlays,
      charts: this.charts,
      buttons: this.buttons,
      edited,
      guide,
    });
    const shown = edited ?? selection.active;
    const room = { right: view.width, bottom: view.height };
    editor.layOut(
      view.rectOf({ ...shown, rows: 1, columns: 1 }),
      looks.styleAt(shown.row, shown.column),
      room,
    );
    editor.input.setAttribute('aria-label', this.describe());
    if (copied !== null) this.redraw();
    this.tellNews();
  }

  private tellNews(): void {
    if (!this.isNews) return;
    this.isNews = false;
    this.events.changed();
  }

  /** Address and text of the active cell, for screen readers. */
  private describe(): string {
    const { row, column } = this.selection.active;
    const address = formatArea({ row, column, rows: 1, columns: 1 });
    return `${this.sheet.name} ${address} ${this.looks.at(row, column).text}`.trim();
  }
}
