import { documentElement, localName, parseXml, writeXml } from '../xml/tree';
import type { XmlElement } from '../xml/tree';
import type { Stretch } from './CellScanner';

/** A sheet's XML but its cells: they are too many for a tree. */
interface SheetShell {
  readonly document: XmlElement;
  readonly root: XmlElement;
}

/** Read what surrounds the cells. Throws `XmlError` when it is not well-formed. */
export function readShell(bytes: Uint8Array, data: Stretch): SheetShell {
  const decoder = new TextDecoder();
  const before = decoder.decode(bytes.subarray(0, data.start));
  const after = decoder.decode(bytes.subarray(data.end));
  const document = parseXml(`${before}<sheetData/>${after}`);
  return { document, root: documentElement(document) };
}

/** Put cells back into their surroundings. */
export function writeShell(shell: SheetShell, data: Uint8Array): Uint8Array {
  const source = writeXml(shell.document);
  const at = source.indexOf('<sheetData/>');
  const encoder = new TextEncoder();
  const before = encoder.encode(source.slice(0, at));
  const after = encoder.encode(source.slice(at + '<sheetData/>'.length));
  const bytes = new Uint8Array(before.length + data.length + after.length);
  bytes.set(before);
  bytes.set(data, before.length);
  bytes.set(after, before.length + data.length);
  return bytes;
}

/** The order that the schema asks of a sheet's sections. */
const SECTION_ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection',
  'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells',
  'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup',
  'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing',
  'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts',
  'extLst',
]; // prettier-ignore

/** Put a section in its place instead of the one of that name, or take it away. */
export function replaceSection(root: XmlElement, name: string, section: XmlElement | undefined): void {
  const at = root.children.findIndex((child) => typeof child !== 'string' && localName(child) === name);
  if (at >= 0 && section !== undefined) root.children[at] = section;
  else if (at >= 0) root.children.splice(at, 1);
  else if (section !== undefined) placeSection(root, section);
}

/** Put a further section in its place, behind others of its name. */
export function placeSection(root: XmlElement, section: XmlElement): void {
  const rank = SECTION_ORDER.indexOf(localName(section));
  const at = root.children.findIndex(
    (child) => typeof child !== 'string' && SECTION_ORDER.indexOf(localName(child)) > rank,
  );
  if (at < 0) root.children.push(section);
  else root.children.splice(at, 0, section);
}
