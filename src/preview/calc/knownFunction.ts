import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import type { WorkbookLike } from '@cj-tech-master/excelts/formula';

/** Whether the formula engine has a function: called without arguments, only an unknown one is `#NAME?`. */
export function engineHas(name: string): boolean {
  const cell = { row: 1, col: 1, type: 6, formula: `${name}()`, model: {}, value: null, result: undefined };
  const row = {
    eachCell: (_: unknown, visit: (each: typeof cell, column: number) => void) => {
      visit(cell, 1);
    },
  };
  const sheet = {
    id: 1,
    name: 'S',
    dimensions: null,
    eachRow: (_: unknown, visit: (each: typeof row, number: number) => void) => {
      visit(row, 1);
    },
    findCell: () => cell,
    getCell: () => cell,
  };
  calculateFormulas({ worksheets: [sheet], getWorksheet: () => sheet } as unknown as WorkbookLike);
  return (cell.result as { error?: string } | undefined)?.error !== '#NAME?';
}
