import { Dictionary } from '../../engine';
import { CellCoder, NO_CODE } from './CellCoder';
import { isErrorText, isNothing, nameKey, tidy } from './words';

/**
 * Codes of an attribute such as the channel: spellings that differ in case, ё, quotation marks or white space are one;
 * it is shown as it was first written. Blank cells, dashes, empty references and error cells have no code.
 */
export class TextCoder {
  /** The texts by code. */
  readonly shown = new Dictionary();
  readonly cells: CellCoder;
  private readonly keys = new Dictionary();

  constructor(expected = 16) {
    this.cells = new CellCoder(expected, (text) => this.learn(text));
  }

  private learn(text: string): number {
    const clean = tidy(text);
    if (isNothing(clean) || isErrorText(clean)) return NO_CODE;
    const code = this.keys.code(nameKey(clean));
    if (code === this.shown.size) this.shown.code(clean);
    return code;
  }
}
