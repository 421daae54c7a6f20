import { sameArea } from '../area';
import type { Book } from '../Book';
import { Refusal } from '../Refusal';
import type { Sheet } from '../Sheet';
import type { Area, SheetFilterData } from '../types';
import { applyFilters } from './filters';
import type { Criteria } from './filters';
import { checkAllowed } from './guard';
import { changeView } from './sheets';

/** Puts the sheet's filter on an area whose first row is the header. */
export function showSheetFilter(book: Book, sheet: Sheet, area: Area): void {
  checkAllowed(sheet, 'allowAutoFilter');
  if (sheet.filter !== undefined && sameArea(sheet.filter.area, area)) return;
  changeFilter(book, sheet, () => {
    sheet.filter = { area, criteria: Array.from({ length: area.columns }, () => ({})) };
  });
}

/** Filters by a column of the area; without a column, again by what the cells hold now. */
export function filterSheet(
  book: Book,
  sheet: Sheet,
  column?: number,
  criteria: Criteria | null = null,
): void {
  checkAllowed(sheet, 'allowAutoFilter');
  const { filter } = sheet;
  if (filter === undefined) throw new Refusal('ItemNotFound');
  if (column !== undefined && (column < 0 || column >= filter.area.columns))
    throw new Refusal('InvalidArgument');
  changeFilter(book, sheet, () => {
    if (column !== undefined) filter.criteria[column] = criteria === null ? {} : { ...criteria };
  });
}

export function clearSheetFilter(book: Book, sheet: Sheet): void {
  checkAllowed(sheet, 'allowAutoFilter');
  changeFilter(book, sheet, () => {
    if (sheet.filter !== undefined) sheet.filter.criteria = sheet.filter.criteria.map(() => ({}));
  });
}

export function removeSheetFilter(book: Book, sheet: Sheet): void {
  clearSheetFilter(book, sheet);
  changeFilter(book, sheet, () => {
    sheet.filter = undefined;
  });
}

function changeFilter(book: Book, sheet: Sheet, work: () => void): void {
  changeView(book, sheet, ['filter', 'filteredRows'], () => {
    work();
    if (sheet.filter === undefined) return;
    const { area } = sheet.filter;
    applyFilters(book, sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, filtersOf(sheet.filter));
  });
}

function filtersOf(filter: SheetFilterData): { column: number; criteria: Criteria }[] {
  return filter.criteria.flatMap((each, column) =>
    'filterOn' in each ? { column, criteria: each as unknown as Criteria } : [],
  );
}
