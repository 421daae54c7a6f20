import { cellError } from '../../../src/preview/workbook/errors';
import type { Book } from '../../../src/preview/workbook/Book';
import { TINY_RELATIONS, macFile, open, richFile, sheetOf, tinyFile, tinySheet } from './support';

let book: Book;
beforeAll(async () => {
  book = await open(richFile());
});

describe('the workbook', () => {
  it('has its sheets in order, with their states; chart sheets are not shown', () => {
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Клиенты и сбыт', 'Visible'],
      ['Formulas', 'Visible'],
      ['Скрытый', 'Hidden'],
      ['Очень скрытый', 'VeryHidden'],
      ['Texts', 'Visible'],
      ['After chart', 'Visible'],
    ]);
  });

  it('gives sheets ids by their number in the file, so that notes about them stay true', () => {
    expect(book.sheets.map(({ id }) => id.slice(1, 14))).toEqual(
      ['0001', '0002', '0003', '0004', '0005', '0007'].map((number) => `00000000-${number}`),
    );
  });

  it('has names of the workbook and of sheets', () => {
    expect(book.names).toEqual([
      { name: 'Порог', formula: '=50000', visible: true, comment: 'Граница потенциала' },
      { name: 'Список', formula: "='Клиенты и сбыт'!$A$2:$A$21", visible: true, comment: '' },
    ]);
    expect(sheetOf(book, 'Formulas').names).toEqual([
      { name: 'Local', formula: '=Formulas!$A$1', visible: false, comment: '' },
    ]);
  });

  it('has document properties and the notes of add-ins', () => {
    expect(book.properties.get('title')).toBe('Богатая книга');
    expect(book.properties.get('author')).toBe('Аналитик');
    expect(sheetOf(book, 'Скрытый').customProperties).toEqual(new Map([['akbMatrix', 'own sheet']]));
  });

  it('cannot be undone back to nothing', () => {
    expect(book.undo()).toBe(false);
  });
});

describe('cells', () => {
  it('are numbers, texts, booleans and errors', () => {
    const { cells } = sheetOf(book, 'Formulas');
    expect([0, 6, 7, 9].map((row) => cells.value(row, 0))).toEqual([1, 1.7976931348623157e308, 0.1, -1.5e-7]);
    expect(cells.value(1, 1)).toBe('да & нет');
    expect(cells.value(2, 1)).toBe(cellError('#N/A'));
    expect(cells.value(3, 1)).toBe(true);
  });

  it('have formulas as a user sees them', () => {
    const { cells } = sheetOf(book, 'Formulas');
    expect(cells.formula(1, 1)).toBe('=IF(A1>0,"да & нет","<нет>")');
    expect(cells.formula(0, 2)).toBe('=$A1*A$1+SUM(A1:$A$10)');
    expect(cells.formula(2, 2)).toBe('=$A3*A$1+SUM(A3:$A$10)');
    expect(cells.formula(3, 4)).toBe('=SORT(UNIQUE(A1:A3),,-1)');
    expect(cells.formula(4, 4)).toBeUndefined();
    expect(cells.value(4, 4)).toBe(2);
    expect(cells.formula(6, 1)).toBe('=AKB_COVERAGE()');
    expect(cells.formula(7, 1)).toBe('=XLOOKUP(A1,A1:A3,A1:A3)');
  });

  it('have texts without their runs, phonetic guides and escapes', () => {
    const { cells } = sheetOf(book, 'Texts');
    expect(cells.value(0, 0)).toBe('жирный ');
    expect(cells.value(0, 1)).toBe('課きく');
    expect(cells.value(0, 2)).toBe('строка\r\nдва_x0041_');
    expect(cells.value(1, 0)).toBe('inline ');
    expect(cells.value(1, 1)).toBe('  отступ  ');
  });

  it('stand where they follow when they have no address; ISO dates are serials', () => {
    const { cells } = sheetOf(book, 'Texts');
    expect(cells.value(1, 2)).toBe(false);
    expect(cells.value(1, 3)).toBe(45413.5);
    expect(cells.value(2, 0)).toBe(7);
    expect(cells.value(2, 1)).toBe(cellError('#DIV/0!'));
  });

  it('have looks relative to the default', () => {
    const { cells } = sheetOf(book, 'Клиенты и сбыт');
    const { fileFormat, ...look } = book.styles.get(cells.styleId(0, 0));
    expect(fileFormat).toBe(1);
    expect(look).toEqual({
      fontName: 'Arial',
      fontSize: 12,
      bold: true,
      fontColor: '#FFFFFF',
      fillColor: '#1F4E78',
      horizontal: 'center',
      vertical: 'center',
      wrapText: true,
      textRotation: 45,
      borderBottom: { style: 'dashed', color: '#00B050' },
    });
    expect(book.styles.get(cells.styleId(1, 2)).numberFormat).toBe('#,##0.00 "₽"');
    expect(book.styles.get(cells.styleId(1, 6)).locked).toBe(false);
    expect(cells.styleId(1, 0)).toBe(0);
  });
});

