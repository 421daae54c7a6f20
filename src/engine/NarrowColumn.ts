import { roomFor } from './columns';

/** Whole numbers by row. */
export type WholeNumbers = Int8Array | Int16Array | Int32Array | Float64Array;

const WIDTHS = [Int8Array, Int16Array, Int32Array, Float64Array] as const;
/** Sizes that each width holds, −size − 1 … size; doubles take whatever comes. */
const LARGEST = [2 ** 7 - 1, 2 ** 15 - 1, 2 ** 31 - 1, Infinity];

/**
 * Whole numbers by row in the narrowest array that holds them: a million codes of eight product categories take one
 * megabyte, not four.
 */
export class NarrowColumn {
  /** By row; another array after `widen` and `grow`. */
  values: WholeNumbers;
  private width: number;

  /** @param values what it begins with: an array as wide as is likely to do saves widening. */
  constructor(values: WholeNumbers) {
    this.values = values;
    this.width = WIDTHS.findIndex((kind) => values instanceof kind);
  }

  /** Have it filled, and again where something did not fit: widened then. `read` gives the largest size it put in. */
  fill(read: (into: WholeNumbers) => number): void {
    const largest = read(this.values);
    if (this.holds(largest)) return;
    this.widen(largest);
    read(this.values);
  }

  /** Whether numbers of this size fit, of either sign; −1 fits always. */
  holds(size: number): boolean {
    return size <= LARGEST[this.width]!;
  }

  /** Make room for numbers of this size; what it holds stays. */
  widen(size: number): void {
    this.width = widthOf(size);
    this.copyInto(this.values.length);
  }

  /** Make room for so many rows; new ones hold 0. */
  grow(rows: number): void {
    if (rows > this.values.length) this.copyInto(roomFor(rows));
  }

  private copyInto(rows: number): void {
    const before = this.values;
    this.values = this.make(rows);
    this.values.set(before);
  }

  private make(rows: number): WholeNumbers {
    return new WIDTHS[this.width]!(rows);
  }
}

function widthOf(size: number): number {
  return LARGEST.findIndex((largest) => size <= largest);
}
