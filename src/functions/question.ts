/** Arguments of a KPI function as a question to the session. */
import type { KpiQuestion } from '../app';

/** A cell's value as Excel may hand it over: omitted and empty cells as null or '', formatted ones as objects. */
export type Argument = unknown;

/** What is wrong with the arguments; a key of `functions.arguments` in i18n. */
export type ArgumentTrouble = 'errorValue' | 'oddCriteria' | 'badPeriod';

export type Question =
  | { readonly ok: true; readonly value: KpiQuestion }
  | { readonly ok: false; readonly trouble: ArgumentTrouble };

type Scalar = string | number | boolean | null;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
/** Excel serial of 1970-01-01. */
const UNIX_EPOCH_SERIAL = 25_569;
const LAST_SERIAL = 2_958_465;
const DAY_MS = 86_400_000;

/**
 * The question of a function call. `period` is a text as in the settings, a year, a date (its month), or two cells
 * with the first and the last date; nothing = the setting. `criteria` are pairs of field and value, in any shape.
 */
export function toQuestion(id: string, period: Argument, criteria: Argument): Question {
  const periodCells = flatten(period);
  const criteriaCells = flatten(criteria);
  if (periodCells === null || criteriaCells === null) return { ok: false, trouble: 'errorValue' };
  const span = periodCells.filter((cell) => cell !== null);
  const stretch = span.length === 0 ? undefined : toPeriod(span);
  if (stretch === null) return { ok: false, trouble: 'badPeriod' };
  const pairs = toPairs(criteriaCells);
  if (pairs === null) return { ok: false, trouble: 'oddCriteria' };
  return {
    ok: true,
    value: { id, ...(stretch === undefined ? {} : { period: stretch }), criteria: pairs },
  };
}

/** All cells in reading order, blanks as null; null when one of them is an error. */
function flatten(argument: Argument): Scalar[] | null {
  if (Array.isArray(argument)) {
    const parts = argument.map(flatten);
    return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
  }
  const cell = toScalar(argument);
  return cell === undefined ? null : [cell];
}

/** Undefined for an error value. Formatted and other rich values have their plain one in `basicValue`. */
function toScalar(argument: Argument): Scalar | undefined {
  if (typeof argument === 'string') return argument.trim() === '' ? null : argument.trim();
  if (typeof argument === 'number' || typeof argument === 'boolean') return argument;
  if (typeof argument !== 'object' || argument === null) return null;
  const type = 'type' in argument ? argument.type : undefined;
  if (type === 'Error' || type === 'CustomFunctionError' || !('basicValue' in argument)) return undefined;
  return toScalar(argument.basicValue);
}

/** Null where the cells name no period. */
function toPeriod(cells: readonly Scalar[]): string | null {
  const [first, second] = cells;
  if (cells.length === 1) {
    if (typeof first === 'string') return first;
    return typeof first === 'number' ? yearOrMonth(first) : null;
  }
  if (cells.length > 2 || first === undefined || second === undefined) return null;
  const from = toDate(first, 'first');
  const to = toDate(second, 'last');
  return from === null || to === null ? null : `${from}..${to}`;
}

function yearOrMonth(value: number): string | null {
  if (isYear(value)) return String(value);
  return serialDate(value)?.slice(0, 7) ?? null;
}

/** An end of a stretch: a date, a text that the session reads, or a year's first or last day. */
function toDate(value: Scalar, end: 'first' | 'last'): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return null;
  if (isYear(value)) return `${String(value)}-${end === 'first' ? '01-01' : '12-31'}`;
  return serialDate(value);
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

function serialDate(serial: number): string | null {
  if (serial <= LAST_YEAR || serial > LAST_SERIAL) return null;
  return new Date((Math.floor(serial) - UNIX_EPOCH_SERIAL) * DAY_MS).toISOString().slice(0, 10);
}

/** Pairs of blanks are left out; null when a value has no field or the other way round. */
function toPairs(cells: readonly Scalar[]): { field: string; value: string }[] | null {
  if (cells.every((cell) => cell === null)) return [];
  if (cells.length % 2 !== 0) return null;
  const pairs: { field: string; value: string }[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const field = cells[at] ?? null;
    const value = cells[at + 1] ?? null;
    if (field === null && value === null) continue;
    if (field === null) return null;
    pairs.push({ field: String(field), value: value === null ? '' : String(value) });
  }
  return pairs;
}
