import type { Book } from '../../workbook/Book';
import { displayText } from '../../workbook/displayText';
import type { Sheet } from '../../workbook/Sheet';
import { DEFAULT_FONT_SIZE } from './units';
import { columnAxis } from './axes';
import { neededHeight } from '../paint/paintText';
import type { TextMeasure } from '../paint/TextMeasure';

/** Rows looked at: headings and cards stand at the top, and measuring a million rows would take seconds. */
const LOOKED_AT = 2000;

/**
 * Heights in pixels of rows without one of their own whose texts need more than the default: larger fonts and wrapped
 * texts, as Excel fits rows by itself. Merged cells do not count, as there.
 */
export function autoHeights(book: Book, sheet: Sheet, measure: TextMeasure): Map<number, number> {
  const heights = new Map<number, number>();
  const used = sheet.cells.usedValues();
  if (used === null) return heights;
  const columns = columnAxis(sheet);
  const merged = new Set(sheet.merges.map(({ row, column }) => `${row},${column}`));
  const tall = tallStyles(book);
  if (tall.size === 0) return heights;
  const lastRow = Math.min(used.row + used.rows, LOOKED_AT);
  for (let row = used.row; row < lastRow; row += 1) {
    if (sheet.rowHeights.has(row)) continue;
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const id = sheet.cells.styleId(row, column);
      const value = tall.has(id) ? sheet.cells.value(row, column) : null;
      if (value === null || merged.has(`${row},${column}`)) continue;
      const style = book.styles.get(id);
      const text = displayText(value, style.numberFormat ?? 'General', book.culture);
      const height = neededHeight(text, style, columns.size(column), measure);
      if (height > (heights.get(row) ?? 20)) heights.set(row, height);
    }
  }
  return heights;
}

/** Ids of the styles that may need more than a default row. */
function tallStyles(book: Book): Set<number> {
  const ids = new Set<number>();
  for (let id = 0; id < book.styles.size; id += 1) {
    const style = book.styles.get(id);
    if (style.wrapText === true || (style.fontSize ?? DEFAULT_FONT_SIZE) > DEFAULT_FONT_SIZE) ids.add(id);
  }
  return ids;
}
