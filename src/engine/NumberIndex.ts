/** Numbers as small integer codes, for ids that a workbook holds as numbers; open addressing like `Dictionary`. */
export class NumberIndex {
  private keys: Float64Array;
  private codes: Int32Array;
  private mask: number;
  private count = 0;
  private lastValue = NaN;
  private lastCode = -1;
  private readonly bits = new Float64Array(1);
  private readonly words = new Int32Array(this.bits.buffer);

  constructor(expected = 16) {
    let capacity = 16;
    while (capacity < expected * 2) capacity *= 2;
    this.keys = new Float64Array(capacity);
    this.codes = new Int32Array(capacity);
    this.mask = capacity - 1;
  }

  /** Number of different numbers; codes are 0 … size − 1 in order of first appearance. */
  get size(): number {
    return this.count;
  }

  /** The code of a finite number, given one if it is new; −0 is 0. */
  code(value: number): number {
    if (value === this.lastValue) return this.lastCode;
    let slot = this.hash(value);
    while (this.codes[slot] !== 0) {
      if (this.keys[slot] === value) return this.remember(value, this.codes[slot]! - 1);
      slot = (slot + 1) & this.mask;
    }
    this.keys[slot] = value;
    this.codes[slot] = ++this.count;
    const code = this.count - 1;
    if (this.count * 2 > this.codes.length) this.grow();
    return this.remember(value, code);
  }

  private remember(value: number, code: number): number {
    this.lastValue = value;
    this.lastCode = code;
    return code;
  }

  private grow(): void {
    const { keys, codes } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.codes = new Int32Array(keys.length * 2);
    this.mask = keys.length * 2 - 1;
    for (let i = 0; i < codes.length; i++) {
      if (codes[i] === 0) continue;
      let slot = this.hash(keys[i]!);
      while (this.codes[slot] !== 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = keys[i]!;
      this.codes[slot] = codes[i]!;
    }
  }

  private hash(value: number): number {
    this.bits[0] = value + 0;
    let hash = Math.imul(this.words[0]! ^ Math.imul(this.words[1]!, 0x01000193), 0x2c1b3c6d);
    hash ^= hash >>> 15;
    return (Math.imul(hash, 0x297a2d39) >>> 7) & this.mask;
  }
}
