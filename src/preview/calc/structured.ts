import type { Book } from '../workbook/Book';
import { fold } from '../workbook/names';
import { bounding, intersect } from '../workbook/area';
import type { Sheet } from '../workbook/Sheet';
import type { Area, TableData } from '../workbook/types';

/** Cells of one sheet. */
export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The cell that a formula stands in. */
export interface FormulaPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

interface Inside {
  readonly columns: readonly string[];
  /** From the first to the last column. */
  readonly span: boolean;
  readonly specials: readonly string[];
}

/**
 * The cells that a structured reference means: `Sales[Amount]`, `[@Amount]`, `Sales[[#Headers],[A]:[B]]`.
 *
 * @param table name of the table; absent is the one around the formula
 * @param brackets the part in brackets, with them; absent is the whole data part
 * @returns `null` when there is no such table or column, or no such row
 */
export function findStructured(
  book: Book,
  place: FormulaPlace,
  table: string | undefined,
  brackets: string | undefined,
): SheetArea | null {
  const found = table === undefined ? tableAround(place) : book.findTable(table);
  if (!found) return null;
  const inside = readBrackets(brackets ?? '[]');
  const columns = columnsOf(found.table, inside);
  const rows = rowsOf(found.table, inside, found.sheet === place.sheet ? place.row : -1);
  const area = columns && rows && intersect(columns, rows);
  return area ? { sheet: found.sheet, area } : null;
}

/** The table that the formula stands in. */
export function tableAround({ sheet, row, column }: FormulaPlace): { table: TableData; sheet: Sheet } | null {
  const cell = { row, column, rows: 1, columns: 1 };
  const table = sheet.tables.find((each) => intersect(each.area, cell) !== null);
  return table ? { table, sheet } : null;
}

function readBrackets(text: string): Inside {
  let rest = text.slice(1, -1).trim();
  const specials: string[] = [];
  if (rest.startsWith('@')) {
    specials.push('#this row');
    rest = rest.slice(1).trim();
  }
  const items = [...rest.matchAll(/\[((?:'.|[^\]'])*)\]/g)].map((match) => match[1] ?? '');
  const words = items.length > 0 ? items : rest === '' ? [] : [rest];
  const columns = words.filter((word) => !word.startsWith('#'));
  specials.push(...words.filter((word) => word.startsWith('#')).map((word) => word.toLowerCase()));
  const span = items.length > 0 && /\]\s*:\s*\[/.test(rest);
  return { columns: columns.map((column) => column.replace(/'(.)/g, '$1')), span, specials };
}

function columnsOf({ area, columns }: TableData, { columns: wanted, span }: Inside): Area | null {
  if (wanted.length === 0) return area;
  const numbers = wanted.map((name) => columns.findIndex((column) => fold(column.name) === fold(name)));
  if (numbers.includes(-1) || (wanted.length > 1 && !span)) return null;
  const first = Math.min(...numbers);
  const count = Math.max(...numbers) - first + 1;
  return { ...area, column: area.column + first, columns: count };
}

function rowsOf(table: TableData, { specials }: Inside, row: number): Area | null {
  const { area, showHeaders, showTotals } = table;
  const head = showHeaders ? 1 : 0;
  const foot = showTotals ? 1 : 0;
  const last = area.row + area.rows - 1;
  const parts: Record<string, Area | null> = {
    '#all': area,
    '#data': { ...area, row: area.row + head, rows: area.rows - head - foot },
    '#headers': showHeaders ? { ...area, rows: 1 } : null,
    '#totals': showTotals ? { ...area, row: last, rows: 1 } : null,
    '#this row': row >= area.row + head && row <= last ? { ...area, row, rows: 1 } : null,
  };
  const wanted = (specials.length > 0 ? specials : ['#data']).map((special) => parts[special] ?? null);
  return wanted.reduce((all, part) => (all && part ? bounding(all, part) : null));
}
