import { fail, issue, succeed } from '../../app/issues';
import type { Failure, Outcome } from '../../app/issues';
import { Book, sheetId } from '../workbook/Book';
import { Sheet } from '../workbook/Sheet';
import type { TableData, Visibility } from '../workbook/types';
import { DamagedFile } from './DamagedFile';
import { readSettings } from './book/addInSettings';
import { readNames } from './book/definedNames';
import { Origin, WorkbookParts } from './book/Origin';
import type { SheetEntry } from './book/Origin';
import { readProperties } from './book/properties';
import { readDrawing } from './charts/drawing';
import { Package } from './package/Package';
import { readRelations } from './package/relations';
import { SHIFT_1904 } from './sheet/CellReader';
import { hashedPassword } from './sheet/protection';
import { readCustomProperties } from './sheet/customProperties';
import { readSheet, separateFilteredRows } from './sheet/readSheet';
import type { ReadContext } from './sheet/readSheet';
import { readTable } from './tables/readTable';
import { attributeOf, childOf, childrenOf, documentElement, flagOf } from './xml/tree';
import { readDirectory } from './zip/directory';

/**
 * Read an .xlsx or .xlsm file into a book. The book keeps the file, so that `writeBook` loses nothing of it.
 *
 * @param name the file's name, for the book and for issues
 * @returns the book; else one issue with the parameter `file`: `emptyFile`, `encryptedXlsx` (a password is needed), or
 *   `notXlsx` (another kind of file, a damaged one, or one that would unpack to more than any honest workbook)
 */
export async function readBook(bytes: Uint8Array, name = 'Book1.xlsx'): Promise<Outcome<Book>> {
  const refuse = (code: string): Failure => fail(issue(code, { params: { file: name } }));
  if (bytes.length === 0) return refuse('emptyFile');
  if (isCompoundFile(bytes)) return refuse(isEncrypted(bytes) ? 'encryptedXlsx' : 'notXlsx');
  const entries = readDirectory(bytes);
  if (entries === undefined) return refuse('notXlsx');
  try {
    const book = await readParts(new Package(entries));
    book.name = name;
    return succeed(book);
  } catch (error) {
    if (error instanceof DamagedFile) return refuse('notXlsx');
    throw error;
  }
}

async function readParts(parts: Package): Promise<Book> {
  const book = new Book();
  const workbook = new WorkbookParts(parts);
  const origin = new Origin(parts);
  const styles = workbook.styles();
  const context: ReadContext = {
    book,
    styles,
    texts: (await workbook.strings()).texts,
    dateShift: workbook.is1904 ? SHIFT_1904 : 0,
    isDate: (format) => styles.isDate(format),
  };
  for (const [place, entry] of workbook.entries.entries()) {
    if (entry.kind !== 'worksheet') continue;
    const sheet = addSheet(book, entry);
    origin.places.set(sheet, place);
    await readWorksheet(sheet, entry, parts, context);
  }
  if (book.sheets.length === 0) throw new DamagedFile('no worksheet');
  readWorkbook(book, workbook, origin);
  readSettings(parts, book);
  for (const [key, value] of readProperties(parts)) book.properties.set(key, value);
  origin.active = book.activeSheet;
  book.origin = origin;
  return book;
}

/** Names come as they are: Excel took them, whatever rules the stand-in has for new ones. */
function addSheet(book: Book, entry: SheetEntry): Sheet {
  const sheet = new Sheet(sheetId(entry.number), entry.name);
  sheet.visibility = visibilityOf(entry.node.attributes.get('state'));
  book.sheets.push(sheet);
  return sheet;
}

async function readWorksheet(
  sheet: Sheet,
  entry: SheetEntry,
  parts: Package,
  context: ReadContext,
): Promise<void> {
  const bytes = await parts.load(entry.path);
  if (bytes === undefined) throw new DamagedFile(`no part ${entry.path}`);
  const root = readSheet(sheet, bytes, context);
  const relations = readRelations(parts, entry.path);
  for (const node of childrenOf(childOf(root, 'tableParts'), 'tablePart')) {
    const path = relations.find(({ id }) => id === attributeOf(node, 'id'))?.target ?? '';
    const table = readTablePart(parts, path);
    if (table !== undefined) sheet.tables.push(table);
  }
  separateFilteredRows(sheet);
  sheet.charts = (readDrawing(sheet, parts, entry.path)?.charts ?? []).map(({ data }) => data);
  sheet.customProperties = readCustomProperties(root, parts, relations);
}

function readTablePart(parts: Package, path: string): TableData | undefined {
  const document = parts.readXml(path);
  return document === undefined ? undefined : readTable(documentElement(document));
}

function readWorkbook(book: Book, workbook: WorkbookParts, origin: Origin): void {
  const { root } = workbook;
  const names = readNames(root);
  book.names = names.book;
  for (const [sheet, place] of origin.places) {
    sheet.names = names.sheet(place);
    Object.assign(sheet.pageLayout, names.pages(place));
  }
  const active = book.sheets.find((sheet) => origin.places.get(sheet) === workbook.activePlace);
  if (active !== undefined) book.activeSheet = active;
  const mode = childOf(root, 'calcPr')?.attributes.get('calcMode');
  if (mode === 'manual') book.calculationMode = 'Manual';
  if (mode === 'autoNoTable') book.calculationMode = 'AutomaticExceptTables';
  const protection = childOf(root, 'workbookProtection');
  if (protection !== undefined && flagOf(protection, 'lockStructure')) {
    const password = hashedPassword(protection, 'workbook');
    book.structureProtection = { protected: true, ...(password === undefined ? {} : { password }) };
  }
}

function visibilityOf(state: string | undefined): Visibility {
  return state === 'hidden' ? 'Hidden' : state === 'veryHidden' ? 'VeryHidden' : 'Visible';
}

/** The container of old .xls files, and of encrypted new ones. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

/** Encrypted workbooks lie in a stream that is named so; names are in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = new TextEncoder().encode('EncryptedPackage');
  for (let at = bytes.indexOf(name[0] ?? 0); at >= 0; at = bytes.indexOf(name[0] ?? 0, at + 1)) {
    if (name.every((code, index) => bytes[at + 2 * index] === code && bytes[at + 2 * index + 1] === 0))
      return true;
  }
  return false;
}
