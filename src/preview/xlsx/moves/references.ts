import { mapReferences } from '../../workbook/formula/references';
import { shiftArea, shiftReference } from '../../workbook/edit/shift';
import type { Shift } from '../../workbook/edit/shift';
import { fold } from '../../workbook/names';
import type { Area } from '../../workbook/types';
import { readAreas, writeAreas } from '../addresses';
import { parseArea } from '../../workbook/area';

/** What has become of a sheet of the file: its name, and where its cells have gone. */
export interface MovedSheet {
  readonly nameBefore: string;
  readonly nameAfter: string;
  readonly moves: readonly Shift[];
}

/** Whether references to the sheet read otherwise now. */
export function hasMoved({ nameBefore, nameAfter, moves }: MovedSheet): boolean {
  return nameBefore !== nameAfter || moves.length > 0;
}

/**
 * A formula outside the cells (of a chart, a sparkline …) after sheets were renamed and cells moved.
 *
 * @param home the sheet that references without a sheet point to
 */
export function followFormula(formula: string, sheets: readonly MovedSheet[], home?: MovedSheet): string {
  return mapReferences(formula, (reference) => {
    const target =
      reference.sheet === undefined
        ? home
        : sheets.find(({ nameBefore }) => fold(nameBefore) === fold(reference.sheet ?? ''));
    if (target === undefined) return reference;
    let moved: typeof reference | null = reference;
    for (const move of target.moves) moved = moved === null ? null : shiftReference(moved, move);
    const isRenamed = reference.sheet !== undefined && target.nameAfter !== target.nameBefore;
    return moved !== null && isRenamed ? { ...moved, sheet: target.nameAfter } : moved;
  });
}

/** Where an area lies now; `null` when all of it was deleted. */
export function followArea(area: Area, moves: readonly Shift[]): Area | null {
  let moved: Area | null = area;
  for (const move of moves) moved = moved === null ? null : shiftArea(moved, move);
  return moved;
}

/** The rectangles of a `sqref` after cells moved; `undefined` when none is left. */
export function followAreas(sqref: string, moves: readonly Shift[]): string | undefined {
  const moved = readAreas(sqref).flatMap((area) => followArea(area, moves) ?? []);
  return moved.length === 0 ? undefined : writeAreas(moved);
}

/** One cell's address after cells moved; `undefined` when it was deleted. */
export function followCell(address: string, moves: readonly Shift[]): string | undefined {
  const area = parseArea(address);
  const moved = area === null ? null : followArea(area, moves);
  return moved === null ? undefined : writeAreas([moved]);
}
