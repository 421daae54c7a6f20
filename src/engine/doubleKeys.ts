/** Doubles by their leading bits. */
import { inStretches } from './inStretches';

/** Leading bits of a double that make its bucket: sign, exponent and the first six digits after the point. */
const SHIFT = 14;
const SIGN = 0x8000_0000;
/** Which half of a double holds its leading bits. */
const HIGH = new Int32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;

/** Leading bits of each value as a whole number that grows as the value does: negative ones turned round. */
export function keysOf(values: Float64Array, count: number): Int32Array {
  const words = new Int32Array(values.buffer, values.byteOffset, count * 2);
  const keys = new Int32Array(count);
  inStretches(count, (from, to) => {
    fillKeys(words, keys, from, to);
  });
  return keys;
}

function fillKeys(words: Int32Array, keys: Int32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const high = words[2 * i + HIGH]!;
    keys[i] = (high < 0 ? ~high : high | SIGN) >>> SHIFT;
  }
}
