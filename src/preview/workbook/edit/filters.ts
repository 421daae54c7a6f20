import type { Book } from '../Book';
import { displayText } from '../displayText';
import { Refusal } from '../Refusal';
import type { Sheet } from '../Sheet';
import type { Area, CellValue } from '../types';

/** Of `Excel.FilterCriteria` what the stand-in can apply. */
export interface Criteria {
  readonly filterOn: string;
  readonly values?: readonly unknown[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
}

/** Whether a cell passes the filter of its column. */
export type CellTest = (value: CellValue, text: string) => boolean;

/**
 * Builds the test of a column's filter: by shown values, by comparison (`>5`, `<>x`, `=a*`), or top and bottom.
 *
 * @param column the column's values, which top and bottom need
 * @throws Refusal NotImplemented for colours, icons and dynamic dates
 */
export function filterTest(criteria: Criteria, column: readonly CellValue[]): CellTest {
  if (criteria.filterOn === 'Values') {
    const shown = new Set((criteria.values ?? []).map((value) => String(value).toUpperCase()));
    return (_value, text) => shown.has(text.toUpperCase());
  }
  if (criteria.filterOn === 'Custom') {
    const first = comparison(criteria.criterion1 ?? '');
    if (criteria.criterion2 === undefined) return first;
    const second = comparison(criteria.criterion2);
    const isOr = criteria.operator === 'Or';
    return (value, text) =>
      isOr ? first(value, text) || second(value, text) : first(value, text) && second(value, text);
  }
  const extreme = /^(Top|Bottom)(Items|Percent)$/.exec(criteria.filterOn);
  if (extreme === null) throw new Refusal('NotImplemented', `Filter on ${criteria.filterOn}.`);
  return extremes(column, extreme[1] === 'Top', extreme[2] === 'Percent', Number(criteria.criterion1));
}

function comparison(criterion: string): CellTest {
  const match = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion);
  const operator = match?.[1] ?? '=';
  const operand = match?.[2] ?? '';
  const number = operand.trim() === '' ? NaN : Number(operand);
  if (!Number.isNaN(number)) {
    return (value) => (typeof value === 'number' ? compared(operator, value - number) : operator === '<>');
  }
  if (operator === '=' || operator === '<>') {
    const pattern = wildcard(operand);
    return (_value, text) => pattern.test(text) === (operator === '=');
  }
  return (value, text) => typeof value === 'string' && compared(operator, text.localeCompare(operand));
}

function compared(operator: string, difference: number): boolean {
  if (operator === '<') return difference < 0;
  if (operator === '<=') return difference <= 0;
  if (operator === '>') return difference > 0;
  if (operator === '>=') return difference >= 0;
  return operator === '=' ? difference === 0 : difference !== 0;
}

function wildcard(text: string): RegExp {
  const source = text
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 'is');
}

function extremes(column: readonly CellValue[], isTop: boolean, isPercent: boolean, count: number): CellTest {
  const numbers = column.filter((value) => typeof value === 'number').sort((a, b) => (isTop ? b - a : a - b));
  const kept = isPercent ? Math.max(1, Math.floor((numbers.length * count) / 100)) : count;
  const limit = numbers[Math.min(kept, numbers.length) - 1] ?? 0;
  return (value) => typeof value === 'number' && (isTop ? value >= limit : value <= limit);
}

/** Hides the rows of a body that fail any column's filter; shows the others. Changes `filteredRows` only. */
export function applyFilters(
  book: Book,
  sheet: Sheet,
  body: Area,
  filters: readonly { column: number; criteria: Criteria }[],
): void {
  const hidden = new Set(sheet.filteredRows);
  for (let row = body.row; row < body.row + body.rows; row += 1) hidden.delete(row);
  for (const { column, criteria } of filters) {
    const at = body.column + column;
    const values = Array.from({ length: body.rows }, (_, index) => sheet.cells.value(body.row + index, at));
    const test = filterTest(criteria, values);
    values.forEach((value, index) => {
      const row = body.row + index;
      const format = book.styles.get(sheet.cells.styleId(row, at)).numberFormat ?? 'General';
      if (!test(value, displayText(value, format, book.culture))) hidden.add(row);
    });
  }
  sheet.filteredRows = hidden;
}
