/** A book as text, to compare it before and after: all that a user can see, and nothing that only Excel numbers. */
import type { Book } from '../../../src/preview/workbook/Book';
import type { Sheet } from '../../../src/preview/workbook/Sheet';

/** One line a fact; hidden sheets too. */
export function digest(book: Book): string[] {
  book.calculator?.flush();
  return book.sheets.flatMap((sheet) => digestSheet(book, sheet).map((line) => `${sheet.name}: ${line}`));
}

export function digestSheet(book: Book, sheet: Sheet): string[] {
  return [
    `visible ${sheet.visibility}`,
    ...digestCells(book, sheet),
    ...sheet.tables.map(
      ({ name, area, columns, style, showBandedRows, showFilterButton }) =>
        `table ${name} ${JSON.stringify({ area, columns: columns.map((column) => column.name), style, showBandedRows, showFilterButton })}`,
    ),
    ...sheet.merges.map((area) => `merge ${JSON.stringify(area)}`).sort(),
    ...sheet.validations.map(({ area, rule }) => `validation ${JSON.stringify({ area, rule })}`).sort(),
    ...sheet.conditionalFormats
      .map(({ area, type, body }) => `rule ${JSON.stringify({ area, type, body })}`)
      .sort(),
    ...[...sheet.columnWidths]
      .filter(([, width]) => Math.abs(width - sheet.defaultColumnWidth) > 0.01)
      .sort()
      .map(([column, width]) => `width ${String(column)} ${width.toFixed(2)}`),
    ...(sheet.freeze === undefined ? [] : [`freeze ${JSON.stringify(sheet.freeze)}`]),
    ...[...sheet.customProperties].map(([key, value]) => `property ${key}=${value}`),
  ];
}

function digestCells(book: Book, sheet: Sheet): string[] {
  const used = sheet.cells.used();
  if (used === null) return [];
  const lines: string[] = [];
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const value = sheet.cells.value(row, column);
      const formula = sheet.cells.formula(row, column);
      const style = book.styles.get(sheet.cells.styleId(row, column));
      const cell = JSON.stringify({ value, formula, style });
      if (cell !== '{"value":null,"style":{}}') lines.push(`R${String(row)}C${String(column)} ${cell}`);
    }
  }
  return lines;
}
