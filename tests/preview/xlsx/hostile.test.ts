import { strToU8, zipSync } from 'fflate';
import { readBook } from '../../../src/preview/xlsx/read';
import { open, richFile, tinyFile, tinySheet } from './support';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function compoundFile(stream: string): Uint8Array {
  const name = Array.from(strToU8(stream)).flatMap((code) => [code, 0]);
  return new Uint8Array([...OLE, ...new Array<number>(600).fill(0), ...name, 0, 0]);
}

/** A zip whose directory claims that its only sheet unpacks to so many bytes. */
function claiming(size: number): Uint8Array {
  const bytes = tinyFile();
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === 'xl/worksheets/sheet1.xml') view.setUint32(at + 24, size, true);
  }
  return bytes;
}

async function codes(bytes: Uint8Array): Promise<string[]> {
  const outcome = await readBook(bytes, 'a.xlsx');
  if (outcome.ok) return ['ok'];
  for (const { params } of outcome.issues) expect(params).toEqual({ file: 'a.xlsx' });
  return outcome.issues.map(({ code }) => code);
}

const worksheet = (path: string): string =>
  `<Relationships><Relationship Id="r1" Type="x/worksheet" Target="${path}"/></Relationships>`;

describe('what is no workbook', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'emptyFile'],
    ['a text', strToU8('Код;Клиент\n1;Ромашка\n'.repeat(50)), 'notXlsx'],
    ['a PDF', strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'notXlsx'],
    ['one byte', new Uint8Array([80]), 'notXlsx'],
    ['an old .xls', compoundFile('Workbook'), 'notXlsx'],
    ['a workbook with a password', compoundFile('EncryptedPackage'), 'encryptedXlsx'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('hello') }), 'notXlsx'],
    ['an empty zip', zipSync({}), 'notXlsx'],
    ['a document of Word', tinyFile({ 'xl/workbook.xml': '<w:document xmlns:w="w"/>' }), 'notXlsx'],
    ['a workbook in the binary format', tinyFile({ 'xl/workbook.xml': '\u0083\u0001\u0000' }), 'notXlsx'],
    ['no list of relations', tinyFile({ '_rels/.rels': null, 'xl/workbook.xml': null }), 'notXlsx'],
    ['no sheets', tinyFile({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' }), 'notXlsx'],
    ['a sheet that is not there', tinyFile({ 'xl/worksheets/sheet1.xml': null }), 'notXlsx'],
    [
      'a relation that leads nowhere',
      tinyFile({ 'xl/_rels/workbook.xml.rels': worksheet('../../../x.xml') }),
      'notXlsx',
    ],
    ['no relations of the workbook', tinyFile({ 'xl/_rels/workbook.xml.rels': null }), 'notXlsx'],
    [
      'a sheet cut off in a cell',
      tinyFile({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c r="A' }),
      'notXlsx',
    ],
    [
      'a sheet cut off in its data',
      tinyFile({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1' }),
      'notXlsx',
    ],
    ['a sheet without data', tinyFile({ 'xl/worksheets/sheet1.xml': '<worksheet/>' }), 'notXlsx'],
    ['tags that cross', tinyFile({ 'xl/worksheets/sheet1.xml': tinySheet('', '<a><b></a></b>') }), 'notXlsx'],
    [
      'a cell outside the grid',
      tinyFile({ 'xl/worksheets/sheet1.xml': tinySheet('<row r="1048577"><c/></row>') }),
      'notXlsx',
    ],
    [
      'a row that is no number',
      tinyFile({ 'xl/worksheets/sheet1.xml': tinySheet('<row r="x"><c r="A1"/></row>') }),
      'notXlsx',
    ],
    ['a directory that claims 4 GB', claiming(0xfffffff0), 'notXlsx'],
    ['a directory that claims too little', claiming(20), 'notXlsx'],
    ['a directory that claims too much', claiming(600), 'notXlsx'],
  ])('%s is one clear issue', async (_name, bytes, code) => {
    expect(await codes(bytes)).toEqual([code]);
  });

  it('a real bomb is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(1e6) }, { level: 9 });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    // Ten thousand entries that all share the one packed megabyte are ten gigabytes.
    const directory = view.getUint32(bomb.length - 22 + 16, true);
    const entry = bomb.slice(directory, bomb.length - 22);
    const many = 10_000;
    const bytes = new Uint8Array(directory + entry.length * many + 22);
    bytes.set(bomb.subarray(0, directory));
    for (let index = 0; index < many; index++) bytes.set(entry, directory + index * entry.length);
    bytes.set(bomb.subarray(bomb.length - 22), bytes.length - 22);
    new DataView(bytes.buffer).setUint16(bytes.length - 22 + 10, many, true);
    expect(await codes(bytes)).toEqual(['notXlsx']);
  });
});

describe('a damaged file', () => {
  it('cut off anywhere is an issue, never a crash', async () => {
    const bytes = richFile();
    for (let length = 1; length < bytes.length; length += 997) {
      expect(await codes(bytes.slice(0, length))).toEqual(['notXlsx']);
    }
  });

  it('with any one byte changed is read or is an issue', async () => {
    const bytes = richFile();
    for (let at = 0; at < bytes.length; at += 331) {
      const copy = bytes.slice();
      copy[at] = (copy[at] ?? 0) ^ 0x55;
      const [code] = await codes(copy);
      expect(['ok', 'notXlsx']).toContain(code);
    }
  });
});

describe('a careless file is read all the same', () => {
  it('with rows out of order, and written in order', async () => {
    const rows = '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    const book = await open(tinyFile({ 'xl/worksheets/sheet1.xml': tinySheet(rows) }));
    expect([0, 2].map((row) => book.sheets[0]?.cells.value(row, 0))).toEqual([1, 3]);
  });

  it('with tables, styles and texts that are not there', async () => {
    const relations =
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>' +
      '<Relationship Id="r2" Type="x/styles" Target="none.xml"/><Relationship Id="r3" Type="x/sharedStrings" Target="none2.xml"/></Relationships>';
    const sheet = tinySheet(
      '<row><c t="s" s="9"><v>4</v></c></row>',
      '<tableParts><tablePart r:id="r9"/></tableParts>',
    );
    const book = await open(
      tinyFile({ 'xl/_rels/workbook.xml.rels': relations, 'xl/worksheets/sheet1.xml': sheet }),
    );
    expect(book.sheets[0]?.cells.value(0, 0)).toBe('');
    expect(book.sheets[0]?.tables).toEqual([]);
  });

  it('with entities of its own, which stay as they are', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(100)}">]>${tinySheet('<row><c t="str"><v>&a;&amp;</v></c></row>')}`;
    const book = await open(tinyFile({ 'xl/worksheets/sheet1.xml': bomb }));
    expect(book.sheets[0]?.cells.value(0, 0)).toBe('&a;&');
  });
});
