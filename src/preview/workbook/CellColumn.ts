import { ERROR_TEXTS, cellError } from './errors';
import type { TextPool } from './TextPool';
import type { CellValue } from './types';

const EMPTY = 0;
const NUMBER = 1;
const TEXT = 2;
const BOOLEAN = 3;
const ERROR = 4;

/** A run of cells taken out of a column, to be put back by undo or a copy. */
export interface ColumnSlice {
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  readonly formulas: Uint32Array | null;
  readonly styles: Uint16Array | null;
}

/** The cells of one column in typed arrays: 9 bytes a cell, more only where there are formulas or styles. */
export class CellColumn {
  private kinds = new Uint8Array(0);
  private numbers = new Float64Array(0);
  /** Number of the formula's text; 0 is no formula. */
  private formulas: Uint32Array | null = null;
  /** Style id + 1; 0 is no style of its own. */
  private styles: Uint16Array | null = null;

  constructor(private readonly texts: TextPool) {}

  /** No cell at or below this row has ever been written. */
  get length(): number {
    return this.kinds.length;
  }

  value(row: number): CellValue {
    const kind = this.kinds[row];
    const number = this.numbers[row] ?? 0;
    if (kind === NUMBER) return number;
    if (kind === TEXT) return this.texts.get(number);
    if (kind === BOOLEAN) return number === 1;
    if (kind === ERROR) return cellError(ERROR_TEXTS[number] ?? '#VALUE!');
    return null;
  }

  formula(row: number): string | undefined {
    const number = this.formulas?.[row] ?? 0;
    return number === 0 ? undefined : this.texts.get(number);
  }

  /** The cell's own style, or -1. */
  styleId(row: number): number {
    return (this.styles?.[row] ?? 0) - 1;
  }

  set(row: number, value: CellValue, formula: string | undefined): void {
    if (row >= this.kinds.length) {
      if (value === null && formula === undefined) return;
      this.grow(row + 1);
    }
    this.write(row, value);
    if (formula !== undefined) this.ownFormulas()[row] = this.texts.intern(formula);
    else if (this.formulas !== null) this.formulas[row] = 0;
  }

  setStyle(row: number, id: number): void {
    if (row >= this.kinds.length) {
      if (id < 0) return;
      this.grow(row + 1);
    }
    if (this.styles === null) {
      if (id < 0) return;
      this.styles = new Uint16Array(this.kinds.length);
    }
    this.styles[row] = id + 1;
  }

  clearContents(row: number, rows: number): void {
    this.kinds.fill(EMPTY, row, row + rows);
    this.formulas?.fill(0, row, row + rows);
  }

  clearStyles(row: number, rows: number): void {
    this.styles?.fill(0, row, row + rows);
  }

  /** First and last row from `top` up to `end` that holds something, or `null`. A formula counts whatever it gives. */
  bounds(withStyles: boolean, top = 0, end = this.length): { first: number; last: number } | null {
    const stop = Math.min(end, this.length);
    const parts = [this.kinds, this.formulas, withStyles ? this.styles : null];
    let first = stop;
    let last = -1;
    for (const part of parts) {
      if (part === null) continue;
      first = firstFilled(part, top, first);
      last = lastFilled(part, Math.max(top, last + 1), stop) ?? last;
    }
    return last < 0 ? null : { first, last };
  }

  eachFormula(visit: (row: number, formula: string) => void): void {
    if (this.formulas === null) return;
    for (let row = 0; row < this.formulas.length; row += 1) {
      const number = this.formulas[row] ?? 0;
      if (number !== 0) visit(row, this.texts.get(number));
    }
  }

  slice(row: number, rows: number): ColumnSlice {
    const end = row + rows;
    return {
      kinds: this.kinds.slice(row, end),
      numbers: this.numbers.slice(row, end),
      formulas: this.formulas?.slice(row, end) ?? null,
      styles: this.styles?.slice(row, end) ?? null,
    };
  }

  /** Puts a slice back over `rows` cells; what the slice does not reach becomes empty. */
  restore(row: number, rows: number, slice: ColumnSlice): void {
    this.clearContents(row, rows);
    this.clearStyles(row, rows);
    if (slice.kinds.length === 0) return;
    this.grow(row + slice.kinds.length);
    this.kinds.set(slice.kinds, row);
    this.numbers.set(slice.numbers, row);
    if (slice.formulas !== null) this.ownFormulas().set(slice.formulas, row);
    if (slice.styles !== null) {
      this.styles ??= new Uint16Array(this.kinds.length);
      this.styles.set(slice.styles, row);
    }
  }

  /** Moves everything from `row` on down by `rows`, leaving empty cells. */
  insert(row: number, rows: number): void {
    if (row >= this.length) return;
    const used = this.bounds(true);
    if (used === null || used.last < row) return;
    this.grow(used.last + 1 + rows);
    this.move(row + rows, row, used.last + 1);
    this.clearContents(row, rows);
    this.clearStyles(row, rows);
  }

  /** Removes `rows` cells; what is below moves up. */
  remove(row: number, rows: number): void {
    if (row >= this.length) return;
    const from = Math.min(row + rows, this.length);
    this.move(row, from, this.length);
    const left = this.length - (from - row);
    this.clearContents(left, from - row);
    this.clearStyles(left, from - row);
  }

  private move(to: number, from: number, end: number): void {
    this.kinds.copyWithin(to, from, end);
    this.numbers.copyWithin(to, from, end);
    this.formulas?.copyWithin(to, from, end);
    this.styles?.copyWithin(to, from, end);
  }

  private write(row: number, value: CellValue): void {
    if (value === null) {
      this.kinds[row] = EMPTY;
    } else if (typeof value === 'number') {
      this.kinds[row] = NUMBER;
      this.numbers[row] = value;
    } else if (typeof value === 'string') {
      this.kinds[row] = TEXT;
      this.numbers[row] = this.texts.intern(value);
    } else if (typeof value === 'boolean') {
      this.kinds[row] = BOOLEAN;
      this.numbers[row] = value ? 1 : 0;
    } else {
      this.kinds[row] = ERROR;
      this.numbers[row] = ERROR_TEXTS.indexOf(value.error);
    }
  }

  private ownFormulas(): Uint32Array {
    this.formulas ??= new Uint32Array(this.kinds.length);
    return this.formulas;
  }

  private grow(atLeast: number): void {
    if (atLeast <= this.kinds.length) return;
    const length = Math.max(atLeast, Math.min(this.kinds.length * 2, this.kinds.length + 262_144), 16);
    this.kinds = copied(this.kinds, new Uint8Array(length));
    this.numbers = copied(this.numbers, new Float64Array(length));
    if (this.formulas !== null) this.formulas = copied(this.formulas, new Uint32Array(length));
    if (this.styles !== null) this.styles = copied(this.styles, new Uint16Array(length));
  }
}

function copied<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

type Part = Uint8Array | Uint16Array | Uint32Array;

/** The first row from `top` to `end` that is not 0, or `end`. */
function firstFilled(part: Part, top: number, end: number): number {
  let row = top;
  while (row < end && part[row] === 0) row += 1;
  return row;
}

/** The last row from `top` to `end` that is not 0. */
function lastFilled(part: Part, top: number, end: number): number | null {
  for (let row = end - 1; row >= top; row -= 1) if (part[row] !== 0) return row;
  return null;
}
