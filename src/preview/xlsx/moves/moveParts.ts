import type { Shift } from '../../workbook/edit/shift';
import type { Package } from '../package/Package';
import { readRelations } from '../package/relations';
import { childOf, childrenOf, documentElement, localName, removeChildren, setAttribute, textElement, textOf } from '../xml/tree'; // prettier-ignore
import type { XmlElement } from '../xml/tree';
import { followArea, followCell, followFormula } from './references';
import type { MovedSheet } from './references';

/** Let comments, drawings and pivot tables of a sheet follow its cells. */
export function moveSheetParts(parts: Package, sheetPath: string, moves: readonly Shift[]): void {
  for (const { kind, target } of readRelations(parts, sheetPath)) {
    if (kind === 'comments' || kind === 'threadedComment')
      change(parts, target, (root) => moveComments(root, moves));
    else if (kind === 'vmlDrawing') change(parts, target, (root) => moveNotes(root, moves));
    else if (kind === 'drawing') change(parts, target, (root) => moveAnchors(root, moves));
    else if (kind === 'pivotTable') change(parts, target, (root) => movePivot(root, moves));
  }
}

/** Let charts and pivot sources anywhere in the file follow the cells and sheets that they show. */
export function moveFormulas(parts: Package, sheets: readonly MovedSheet[]): void {
  for (const path of parts.paths()) {
    if (/charts?\/[^/]*\.xml$/i.test(path)) change(parts, path, (root) => moveChart(root, sheets));
    else if (/pivotCacheDefinition[^/]*\.xml$/i.test(path))
      change(parts, path, (root) => moveSource(root, sheets));
  }
}

function change(parts: Package, path: string, work: (root: XmlElement) => void): void {
  const document = parts.readXml(path);
  if (document === undefined) return;
  work(documentElement(document));
  parts.write(path, document);
}

function moveComments(root: XmlElement, moves: readonly Shift[]): void {
  const list = localName(root) === 'ThreadedComments' ? root : childOf(root, 'commentList');
  for (const comment of childrenOf(list)) {
    setAttribute(comment, 'ref', followCell(comment.attributes.get('ref') ?? '', moves));
  }
  if (list !== undefined) removeChildren(list, (comment) => !comment.attributes.has('ref'));
}

/** The boxes of old comments: the cell, and eight numbers of which two are columns and two rows. */
function moveNotes(root: XmlElement, moves: readonly Shift[]): void {
  const gone = new Set<XmlElement>();
  for (const shape of childrenOf(root, 'shape')) {
    const data = childOf(shape, 'ClientData');
    const [row, column] = [childOf(data, 'Row'), childOf(data, 'Column')];
    if (row === undefined || column === undefined) continue;
    const before = { row: Number(textOf(row)), column: Number(textOf(column)), rows: 1, columns: 1 };
    const after = followArea(before, moves);
    if (after === null) {
      gone.add(shape);
      continue;
    }
    setText(row, String(after.row));
    setText(column, String(after.column));
    const anchor = childOf(data, 'Anchor');
    if (anchor === undefined) continue;
    const by = [after.column - before.column, after.row - before.row];
    const numbers = textOf(anchor).split(',');
    const moved = numbers.map((text, index) =>
      index % 2 === 0 ? String(Number(text) + (by[(index / 2) % 2] ?? 0)) : text.trim(),
    );
    setText(anchor, moved.join(', '));
  }
  removeChildren(root, (shape) => gone.has(shape));
}

function moveAnchors(root: XmlElement, moves: readonly Shift[]): void {
  for (const anchor of childrenOf(root)) {
    if (anchor.attributes.get('editAs') === 'absolute') continue;
    const corners = ['from', 'to'].flatMap((name) => childOf(anchor, name) ?? []);
    for (const corner of corners) {
      const [row, column] = [childOf(corner, 'row'), childOf(corner, 'col')];
      if (row === undefined || column === undefined) continue;
      const before = { row: Number(textOf(row)), column: Number(textOf(column)), rows: 1, columns: 1 };
      // A picture whose corner was deleted stays where it was.
      const after = followArea(before, moves) ?? before;
      setText(row, String(after.row));
      setText(column, String(after.column));
    }
  }
}

function moveChart(node: XmlElement, sheets: readonly MovedSheet[]): void {
  for (const child of childrenOf(node)) {
    if (localName(child) === 'f') setText(child, followFormula(textOf(child), sheets));
    else moveChart(child, sheets);
  }
}

function moveSource(root: XmlElement, sheets: readonly MovedSheet[]): void {
  const source = childOf(childOf(root, 'cacheSource'), 'worksheetSource');
  const name = source?.attributes.get('sheet');
  const sheet = sheets.find(({ nameBefore }) => nameBefore === name);
  if (source === undefined || sheet === undefined) return;
  source.attributes.set('sheet', sheet.nameAfter);
  const moved = followCell(source.attributes.get('ref') ?? '', sheet.moves);
  if (moved !== undefined) source.attributes.set('ref', moved);
}

function movePivot(root: XmlElement, moves: readonly Shift[]): void {
  const location = childOf(root, 'location');
  const moved = followCell(location?.attributes.get('ref') ?? '', moves);
  if (moved !== undefined) location?.attributes.set('ref', moved);
}

function setText(node: XmlElement, text: string): void {
  node.children = textElement(node.name, text).children;
}
