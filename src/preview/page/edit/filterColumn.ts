import type { Book } from '../../workbook/Book';
import { displayText } from '../../workbook/displayText';
import { applyFilters } from '../../workbook/edit/filters';
import type { Criteria } from '../../workbook/edit/filters';
import { checkAllowed } from '../../workbook/edit/guard';
import { changeParts } from '../../workbook/edit/journal';
import { sortRows } from '../../workbook/edit/sort';
import { bodyArea, emitTableChanged } from '../../workbook/edit/tableShape';
import type { Sheet } from '../../workbook/Sheet';
import type { TableData } from '../../workbook/types';

/** The different texts that a table column shows, sorted, and how many there are in all; long lists are cut. */
export function shownValues(
  book: Book,
  sheet: Sheet,
  table: TableData,
  index: number,
  limit: number,
): { values: string[]; count: number } {
  const body = bodyArea(table);
  const column = body.column + index;
  const numbers = new Map<string, number>();
  const texts = new Set<string>();
  for (let row = body.row; row < body.row + body.rows; row += 1) {
    const value = sheet.cells.value(row, column);
    const format = book.styles.get(sheet.cells.styleId(row, column)).numberFormat ?? 'General';
    const text = displayText(value, format, book.culture);
    if (typeof value === 'number') numbers.set(text, value);
    else texts.add(text);
  }
  const collator = new Intl.Collator(book.culture, { numeric: true });
  const sorted = [
    ...[...numbers].sort((a, b) => a[1] - b[1]).map(([text]) => text),
    ...[...texts].sort((a, b) => collator.compare(a, b)),
  ];
  return { values: sorted.slice(0, limit), count: sorted.length };
}

/** Keeps only the rows with these texts in a column; `null` shows all of it again. */
export function filterColumn(
  book: Book,
  sheet: Sheet,
  table: TableData,
  index: number,
  values: readonly string[] | null,
): void {
  checkAllowed(sheet, 'allowAutoFilter');
  book.history.record(() => {
    changeParts(book, sheet, ['tables', 'filteredRows'], () => {
      const column = table.columns[index];
      if (column === undefined) return;
      delete column.filterValues;
      delete column.filterCriteria;
      if (values !== null) column.filterValues = [...values];
      applyFilters(book, sheet, bodyArea(table), filtersOf(table));
    });
    emitTableChanged(book, sheet, table);
    book.emit({ kind: 'view', sheetId: sheet.id, source: book.source });
  });
}

/** Sorts a table's rows by one column. */
export function sortColumn(
  book: Book,
  sheet: Sheet,
  table: TableData,
  index: number,
  ascending: boolean,
): void {
  book.history.record(() => {
    sortRows(book, sheet, bodyArea(table), [{ key: index, ascending }], false);
    changeParts(book, sheet, ['tables'], () => {
      table.sort = { fields: [{ key: index, ascending }], matchCase: false };
    });
    emitTableChanged(book, sheet, table);
  });
}

function filtersOf(table: TableData): { column: number; criteria: Criteria }[] {
  return table.columns.flatMap((column, index) => {
    if (column.filterValues)
      return [{ column: index, criteria: { filterOn: 'Values', values: column.filterValues } }];
    if (!column.filterCriteria) return [];
    return [{ column: index, criteria: { filterOn: 'Values', ...column.filterCriteria } }];
  });
}
