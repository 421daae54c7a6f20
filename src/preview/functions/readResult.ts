import { cellError, findCellError } from '../workbook/errors';
import type { CellValue, ErrorText } from '../workbook/types';

/** What a custom function gave a cell; a matrix spills. */
export type FunctionValue = CellValue | CellValue[][];

/** One result as the library reports it. */
export interface InvocationResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
}

/** Numbers of the wire for errors; all others show as `#VALUE!`. */
const ERROR_CODES: Readonly<Record<number, ErrorText>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  // No such function in the add-in: seen as #N/A in Excel (office-platform.md §4.9).
  10: '#N/A',
};

/** The results of one `SetInvocationArrayResults` or `SetInvocationResults` call. */
export function readResults(list: unknown): InvocationResult[] {
  if (!Array.isArray(list)) return [];
  return list.map((entry: unknown) => {
    if (Array.isArray(entry)) {
      const [id, ok, value, errorCode] = entry as [number, boolean, unknown, unknown];
      const failed = !ok;
      return { id, failed, value, ...(failed && typeof errorCode === 'number' && { errorCode }) };
    }
    const { id, failed, value, errorCode } = entry as {
      id: number;
      failed?: boolean;
      value: unknown;
      errorCode?: number;
    };
    return { id, failed: failed === true, value, ...(errorCode !== undefined && { errorCode }) };
  });
}

/** What the cell shows of a result. An empty matrix is `#CALC!`, as an empty array is in Excel. */
export function readResult(result: InvocationResult): FunctionValue {
  if (result.failed) return cellError(ERROR_CODES[result.errorCode ?? 7] ?? '#VALUE!');
  if (!Array.isArray(result.value)) return readValue(result.value);
  const rows = (result.value as unknown[]).map((row) => (Array.isArray(row) ? row : [row]).map(readValue));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return cellError('#CALC!');
  return rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? cellError('#N/A')));
}

/** `null` shows as 0 (a formula cannot give an empty cell); a rich value shows its basic value. */
function readValue(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'number') return Number.isFinite(value) ? value : cellError('#NUM!');
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  const rich = value as { code?: unknown; errorType?: unknown; basicValue?: unknown };
  if (typeof rich.code === 'string') return findCellError(rich.code) ?? cellError('#VALUE!');
  return rich.basicValue === undefined ? cellError('#VALUE!') : readValue(rich.basicValue);
}
