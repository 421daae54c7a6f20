import { MAX_COLUMNS, MAX_ROWS, contains } from '../../workbook/area';
import type { Book } from '../../workbook/Book';
import type { Sheet } from '../../workbook/Sheet';
import type { Area } from '../../workbook/types';
import { DamagedFile } from '../DamagedFile';
import type { StyleTable } from '../styles/StyleTable';
import type { XmlElement } from '../xml/tree';
import { CellReader } from './CellReader';
import type { CellContext } from './CellReader';
import { readSections } from './sections';
import type { Sections } from './sections';
import { readShell } from './shell';

/** What all sheets of a file share. */
export interface ReadContext extends CellContext {
  readonly book: Book;
  readonly styles: StyleTable;
}

/** Fill a sheet from its part: cells and sections. Gives what surrounds the cells. */
export function readSheet(sheet: Sheet, bytes: Uint8Array, context: ReadContext): XmlElement {
  const reader = new CellReader(bytes, context);
  const { root } = readShell(bytes, reader.data);
  const sections = readSections(root, context.styles);
  putSections(sheet, sections, context);
  readCells(sheet, reader, context);
  return root;
}

/** Rows that a filter hides are told from rows that somebody hid by lying in a filter's area that has criteria. */
export function separateFilteredRows(sheet: Sheet): void {
  const filters: Area[] = sheet.tables
    .filter(({ columns }) => columns.some((column) => column.filterValues ?? column.filterCriteria))
    .map((table) => table.area);
  if (sheet.filter?.criteria.some(Boolean) === true) filters.push(sheet.filter.area);
  if (filters.length === 0) return;
  for (const row of [...sheet.hiddenRows]) {
    const isFiltered = filters.some((area) => contains(area, { ...area, row, rows: 1 }));
    if (!isFiltered) continue;
    sheet.hiddenRows.delete(row);
    sheet.filteredRows.add(row);
  }
}

function putSections(sheet: Sheet, sections: Sections, context: ReadContext): void {
  const { view, columns, defaults } = sections;
  sheet.freeze = view.freeze;
  sheet.showGridlines = view.showGridlines;
  sheet.showHeadings = view.showHeadings;
  sheet.selection = view.selection;
  sheet.tabColor = sections.tabColor;
  sheet.columnWidths = columns.widths;
  sheet.hiddenColumns = columns.hidden;
  for (const [column, format] of columns.formats)
    sheet.cells.columnStyles.set(column, styleOf(format, context));
  sheet.defaultColumnWidth = defaults.columnWidth ?? sheet.defaultColumnWidth;
  sheet.defaultRowHeight = defaults.rowHeight ?? sheet.defaultRowHeight;
  sheet.protection = sections.protection;
  sheet.filter = sections.filter;
  sheet.merges = [...sections.merges];
  sheet.conditionalFormats = [...sections.conditionalFormats];
  sheet.validations = [...sections.validations];
  sheet.pageLayout = { ...sections.pageLayout };
}

function readCells(sheet: Sheet, reader: CellReader, context: ReadContext): void {
  const { cells } = sheet;
  const ids: number[] = [];
  const idOf = (format: number): number => (ids[format] ??= styleOf(format, context));
  const hasColumnStyles = cells.columnStyles.size > 0;
  for (let step = reader.next(); step !== 'end'; step = reader.next()) {
    const { row, column } = reader;
    if (!(row >= 0 && row < MAX_ROWS && column < MAX_COLUMNS))
      throw new DamagedFile('a cell outside the grid');
    if (step === 'row') {
      if (reader.rowHeight !== undefined) sheet.rowHeights.set(row, reader.rowHeight);
      if (reader.rowHidden) sheet.hiddenRows.add(row);
      if (reader.rowFormat >= 0) cells.rowStyles.set(row, idOf(reader.rowFormat));
      continue;
    }
    const formula = reader.cellFormula();
    const value = reader.cellValue();
    if (value !== null || formula !== undefined) cells.set(row, column, value, formula);
    const inherits = reader.format === 0 && !hasColumnStyles && reader.rowFormat < 0;
    if (!inherits) cells.setStyle(row, column, idOf(reader.format));
  }
}

function styleOf(format: number, { book, styles }: ReadContext): number {
  return book.styles.intern(styles.look(format));
}
