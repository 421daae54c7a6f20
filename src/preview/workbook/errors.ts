import type { CellError, CellValue, ErrorText } from './types';

/** Every error text that a cell can hold; the order is the number that `CellColumn` stores. */
export const ERROR_TEXTS: readonly ErrorText[] = [
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
];

const ERRORS = new Map<string, CellError>(
  ERROR_TEXTS.map((error) => [error, Object.freeze({ error })] as const),
);

/** The one object for an error text, compared with `===`; `undefined` for any other text. Case does not count. */
export function findCellError(text: string): CellError | undefined {
  return ERRORS.get(text) ?? (text.startsWith('#') ? ERRORS.get(text.toUpperCase()) : undefined);
}

/** The one object for a known error text. */
export function cellError(text: ErrorText): CellError {
  const error = ERRORS.get(text);
  if (error === undefined) throw new Error(`Unknown error text ${text}`);
  return error;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
