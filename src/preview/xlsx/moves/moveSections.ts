import { childOf, childrenOf, localName, numberOf, removeChildren, setAttribute, textElement, textOf } from '../xml/tree'; // prettier-ignore
import type { XmlElement } from '../xml/tree';
import { shiftStretch } from '../../workbook/edit/shift';
import type { Shift } from '../../workbook/edit/shift';
import { followAreas, followFormula } from './references';
import type { MovedSheet } from './references';

/** Sections whose children stand at cells, and the attribute that says where. */
const PLACES = [
  ['hyperlinks', 'ref'],
  ['ignoredErrors', 'sqref'],
  ['protectedRanges', 'sqref'],
  ['cellWatches', 'r'],
] as const;

/** Let what a sheet's XML says of cells, and the book does not hold, follow the cells. */
export function moveSections(root: XmlElement, home: MovedSheet, sheets: readonly MovedSheet[]): void {
  for (const [section, attribute] of PLACES) moveSection(root, section, attribute, home.moves);
  for (const link of childrenOf(childOf(root, 'hyperlinks'))) {
    const location = link.attributes.get('location');
    if (location !== undefined) link.attributes.set('location', followFormula(location, sheets));
  }
  const columns = childOf(root, 'cols');
  if (columns !== undefined) moveColumns(columns, home.moves);
  moveNewer(childOf(root, 'extLst'), home, sheets);
}

function moveSection(root: XmlElement, name: string, attribute: string, moves: readonly Shift[]): void {
  const section = childOf(root, name);
  if (section === undefined) return;
  for (const child of childrenOf(section)) {
    const place = child.attributes.get(attribute);
    if (place !== undefined) setAttribute(child, attribute, followAreas(place, moves));
  }
  removeChildren(section, (child) => localName(child) !== 'extLst' && !child.attributes.has(attribute));
  if (childrenOf(section).length === 0) removeChildren(root, (child) => child === section);
}

function moveColumns(columns: XmlElement, moves: readonly Shift[]): void {
  for (const node of childrenOf(columns)) {
    const first = numberOf(node, 'min') ?? 1;
    let stretch: { start: number; count: number } | null = {
      start: first - 1,
      count: (numberOf(node, 'max') ?? first) - first + 1,
    };
    for (const move of moves) {
      if (move.direction !== 'columns' || move.span !== undefined) continue;
      stretch = stretch === null ? null : shiftStretch(stretch.start, stretch.count, move);
    }
    setAttribute(node, 'min', stretch === null ? undefined : stretch.start + 1);
    setAttribute(node, 'max', stretch === null ? undefined : Math.min(stretch.start + stretch.count, 16_384));
  }
  removeChildren(columns, (node) => !node.attributes.has('min'));
}

/** The newer parts of a sheet state places and formulas as text: `xm:sqref` and `xm:f`. */
function moveNewer(node: XmlElement | undefined, home: MovedSheet, sheets: readonly MovedSheet[]): void {
  for (const child of childrenOf(node)) {
    const name = localName(child);
    if (name === 'sqref') {
      const moved = followAreas(textOf(child), home.moves);
      // Without a place nothing is shown; an empty list is what Excel itself leaves.
      child.children = textElement(child.name, moved ?? '').children;
    } else if (name === 'f') {
      child.children = textElement(child.name, followFormula(textOf(child), sheets, home)).children;
    } else moveNewer(child, home, sheets);
  }
}
