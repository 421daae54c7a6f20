import { cellError, findCellError, isCellError } from '../workbook/errors';
import type { CellValue } from '../workbook/types';
import type { Argument } from '../functions/bindArguments';
import type { FunctionValue } from '../functions/readResult';

/** Kinds of values inside the formula engine; part of its contract with functions of the caller's. */
const KINDS = { blank: 0, number: 1, text: 2, boolean: 3, error: 4, array: 5 } as const;

/** A value as the engine hands it to a function of ours and takes it back. */
export interface EngineValue {
  readonly kind: number;
  readonly value?: string | number | boolean;
  readonly code?: string;
  readonly rows?: readonly (readonly EngineValue[])[];
  readonly height?: number;
  readonly width?: number;
}

/** What a cell shows of an engine's value; a blank shows as 0, as every formula does in Excel. */
export function fromEngine(value: EngineValue): FunctionValue {
  if (value.kind !== KINDS.array) return scalarFromEngine(value) ?? 0;
  const rows = (value.rows ?? []).map((row) => row.map((cell) => scalarFromEngine(cell) ?? 0));
  const [first] = rows;
  if (first?.[0] === undefined) return cellError('#CALC!');
  return rows.length === 1 && first.length === 1 ? first[0] : rows;
}

/** The same as an argument of a custom function: a blank is an empty cell in a range, an omitted argument alone. */
export function argumentFromEngine(value: EngineValue): Argument {
  if (value.kind === KINDS.blank) return undefined;
  if (value.kind !== KINDS.array) return scalarFromEngine(value);
  return (value.rows ?? []).map((row) => row.map(scalarFromEngine));
}

export function toEngine(value: FunctionValue): EngineValue {
  if (!Array.isArray(value)) return scalarToEngine(value);
  const rows = value.map((row) => row.map(scalarToEngine));
  return { kind: KINDS.array, rows, height: rows.length, width: rows[0]?.length ?? 0 };
}

/** The first value of an array, else the value itself. */
export function firstOf(value: EngineValue): EngineValue {
  return value.kind === KINDS.array ? (value.rows?.[0]?.[0] ?? { kind: KINDS.blank }) : value;
}

function scalarFromEngine({ kind, value, code }: EngineValue): CellValue {
  if (kind === KINDS.blank) return null;
  if (kind === KINDS.error) return findCellError(code ?? '') ?? cellError('#VALUE!');
  return value ?? cellError('#CALC!');
}

function scalarToEngine(value: CellValue): EngineValue {
  if (value === null) return { kind: KINDS.blank };
  if (isCellError(value)) return { kind: KINDS.error, code: value.error };
  if (typeof value === 'number') return { kind: KINDS.number, value };
  return { kind: typeof value === 'string' ? KINDS.text : KINDS.boolean, value };
}
