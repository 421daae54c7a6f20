import { growInt32 } from '../../engine';
import type { CellValue } from '../ports';
import { NO_CODE, type CellCoder } from './CellCoder';

/**
 * Codes of a column that mostly follows from another one, as the product category does from the SKU: a cell that is the
 * one which stood beside that code last needs no look-up.
 */
export class FollowingCodes {
  /** Cell and code that were met last, by the other column's code + 1. */
  private readonly latest: CellValue[] = [];
  private codes: Int32Array = new Int32Array(0);

  constructor(private readonly cells: CellCoder) {}

  /** The code of a cell. @param other the other column's code in the same row, from NO_CODE on */
  code(cell: CellValue, other: number): number {
    const at = other - NO_CODE;
    return at < this.latest.length && cell === this.latest[at] ? this.codes[at]! : this.lookUp(cell, at);
  }

  private lookUp(cell: CellValue, at: number): number {
    const code = this.cells.code(cell);
    this.codes = growInt32(this.codes, at + 1);
    // NaN is equal to no cell.
    while (this.latest.length < at) this.latest.push(NaN);
    this.latest[at] = cell;
    this.codes[at] = code;
    return code;
  }
}
