import type { Sheet } from '../../workbook/Sheet';
import { dropContentType, setContentType } from '../package/contentTypes';
import type { Package } from '../package/Package';
import { addRelation, readRelations, removeRelations } from '../package/relations';
import { sameData } from '../sameData';
import { replaceSection } from '../sheet/shell';
import { attributeOf, childOf, childrenOf, documentElement, element, parseXml, prefixOf, setAttribute } from '../xml/tree'; // prettier-ignore
import type { XmlElement } from '../xml/tree';
import { readTable } from './readTable';
import { writeTable } from './writeTable';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Numbers of tables have to be unique in the book. */
export class TableNumbers {
  private readonly taken = new Set<number>();

  constructor(sheets: readonly Sheet[]) {
    for (const { tables } of sheets) for (const { id } of tables) this.taken.add(Number(id));
  }

  /** The number of a new table: its id where that is one. */
  numberOf(id: string): number {
    const own = Number(id);
    if (Number.isInteger(own) && own > 0) return own;
    let number = 1;
    while (this.taken.has(number)) number++;
    this.taken.add(number);
    return number;
  }
}

/** Write the tables of a sheet that differ. Gives whether the sheet's own list of tables changed. */
export function writeTables(
  sheet: Sheet,
  root: XmlElement,
  sheetPath: string,
  parts: Package,
  numbers: TableNumbers,
  customFunctions: ReadonlySet<string>,
): boolean {
  const old = new Map<string, { path: string; node: XmlElement }>();
  const relations = readRelations(parts, sheetPath);
  for (const node of childrenOf(childOf(root, 'tableParts'), 'tablePart')) {
    const path = relations.find(({ id }) => id === attributeOf(node, 'id'))?.target ?? '';
    const document = parts.readXml(path);
    const table = document === undefined ? undefined : readTable(documentElement(document));
    if (table !== undefined) old.set(table.id, { path, node });
  }
  const nodes = sheet.tables.map((table) => {
    const known = old.get(table.id);
    const path = known?.path ?? parts.freePath('xl/tables/table', '.xml');
    const document = parts.readXml(path) ?? parseXml(blankTable(numbers.numberOf(table.id)));
    const before = known === undefined ? undefined : readTable(documentElement(document));
    if (!sameData(before, table)) {
      writeTable(documentElement(document), table, customFunctions);
      parts.write(path, document);
    }
    if (known !== undefined) return known.node;
    setContentType(parts, path, TYPE);
    return element(`${prefixOf(root)}tablePart`, {
      'xmlns:r': R,
      'r:id': addRelation(parts, sheetPath, 'table', path),
    });
  });
  const gone = [...old.values()].filter(({ node }) => !nodes.includes(node));
  for (const { path } of gone) {
    removeRelations(parts, sheetPath, ({ target }) => target === path);
    dropContentType(parts, path);
    parts.remove(path);
  }
  if (gone.length === 0 && nodes.length === old.size) return false;
  const section = element(`${prefixOf(root)}tableParts`, {}, nodes);
  setAttribute(section, 'count', nodes.length);
  replaceSection(root, 'tableParts', nodes.length === 0 ? undefined : section);
  return true;
}

function blankTable(number: number): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${number}"/>`;
}
