import { columnLetters, parseArea } from '../../workbook/area';
import type { Area } from '../../workbook/types';
import { readAreas, writeAreas } from '../addresses';
import { childOf, childrenOf, element, flagOf, insertInOrder, numberOf, prefixOf, removeChildren, localName, setAttribute } from '../xml/tree'; // prettier-ignore
import type { XmlElement } from '../xml/tree';
import { replaceSection } from './shell';

/** How a sheet is shown on the screen, as its first view states it. */
export interface ViewData {
  freeze: { rows: number; columns: number } | undefined;
  showGridlines: boolean;
  showHeadings: boolean;
  selection: Area;
}

const CORNER: Area = { row: 0, column: 0, rows: 1, columns: 1 };

export function readView(root: XmlElement): ViewData {
  const view = firstView(root);
  const pane = childOf(view, 'pane');
  const isFrozen = (pane?.attributes.get('state') ?? '').startsWith('frozen');
  const freeze =
    pane === undefined || !isFrozen
      ? undefined
      : { rows: numberOf(pane, 'ySplit') ?? 0, columns: numberOf(pane, 'xSplit') ?? 0 };
  const active = pane?.attributes.get('activePane') ?? 'topLeft';
  const selections = childrenOf(view, 'selection');
  const selection =
    selections.find((node) => (node.attributes.get('pane') ?? 'topLeft') === active) ?? selections[0];
  return {
    freeze,
    showGridlines: view === undefined || flagOf(view, 'showGridLines', true),
    showHeadings: view === undefined || flagOf(view, 'showRowColHeaders', true),
    selection: readAreas(selection?.attributes.get('sqref'))[0] ?? CORNER,
  };
}

/** Write what differs from `before` into the first view, which is made when there is none. */
export function writeView(root: XmlElement, before: ViewData, after: ViewData): void {
  const view = firstView(root) ?? addView(root);
  setAttribute(view, 'showGridLines', after.showGridlines ? undefined : 0);
  setAttribute(view, 'showRowColHeaders', after.showHeadings ? undefined : 0);
  const moved =
    before.freeze?.rows !== after.freeze?.rows || before.freeze?.columns !== after.freeze?.columns;
  if (moved) writeFreeze(view, after.freeze);
  writeSelection(view, after.selection);
}

/** Mark the sheet's tab as chosen, or not. Gives whether that changed anything. */
export function chooseTab(root: XmlElement, chosen: boolean): boolean {
  const view = firstView(root);
  if ((view !== undefined && flagOf(view, 'tabSelected')) === chosen) return false;
  setAttribute(view ?? addView(root), 'tabSelected', chosen ? 1 : undefined);
  return true;
}

function writeFreeze(view: XmlElement, freeze: ViewData['freeze']): void {
  removeChildren(view, (child) => ['pane', 'selection'].includes(localName(child)));
  if (freeze === undefined || freeze.rows + freeze.columns === 0) return;
  const { rows, columns } = freeze;
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const pane = element(`${prefixOf(view)}pane`, {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: `${columnLetters(columns)}${rows + 1}`,
    activePane: active,
    state: 'frozen',
  });
  view.children.unshift(pane);
}

function writeSelection(view: XmlElement, area: Area): void {
  const active = childOf(view, 'pane')?.attributes.get('activePane');
  const matches = (node: XmlElement): boolean =>
    (node.attributes.get('pane') ?? 'topLeft') === (active ?? 'topLeft');
  let node = childrenOf(view, 'selection').find(matches);
  const sqref = writeAreas([area]);
  if (node?.attributes.get('sqref') === sqref) return;
  if (node === undefined) {
    node = element(`${prefixOf(view)}selection`, { pane: active });
    insertInOrder(view, node, ['pane', 'selection', 'pivotSelection', 'extLst']);
  }
  const cell = node.attributes.get('activeCell');
  const keeps = cell !== undefined && isWithin(parseArea(cell), area);
  if (!keeps) setAttribute(node, 'activeCell', `${columnLetters(area.column)}${area.row + 1}`);
  setAttribute(node, 'activeCellId', undefined);
  setAttribute(node, 'sqref', sqref);
}

function isWithin(cell: Area | null, area: Area): boolean {
  if (cell === null) return false;
  const down = cell.row - area.row;
  const right = cell.column - area.column;
  return down >= 0 && down < area.rows && right >= 0 && right < area.columns;
}

function firstView(root: XmlElement): XmlElement | undefined {
  return childOf(childOf(root, 'sheetViews'), 'sheetView');
}

function addView(root: XmlElement): XmlElement {
  const prefix = prefixOf(root);
  const view = element(`${prefix}sheetView`, { workbookViewId: 0 });
  replaceSection(root, 'sheetViews', element(`${prefix}sheetViews`, {}, [view]));
  return view;
}
