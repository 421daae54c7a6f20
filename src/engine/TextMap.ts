/** No value was set for the text. */
export const NO_VALUE = -2_147_483_648;

/** A quick hash that runs into this many foreign slots is not spreading these texts: hash them whole from then on. */
const PROBE_LIMIT = 48;
const QUICK_TAIL = 8;
/** Up to so many letters a text is its own key: four letters a word, three words. */
const PACKED_LENGTH = 12;
/** Letters of one byte: those of ASCII but 0, and U+0400 … U+045F (Russian) above them. */
const ASCII_END = 0x80;
const CYRILLIC = 0x400;
const CYRILLIC_END = 0x460;
const CYRILLIC_SHIFT = CYRILLIC - ASCII_END;
/** Third word of a text that does not fit: no packed text has it, as no letter is the byte 255. */
const LONG = -1;

/** A slot of `slots`: the key's three words, and the value so that 0 is a free slot. Sixteen bytes, one cache line. */
const WIDTH = 4;
const WORD_A = 0;
const WORD_B = 1;
const WORD_C = 2;
const VALUE = 3;

/**
 * Texts as keys of 32-bit whole numbers: open addressing on one Int32Array. A short text (most ids are) is packed into
 * the slot itself, so that a look-up touches one place in memory and compares numbers; a longer one is found by a hash
 * of its length and last letters and then compared.
 */
export class TextMap {
  /** Texts in the order in which they were set. */
  readonly texts: string[] = [];
  private slots: Int32Array;
  /** Place in `texts` + 1 by slot, looked at where a key is not the whole text. */
  private places: Int32Array;
  private mask: number;
  private whole = false;
  private lastText: string | undefined;
  private lastValue = NO_VALUE;
  /** Key of the text at hand. */
  private a = 0;
  private b = 0;
  private c = 0;

  /** @param expected how many different texts are likely; it only saves growing. */
  constructor(expected = 16) {
    let capacity = 16;
    while (capacity < expected * 2) capacity *= 2;
    this.slots = new Int32Array(capacity * WIDTH);
    this.places = new Int32Array(capacity);
    this.mask = capacity - 1;
  }

  /** The value of a text; NO_VALUE when it has none. */
  get(text: string): number {
    if (text === this.lastText) return this.lastValue;
    const slot = this.seek(text);
    const stored = this.slots[slot * WIDTH + VALUE]!;
    if (stored === 0) return NO_VALUE;
    this.lastText = text;
    this.lastValue = stored ^ NO_VALUE;
    return this.lastValue;
  }

  /** Give a text that has none a value, once and for all; not NO_VALUE. */
  set(text: string, value: number): void {
    const slot = this.seek(text);
    this.texts.push(text);
    this.fill(slot, this.texts.length, value ^ NO_VALUE);
    if (this.texts.length * 2 > this.mask) this.rehash((this.mask + 1) * 2);
  }

  /** The slot of the text, or the free one where it would go; leaves its key at hand. */
  private seek(text: string): number {
    const length = text.length;
    let a = 0;
    let b = 0;
    let c = length > PACKED_LENGTH ? LONG : 0;
    // Written out in local variables: this runs for every cell of text.
    for (let i = 0; i < length && c !== LONG; i++) {
      let letter = text.charCodeAt(i);
      if (letter >= ASCII_END || letter === 0) {
        if (letter < CYRILLIC || letter >= CYRILLIC_END) {
          c = LONG;
          break;
        }
        letter -= CYRILLIC_SHIFT;
      }
      if (i < 4) a = (a << 8) | letter;
      else if (i < 8) b = (b << 8) | letter;
      else c = (c << 8) | letter;
    }
    if (c === LONG) {
      a = this.hash(text);
      b = length;
    }
    this.a = a;
    this.b = b;
    this.c = c;
    const { slots, mask } = this;
    let slot = mix(a, b, c) & mask;
    for (let probes = 0; ; probes++) {
      const at = slot * WIDTH;
      if (slots[at + WORD_A] === a && slots[at + WORD_B] === b && slots[at + WORD_C] === c) {
        // Only the empty text has the words of a free slot.
        if (c !== LONG || this.texts[this.places[slot]! - 1] === text) return slot;
      } else if (slots[at + VALUE] === 0) return slot;
      if (probes > PROBE_LIMIT && !this.whole) {
        this.whole = true;
        this.rehash(mask + 1);
        return this.seek(text);
      }
      slot = (slot + 1) & mask;
    }
  }

  private fill(slot: number, place: number, stored: number): void {
    const { slots } = this;
    const at = slot * WIDTH;
    slots[at + WORD_A] = this.a;
    slots[at + WORD_B] = this.b;
    slots[at + WORD_C] = this.c;
    slots[at + VALUE] = stored;
    this.places[slot] = place;
  }

  private rehash(capacity: number): void {
    const [slots, places] = [this.slots, this.places];
    this.slots = new Int32Array(capacity * WIDTH);
    this.places = new Int32Array(capacity);
    this.mask = capacity - 1;
    for (let from = 0; from < places.length; from++) {
      const place = places[from]!;
      if (place === 0) continue;
      const at = from * WIDTH;
      this.c = slots[at + WORD_C]!;
      this.a = this.c === LONG ? this.hash(this.texts[place - 1]!) : slots[at + WORD_A]!;
      this.b = slots[at + WORD_B]!;
      let slot = mix(this.a, this.b, this.c) & this.mask;
      while (this.slots[slot * WIDTH + VALUE] !== 0) slot = (slot + 1) & this.mask;
      this.fill(slot, place, slots[at + VALUE]!);
    }
  }

  /** Of length and last letters; of all letters once these turned out to be alike. */
  private hash(text: string): number {
    return this.whole ? wholeHash(text) : quickHash(text);
  }
}

function quickHash(text: string): number {
  const length = text.length;
  let hash = length;
  for (let i = Math.max(0, length - QUICK_TAIL); i < length; i++) {
    hash = Math.imul(hash, 31) + text.charCodeAt(i);
  }
  return hash | 0;
}

/** Turned between letters: a plain polynomial gives `Aa` and `BB` the same hash, and so any chain of them. */
function wholeHash(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x2c1b3c6d);
    hash = (hash << 13) | (hash >>> 19);
  }
  return hash;
}

function mix(a: number, b: number, c: number): number {
  let hash = Math.imul(a, 0x2c1b3c6d) ^ Math.imul(b, 0x297a2d39) ^ Math.imul(c, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
