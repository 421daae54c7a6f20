import { Dictionary, growInt32, NumberIndex } from '../../engine';
import type { CellValue } from '../ports';

/** No text in the cell. */
export const NO_CODE = -1;

/** A spelling that was not looked at yet. */
const UNLEARNED = -2_147_483_648;

/**
 * Cells as codes, each different spelling looked at once: what it says is learnt when it is first met, after that a
 * cell costs one look-up of its raw value. One class for all columns, so that the line loop always sees one shape.
 */
export class CellCoder {
  private readonly texts: Dictionary;
  private textCodes: Int32Array;
  private readonly numbers = new NumberIndex();
  private numberCodes: Int32Array = new Int32Array(0);

  /** @param learn the code of a spelling that is met for the first time; numbers come as their text. */
  constructor(
    expected: number,
    private readonly learn: (text: string) => number,
  ) {
    this.texts = new Dictionary(expected);
    this.textCodes = new Int32Array(Math.max(16, expected)).fill(UNLEARNED);
  }

  /** The code of a cell. */
  code(cell: CellValue): number {
    if (typeof cell === 'string') {
      const raw = this.texts.code(cell);
      const known = raw < this.textCodes.length ? (this.textCodes[raw] as number) : UNLEARNED;
      return known === UNLEARNED ? this.learnText(cell, raw) : known;
    }
    return typeof cell === 'number' ? this.numberCode(cell) : this.code(String(cell));
  }

  private numberCode(value: number): number {
    if (!Number.isFinite(value)) return this.code('');
    const raw = this.numbers.code(value);
    const known = raw < this.numberCodes.length ? (this.numberCodes[raw] as number) : UNLEARNED;
    if (known !== UNLEARNED) return known;
    const code = this.code(String(value));
    this.numberCodes = growInt32(this.numberCodes, raw + 1, UNLEARNED);
    this.numberCodes[raw] = code;
    return code;
  }

  private learnText(text: string, raw: number): number {
    const code = this.learn(text);
    this.textCodes = growInt32(this.textCodes, raw + 1, UNLEARNED);
    this.textCodes[raw] = code;
    return code;
  }
}
