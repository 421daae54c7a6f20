import type { CellStyle } from '../../workbook/types';
import type { Cell, Rect } from './Viewport';
import { cssFont } from '../paint/TextMeasure';

/** An edit that is going on. */
export interface EditState {
  readonly cell: Cell;
  readonly text: string;
  /** `enter`: begun by typing, arrows leave the cell. `edit`: begun by F2 or a double click, arrows move the caret. */
  readonly mode: 'enter' | 'edit';
  readonly where: 'cell' | 'bar';
}

/** The text of a formula may go on with a reference here: after its `=`, an operator, a bracket or a separator. */
const TAKES_REFERENCE = /[=+\-*/^&<>(;,:]\s*$/;

/**
 * The field that takes what is typed at the grid. It always has the focus of the grid; while nothing is edited it is
 * out of sight and its first character begins an edit, so that dead keys and input methods work.
 */
export class CellEditor {
  readonly input: HTMLTextAreaElement;
  state: EditState | null = null;
  /** Where the reference that is being pointed at stands in the text. */
  private pointed: { from: number; to: number } | null = null;

  /** @param changed told of every change of `state` */
  constructor(
    parent: HTMLElement,
    private readonly begin: (text: string) => void,
    private readonly changed: () => void,
  ) {
    this.input = document.createElement('textarea');
    this.input.className = 'cell-editor';
    this.input.rows = 1;
    this.input.spellcheck = false;
    this.input.autocapitalize = 'off';
    this.input.setAttribute('autocomplete', 'off');
    this.input.addEventListener('input', () => this.typed());
    parent.append(this.input);
  }

  start(state: EditState): void {
    this.state = state;
    this.pointed = null;
    if (this.input.value !== state.text) this.input.value = state.text;
    if (state.where === 'cell') {
      this.input.focus({ preventScroll: true });
      this.input.setSelectionRange(state.text.length, state.text.length);
    }
    this.changed();
  }

  setText(text: string): void {
    if (this.state === null || this.state.text === text) return;
    this.state = { ...this.state, text };
    this.pointed = null;
    if (this.input.value !== text) this.input.value = text;
    this.changed();
  }

  /** F2 between typing and moving the caret. */
  toggleMode(): void {
    if (this.state === null) return;
    this.state = { ...this.state, mode: this.state.mode === 'enter' ? 'edit' : 'enter' };
    this.changed();
  }

  end(): void {
    this.state = null;
    this.pointed = null;
    this.input.value = '';
    this.changed();
  }

  /** Whether a click on a cell would put its address into the formula. */
  takesReference(): boolean {
    if (this.state?.where !== 'cell' || !this.state.text.startsWith('=')) return false;
    return (
      this.pointed !== null || TAKES_REFERENCE.test(this.input.value.slice(0, this.input.selectionStart))
    );
  }

  /** Puts an address at the caret, in place of the one that was pointed at before. */
  putReference(address: string): void {
    if (this.state === null) return;
    const { value } = this.input;
    const from = this.pointed?.from ?? this.input.selectionStart;
    const to = this.pointed?.to ?? this.input.selectionEnd;
    this.input.value = value.slice(0, from) + address + value.slice(to);
    this.pointed = { from, to: from + address.length };
    this.input.setSelectionRange(this.pointed.to, this.pointed.to);
    this.state = { ...this.state, text: this.input.value };
    this.changed();
  }

  /** Lays the field over its cell, or hides it there. `room` is how far it may grow. */
  layOut(cell: Rect, style: CellStyle, room: { right: number; bottom: number }): void {
    const isOpen = this.state?.where === 'cell';
    const { style: css } = this.input;
    this.input.classList.toggle('open', isOpen);
    css.transform = `translate(${cell.x - 1}px, ${cell.y - 1}px)`;
    css.font = cssFont(style);
    css.textAlign = style.horizontal === 'center' || style.horizontal === 'right' ? style.horizontal : 'left';
    if (!isOpen) {
      css.width = `${Math.max(1, cell.width)}px`;
      css.height = `${Math.max(1, cell.height)}px`;
      return;
    }
    css.height = `${cell.height + 1}px`;
    css.width = `${cell.width + 1}px`;
    css.whiteSpace = style.wrapText === true ? 'pre-wrap' : 'pre';
    css.width = `${Math.min(Math.max(cell.width + 1, this.input.scrollWidth + 6), Math.max(cell.width, room.right - cell.x))}px`;
    css.whiteSpace = 'pre-wrap';
    const height = Math.max(cell.height + 1, this.input.scrollHeight + 2);
    css.height = `${Math.min(height, Math.max(cell.height, room.bottom - cell.y))}px`;
  }

  private typed(): void {
    if (this.state === null) {
      const { value } = this.input;
      // A line end alone is the rest of a key that was meant for something else.
      if (value.trim() === '' && value.includes('\n')) this.input.value = '';
      else this.begin(value);
      return;
    }
    this.pointed = null;
    this.state = { ...this.state, text: this.input.value };
    this.changed();
  }
}
