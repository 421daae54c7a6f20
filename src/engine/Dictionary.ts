/** Texts as small integer codes: open addressing on one Int32Array, so that a text is hashed once, while it is read. */

/** A quick hash that runs into this many foreign slots is not spreading these texts: hash them whole from then on. */
const PROBE_LIMIT = 48;
const QUICK_TAIL = 10;

export class Dictionary {
  private readonly texts: string[] = [];
  /** Code + 1, or 0 for a free slot. */
  private slots: Int32Array;
  private mask: number;
  private whole = false;
  private lastText: string | undefined;
  private lastCode = -1;

  /** @param expected how many different texts are likely; it only saves growing. */
  constructor(expected = 16) {
    let capacity = 16;
    while (capacity < expected * 2) capacity *= 2;
    this.slots = new Int32Array(capacity);
    this.mask = capacity - 1;
  }

  /** Number of different texts; codes are 0 … size − 1 in order of first appearance. */
  get size(): number {
    return this.texts.length;
  }

  /** The code of a text, given one if it is new. */
  code(text: string): number {
    if (text === this.lastText) return this.lastCode;
    const slot = this.seek(text);
    let code = (this.slots[slot] as number) - 1;
    if (code < 0) code = this.insert(text, slot);
    this.lastText = text;
    this.lastCode = code;
    return code;
  }

  /** The code of a text, or −1 when it was never met. */
  find(text: string): number {
    if (text === this.lastText) return this.lastCode;
    return (this.slots[this.seek(text)] as number) - 1;
  }

  /** The text of a code. */
  text(code: number): string {
    const text = this.texts[code];
    if (text === undefined) throw new RangeError(`No text has code ${code}`);
    return text;
  }

  /** All texts by code. */
  all(): readonly string[] {
    return this.texts;
  }

  /** The slot that holds the text, or the free one where it would go. */
  private seek(text: string): number {
    const slots = this.slots;
    const texts = this.texts;
    let slot = this.hash(text) & this.mask;
    let probes = 0;
    let entry = slots[slot] as number;
    while (entry !== 0) {
      if (texts[entry - 1] === text) return slot;
      if (++probes > PROBE_LIMIT && !this.whole) {
        this.whole = true;
        this.rehash(slots.length);
        return this.seek(text);
      }
      slot = (slot + 1) & this.mask;
      entry = slots[slot] as number;
    }
    return slot;
  }

  private insert(text: string, slot: number): number {
    const code = this.texts.length;
    this.texts.push(text);
    this.slots[slot] = code + 1;
    if (code * 2 >= this.slots.length) this.rehash(this.slots.length * 2);
    return code;
  }

  private rehash(capacity: number): void {
    const slots = new Int32Array(capacity);
    this.slots = slots;
    this.mask = capacity - 1;
    const texts = this.texts;
    for (let code = 0; code < texts.length; code++) {
      let slot = this.hash(texts[code] as string) & this.mask;
      while (slots[slot] !== 0) slot = (slot + 1) & this.mask;
      slots[slot] = code + 1;
    }
  }

  /** Length and last characters; the whole text once these turned out to be alike. */
  private hash(text: string): number {
    const length = text.length;
    let hash = length;
    const from = this.whole || length < QUICK_TAIL ? 0 : length - QUICK_TAIL;
    for (let i = from; i < length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    return hash ^ (hash >>> 13);
  }
}
