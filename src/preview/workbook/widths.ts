/** Widest digit of the default font (Calibri 11), in pixels; column widths are counted in it. */
const DIGIT = 7;
const PIXELS_PER_POINT = 96 / 72;

/** A column's width in points, as Office.js gives it, from characters, as files keep it (ECMA-376, `col/@width`). */
export function pointsOfWidth(characters: number): number {
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
  return pixels / PIXELS_PER_POINT;
}

/** The other way. */
export function widthOfPoints(points: number): number {
  const pixels = Math.round(points * PIXELS_PER_POINT);
  return Math.trunc((pixels / DIGIT) * 256) / 256;
}

/** The width in characters that a text of so many characters needs, with padding. */
export function widthOfText(length: number): number {
  return Math.min(255, Math.trunc(((length * DIGIT + 12) / DIGIT) * 256) / 256);
}
