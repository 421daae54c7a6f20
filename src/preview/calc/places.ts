import { columnLetters } from '../workbook/area';
import { quoteSheet } from '../workbook/formula/references';
import type { FormulaPlace } from './structured';

/** The address of a cell with its sheet, as Excel tells it to a function: `Sheet1!A1`. */
export function formatPlace({ sheet, row, column }: FormulaPlace): string {
  return `${quoteSheet(sheet.name)}!${columnLetters(column)}${String(row + 1)}`;
}
