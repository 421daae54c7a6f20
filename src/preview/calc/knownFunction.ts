import { calculateFormulas } from '@cj-tech-master/excelts/formula';

/** Whether the formula engine has a function: called without arguments, only an unknown one is `#NAME?`. */
export function engineHas(name: string): boolean {
  const cell = { row: 1, col: 1, type: 6, formula: `${name}()`, model: {}, value: null, result: undefined };
  const row = {
    eachCell: (...given: unknown[]) => (given.at(-1) as (each: unknown, at: number) => void)(cell, 1),
  };
  const sheet = {
    id: 1,
    name: 'S',
    dimensions: null,
    eachRow: (...given: unknown[]) => (given.at(-1) as (each: unknown, at: number) => void)(row, 1),
    findCell: () => cell,
    getCell: () => cell,
  };
  calculateFormulas({ worksheets: [sheet], getWorksheet: () => sheet });
  return (cell.result as { error?: string } | undefined)?.error !== '#NAME?';
}
