import { intersect } from '../../workbook/area';
import type { Book } from '../../workbook/Book';
import { areasOf } from '../../workbook/edit/rules';
import { movedFormula } from '../../workbook/formula/references';
import type { Sheet } from '../../workbook/Sheet';
import type { ConditionalFormatData } from '../../workbook/types';
import type { Dressing, Rule } from './conditions';

/** Rows that are calculated at once when the first cell among them is asked for. */
const BLOCK = 32;

/** A rule with a formula of its own, as of the first cell of its area: calculated in blocks of rows as they come into sight. */
export function customRule(
  book: Book,
  sheet: Sheet,
  format: ConditionalFormatData,
  dressing: Dressing,
): Rule | null {
  const { rule } = format.body as { rule?: { formula?: unknown } };
  const formula = rule?.formula;
  if (typeof formula !== 'string' || formula === '') return null;
  const text = formula.startsWith('=') ? formula : `=${formula}`;
  const { calculator } = book;
  if (calculator?.valuesOf === undefined) return null;
  const blocks = new Map<number, Set<number>>();
  const hitsOf = (block: number): Set<number> => {
    const known = blocks.get(block);
    if (known !== undefined) return known;
    const cells = cellsIn(sheet, format, block);
    const formulas = cells.map(([row, column]) =>
      movedFormula(text, row - format.area.row, column - format.area.column),
    );
    const values = calculator.valuesOf?.(sheet, formulas) ?? [];
    const hits = new Set<number>();
    cells.forEach(([row, column], index) => {
      const value = values[index];
      if (value === true || (typeof value === 'number' && value !== 0)) hits.add(keyOf(row, column));
    });
    blocks.set(block, hits);
    return hits;
  };
  return (_value, _text, row, column) =>
    hitsOf(Math.floor(row / BLOCK)).has(keyOf(row, column)) ? dressing : null;
}

/** The rule's cells among a block's rows, no further right than anything is used. */
function cellsIn(sheet: Sheet, format: ConditionalFormatData, block: number): [number, number][] {
  const used = sheet.cells.used();
  const columns = used === null ? 0 : used.column + used.columns;
  const band = { row: block * BLOCK, rows: BLOCK, column: 0, columns };
  return areasOf(format).flatMap((area) => {
    const common = columns === 0 ? null : intersect(area, band);
    if (common === null) return [];
    const cells: [number, number][] = [];
    for (let row = common.row; row < common.row + common.rows; row += 1)
      for (let column = common.column; column < common.column + common.columns; column += 1)
        cells.push([row, column]);
    return cells;
  });
}

function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}
