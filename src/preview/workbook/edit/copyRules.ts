import { intersect } from '../area';
import type { Book } from '../Book';
import type { Sheet } from '../Sheet';
import type { Area, ConditionalFormatData } from '../types';
import { areasOf, cutOff } from './rules';
import { changeView } from './sheets';

interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Carries merges and conditional formats along with copied cells, and validation too when all is copied. */
export function copyRules(book: Book, from: Place, to: Place, withValidation: boolean): void {
  const tiles = tilesOf(from.area, to.area);
  const { sheet } = to;
  const merges = moved(from.sheet.merges, from.area, tiles);
  const formats = copied(from.sheet.conditionalFormats, from.area, tiles);
  const validations = copied(from.sheet.validations, from.area, tiles);
  changeView(book, sheet, ['merges', 'conditionalFormats', 'validations'], () => {
    sheet.merges = [...sheet.merges.filter((merge) => intersect(merge, to.area) === null), ...merges];
    sheet.conditionalFormats = [
      ...cutOff(sheet.conditionalFormats, to.area),
      ...withFreeIds(formats, sheet.conditionalFormats),
    ];
    if (withValidation) sheet.validations = [...cutOff(sheet.validations, to.area), ...validations];
  });
}

/** Where copies of the source come to lie, as steps from it. */
function tilesOf(from: Area, to: Area): { rows: number; columns: number }[] {
  const tiles: { rows: number; columns: number }[] = [];
  for (let row = 0; row < to.rows; row += from.rows) {
    for (let column = 0; column < to.columns; column += from.columns) {
      tiles.push({ rows: to.row + row - from.row, columns: to.column + column - from.column });
    }
  }
  return tiles;
}

function moved(
  areas: readonly Area[],
  within: Area,
  tiles: readonly { rows: number; columns: number }[],
): Area[] {
  return tiles.flatMap((step) =>
    areas.flatMap((area) => {
      const common = intersect(area, within);
      if (common === null) return [];
      return [{ ...common, row: common.row + step.rows, column: common.column + step.columns }];
    }),
  );
}

/** One copy of each rule for all its pieces, so that it stays one rule. */
function copied<T extends { area: Area; otherAreas?: Area[] }>(
  rules: readonly T[],
  within: Area,
  tiles: readonly { rows: number; columns: number }[],
): T[] {
  return rules.flatMap((rule) => {
    const [area, ...otherAreas] = moved(areasOf(rule), within, tiles);
    if (area === undefined) return [];
    const copy: T = { ...structuredClone(rule), area };
    if (otherAreas.length > 0) copy.otherAreas = otherAreas;
    else delete copy.otherAreas;
    return [copy];
  });
}

function withFreeIds(
  formats: readonly ConditionalFormatData[],
  known: readonly ConditionalFormatData[],
): ConditionalFormatData[] {
  const taken = new Set(known.map(({ id }) => id));
  let number = 0;
  return formats.map((format) => {
    do number += 1;
    while (taken.has(`copy-${String(number)}`));
    return { ...format, id: `copy-${String(number)}` };
  });
}
