/** What Excel hands over for an argument, as plain cells. */
import type { RangeCell } from '../ranges';

/** A range or an array as rows of cells. */
export type Matrix = readonly (readonly RangeCell[])[];

/**
 * An argument as rows of cells; null where it was omitted. A single value is a matrix of one cell. Formatted and other
 * rich values have their plain one in `basicValue`; one without is an error, as it is in a formula.
 */
export function toMatrix(argument: unknown): Matrix | null {
  if (argument === null || argument === undefined) return null;
  if (!Array.isArray(argument)) return [[toCell(argument)]];
  const given = argument as unknown[];
  const isWhole = given.length >= SHEET_ROWS;
  // A whole column is a million cells, nearly all of them empty: only what is used is looked at.
  const used = isWhole ? given.slice(0, Math.max(1, given.findLastIndex(isUsed) + 1)) : given;
  const rows = used.map((row) => (Array.isArray(row) ? row.map(toCell) : [toCell(row)]));
  if (rows.length === 0 || rows[0]?.length === 0) return null;
  if (isWhole) wholeColumns.add(rows);
  return rows;
}

/** Whether a range was whole columns, cut to what is used of them. */
export function isWholeColumns(range: Matrix): boolean {
  return wholeColumns.has(range);
}

const SHEET_ROWS = 1_048_576;
const wholeColumns = new WeakSet<Matrix>();

/** Whether a raw row holds anything; zeros are what desktop Excel hands over for empty cells. */
function isUsed(row: unknown): boolean {
  const cells = Array.isArray(row) ? (row as unknown[]) : [row];
  return cells.some((cell) => cell !== 0 && cell !== null && cell !== undefined && cell !== '');
}

/** One cell of an argument. */
export function toCell(value: unknown): RangeCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') return { error: VALUE };
  const type = 'type' in value ? value.type : undefined;
  if (type === 'Error' || type === 'CustomFunctionError') return { error: errorText(value) };
  return 'basicValue' in value ? toCell(value.basicValue) : { error: VALUE };
}

/** Whether a cell holds an error value. */
export function isError(cell: RangeCell): cell is { readonly error: string } {
  return typeof cell === 'object' && cell !== null;
}

const VALUE = '#VALUE!';

/** Office.js hands errors over as objects with `code`; as data types they have it in `basicValue`. */
function errorText(value: object): string {
  const code = 'code' in value ? value.code : 'basicValue' in value ? value.basicValue : VALUE;
  return typeof code === 'string' ? code : VALUE;
}
