import { quickHash, tailFor, wholeHash } from './textHash';

/** No value was set for the text. */
export const NO_VALUE = -2_147_483_648;

/** A quick hash that runs into this many foreign slots is not spreading these texts: hash them whole from then on. */
const PROBE_LIMIT = 48;

/**
 * Texts as keys of 32-bit whole numbers: open addressing by a hash of the length and the last letters, compared where
 * hashes meet. Equal short texts of one response are one object as a rule, and then comparing them is comparing pointers.
 */
export class TextMap {
  /** Texts in the order in which they were set. */
  readonly texts: string[] = [];
  /** Values by slot, so that 0 is a free one. */
  private slots = new Int32Array(0);
  /** Texts by slot. */
  private keys: string[] = [];
  /** A hash's upper bits are its slot. */
  private shift = 0;
  /** Letters that the quick hash looks at. */
  private tail = 0;
  private whole = false;
  private lastText: string | undefined;
  private lastValue = NO_VALUE;

  /** @param expected how many different texts are likely; it only saves growing. */
  constructor(expected = 16) {
    let bits = 4;
    while (2 ** bits < expected * 2) bits += 1;
    this.clear(bits);
  }

  /** The value of a text; NO_VALUE when it has none. */
  get(text: string): number {
    if (text === this.lastText) return this.lastValue;
    const { slots, keys } = this;
    for (let slot = this.hash(text) >>> this.shift; ; slot = (slot + 1) & (keys.length - 1)) {
      const stored = slots[slot]!;
      if (stored === 0) return NO_VALUE;
      if (keys[slot] !== text) continue;
      this.lastText = text;
      this.lastValue = stored ^ NO_VALUE;
      return this.lastValue;
    }
  }

  /** Give a text that has none a value, once and for all; not NO_VALUE. */
  set(text: string, value: number): void {
    this.texts.push(text);
    if (this.fill(text, value ^ NO_VALUE) > PROBE_LIMIT && !this.whole) {
      this.whole = true;
      this.rehash(this.keys.length);
    }
    if (this.texts.length * 2 >= this.keys.length) this.rehash(this.keys.length * 2);
  }

  /** Put a new text into its slot; how many foreign ones came before it. */
  private fill(text: string, stored: number): number {
    const { slots, keys } = this;
    let slot = this.hash(text) >>> this.shift;
    let probes = 0;
    for (; slots[slot] !== 0; probes++) slot = (slot + 1) & (keys.length - 1);
    slots[slot] = stored;
    keys[slot] = text;
    return probes;
  }

  private rehash(capacity: number): void {
    const { slots, keys } = this;
    this.clear(Math.log2(capacity));
    for (let from = 0; from < keys.length; from++) {
      const stored = slots[from]!;
      if (stored !== 0) this.fill(keys[from]!, stored);
    }
  }

  private clear(bits: number): void {
    this.slots = new Int32Array(2 ** bits);
    this.keys = noKeys(2 ** bits);
    this.shift = 32 - bits;
    this.tail = tailFor(bits);
  }

  /** Of length and last letters; of all letters once these turned out to be alike. */
  private hash(text: string): number {
    return this.whole ? wholeHash(text) : quickHash(text, this.tail);
  }
}

function noKeys(capacity: number): string[] {
  return new Array<string>(capacity).fill('');
}
