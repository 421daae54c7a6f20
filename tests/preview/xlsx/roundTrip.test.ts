import { unzipSync } from 'fflate';
import { writeBook } from '../../../src/preview/xlsx/write';
import { open, richFile, sheetOf, textParts } from './support';

describe('an untouched book', () => {
  it('comes back byte for byte, part by part', async () => {
    const before = unzipSync(richFile());
    const after = unzipSync(await writeBook(await open(richFile())));
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    const changed = Object.keys(before).filter((path) => Buffer.compare(before[path]!, after[path]!) !== 0);
    expect(changed).toEqual([]);
  });
});

describe('a book with one cell changed', () => {
  const edited = async (): Promise<Map<string, string>> => {
    const book = await open(richFile());
    sheetOf(book, 'Texts').cells.set(4, 0, 'новый');
    return textParts(await writeBook(book));
  };

  it('changes that sheet, the shared texts and nothing else', async () => {
    const before = textParts(richFile());
    const after = await edited();
    const changed = [...before.keys()].filter((path) => before.get(path) !== after.get(path));
    // The book has formulas, so Excel is asked to calculate them: the workbook part said that already.
    expect(changed.sort()).toEqual(['xl/SharedStrings.xml', 'xl/worksheets/sheet5.xml']);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  });

  it('keeps every other row of the sheet as it was written', async () => {
    const before = textParts(richFile()).get('xl/worksheets/sheet5.xml')!;
    const after = (await edited()).get('xl/worksheets/sheet5.xml')!;
    const rows = /<sheetData>(.*)<\/sheetData>/s;
    const old = rows.exec(before)![1]!;
    const now = rows.exec(after)![1]!;
    expect(now.startsWith(old)).toBe(true);
    expect(now.slice(old.length)).toMatch(/^<row r="5"><c r="A5" t="s"><v>\d+<\/v><\/c><\/row>$/);
  });

  it('keeps the runs of rich texts among the shared texts', async () => {
    const strings = (await edited()).get('xl/SharedStrings.xml')!;
    expect(strings).toContain('<si><r><rPr><b/><sz val="14"/>');
    expect(strings).toContain('<rPh sb="0" eb="1"><t>カ</t></rPh>');
    expect(strings).toContain('<si><t>новый</t></si></sst>');
  });
});
