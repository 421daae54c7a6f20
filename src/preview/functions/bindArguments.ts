import { cellError, isCellError } from '../workbook/errors';
import type { CellError, CellValue } from '../workbook/types';
import type { CustomFunction, CustomParameter } from './metadata';

/** One argument of a call in a cell: `undefined` is omitted, `null` an empty cell, a matrix a range or an array. */
export type Argument = CellValue | readonly (readonly CellValue[])[] | undefined;

/** What goes over the wire; `null` where the user omitted an optional argument. */
export type WireValue = string | number | boolean | null | { type: string; code: string } | WireValue[];

export type Bound = { ok: true; values: WireValue[] } | { ok: false; error: CellError };

/**
 * Turns the arguments of a cell into the parameters of a call, as Excel does: omitted ones are `null`, empty cells are
 * 0, empty text or FALSE by the parameter's type (0 for `any`: Excel on the desktop), a repeating parameter is one
 * array, an error is the result unless the function takes errors (office-platform.md §4.2, §4.5).
 */
export function bindArguments(definition: CustomFunction, given: readonly Argument[]): Bound {
  const { parameters } = definition;
  const rest = parameters.findIndex((parameter) => parameter.repeating);
  if (rest < 0 && given.length > parameters.length) return refuse('#VALUE!');
  const values: WireValue[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const bound = parameter.repeating
      ? bindRest(definition, parameter, given.slice(index))
      : bindOne(definition, parameter, given[index]);
    if (isRefusal(bound)) return bound;
    values.push(bound);
    if (parameter.repeating) break;
  }
  return { ok: true, values };
}

type Refused = Extract<Bound, { ok: false }>;

function bindRest(
  definition: CustomFunction,
  parameter: CustomParameter,
  given: readonly Argument[],
): WireValue | Refused {
  const values: WireValue[] = [];
  for (const argument of given) {
    const bound = bindOne(definition, { ...parameter, optional: true }, argument);
    if (isRefusal(bound)) return bound;
    values.push(bound);
  }
  return values;
}

function bindOne(
  definition: CustomFunction,
  parameter: CustomParameter,
  argument: Argument,
): WireValue | Refused {
  if (argument === undefined) return parameter.optional ? null : refuse('#VALUE!');
  const matrix = isMatrix(argument);
  if (!parameter.matrix) return convert(definition, parameter, matrix ? single(argument) : argument);
  const rows = matrix ? argument : [[argument]];
  const values: WireValue[] = [];
  for (const row of rows) {
    const converted: WireValue[] = [];
    for (const cell of row) {
      const value = convert(definition, parameter, cell);
      if (isRefusal(value)) return value;
      converted.push(value);
    }
    values.push(converted);
  }
  return values;
}

function isMatrix(argument: Argument): argument is readonly (readonly CellValue[])[] {
  return Array.isArray(argument);
}

/** A range where one value is wanted is taken only when it is one cell. */
function single(matrix: readonly (readonly CellValue[])[]): CellValue {
  const [row] = matrix;
  const isOne = matrix.length === 1 && row?.length === 1;
  return isOne ? (row[0] ?? null) : cellError('#VALUE!');
}

function convert(
  definition: CustomFunction,
  parameter: CustomParameter,
  value: CellValue,
): WireValue | Refused {
  if (isCellError(value)) {
    const handed = definition.takesErrors && parameter.type === 'any' && value.error !== '#BUSY!';
    return handed ? { type: 'CustomFunctionError', code: value.error } : { ok: false, error: value };
  }
  switch (parameter.type) {
    case 'number':
      return toNumber(value) ?? refuse('#VALUE!');
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
    case 'boolean':
      return toBoolean(value) ?? refuse('#VALUE!');
    default:
      return value ?? 0;
  }
}

function toNumber(value: string | number | boolean | null): number | undefined {
  if (typeof value !== 'string') return Number(value);
  const number = Number(value);
  return value.trim() === '' || Number.isNaN(number) ? undefined : number;
}

function toBoolean(value: string | number | boolean | null): boolean | undefined {
  if (typeof value !== 'string') return Boolean(value);
  const text = value.toUpperCase();
  return text === 'TRUE' ? true : text === 'FALSE' ? false : undefined;
}

function refuse(error: '#VALUE!'): Refused {
  return { ok: false, error: cellError(error) };
}

function isRefusal(value: WireValue | Refused): value is Refused {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
