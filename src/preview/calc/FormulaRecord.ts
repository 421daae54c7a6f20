import type { Sheet } from '../workbook/Sheet';
import type { Area, CellValue } from '../workbook/types';
import type { ParsedFormula } from './parsedFormula';
import type { SheetArea } from './structured';

/** One formula of the book, with what the calculation knows of it. */
export class FormulaRecord {
  precedents: readonly SheetArea[] = [];
  /** The value in the cell came from a file, and nothing that it depends on has changed since. */
  cached = false;
  /** It must call its custom functions anew even with equal arguments. */
  again = false;
  /** The values of its last spill, its own cell included. */
  spilled: readonly (readonly CellValue[])[] | null = null;
  /** The area that it would spill over if it were free. */
  blocked: Area | null = null;

  constructor(
    /** Known to the custom functions by this number; never used twice. */
    readonly id: number,
    readonly sheet: Sheet,
    public row: number,
    public column: number,
    public formula: string,
    public parsed: ParsedFormula,
  ) {}

  /** The cells that it fills: its own, or its spill. */
  get output(): Area {
    const { row, column, spilled } = this;
    return { row, column, rows: spilled?.length ?? 1, columns: spilled?.[0]?.length ?? 1 };
  }
}

/** One number for a cell of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * 16_384 + column;
}
