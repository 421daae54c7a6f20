/** What Excel hands over for an argument, as plain cells. */
import type { RangeCell } from '../app/ranges';

/** A range or an array as rows of cells. */
export type Matrix = readonly (readonly RangeCell[])[];

/**
 * An argument as rows of cells; null where it was omitted. A single value is a matrix of one cell. Formatted and other
 * rich values have their plain one in `basicValue`; one without is an error, as it is in a formula.
 */
export function toMatrix(argument: unknown): Matrix | null {
  if (argument === null || argument === undefined) return null;
  if (!Array.isArray(argument)) return [[toCell(argument)]];
  const rows = argument.map((row: unknown) => (Array.isArray(row) ? row.map(toCell) : [toCell(row)]));
  return rows.length === 0 || rows[0]?.length === 0 ? null : rows;
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

const VALUE = '#VALUE!';

/** Office.js hands errors over as objects with `code`; as data types they have it in `basicValue`. */
function errorText(value: object): string {
  const code = 'code' in value ? value.code : 'basicValue' in value ? value.basicValue : VALUE;
  return typeof code === 'string' ? code : VALUE;
}
