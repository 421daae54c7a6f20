/** Doubles by their leading bits. */

/** Leading bits of a double that make its key: sign, exponent and the first four digits after the point. */
const SHIFT = 16;
const SIGN = 0x8000_0000;
/** Which half of a double holds its leading bits. */
const HIGH = new Int32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;

/** Keys are 0 … KEYS − 1. */
export const KEYS = 1 << (32 - SHIFT);

/** The halves of doubles, as `keyAt` takes them. */
export function halvesOf(values: Float64Array, count: number): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, count * 2);
}

/** Leading bits of the value at a place as a whole number that grows as the value does: negative ones turned round. */
export function keyAt(halves: Int32Array, place: number): number {
  const high = halves[2 * place + HIGH]!;
  return (high < 0 ? ~high : high | SIGN) >>> SHIFT;
}
