import { ensureDocumentPart } from '../package/documentPart';
import type { Package } from '../package/Package';
import {
  childOf,
  documentElement,
  parseXml,
  prefixOf,
  removeChildren,
  textElement,
  textOf,
} from '../xml/tree';

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>';
const APPLICATION = {
  kind: 'extended-properties',
  path: 'docProps/app.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  empty: EMPTY,
};
/** LibreOffice believes texts that formulas came to only in files of these; in others it shows `#NAME?` in their place. */
const BELIEVED = /^(microsoft|libreoffice)/i;
const OURS = 'Microsoft Excel Compatible / AKB Matrix';

/** Say which program wrote the values of the formulas, where the file names none that other programs believe. */
export function writeApplication(parts: Package): void {
  const path = ensureDocumentPart(parts, APPLICATION);
  const document = parts.readXml(path) ?? parseXml(EMPTY);
  const root = documentElement(document);
  const before = childOf(root, 'Application');
  if (BELIEVED.test(textOf(before))) return;
  removeChildren(root, (child) => child === before);
  root.children.push(textElement(before?.name ?? `${prefixOf(root)}Application`, OURS));
  parts.write(path, document);
}
