import { unzipSync } from 'fflate';
import { writeBook } from '../../../src/preview/xlsx/write';
import { open, part, richFile, saved, sheetOf, textParts } from './support';

describe('an untouched book', () => {
  it('comes back byte for byte, part by part', async () => {
    const before = unzipSync(richFile());
    const after = unzipSync(await writeBook(await open(richFile())));
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(after).toEqual(before);
  });
});

describe('a book with one cell changed', () => {
  const edited = async (): Promise<Map<string, string>> => {
    const book = await open(richFile());
    sheetOf(book, 'Texts').cells.set(4, 0, 'новый');
    return saved(book);
  };

  it('changes that sheet, the shared texts and nothing else', async () => {
    const before = textParts(richFile());
    const after = await edited();
    const changed = [...before.keys()].filter((path) => before.get(path) !== after.get(path));
    // The book has formulas, so Excel is asked to calculate them: the workbook part says that already.
    expect(changed.sort()).toEqual(['xl/SharedStrings.xml', 'xl/worksheets/sheet5.xml']);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  });

  it('keeps every other row of the sheet as it was written', async () => {
    const rows = (parts: Map<string, string>): string =>
      /<sheetData>(.*)<\/sheetData>/s.exec(part(parts, 'xl/worksheets/sheet5.xml'))?.[1] ?? '';
    const old = rows(textParts(richFile()));
    const now = rows(await edited());
    expect(now.startsWith(old)).toBe(true);
    expect(now.slice(old.length)).toMatch(/^<row r="5"><c r="A5" t="s"><v>\d+<\/v><\/c><\/row>$/);
  });

  it('keeps the runs of rich texts among the shared texts', async () => {
    const strings = part(await edited(), 'xl/SharedStrings.xml');
    expect(strings).toContain('<si><r><rPr><b/><sz val="14"/>');
    expect(strings).toContain('<rPh sb="0" eb="1"><t>カ</t></rPh>');
    expect(strings).toContain('<si><t>новый</t></si></sst>');
  });
});

describe('a change of a formula', () => {
  it('leaves its neighbours, the array formulas and their marks alone', async () => {
    const book = await open(richFile());
    sheetOf(book, 'Formulas').cells.set(0, 1, 3, '=MAX(A1:A3)');
    const xml = part(await saved(book), 'xl/worksheets/sheet2.xml');
    expect(xml).toContain('<c r="B1"><f>MAX(A1:A3)</f><v>3</v></c>');
    expect(xml).toContain('<c r="C2"><f t="shared" si="0"/><v>56</v></c>');
    expect(xml).toContain(
      '<c r="E4" cm="1"><f t="array" ref="E4:E6">_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A3),,-1)</f>',
    );
    expect(xml).toContain('<row r="4" outlineLevel="1">');
  });

  it('takes away the list of formulas, which would be wrong', async () => {
    const book = await open(richFile());
    sheetOf(book, 'Formulas').cells.set(0, 1, 3, '=MAX(A1:A3)');
    const parts = await saved(book);
    expect(parts.has('xl/calcChain.xml')).toBe(false);
    expect(part(parts, '[Content_Types].xml')).not.toContain('calcChain');
    expect(part(parts, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('gives the cells that shared it their own formula', async () => {
    const book = await open(richFile());
    sheetOf(book, 'Formulas').cells.set(0, 2, 'стоп');
    const xml = part(await saved(book), 'xl/worksheets/sheet2.xml');
    expect(xml).toContain('<f>$A2*A$1+SUM(A2:$A$10)</f><v>56</v>');
    expect(xml).not.toContain('t="shared"');
  });

  it('keeps formula, mark and array where only the value changed', async () => {
    const book = await open(richFile());
    const { cells } = sheetOf(book, 'Formulas');
    cells.set(3, 4, 9, cells.formula(3, 4));
    cells.set(1, 2, 8, cells.formula(1, 2));
    const xml = part(await saved(book), 'xl/worksheets/sheet2.xml');
    expect(xml).toContain(
      '<c r="E4" cm="1"><f t="array" ref="E4:E6">_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A3),,-1)</f><v>9</v></c>',
    );
    expect(xml).toContain('<c r="C2"><f t="shared" si="0"/><v>8</v></c>');
  });
});
