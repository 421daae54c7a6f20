import { bounding, intersect } from '../../workbook/area';
import type { Book } from '../../workbook/Book';
import { displayText } from '../../workbook/displayText';
import { copyCells } from '../../workbook/edit/copy';
import { clearArea } from '../../workbook/edit/formats';
import { typeInto } from '../../workbook/edit';
import type { Sheet } from '../../workbook/Sheet';
import type { Area } from '../../workbook/types';
import { enteredText } from '../edit/cellText';
import { readTableText, writeTableText } from '../edit/tableText';

/** Cells that were copied or cut here; pasted with their formulas and looks as long as the clipboard still has them. */
export interface Copied {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly isCut: boolean;
  readonly text: string;
}

/** The most cells that are put on the clipboard as text. */
const TEXT_LIMIT = 500_000;

/** Takes cells for the clipboard: of whole rows and columns only what is used, and no row that a filter hides. */
export function copyArea(book: Book, sheet: Sheet, area: Area, isCut: boolean): Copied {
  const used = sheet.cells.used();
  const wanted = (used && intersect(area, used)) ?? { ...area, rows: 1, columns: 1 };
  const filled =
    area.rows * area.columns <= 10_000 ? area : bounding({ ...area, rows: 1, columns: 1 }, wanted);
  const rows: string[][] = [];
  for (let row = filled.row; row < filled.row + filled.rows; row += 1) {
    if (sheet.filteredRows.has(row)) continue;
    if ((rows.length + 1) * filled.columns > TEXT_LIMIT) break;
    rows.push(
      Array.from({ length: filled.columns }, (_, at) => {
        const column = filled.column + at;
        const format = book.styles.get(sheet.cells.styleId(row, column)).numberFormat ?? 'General';
        return displayText(sheet.cells.value(row, column), format, book.culture);
      }),
    );
  }
  return { sheet, area: filled, isCut, text: writeTableText(rows) };
}

/**
 * Pastes what the clipboard holds; gives the area that was filled, or `null` when there was nothing.
 *
 * @throws Refusal of a protected sheet and the like
 */
export function pasteText(
  book: Book,
  sheet: Sheet,
  at: Area,
  text: string,
  copied: Copied | null,
): Area | null {
  const isOurs = copied !== null && normal(copied.text) === normal(text);
  if (isOurs && !hasFilteredRows(copied)) return pasteCells(book, sheet, at, copied);
  if (text === '') return null;
  const block = readTableText(text);
  const height = block.length;
  const width = block[0]?.length ?? 0;
  const isRepeated = at.rows % height === 0 && at.columns % width === 0 && at.rows * at.columns <= TEXT_LIMIT;
  const rows = isRepeated ? at.rows : height;
  const columns = isRepeated ? at.columns : width;
  const matrix = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) =>
      enteredText(book, block[row % height]?.[column % width] ?? ''),
    ),
  );
  typeInto(book, sheet, at.row, at.column, matrix, { culture: book.culture, source: 'user' });
  return { row: at.row, column: at.column, rows, columns };
}

function pasteCells(book: Book, sheet: Sheet, at: Area, copied: Copied): Area {
  const { area, isCut } = copied;
  const isRepeated = !isCut && at.rows % area.rows === 0 && at.columns % area.columns === 0;
  const target = isRepeated ? at : { ...at, rows: area.rows, columns: area.columns };
  book.as('user', () => {
    book.history.record(() => {
      copyCells(book, { sheet: copied.sheet, area }, { sheet, area: target }, 'All');
      if (isCut && copied.sheet === sheet) clearOutside(book, sheet, area, target);
      else if (isCut) clearArea(book, copied.sheet, area, 'all');
    });
  });
  return target;
}

/** Empties what was cut, but for what the paste has filled. */
function clearOutside(book: Book, sheet: Sheet, area: Area, filled: Area): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = { row, column, rows: 1, columns: 1 };
      if (intersect(cell, filled) === null) clearArea(book, sheet, cell, 'all');
    }
  }
}

function hasFilteredRows({ sheet, area }: Copied): boolean {
  for (const row of sheet.filteredRows) if (row >= area.row && row < area.row + area.rows) return true;
  return false;
}

function normal(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
}
