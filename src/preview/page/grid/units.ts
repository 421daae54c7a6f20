/** Excel's units in CSS pixels at 96 dpi, for the default font Calibri 11. */

/** Widest digit of the default font. */
const DIGIT = 7;

/** Pixels of a column whose width is given in characters, padding included, as files give it. */
export function columnPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
}

/** The width in characters that gives a column just these pixels. */
export function columnCharacters(pixels: number): number {
  return Math.trunc((pixels / DIGIT) * 256) / 256;
}

export function pointsToPixels(points: number): number {
  return Math.round((points * 96) / 72);
}

export function pixelsToPoints(pixels: number): number {
  return (pixels * 72) / 96;
}

/** Fonts of workbooks with what stands in for them where they are missing: Carlito has Calibri's widths. */
const STAND_INS: Readonly<Record<string, string>> = {
  Calibri: 'Carlito',
  'Calibri Light': 'Carlito',
  Aptos: 'Carlito',
  'Aptos Narrow': 'Carlito',
  Arial: 'Liberation Sans',
  'Times New Roman': 'Liberation Serif',
  'Courier New': 'Liberation Mono',
};

export const DEFAULT_FONT = 'Calibri';
export const DEFAULT_FONT_SIZE = 11;

/** The CSS list of families for a font name. */
export function fontFamily(name: string): string {
  const standIn = STAND_INS[name];
  return `"${name.replaceAll('"', '')}"${standIn === undefined ? '' : `, "${standIn}"`}, Carlito, sans-serif`;
}
