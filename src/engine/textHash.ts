/** Hashes of texts for tables that take their upper bits as the slot. */

/** Digits count as digits, and so do the letters of one alphabet: tails of such ids never share a hash. */
const LETTERS = 41;
/** Spreads neighbouring hashes over the table (2³² ÷ the golden ratio), once their upper bits were folded in. */
const SPREAD = 0x9e3779b1 | 0;

/** Fewest letters that a quick hash looks at. */
const SHORT_TAIL = 4;

/** How many of the last letters tell texts in 2^bits slots apart: as many as digits are needed to number the slots. */
export function tailFor(bits: number): number {
  return Math.max(SHORT_TAIL, Math.ceil(bits * Math.log10(2)));
}

/**
 * Of the length and the last letters: what tells ids and articles apart stands there. 32 bits, the upper ones spread best.
 * @param tail letters that it looks at
 */
export function quickHash(text: string, tail: number): number {
  const length = text.length;
  let hash = length;
  for (let i = length > tail ? length - tail : 0; i < length; i++) {
    hash = (Math.imul(hash, LETTERS) + text.charCodeAt(i)) | 0;
  }
  return Math.imul(hash ^ (hash >>> 15), SPREAD);
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
