/** A quick hash that runs into this many foreign slots is not spreading these texts: hash them whole from then on. */
const PROBE_LIMIT = 48;
const QUICK_TAIL = 8;

/** No value was set for the text. */
export const NO_VALUE = -2_147_483_648;

/**
 * Texts as keys of 32-bit whole numbers: open addressing on one Int32Array, place of the text and value side by side,
 * so that a text is hashed once, while it is read, and a look-up stays on one line of the cache.
 */
export class TextMap {
  /** Texts in the order in which they were set. */
  readonly texts: string[] = [];
  /** Pairs: place in `texts` + 1 (0 = free), value. */
  private slots: Int32Array;
  private mask: number;
  private whole = false;
  private lastText: string | undefined;
  private lastValue = NO_VALUE;

  /** @param expected how many different texts are likely; it only saves growing. */
  constructor(expected = 16) {
    let capacity = 16;
    while (capacity < expected * 2) capacity *= 2;
    this.slots = new Int32Array(capacity * 2);
    this.mask = capacity - 1;
  }

  /** The value of a text; NO_VALUE when it has none. */
  get(text: string): number {
    if (text === this.lastText) return this.lastValue;
    const slot = this.seek(text);
    if (this.slots[slot] === 0) return NO_VALUE;
    this.lastText = text;
    this.lastValue = this.slots[slot + 1]!;
    return this.lastValue;
  }

  /** Give a text a value, once and for all. */
  set(text: string, value: number): void {
    const slot = this.seek(text);
    this.texts.push(text);
    this.slots[slot] = this.texts.length;
    this.slots[slot + 1] = value;
    if (this.texts.length * 2 > this.mask) this.rehash((this.mask + 1) * 2);
  }

  /** Where the pair of the text stands, or the free pair where it would go. */
  private seek(text: string): number {
    const { slots, texts, mask } = this;
    let slot = this.hash(text) & mask;
    let probes = 0;
    let place = slots[slot * 2]!;
    while (place !== 0 && texts[place - 1] !== text) {
      if (++probes > PROBE_LIMIT && !this.whole) {
        this.whole = true;
        this.rehash(mask + 1);
        return this.seek(text);
      }
      slot = (slot + 1) & mask;
      place = slots[slot * 2]!;
    }
    return slot * 2;
  }

  private rehash(capacity: number): void {
    const old = this.slots;
    const slots = new Int32Array(capacity * 2);
    this.slots = slots;
    this.mask = capacity - 1;
    for (let i = 0; i < old.length; i += 2) {
      const place = old[i]!;
      if (place === 0) continue;
      let slot = this.hash(this.texts[place - 1]!) & this.mask;
      while (slots[slot * 2] !== 0) slot = (slot + 1) & this.mask;
      slots[slot * 2] = place;
      slots[slot * 2 + 1] = old[i + 1]!;
    }
  }

  /** Length and last characters; the whole text once these turned out to be alike. */
  private hash(text: string): number {
    const length = text.length;
    let hash = length;
    const from = this.whole || length < QUICK_TAIL ? 0 : length - QUICK_TAIL;
    for (let i = from; i < length; i++) hash = Math.imul(hash, 31) + text.charCodeAt(i);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return hash ^ (hash >>> 13);
  }
}
