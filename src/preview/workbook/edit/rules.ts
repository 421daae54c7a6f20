import { contains, intersect, spanning } from '../area';
import type { Book } from '../Book';
import type { Sheet } from '../Sheet';
import type { Area } from '../types';
import { changeView } from './sheets';

/** Takes conditional formats and data validation off an area; what lies outside of it stays. */
export function clearRules(book: Book, sheet: Sheet, area: Area): void {
  const touches = (rule: Ruled): boolean => areasOf(rule).some((each) => intersect(each, area) !== null);
  if (!sheet.validations.some(touches) && !sheet.conditionalFormats.some(touches)) return;
  changeView(book, sheet, ['validations', 'conditionalFormats'], () => {
    sheet.validations = cutOff(sheet.validations, area);
    sheet.conditionalFormats = cutOff(sheet.conditionalFormats, area);
  });
}

interface Ruled {
  area: Area;
  otherAreas?: Area[];
}

export function areasOf(rule: Ruled): Area[] {
  return [rule.area, ...(rule.otherAreas ?? [])];
}

/** Rules without the area; those that have nothing left are gone. */
export function cutOff<T extends Ruled>(rules: readonly T[], area: Area): T[] {
  return rules.flatMap((rule) => {
    const left = areasOf(rule).flatMap((each) => subtract(each, area));
    const [first, ...rest] = left;
    if (first === undefined) return [];
    const next: T = { ...rule, area: first };
    if (rest.length > 0) next.otherAreas = rest;
    else delete next.otherAreas;
    return [next];
  });
}

/** What is left of an area: up to four rectangles above, below and beside the hole. */
function subtract(area: Area, hole: Area): Area[] {
  const common = intersect(area, hole);
  if (common === null) return [area];
  if (contains(hole, area)) return [];
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  const holeRow = common.row + common.rows - 1;
  const holeColumn = common.column + common.columns - 1;
  const pieces = [
    spanning(area.row, area.column, common.row - 1, lastColumn),
    spanning(holeRow + 1, area.column, lastRow, lastColumn),
    spanning(common.row, area.column, holeRow, common.column - 1),
    spanning(common.row, holeColumn + 1, holeRow, lastColumn),
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}
