import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Book } from '../../../src/preview/workbook/Book';
import type { Sheet } from '../../../src/preview/workbook/Sheet';
import { readBook } from '../../../src/preview/xlsx/read';
import { writeBook } from '../../../src/preview/xlsx/write';
import type { WriteOptions } from '../../../src/preview/xlsx/write';

/** A workbook with as much as possible of what users have; made by `fixtures/makeRich.py`. */
export function richFile(): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, 'fixtures', 'rich.xlsx')));
}

export async function open(bytes: Uint8Array): Promise<Book> {
  const outcome = await readBook(bytes, 'test.xlsx');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

/** Save and open again. */
export async function reopen(book: Book, options: WriteOptions = {}): Promise<Book> {
  return open(await writeBook(book, options));
}

export function sheetOf(book: Book, name: string): Sheet {
  const sheet = book.findSheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Parts of a file as text, by path. */
export function textParts(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** One part as text. */
export function part(parts: ReadonlyMap<string, string>, path: string): string {
  const text = parts.get(path);
  if (text === undefined) throw new Error(`no part ${path} in ${[...parts.keys()].join(', ')}`);
  return text;
}

/** Parts of a book as it would be saved. */
export async function saved(book: Book, options: WriteOptions = {}): Promise<Map<string, string>> {
  return textParts(await writeBook(book, options));
}

/** A book with one blank sheet. */
export function blankBook(name = 'Лист1'): Book {
  const book = new Book();
  book.addSheet(name);
  return book;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const P = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The smallest workbook; `parts` come on top, `null` takes one away. */
export function tinyFile(parts: Readonly<Record<string, string | null>> = {}): Uint8Array {
  const all: Record<string, string | null> = {
    '[Content_Types].xml':
      `<Types xmlns="${P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${P}/relationships"><Relationship Id="r1" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${P}/relationships"><Relationship Id="r1" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': tinySheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    ...parts,
  };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return zipSync(Object.fromEntries(given.map(([path, text]) => [path, strToU8(text)])));
}

/** A sheet's XML around rows. */
export function tinySheet(rows: string, after = ''): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${R}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The relations of the tiny workbook with its shared strings and styles. */
export const TINY_RELATIONS =
  `<Relationships xmlns="${P}/relationships"><Relationship Id="r1" Type="${R}/worksheet" Target="/xl/worksheets/sheet1.xml"/>` +
  `<Relationship Id="r2" Type="${R}/sharedStrings" Target="SharedStrings.xml"/>` +
  `<Relationship Id="r3" Type="${R}/styles" Target="./styles.xml"/></Relationships>`;

/** A workbook that counts days from 1904; cell format 1 shows dates. */
export function macFile(rows: string): Uint8Array {
  return tinyFile({
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${R}"><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': TINY_RELATIONS,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"/>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': tinySheet(rows),
  });
}
