/** Beyond this relative difference doubles tell two products apart for certain. */
const CLEAR = 1e-12;

/**
 * Sign of a·b·c − d·e·f for whole numbers of any size: −1, 0 or 1. Doubles decide where they can, big integers where
 * the products come close, so that a limit met to the last kopeck is met.
 */
export function compareProducts(a: number, b: number, c: number, d: number, e: number, f: number): number {
  const left = a * b * c;
  const right = d * e * f;
  const doubt = CLEAR * (Math.abs(left) + Math.abs(right));
  if (!(Math.abs(left - right) > doubt)) return compareExactly(a, b, c, d, e, f);
  return 2 * Number(left > right) - 1;
}

/** Apart, so that what nearly always suffices stays small enough to be compiled into loops. */
function compareExactly(a: number, b: number, c: number, d: number, e: number, f: number): number {
  const exact = BigInt(a) * BigInt(b) * BigInt(c) - BigInt(d) * BigInt(e) * BigInt(f);
  return exact > 0n ? 1 : exact < 0n ? -1 : 0;
}
