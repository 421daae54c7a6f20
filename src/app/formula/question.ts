/** Arguments of a KPI function as a question to the session. */
import { isoOfSerial } from '../../domain';
import type { RangeCell } from '../ranges';
import type { KpiCriterion, KpiQuestion } from '../session.types';
import { isError, toCell, toMatrix, type Matrix } from './cells';

type Question =
  | { readonly ok: true; readonly value: KpiQuestion }
  | { readonly ok: false; readonly trouble: 'errorValue' | 'badPeriod' | 'oddCriteria' };

/** A cell with something in it. */
type Scalar = string | number | boolean;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
const LAST_SERIAL = 2_958_465;

/**
 * The question of a function call. `period` is a text as in the settings, a year, a date (its month), or two cells
 * with the first and the last date; nothing = the setting. `criteria` are pairs of field and value; a value that is a
 * range means any of its cells, a field that is a range is a block of pairs. Zeros are taken for empty cells, which is
 * what desktop Excel hands over for them.
 */
export function toQuestion(id: string, period: unknown, criteria: unknown): Question {
  return ofTexts(id, period, criteria) ?? ofCells(id, period, criteria);
}

/** Where all that is given are texts, as in nearly every cell: thousands of them ask when a book is opened. */
function ofTexts(id: string, period: unknown, criteria: unknown): Question | null {
  if (period !== null && period !== undefined && typeof period !== 'string') return null;
  if (!isTexts(criteria)) return null;
  const pairs: KpiCriterion[] = [];
  for (let at = 0; at < criteria.length; at += 2) {
    const field = criteria[at]?.trim() ?? '';
    const value = criteria[at + 1]?.trim();
    if (field !== '' && value !== undefined) pairs.push({ field, value });
    else if (field !== '' || (value !== undefined && value !== ''))
      return { ok: false, trouble: 'oddCriteria' };
  }
  const stretch = period?.trim() ?? '';
  return { ok: true, value: { id, ...(stretch === '' ? {} : { period: stretch }), criteria: pairs } };
}

function isTexts(criteria: unknown): criteria is readonly string[] {
  return Array.isArray(criteria) && criteria.every((part) => typeof part === 'string');
}

function ofCells(id: string, period: unknown, criteria: unknown): Question {
  const span = (toMatrix(period) ?? []).flat();
  const parts = toArguments(criteria);
  if ([span, ...parts.map((part) => part.flat())].some((cells) => cells.some(isError))) {
    return { ok: false, trouble: 'errorValue' };
  }
  const ends = span.map(toScalar).filter((cell) => cell !== null);
  const stretch = ends.length === 0 ? undefined : toPeriod(ends);
  if (stretch === null) return { ok: false, trouble: 'badPeriod' };
  const pairs = toPairs(parts);
  if (pairs === null) return { ok: false, trouble: 'oddCriteria' };
  return {
    ok: true,
    value: { id, ...(stretch === undefined ? {} : { period: stretch }), criteria: pairs },
  };
}

/** The same question with one more condition, which a function takes as an argument of its own; null for an error. */
export function withCriterion(question: KpiQuestion, field: string, argument: unknown): KpiQuestion | null {
  const cells = (toMatrix(argument) ?? []).flat();
  if (cells.some(isError)) return null;
  return { ...question, criteria: [{ field, value: toValue([cells]) }, ...question.criteria] };
}

/** The argument of a function that asks for one client, as the text of its code; null for an error. */
export function toClientId(argument: unknown): string | null {
  const cell = toCell(Array.isArray(argument) ? (toMatrix(argument)?.[0]?.[0] ?? null) : argument);
  if (isError(cell)) return null;
  const scalar = toScalar(cell);
  return scalar === null ? '' : String(scalar);
}

/** A repeating argument comes as a list of its values, a single range as itself. */
function toArguments(criteria: unknown): readonly Matrix[] {
  if (!Array.isArray(criteria))
    return criteria === null || criteria === undefined ? [] : [[[toCell(criteria)]]];
  return criteria.map((argument: unknown) => toMatrix(argument) ?? [[null]]);
}

function toScalar(cell: RangeCell): Scalar | null {
  if (cell === null || cell === 0 || typeof cell === 'object') return null;
  if (typeof cell !== 'string') return cell;
  const text = cell.trim();
  return text === '' ? null : text;
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
  return isoOfSerial(Math.floor(serial));
}

/** Pairs of blanks are left out; null when a value has no field or a field no value. */
function toPairs(parts: readonly Matrix[]): KpiCriterion[] | null {
  const pairs: KpiCriterion[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const field = parts[at] ?? [];
    const block = blockPairs(field);
    if (block === undefined) {
      at += 1;
      const value = parts[at];
      if (value === undefined && isBlank(field)) continue;
      if (value === undefined || !addPair(pairs, field[0]?.[0] ?? null, value)) return null;
    } else if (block === null) return null;
    else for (const [name, value] of block) if (!addPair(pairs, name, [[value]])) return null;
  }
  return pairs;
}

/** The pairs of a block; undefined for a single cell, null where its cells do not pair up. */
function blockPairs(part: Matrix): (readonly [RangeCell, RangeCell])[] | null | undefined {
  const cells = part.flat();
  if (cells.length <= 1) return undefined;
  if (isBlank(part)) return [];
  if (cells.length % 2 !== 0) return null;
  return Array.from({ length: cells.length / 2 }, (_, pair) => [
    cells[pair * 2] ?? null,
    cells[pair * 2 + 1] ?? null,
  ]);
}

/** False where a value has no field. */
function addPair(pairs: KpiCriterion[], name: RangeCell, values: Matrix): boolean {
  const field = toScalar(name);
  if (field === null) return isBlank(values);
  pairs.push({ field: String(field), value: toValue(values) });
  return true;
}

/** '' for nothing but blanks, a text for one value, a list for several different ones. */
function toValue(values: Matrix): string | readonly string[] {
  const given = values
    .flat()
    .map(toScalar)
    .filter((cell) => cell !== null);
  const [only = '', ...more] = [...new Set(given.map(String))];
  return more.length === 0 ? only : [only, ...more];
}

function isBlank(part: Matrix): boolean {
  return part.flat().every((cell) => toScalar(cell) === null);
}
