import { growInt32, NO_VALUE, NumberIndex, TextMap } from '../../engine';
import type { CellValue } from '../ports';

/** No text in the cell. */
export const NO_CODE = -1;

/**
 * Cells as codes, each different spelling looked at once: what it says is learnt when it is first met, after that a
 * cell costs one look-up of its raw value. One class for all columns, so that the line loop always sees one shape.
 */
export class CellCoder {
  private readonly texts: TextMap;
  private readonly numbers = new NumberIndex();
  private numberCodes: Int32Array = new Int32Array(0);

  /** @param learn the code of a spelling that is met for the first time; numbers come as their text. */
  constructor(
    expected: number,
    private readonly learn: (text: string) => number,
  ) {
    this.texts = new TextMap(expected);
  }

  /** The code of a cell. */
  code(cell: CellValue): number {
    if (typeof cell === 'string') {
      const known = this.texts.get(cell);
      return known === NO_VALUE ? this.learnText(cell) : known;
    }
    return typeof cell === 'number' ? this.numberCode(cell) : this.code(String(cell));
  }

  private numberCode(value: number): number {
    if (!Number.isFinite(value)) return this.code('');
    const raw = this.numbers.code(value);
    const known = raw < this.numberCodes.length ? this.numberCodes[raw]! : NO_VALUE;
    if (known !== NO_VALUE) return known;
    const code = this.code(String(value));
    this.numberCodes = growInt32(this.numberCodes, raw + 1, NO_VALUE);
    this.numberCodes[raw] = code;
    return code;
  }

  private learnText(text: string): number {
    const code = this.learn(text);
    this.texts.set(text, code);
    return code;
  }
}
