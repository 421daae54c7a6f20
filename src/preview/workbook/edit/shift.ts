import { intersect } from '../area';
import type { Corner, Reference } from '../formula/references';
import type { Area } from '../types';

/** Cells put in (`count` above 0) or taken out (below 0) at `at`; with a span, only within those columns or rows. */
export interface Shift {
  readonly direction: 'rows' | 'columns';
  readonly at: number;
  readonly count: number;
  readonly span?: { readonly start: number; readonly count: number };
}

/** Where a stretch of rows or columns lies after the shift; `null` when all of it was deleted. */
export function shiftStretch(
  start: number,
  count: number,
  shift: Shift,
): { start: number; count: number } | null {
  const { at } = shift;
  if (shift.count > 0) {
    if (start >= at) return { start: start + shift.count, count };
    return start + count > at ? { start, count: count + shift.count } : { start, count };
  }
  const end = at - shift.count;
  const before = Math.max(0, Math.min(start + count, at) - start);
  const after = Math.max(0, start + count - Math.max(start, end));
  if (before + after === 0) return null;
  const first = start < at ? start : Math.max(start, end) + shift.count;
  return { start: first, count: before + after };
}

/** Where an area lies after the shift; an area that only partly lies in the span stays where it is. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const isRows = shift.direction === 'rows';
  if (shift.span !== undefined) {
    const start = isRows ? area.column : area.row;
    const count = isRows ? area.columns : area.rows;
    if (start < shift.span.start || start + count > shift.span.start + shift.span.count) return area;
  }
  const moved = isRows
    ? shiftStretch(area.row, area.rows, shift)
    : shiftStretch(area.column, area.columns, shift);
  if (moved === null) return null;
  return isRows
    ? { ...area, row: moved.start, rows: moved.count }
    : { ...area, column: moved.start, columns: moved.count };
}

/** Whether the shift would tear the area apart: part of it moves, part stays. */
export function tears(area: Area, shift: Shift): boolean {
  if (shift.span === undefined) return false;
  const moving: Area =
    shift.direction === 'rows'
      ? { row: shift.at, rows: Infinity, column: shift.span.start, columns: shift.span.count }
      : { column: shift.at, columns: Infinity, row: shift.span.start, rows: shift.span.count };
  const common = intersect(area, moving);
  if (common === null) return false;
  return shift.direction === 'rows' ? common.columns !== area.columns : common.rows !== area.rows;
}

/** A reference to the shifted sheet, as it reads afterwards; the same object when nothing changes. */
export function shiftReference(reference: Reference, shift: Shift): Reference | null {
  const isRows = shift.direction === 'rows';
  const first = coordinates(reference.first, isRows);
  const last = coordinates(reference.last ?? reference.first, isRows);
  if (first.along === undefined || last.along === undefined) return reference;
  if (shift.span !== undefined) {
    const end = shift.span.start + shift.span.count;
    if (first.across === undefined || last.across === undefined) return reference;
    if (
      Math.min(first.across, last.across) < shift.span.start ||
      Math.max(first.across, last.across) >= end
    ) {
      return reference;
    }
  }
  const start = Math.min(first.along, last.along);
  const count = Math.abs(last.along - first.along) + 1;
  const moved = shiftStretch(start, count, shift);
  if (moved === null) return null;
  if (moved.start === start && moved.count === count) return reference;
  const put = (corner: Corner, along: number): Corner =>
    isRows ? { ...corner, row: along } : { ...corner, column: along };
  if (reference.last === undefined) return { ...reference, first: put(reference.first, moved.start) };
  return {
    ...reference,
    first: put(reference.first, moved.start),
    last: put(reference.last, moved.start + moved.count - 1),
  };
}

function coordinates(
  corner: Corner,
  isRows: boolean,
): { along?: number | undefined; across?: number | undefined } {
  return isRows ? { along: corner.row, across: corner.column } : { along: corner.column, across: corner.row };
}