describe('sections of a sheet', () => {
  it('are read', () => {
    const sheet = sheetOf(book, 'Клиенты и сбыт');
    expect(sheet.freeze).toEqual({ rows: 1, columns: 1 });
    expect(sheet.tabColor).toBe('#00B0F0');
    expect(sheet.columnWidths.get(1)).toBe(28.7109375);
    expect(sheet.hiddenColumns).toEqual(new Set([7]));
    expect(sheet.rowHeights).toEqual(new Map([[0, 33.75]]));
    expect(sheet.merges).toEqual([{ row: 12, column: 6, rows: 2, columns: 2 }]);
    expect(sheet.pageLayout).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      titleRows: { start: 0, count: 1 },
      printArea: [{ row: 0, column: 0, rows: 22, columns: 6 }],
    });
  });

  it('tell rows that a filter hides from rows that somebody hid', () => {
    const sheet = sheetOf(book, 'Клиенты и сбыт');
    expect(sheet.filteredRows).toEqual(new Set([1, 2]));
    expect(sheet.hiddenRows.size).toBe(0);
  });

  it('have protection by what is allowed', () => {
    const { protection } = sheetOf(book, 'Formulas');
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({
      allowFormatCells: true,
      allowSort: false,
      allowEditObjects: true,
    });
    // The hash that every program makes of "secret".
    expect(protection.password).toContain('DAA7');
  });

  it('have validations with all their areas', () => {
    const [list, whole] = sheetOf(book, 'Клиенты и сбыт').validations;
    expect(list?.rule).toEqual({ list: { inCellDropDown: true, source: 'да,нет' } });
    expect(list?.otherAreas).toEqual([{ row: 3, column: 8, rows: 1, columns: 1 }]);
    expect(whole?.rule).toEqual({ wholeNumber: { formula1: 0, operator: 'GreaterThan' } });
    expect(whole?.prompt).toEqual({ message: 'Больше нуля', showPrompt: true, title: '' });
  });

  it('have conditional formats as Office.js states them', () => {
    const formats = sheetOf(book, 'Клиенты и сбыт').conditionalFormats;
    expect(formats.map(({ type, priority }) => [type, priority])).toEqual([
      ['ColorScale', 0],
      ['DataBar', 1],
      ['CellValue', 4],
      ['IconSet', 2],
      ['Custom', 3],
    ]);
    expect(formats[4]?.body).toEqual({
      rule: { formula: '=LEFT($B2,1)="К"' },
      format: { fill: { color: '#FFC7CE' }, font: { color: '#9C0006', bold: true } },
    });
  });

  it('have filters', () => {
    expect(sheetOf(book, 'Formulas').filter).toEqual({
      area: { row: 0, column: 0, rows: 10, columns: 1 },
      criteria: [{ filterOn: 'Values', values: ['1', '2'] }],
    });
  });
});

describe('tables', () => {
  it('are read with totals, calculated columns and filters', () => {
    const table = book.findTable('Клиенты')?.table;
    expect(table).toMatchObject({
      id: '1',
      area: { row: 0, column: 0, rows: 22, columns: 6 },
      showTotals: true,
      style: 'TableStyleMedium9',
      showFilterButton: true,
    });
    expect(table?.columns).toEqual([
      { id: 1, name: 'Код', totalsLabel: 'Итого' },
      { id: 2, name: 'Клиент' },
      { id: 3, name: 'Закупки', totalsFunction: 'sum' },
      { id: 4, name: 'Маржа', filterCriteria: { filterOn: 'Custom', criterion1: '>200' } },
      { id: 5, name: 'Доля', calculatedFormula: '=Клиенты[@Маржа]/Клиенты[@Закупки]' },
      { id: 6, name: 'Дата' },
    ]);
  });
});

describe('files of other programs', () => {
  it('may have a prefix on every element', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="2"><x:c r="B2" t="str"><x:f>A1&amp;"b"</x:f><x:v>ab</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const prefixed = await open(tinyFile({ 'xl/worksheets/sheet1.xml': sheet }));
    expect(prefixed.sheets[0]?.cells.value(1, 1)).toBe('ab');
    expect(prefixed.sheets[0]?.cells.formula(1, 1)).toBe('=A1&"b"');
  });

  it('may name parts from the root, in another case, and have colours by theme and number', async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><sz val="10"/><name val="Arial"/></font>' +
      '<font><sz val="10"/><color indexed="10"/><name val="Arial"/></font></fonts><fills><fill/><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills>' +
      '<borders><border/></borders><cellXfs><xf/><xf fontId="1" fillId="1" numFmtId="14"/></cellXfs></styleSheet>';
    const tiny = await open(
      tinyFile({
        'xl/_rels/workbook.xml.rels': TINY_RELATIONS,
        'xl/sharedstrings.XML': '<sst><si><t>общий</t></si><si/></sst>',
        'xl/styles.xml': styles,
        'xl/worksheets/sheet1.xml': tinySheet(
          '<row><c t="s" s="1"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>77</v></c></row>',
        ),
      }),
    );
    const cells = tiny.sheets[0]?.cells;
    expect([0, 1, 2].map((column) => cells?.value(0, column))).toEqual(['общий', '', '']);
    expect(tiny.styles.get(cells?.styleId(0, 0) ?? 0)).toEqual({
      fontColor: '#FF0000',
      // The Office theme's first accent, half way to white.
      fillColor: '#A2B9E2',
      numberFormat: 'm/d/yyyy',
      fileFormat: 1,
    });
  });

  it('may count days from 1904', async () => {
    const mac = await open(macFile('<row><c s="1"><v>43951</v></c><c><v>43951</v></c></row>'));
    // 2024-05-01, and a plain number beside it.
    expect(mac.sheets[0]?.cells.value(0, 0)).toBe(45413);
    expect(mac.sheets[0]?.cells.value(0, 1)).toBe(43951);
  });
});
