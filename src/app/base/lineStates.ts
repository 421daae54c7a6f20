/** What became of each source row of the sales, kept as one byte a row, so that counts follow when a row is read again. */
import { issue, type Issue } from '../issues';
import type { CellValue } from '../ports';
import { lineAddress } from './addresses';
import { MAX_EXAMPLES } from './Tally';
import type { Base } from './types';
import { isErrorText, tidy, totalsKind } from './words';

export const LINE = 1;
/** Kinds of rows that are no line. */
export const ROW = {
  blank: 0,
  badDate: 2,
  badAmount: 3,
  errorInDate: 4,
  errorInAmount: 5,
  totals: 6,
} as const;
const KIND = 7;
const STATES = 256;
/** Beside LINE: no readable margin (it counts as 0), or margin and amount − cost differ. */
export const NO_MARGIN = 8;
export const MARGIN_DIFFERS = 16;

/** Why a row is no line, given that it has no readable date or no readable amount. */
export function lineTrouble(
  row: readonly CellValue[],
  date: number,
  amount: number,
  dateIsReadable: boolean,
): number {
  if (row.every(isBlank)) return ROW.blank;
  if (!dateIsReadable && row.some((cell) => totalsKind(cell) !== null)) return ROW.totals;
  if (isError(row[date])) return ROW.errorInDate;
  if (isError(row[amount])) return ROW.errorInAmount;
  return dateIsReadable ? ROW.badAmount : ROW.badDate;
}

function isBlank(cell: CellValue): boolean {
  return cell === '' || (typeof cell === 'string' && tidy(cell) === '');
}

function isError(cell: CellValue | undefined): boolean {
  return typeof cell === 'string' && isErrorText(cell);
}

/** How many rows there are of each state byte. */
function countStates(state: Uint8Array, count: number): Int32Array {
  const counts = new Int32Array(STATES);
  for (let i = 0; i < count; i++) {
    const value = state[i]!;
    counts[value] = counts[value]! + 1;
  }
  return counts;
}

export interface LineSummary {
  /** Rows that are lines or were meant to be. */
  readonly rows: number;
  readonly lines: number;
  readonly skipped: number;
  /** Lines and rows whose date could be read. */
  readonly dated: number;
  readonly issues: readonly Issue[];
}

/** Counts and issues of all source rows; `marginField` is the field to point at where no margin could be read. */
export function summarise(
  state: Uint8Array,
  count: number,
  parts: Base['salesParts'],
  marginField: string,
): LineSummary {
  const counts = countStates(state, count);
  const kind = (wanted: number): number =>
    counts.reduce((sum, n, value) => ((value & KIND) === wanted ? sum + n : sum), 0);
  const lines = kind(LINE);
  const skipped = kind(ROW.badDate) + kind(ROW.badAmount) + kind(ROW.errorInDate) + kind(ROW.errorInAmount);
  const report = (code: string, field: (value: number) => string | null): readonly Issue[] =>
    describe(code, field, counts, { state, count, parts });
  return {
    rows: lines + skipped,
    lines,
    skipped,
    dated: lines + kind(ROW.badAmount) + kind(ROW.errorInAmount),
    issues: [
      ...report('unreadableDates', (value) => ((value & KIND) === ROW.badDate ? 'date' : null)),
      ...report('unreadableAmounts', (value) => ((value & KIND) === ROW.badAmount ? 'amount' : null)),
      ...report('errorCells', errorField),
      ...report('unreadableMargins', (value) => ((value & NO_MARGIN) !== 0 ? marginField : null)),
      ...report('marginCostMismatch', (value) => ((value & MARGIN_DIFFERS) !== 0 ? 'margin' : null)),
    ],
  };
}

function errorField(value: number): string | null {
  const kind = value & KIND;
  return kind === ROW.errorInDate ? 'date' : kind === ROW.errorInAmount ? 'amount' : null;
}

interface Rows {
  readonly state: Uint8Array;
  readonly count: number;
  readonly parts: Base['salesParts'];
}

function describe(
  code: string,
  field: (value: number) => string | null,
  counts: Int32Array,
  rows: Rows,
): readonly Issue[] {
  const fields = Array.from({ length: STATES }, (_, value) => field(value));
  const total = counts.reduce((sum, n, value) => (fields[value] === null ? sum : sum + n), 0);
  if (total === 0) return [];
  const examples: string[] = [];
  for (let slot = 0; slot < rows.count && examples.length < MAX_EXAMPLES; slot++) {
    const at = fields[rows.state[slot]!];
    if (typeof at === 'string') examples.push(lineAddress(rows.parts, slot, at));
  }
  return [issue(code, { count: total, examples })];
}
