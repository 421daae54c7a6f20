import type { Culture } from '../../workbook/Book';
import { displayText } from '../../workbook/displayText';

/**
 * The text of a number that fits into a width: with the format General decimals are dropped until it does; else, as in
 * Excel, the cell is filled with `#`.
 *
 * @param fits whether a text is narrow enough
 */
export function fittingNumber(
  value: number,
  text: string,
  format: string,
  culture: Culture,
  fits: (text: string) => boolean,
): string {
  if (fits(text)) return text;
  if (format === 'General' && !Number.isInteger(value)) {
    for (let decimals = 9; decimals >= 0; decimals -= 1) {
      const shorter = displayText(Number(value.toFixed(decimals)), format, culture);
      if (fits(shorter)) return shorter;
    }
  }
  let hashes = '#';
  while (fits(`${hashes}#`) && hashes.length < 255) hashes += '#';
  return fits(hashes) ? hashes : '';
}
