import type { WholeNumbers } from '../../engine';
import type { CellValue } from '../ports';
import { NO_CODE, type CellCoder } from './CellCoder';
import { LINE } from './lineStates';

/** Rows from … to − 1 of a block whose first row has the slot `first`. */
export interface Stretch {
  readonly rows: readonly (readonly CellValue[])[];
  readonly first: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Codes of the lines' cells in one column, by slot; NO_CODE where there is no such column. Gives the largest.
 * @param state LINE at the slots of lines; nothing is read of other rows
 */
export function readCodes(
  cells: CellCoder,
  { rows, first, from, to }: Stretch,
  state: Uint8Array,
  at: number | undefined,
  codes: WholeNumbers,
): number {
  let largest = 0;
  for (let r = from; r < to; r++) {
    if (state[first + r]! !== LINE) continue;
    const code = at === undefined ? NO_CODE : cells.code(rows[r]![at]!);
    if (code > largest) largest = code;
    codes[first + r] = code;
  }
  return largest;
}
