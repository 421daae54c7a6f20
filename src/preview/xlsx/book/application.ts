import { setContentType } from '../package/contentTypes';
import type { Package } from '../package/Package';
import { addRelation, readRelations } from '../package/relations';
import {
  childOf,
  documentElement,
  parseXml,
  prefixOf,
  removeChildren,
  textElement,
  textOf,
} from '../xml/tree';

const KIND = 'extended-properties';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>';
/** LibreOffice believes texts that formulas came to only in files of these; in others it shows `#NAME?` in their place. */
const BELIEVED = /^(microsoft|libreoffice)/i;
const OURS = 'Microsoft Excel Compatible / AKB Matrix';

/** Say which program wrote the values of the formulas, where the file names none that other programs believe. */
export function writeApplication(parts: Package): void {
  const path = applicationPath(parts) ?? addApplication(parts);
  const document = parts.readXml(path) ?? parseXml(EMPTY);
  const root = documentElement(document);
  const before = childOf(root, 'Application');
  if (BELIEVED.test(textOf(before))) return;
  removeChildren(root, (child) => child === before);
  root.children.push(textElement(before?.name ?? `${prefixOf(root)}Application`, OURS));
  parts.write(path, document);
}

function applicationPath(parts: Package): string | undefined {
  const path = readRelations(parts, '').find(({ kind }) => kind === KIND)?.target;
  return path !== undefined && parts.has(path) ? path : undefined;
}

function addApplication(parts: Package): string {
  const path = 'docProps/app.xml';
  parts.write(path, EMPTY);
  setContentType(parts, path, 'application/vnd.openxmlformats-officedocument.extended-properties+xml');
  addRelation(parts, '', KIND, path);
  return path;
}
