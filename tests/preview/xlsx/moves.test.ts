import { deleteCells, insertCells } from '../../../src/preview/workbook/edit/structure';
import type { Book } from '../../../src/preview/workbook/Book';
import { open, part, reopen, richFile, saved, sheetOf } from './support';

const CLIENTS = 'Клиенты и сбыт';
const ROWS = 16_384;

async function afterInsertedRows(): Promise<Book> {
  const book = await open(richFile());
  const formulas = sheetOf(book, 'Formulas');
  formulas.protection = { protected: false, options: {} };
  insertCells(book, formulas, { row: 1, column: 0, rows: 2, columns: ROWS }, 'rows');
  return book;
}

describe('rows put in', () => {
  it('move array formulas, their marks and the rows that they stand in', async () => {
    const xml = part(await saved(await afterInsertedRows()), 'xl/worksheets/sheet2.xml');
    expect(xml).toContain(
      '<c r="E6" cm="1"><f t="array" ref="E6:E8">_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A5),,-1)</f><v>3</v></c>',
    );
    expect(xml).toContain('<f t="array" ref="B7:B8">');
    expect(xml).toContain('<row r="6" outlineLevel="1">');
    expect(xml).not.toContain('<row r="4" outlineLevel="1"');
  });

  it('move charts, filters and names that show the rows', async () => {
    const parts = await saved(await afterInsertedRows());
    expect(part(parts, 'xl/charts/chart2.xml')).toMatch(/<(?:c:)?f>'?Formulas'?!\$A\$1:\$A\$12<\//);
    expect(part(parts, 'xl/worksheets/sheet1.xml')).toContain('<xm:f>Formulas!A1:A12</xm:f>');
    expect(part(parts, 'xl/workbook.xml')).toContain('Formulas!$A$1:$A$12');
  });

  it('leave a book that reads the same', async () => {
    const book = await afterInsertedRows();
    const again = await reopen(book);
    const [before, after] = [sheetOf(book, 'Formulas').cells, sheetOf(again, 'Formulas').cells];
    for (let row = 0; row < 14; row++) {
      for (let column = 0; column < 6; column++) {
        expect([row, column, after.value(row, column), after.formula(row, column)]).toEqual([
          row,
          column,
          before.value(row, column),
          before.formula(row, column),
        ]);
      }
    }
  });

  it('are forgotten when they are taken back', async () => {
    const book = await open(richFile());
    const sheet = sheetOf(book, CLIENTS);
    book.history.record(() =>
      insertCells(book, sheet, { row: 25, column: 0, rows: 1, columns: ROWS }, 'rows'),
    );
    expect(sheet.moves).toHaveLength(1);
    book.undo();
    expect(sheet.moves).toEqual([]);
  });
});

describe('what is tied to cells', () => {
  it('follows them: comments, their boxes, links, pictures, sparklines, rich texts', async () => {
    const book = await open(richFile());
    const sheet = sheetOf(book, CLIENTS);
    sheet.tables = [];
    insertCells(book, sheet, { row: 0, column: 0, rows: 3, columns: ROWS }, 'rows');
    insertCells(book, sheet, { row: 0, column: 0, rows: 1_048_576, columns: 1 }, 'columns');
    const texts = sheetOf(book, 'Texts');
    insertCells(book, texts, { row: 0, column: 0, rows: 1, columns: 1 }, 'columns');
    const parts = await saved(book);
    const xml = part(parts, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<hyperlink [^>]*ref="C9"/);
    expect(xml).toContain('<xm:sqref>H23</xm:sqref>');
    const comments =
      [...parts.keys()].find((path) => path.includes('comments') && path.endsWith('.xml')) ?? '';
    expect(part(parts, comments)).toContain('ref="C8"');
    const drawing = [...parts.keys()].find((path) => path.endsWith('.vml')) ?? '';
    expect(part(parts, drawing)).toMatch(/<\w+:Row>7<\/\w+:Row>\s*<\w+:Column>2</);
    expect(part(parts, 'xl/drawings/drawing1.xml')).toMatch(
      /<(?:xdr:)?col>11<\/(?:xdr:)?col>.*<(?:xdr:)?row>4<\//s,
    );
    // The first text is the rich one, in its old entry.
    expect(part(parts, 'xl/worksheets/sheet5.xml')).toContain('<c r="B1" t="s"><v>0</v></c>');
  });

  it('goes with the cells that are deleted', async () => {
    const book = await open(richFile());
    const sheet = sheetOf(book, CLIENTS);
    sheet.tables = [];
    deleteCells(book, sheet, { row: 4, column: 0, rows: 2, columns: ROWS }, 'rows');
    const parts = await saved(book);
    expect(part(parts, 'xl/worksheets/sheet1.xml')).not.toContain('hyperlink ');
    const comments =
      [...parts.keys()].find((path) => path.includes('comments') && path.endsWith('.xml')) ?? '';
    expect(part(parts, comments)).not.toContain('ref="B5"');
  });
});

describe('a pivot table', () => {
  it('is where its cells are', async () => {
    const book = await open(richFile());
    insertCells(book, sheetOf(book, 'Скрытый'), { row: 1, column: 0, rows: 2, columns: ROWS }, 'rows');
    const parts = await saved(book);
    expect(part(parts, 'xl/pivotTables/pivotTable1.xml')).toContain('<location ref="C5:C7"');
    expect(part(parts, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('ref="A1:A4"');
  });
});

describe('a sheet with a new name', () => {
  it('keeps its charts, sparklines, pivot sources and arrays', async () => {
    const book = await open(richFile());
    sheetOf(book, 'Formulas').name = 'Мои формулы';
    sheetOf(book, 'Скрытый').name = 'Тайный';
    const parts = await saved(book);
    expect(part(parts, 'xl/charts/chart2.xml')).toMatch(/<(?:c:)?f>'Мои формулы'!\$A\$1:\$A\$10<\//);
    expect(part(parts, 'xl/worksheets/sheet1.xml')).toContain("<xm:f>'Мои формулы'!A1:A10</xm:f>");
    expect(part(parts, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('sheet="Тайный"');
  });
});
