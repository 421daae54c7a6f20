/** The card above a table: labels in the first two columns, texts and figures to the right of them. */
import type { CardCell, PlanValue, StyleRole, ValueKind } from './types';

const LABEL_SPAN = 2;
const TEXT_COLUMN = 2;
/** Texts go over so many columns of the table at most. */
const TEXT_SPAN = 11;
/** Where the second half of a row with two figures begins. */
const RIGHT_COLUMN = 5;
const RIGHT_SPAN = 4;

/** A figure of the card: a value, or a live formula. */
export interface Figure {
  readonly label: string;
  readonly kind: ValueKind;
  readonly value?: PlanValue;
  readonly formula?: string;
}

/** A cell of the matrix that a card shows. */
export interface Tile {
  readonly text: string;
  readonly role: StyleRole;
}

/** Builds a card row by row, from the top of the sheet. */
export class Card {
  readonly cells: CardCell[] = [];
  private row = 0;
  private readonly textSpan: number;

  /** @param columns of the table below: a card is no wider */
  constructor(columns = LABEL_SPAN + TEXT_SPAN) {
    this.textSpan = Math.min(TEXT_SPAN, columns - LABEL_SPAN);
  }

  /** Rows so far. */
  get rows(): number {
    return this.row;
  }

  title(text: string, subtitle: string): void {
    this.put(0, 'title', text, LABEL_SPAN + this.textSpan);
    this.next();
    this.put(0, 'subtitle', subtitle, LABEL_SPAN + this.textSpan);
    this.next();
    this.gap();
  }

  heading(text: string): void {
    this.put(0, 'heading', text, LABEL_SPAN + this.textSpan);
    this.next();
  }

  /** A label and its text; lines of the text are kept. */
  text(label: string, text: string, role: StyleRole = 'text'): void {
    this.put(0, 'label', label, LABEL_SPAN);
    this.put(TEXT_COLUMN, role, text, this.textSpan);
    this.next();
  }

  /** Figures side by side: their labels, and the values below them. */
  strip(label: string, figures: readonly Figure[]): void {
    this.put(0, 'label', label, LABEL_SPAN);
    figures.forEach((figure, index) => {
      this.put(TEXT_COLUMN + index, 'label', figure.label);
    });
    this.next();
    figures.forEach((figure, index) => {
      this.figure(TEXT_COLUMN + index, figure);
    });
    this.next();
  }

  /** Figures with long labels, two in a row, down the first half and then the second. */
  pairs(figures: readonly Figure[]): void {
    const half = Math.ceil(figures.length / 2);
    for (let index = 0; index < half; index++) {
      const [left, right] = [figures[index], figures[index + half]];
      if (left !== undefined) {
        this.put(0, 'label', left.label, LABEL_SPAN);
        this.figure(TEXT_COLUMN, left);
      }
      if (right !== undefined) {
        this.put(RIGHT_COLUMN, 'label', right.label, RIGHT_SPAN);
        this.figure(RIGHT_COLUMN + RIGHT_SPAN, right);
      }
      this.next();
    }
  }

  /** A label, and tiles side by side, each over the same number of columns. */
  tiles(label: string, tiles: readonly Tile[], span: number): void {
    this.put(0, 'label', label, LABEL_SPAN);
    tiles.forEach(({ text, role }, at) => {
      this.put(TEXT_COLUMN + at * span, role, text, span);
    });
    this.next();
  }

  gap(): void {
    this.next();
  }

  private figure(column: number, { kind, value, formula }: Figure): void {
    this.cells.push({
      row: this.row,
      column,
      role: 'value',
      value: value ?? null,
      kind,
      ...(formula === undefined ? {} : { formula }),
    });
  }

  private put(column: number, role: StyleRole, value: string, span = 1): void {
    this.cells.push({ row: this.row, column, role, value, ...(span > 1 ? { span } : {}) });
  }

  private next(): void {
    this.row += 1;
  }
}
