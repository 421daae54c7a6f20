/** Hashes of texts for tables that take their upper bits as the slot. */

/** Letters at the end of a text that its quick hash looks at: what tells ids and articles apart stands there. */
const TAIL = 6;
/** Digits count as digits, and so do the letters of one alphabet: tails of such ids never share a hash. */
const LETTERS = 41;
/** Spreads neighbouring hashes over the table (2³² ÷ the golden ratio). */
const SPREAD = 0x9e3779b1 | 0;

/** Of the length and the last letters. 32 bits, the upper ones spread best. */
export function quickHash(text: string): number {
  const length = text.length;
  let hash = length;
  for (let i = length > TAIL ? length - TAIL : 0; i < length; i++) {
    hash = (Math.imul(hash, LETTERS) + text.charCodeAt(i)) | 0;
  }
  return Math.imul(hash, SPREAD);
}

/** Of all letters. Turned between them: a plain polynomial gives `Aa` and `BB` the same hash, and so any chain of them. */
export function wholeHash(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x2c1b3c6d);
    hash = (hash << 13) | (hash >>> 19);
  }
  return Math.imul(hash, SPREAD);
}
