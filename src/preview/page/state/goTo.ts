import { parseArea } from '../../workbook/area';
import { activateSheet } from '../../workbook/edit/sheets';
import type { Sheet } from '../../workbook/Sheet';
import { bodyArea } from '../../workbook/edit/tableShape';
import type { Area } from '../../workbook/types';
import type { GridController } from '../grid/GridController';
import { selectionOfArea } from '../grid/Selection';

/** Selects what a person names: an address, with or without a sheet, a table, or a defined name; `false` for none. */
export function goTo(grid: GridController, text: string): boolean {
  const place = find(grid, text.trim());
  if (place === null) return false;
  const isShown = grid.attempt(() => {
    activateSheet(grid.book, place.sheet);
  });
  if (isShown) grid.select(selectionOfArea(place.area));
  return isShown;
}

function find(grid: GridController, text: string): { sheet: Sheet; area: Area } | null {
  const { book, sheet } = grid;
  const [, quoted, bare, address = ''] = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)$/.exec(text) ?? [];
  const named = quoted?.replaceAll("''", "'") ?? bare;
  const on = named === undefined ? sheet : book.findSheet(named);
  const area = parseArea(address.replaceAll('$', ''));
  if (on !== undefined && area !== null) return { sheet: on, area };
  const table = book.findTable(text);
  if (table !== undefined) return { sheet: table.sheet, area: bodyArea(table.table) };
  const formula = book.findName(text, sheet)?.formula;
  return formula === undefined || formula === text ? null : find(grid, formula.replace(/^=/, ''));
}
