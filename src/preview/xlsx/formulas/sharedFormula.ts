import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/area';
import { splitFormula, writeReference } from '../../workbook/formula/references';
import type { Corner, FormulaPart } from '../../workbook/formula/references';

/** A formula that many cells share: cut once, told for each of them. */
export class SharedFormula {
  private readonly parts: readonly FormulaPart[];

  /** @param formula as the cell at `row` and `column` has it */
  constructor(
    formula: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    this.parts = splitFormula(formula);
  }

  /** The formula as it reads in another cell: what is not fixed by `$` moves along. */
  at(row: number, column: number): string {
    const down = row - this.row;
    const right = column - this.column;
    let formula = '';
    for (const part of this.parts) {
      if (part.kind !== 'reference') {
        formula += part.text;
        continue;
      }
      const { first, last } = part.reference;
      const moved = { ...part.reference, first: move(first, down, right) };
      formula += writeReference(last === undefined ? moved : { ...moved, last: move(last, down, right) });
    }
    return formula;
  }
}

/** Shared formulas wrap around the edges of the grid. */
function move(corner: Corner, down: number, right: number): Corner {
  const wrap = (value: number, by: number, size: number): number => (((value + by) % size) + size) % size;
  const { row, column } = corner;
  return {
    ...corner,
    ...(row === undefined || corner.absoluteRow ? {} : { row: wrap(row, down, MAX_ROWS) }),
    ...(column === undefined || corner.absoluteColumn ? {} : { column: wrap(column, right, MAX_COLUMNS) }),
  };
}
