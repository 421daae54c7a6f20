import type { Book } from '../Book';
import { movedFormula } from '../formula/references';
import { Refusal } from '../Refusal';
import type { Sheet } from '../Sheet';
import type { Area, CellValue } from '../types';
import { checkAllowed, checkUnlocked } from './guard';
import { changeCells } from './journal';

export interface SortKey {
  /** Column within the area, from 0. */
  readonly key: number;
  readonly ascending: boolean;
}

interface Row {
  readonly from: number;
  readonly keys: CellValue[];
  readonly values: CellValue[];
  readonly formulas: (string | undefined)[];
  readonly styles: (number | undefined)[];
}

/** Sorts the rows of an area with their looks: numbers, then texts, then booleans, then errors; blanks always last. */
export function sortRows(
  book: Book,
  sheet: Sheet,
  area: Area,
  keys: readonly SortKey[],
  matchCase: boolean,
): void {
  checkAllowed(sheet, 'allowSort');
  checkUnlocked(book, sheet, area);
  if (keys.length === 0 || keys.some(({ key }) => key < 0 || key >= area.columns)) {
    throw new Refusal('InvalidArgument');
  }
  const rows = Array.from({ length: area.rows }, (_, index) => takeRow(sheet, area, area.row + index, keys));
  const collator = new Intl.Collator('en', { sensitivity: matchCase ? 'variant' : 'accent', numeric: false });
  rows.sort((a, b) => {
    for (let index = 0; index < keys.length; index += 1) {
      const order = compare(
        a.keys[index] ?? null,
        b.keys[index] ?? null,
        keys[index]?.ascending !== false,
        collator,
      );
      if (order !== 0) return order;
    }
    return a.from - b.from;
  });
  changeCells(book, sheet, area, () => {
    rows.forEach((row, index) => {
      putRow(sheet, area, area.row + index, row);
    });
  });
  book.emit({ kind: 'cells', sheetId: sheet.id, area, source: book.source });
}

function takeRow(sheet: Sheet, area: Area, row: number, keys: readonly SortKey[]): Row {
  const { cells } = sheet;
  const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
  return {
    from: row,
    keys: keys.map(({ key }) => cells.value(row, area.column + key)),
    values: columns.map((column) => cells.value(row, column)),
    formulas: columns.map((column) => cells.formula(row, column)),
    styles: columns.map((column) => cells.ownStyleId(row, column)),
  };
}

function putRow(sheet: Sheet, area: Area, to: number, row: Row): void {
  row.values.forEach((value, index) => {
    const column = area.column + index;
    const formula = row.formulas[index];
    sheet.cells.set(
      to,
      column,
      value,
      formula === undefined ? undefined : movedFormula(formula, to - row.from, 0),
    );
    sheet.cells.setStyle(to, column, row.styles[index] ?? -1);
  });
}

function compare(a: CellValue, b: CellValue, ascending: boolean, collator: Intl.Collator): number {
  const rankA = rank(a);
  const rankB = rank(b);
  if (rankA === BLANK || rankB === BLANK) return rankA - rankB;
  const order = rankA === rankB ? compareAlike(a, b, collator) : rankA - rankB;
  return ascending ? order : -order;
}

function compareAlike(a: CellValue, b: CellValue, collator: Intl.Collator): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return 0;
}

const BLANK = 4;

function rank(value: CellValue): number {
  if (value === null) return BLANK;
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}
