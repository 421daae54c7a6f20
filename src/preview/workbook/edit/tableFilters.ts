import type { Book, PlacedTable } from '../Book';
import type { TableColumnData, TableData } from '../types';
import { applyFilters } from './filters';
import type { Criteria } from './filters';
import { checkAllowed } from './guard';
import { changeParts } from './journal';
import { bodyArea, emitTableChanged } from './tableShape';

/** Filters a table by one of its columns, beside the filters of the others; `null` takes the column's filter off. */
export function filterTableColumn(
  book: Book,
  placed: PlacedTable & { column: TableColumnData },
  criteria: Criteria | null,
): void {
  const { column } = placed;
  change(book, placed, () => {
    delete column.filterValues;
    delete column.filterCriteria;
    if (criteria?.filterOn === 'Values') column.filterValues = (criteria.values ?? []).map(String);
    else if (criteria !== null) column.filterCriteria = { ...criteria };
  });
}

export function clearFilters(book: Book, placed: PlacedTable): void {
  change(book, placed, () => {
    for (const column of placed.table.columns) {
      delete column.filterValues;
      delete column.filterCriteria;
    }
  });
}

/** Filters again by what the cells hold now. */
export function reapplyFilters(book: Book, placed: PlacedTable): void {
  change(book, placed, () => undefined);
}

function change(book: Book, { sheet, table }: PlacedTable, work: () => void): void {
  checkAllowed(sheet, 'allowAutoFilter');
  changeParts(book, sheet, ['tables', 'filteredRows'], () => {
    work();
    applyFilters(book, sheet, bodyArea(table), filtersOf(table));
  });
  emitTableChanged(book, sheet, table);
}

function filtersOf(table: TableData): { column: number; criteria: Criteria }[] {
  return table.columns.flatMap((data, column) => {
    if (data.filterValues !== undefined)
      return { column, criteria: { filterOn: 'Values', values: data.filterValues } };
    return data.filterCriteria === undefined
      ? []
      : { column, criteria: data.filterCriteria as unknown as Criteria };
  });
}
