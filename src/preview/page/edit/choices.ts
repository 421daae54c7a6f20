import { intersect, parseArea } from '../../workbook/area';
import type { Book } from '../../workbook/Book';
import { displayText } from '../../workbook/displayText';
import type { Sheet } from '../../workbook/Sheet';
import type { ValidationData } from '../../workbook/types';
import type { Cell } from '../grid/Viewport';

const LIMIT = 500;

/** Whether a cell has a validation list that shows an arrow. */
export function hasChoices(sheet: Sheet, cell: Cell): boolean {
  const list = listOf(validationAt(sheet, cell));
  return list !== null && list.inCellDropDown !== false;
}

/** The texts of a cell's validation list: written out, or read from the range that it names. */
export function choicesOf(book: Book, sheet: Sheet, cell: Cell): string[] {
  const source = listOf(validationAt(sheet, cell))?.source;
  if (typeof source !== 'string') return [];
  if (!source.startsWith('=')) return source.split(/[,;]/).map((text) => text.trim());
  const named = book.findName(source.slice(1), sheet)?.formula ?? source;
  const match = /^=(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(named);
  const area = parseArea((match?.[3] ?? '').replaceAll('$', ''));
  const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const from = name === undefined ? sheet : book.findSheet(name);
  const used = from?.cells.usedValues() ?? null;
  const filled = area === null || used === null ? null : intersect(area, used);
  if (from === undefined || filled === null) return [];
  const texts: string[] = [];
  for (let row = filled.row; row < filled.row + filled.rows; row += 1) {
    for (
      let column = filled.column;
      column < filled.column + filled.columns && texts.length < LIMIT;
      column += 1
    ) {
      const format = book.styles.get(from.cells.styleId(row, column)).numberFormat ?? 'General';
      texts.push(displayText(from.cells.value(row, column), format, book.culture));
    }
  }
  return texts.filter((text) => text !== '');
}

export function validationAt(sheet: Sheet, cell: Cell): ValidationData | undefined {
  const at = { ...cell, rows: 1, columns: 1 };
  return sheet.validations.find((each) =>
    [each.area, ...(each.otherAreas ?? [])].some((area) => intersect(area, at) !== null),
  );
}

function listOf(validation: ValidationData | undefined): Record<string, unknown> | null {
  const list = validation?.rule.list;
  return typeof list === 'object' && list !== null ? (list as Record<string, unknown>) : null;
}
