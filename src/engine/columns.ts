/** Typed columns whose length is known beforehand as a rule, and that may grow when it was not. */

/** A capacity for `needed` slots that makes growing by small steps cheap. */
export function roomFor(needed: number): number {
  return Math.max(16, Math.ceil(needed * 1.5));
}

/** The column itself when it has `needed` slots, else a longer copy; new slots hold `fill`. */
export function growInt32(column: Int32Array, needed: number, fill = 0): Int32Array {
  if (needed <= column.length) return column;
  const longer = new Int32Array(roomFor(needed));
  longer.set(column);
  if (fill !== 0) longer.fill(fill, column.length);
  return longer;
}

/** As `growInt32`, for bytes. */
export function growUint8(column: Uint8Array, needed: number, fill = 0): Uint8Array {
  if (needed <= column.length) return column;
  const longer = new Uint8Array(roomFor(needed));
  longer.set(column);
  if (fill !== 0) longer.fill(fill, column.length);
  return longer;
}

/** As `growInt32`, for doubles. */
export function growFloat64(column: Float64Array, needed: number, fill = 0): Float64Array {
  if (needed <= column.length) return column;
  const longer = new Float64Array(roomFor(needed));
  longer.set(column);
  if (fill !== 0) longer.fill(fill, column.length);
  return longer;
}
