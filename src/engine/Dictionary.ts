import { NO_VALUE, TextMap } from './TextMap';

/** Texts as small integer codes 0 … size − 1, in order of first appearance. */
export class Dictionary {
  private readonly codes: TextMap;

  /** @param expected how many different texts are likely; it only saves growing. */
  constructor(expected = 16) {
    this.codes = new TextMap(expected);
  }

  /** Number of different texts. */
  get size(): number {
    return this.codes.texts.length;
  }

  /** The code of a text, given one if it is new. */
  code(text: string): number {
    const known = this.codes.get(text);
    if (known !== NO_VALUE) return known;
    const code = this.size;
    this.codes.set(text, code);
    return code;
  }

  /** The code of a text, or −1 when it was never met. */
  find(text: string): number {
    const code = this.codes.get(text);
    return code === NO_VALUE ? -1 : code;
  }

  /** The text of a code. */
  text(code: number): string {
    const text = this.codes.texts[code];
    if (text === undefined) throw new RangeError(`No text has code ${code}`);
    return text;
  }

  /** All texts by code. */
  all(): readonly string[] {
    return this.codes.texts;
  }
}
