import { bounding, intersect, MAX_COLUMNS, MAX_ROWS } from '../../workbook/area';
import { Refusal } from '../../workbook/Refusal';
import type { Area } from '../../workbook/types';
import type { Method } from '../ObjectType';
import { openRange, readAreaOn } from '../ranges';
import type { Session } from '../Session';
import type { Remote } from '../Remote';
import type { RangeTarget } from '../targets';

/** Methods of a range that give other ranges. */
export const rangeMoves: Record<string, Method<RangeTarget>> = {
  GetCell: ({ sheet, area }, args, session) =>
    openRange(session, sheet, {
      row: area.row + args.integer(0),
      column: area.column + args.integer(1),
      rows: 1,
      columns: 1,
    }),
  GetRow: ({ sheet, area }, args, session) =>
    openRange(session, sheet, { ...area, row: area.row + within(args.integer(0), area.rows), rows: 1 }),
  GetColumn: ({ sheet, area }, args, session) =>
    openRange(session, sheet, {
      ...area,
      column: area.column + within(args.integer(0), area.columns),
      columns: 1,
    }),
  GetResizedRange: ({ sheet, area }, args, session) =>
    openRange(session, sheet, {
      ...area,
      rows: area.rows + args.integer(0),
      columns: area.columns + args.integer(1),
    }),
  GetAbsoluteResizedRange: ({ sheet, area }, args, session) =>
    openRange(session, sheet, { ...area, rows: args.integer(0), columns: args.integer(1) }),
  GetOffsetRange: ({ sheet, area }, args, session) =>
    openRange(session, sheet, {
      ...area,
      row: area.row + args.integer(0),
      column: area.column + args.integer(1),
    }),
  GetBoundingRect: ({ sheet, area }, args, session) =>
    openRange(session, sheet, bounding(area, readAreaOn(args, 0, session, sheet))),
  GetIntersection: (range, args, session) =>
    found(common(range, readAreaOn(args, 0, session, range.sheet), session)),
  GetIntersectionOrNullObject: (range, args, session) =>
    common(range, readAreaOn(args, 0, session, range.sheet), session),
  GetEntireColumn: ({ sheet, area }, _args, session) =>
    openRange(session, sheet, { ...area, row: 0, rows: MAX_ROWS }),
  GetEntireRow: ({ sheet, area }, _args, session) =>
    openRange(session, sheet, { ...area, column: 0, columns: MAX_COLUMNS }),
  GetLastCell: ({ sheet, area }, _args, session) =>
    openRange(session, sheet, {
      row: area.row + area.rows - 1,
      column: area.column + area.columns - 1,
      rows: 1,
      columns: 1,
    }),
  GetLastRow: ({ sheet, area }, _args, session) =>
    openRange(session, sheet, { ...area, row: area.row + area.rows - 1, rows: 1 }),
  GetLastColumn: ({ sheet, area }, _args, session) =>
    openRange(session, sheet, { ...area, column: area.column + area.columns - 1, columns: 1 }),
  GetRowsBelow: ({ sheet, area }, args, session) =>
    openRange(session, sheet, lines(area, 'rows', area.row + area.rows, args.integerOr(0, 1))),
  GetRowsAbove: ({ sheet, area }, args, session) =>
    openRange(session, sheet, lines(area, 'rows', area.row, -args.integerOr(0, 1))),
  GetColumnsAfter: ({ sheet, area }, args, session) =>
    openRange(session, sheet, lines(area, 'columns', area.column + area.columns, args.integerOr(0, 1))),
  GetColumnsBefore: ({ sheet, area }, args, session) =>
    openRange(session, sheet, lines(area, 'columns', area.column, -args.integerOr(0, 1))),
  GetUsedRange: (range, args, session) => found(used(range, args.booleanOr(0, false), session)),
  GetUsedRangeOrNullObject: (range, args, session) => used(range, args.booleanOr(0, false), session),
  GetSurroundingRegion: ({ sheet, area }, _args, session) =>
    openRange(
      session,
      sheet,
      region(area, (at) => sheet.cells.usedIn(at, false)),
    ),
  GetTables: (range, args, session) =>
    session.open('TableScopedCollection', { range, fully: args.booleanOr(0, false) }),
  GetVisibleView: (range, _args, session) => session.open('RangeView', range),
};

function within(index: number, count: number): number {
  if (index < 0 || index >= count) throw new Refusal('InvalidArgument');
  return index;
}

function found(remote: Remote | null): Remote {
  if (remote === null) throw new Refusal('ItemNotFound');
  return remote;
}

function common({ sheet, area }: RangeTarget, other: Area, session: Session): Remote | null {
  const both = intersect(area, other);
  return both === null ? null : openRange(session, sheet, both);
}

/** So many rows or columns from a line on; a count below 0 goes the other way. */
function lines(area: Area, direction: 'rows' | 'columns', start: number, count: number): Area {
  if (count === 0) throw new Refusal('InvalidArgument');
  const first = count > 0 ? start : start + count;
  const size = Math.abs(count);
  return direction === 'rows'
    ? { ...area, row: first, rows: size }
    : { ...area, column: first, columns: size };
}

function used({ sheet, area }: RangeTarget, valuesOnly: boolean, session: Session): Remote | null {
  session.book.calculator?.flush();
  const inUse = sheet.cells.usedIn(area, !valuesOnly);
  return inUse === null ? null : openRange(session, sheet, inUse);
}

/** Grows the area over neighbouring cells until blank rows and columns are all around it. */
function region(area: Area, usedIn: (area: Area) => Area | null): Area {
  let current = area;
  for (;;) {
    const ring: Area = {
      row: Math.max(0, current.row - 1),
      column: Math.max(0, current.column - 1),
      rows: current.rows + (current.row > 0 ? 2 : 1),
      columns: current.columns + (current.column > 0 ? 2 : 1),
    };
    const inUse = usedIn(ring);
    const grown = inUse === null ? current : bounding(current, inUse);
    if (grown.rows === current.rows && grown.columns === current.columns) return current;
    current = grown;
  }
}
