import { cellError } from '../../../src/preview/workbook/errors';
import type { ConditionalFormatData, TableData } from '../../../src/preview/workbook/types';
import { blankBook, macFile, open, part, reopen, richFile, saved, sheetOf } from './support';

const CLIENTS = 'Клиенты и сбыт';

function madeTable(id: string, name: string): TableData {
  return {
    id,
    name,
    area: { row: 0, column: 0, rows: 3, columns: 2 },
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
    columns: [
      { id: 1, name: 'Код' },
      { id: 2, name: 'Категория', calculatedFormula: `=${name}[@Код]&"!"` },
    ],
  };
}

describe('cells', () => {
  it('of every kind come back', async () => {
    const book = blankBook();
    const { cells } = sheetOf(book, 'Лист1');
    const values = [1, -2.5e-9, 1e300, '', ' край ', 'строка\nдве\r\n', '_x000D_', '<&>"\u0001', true, false];
    values.forEach((value, row) => cells.set(row, 0, value));
    cells.set(0, 1, cellError('#DIV/0!'), '=1/0');
    cells.set(1, 1, 'а"б', '="а""б"');
    cells.set(2, 1, null, '=""');
    cells.set(3, 1, true, '=TRUE()');
    const again = sheetOf(await reopen(book), 'Лист1').cells;
    expect(values.map((_, row) => again.value(row, 0))).toEqual(values);
    expect([0, 1, 2, 3].map((row) => again.formula(row, 1))).toEqual(['=1/0', '="а""б"', '=""', '=TRUE()']);
    expect([0, 1, 2, 3].map((row) => again.value(row, 1))).toEqual([cellError('#DIV/0!'), 'а"б', null, true]);
  });

  it('that were emptied leave no trace; a look without content does', async () => {
    const book = await open(richFile());
    const { cells } = sheetOf(book, CLIENTS);
    cells.clear({ row: 1, column: 0, rows: 1, columns: 3 }, 'contents');
    cells.clear({ row: 1, column: 0, rows: 1, columns: 2 }, 'formats');
    const xml = part(await saved(book), 'xl/worksheets/sheet1.xml');
    expect(xml).not.toMatch(/<c r="[AB]2"/);
    expect(xml).toContain('<c r="C2" s="3"/>');
  });

  it('go between, before and after those of the file', async () => {
    const book = await open(richFile());
    const { cells } = sheetOf(book, 'Formulas');
    cells.set(3, 3, 'D4');
    cells.set(8, 5, 'F9');
    cells.set(11, 0, 'A12');
    cells.set(0, 25, 'Z1');
    const xml = part(await saved(book), 'xl/worksheets/sheet2.xml');
    const addresses = [...xml.matchAll(/<c r="([A-Z]+)(\d+)"/g)].map(([, column = '', row]) => [
      Number(row),
      column.length * 100 + column.charCodeAt(0),
    ]);
    const sorted = [...addresses].sort(
      ([rowA = 0, columnA = 0], [rowB = 0, columnB = 0]) => rowA - rowB || columnA - columnB,
    );
    expect(addresses).toEqual(sorted);
    const again = sheetOf(await reopen(book), 'Formulas').cells;
    expect([again.value(3, 3), again.value(8, 5), again.value(11, 0), again.value(0, 25)]).toEqual([
      'D4',
      'F9',
      'A12',
      'Z1',
    ]);
    expect(xml).toContain('<dimension ref="A1:Z12"/>');
  });

  it('keep what a file says of their row when only its height changes', async () => {
    const book = await open(richFile());
    const sheet = sheetOf(book, 'Formulas');
    sheet.rowHeights.set(3, 40);
    sheet.hiddenRows.add(8);
    const xml = part(await saved(book), 'xl/worksheets/sheet2.xml');
    expect(xml).toContain('<row r="4" outlineLevel="1" ht="40" customHeight="1"><c r="A4">');
    expect(xml).toContain('<row r="9" hidden="1"/>');
  });

  it('take the formulas of files: new functions, custom functions, the own row of a table', async () => {
    const book = await open(richFile());
    const { cells } = sheetOf(book, CLIENTS);
    cells.set(1, 4, 0.1, '=[@Маржа]/Клиенты[@Закупки]');
    cells.set(0, 8, 1, '=IFS(A1="[@x]",1,TRUE,AKB_COVERAGE())');
    const xml = part(await saved(book, { customFunctions: ['AKB_COVERAGE'] }), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<f>Клиенты[[#This Row],[Маржа]]/Клиенты[[#This Row],[Закупки]]</f>');
    expect(xml).toContain('<f>_xlfn.IFS(A1=&quot;[@x]&quot;,1,TRUE,_xldudf_AKB_COVERAGE())</f>');
  });

  it('mark formulas that spill, so that no @ comes in', async () => {
    const book = blankBook();
    const { cells } = sheetOf(book, 'Лист1');
    cells.set(0, 0, 3, '=SEQUENCE(3)');
    cells.set(1, 0, 2);
    cells.set(2, 0, 1);
    book.calculator = {
      changed: () => undefined,
      flush: () => undefined,
      spillOf: (_sheet, row, column) =>
        row === 0 && column === 0 ? { row, column, rows: 3, columns: 1 } : undefined,
    };
    const parts = await saved(book);
    expect(part(parts, 'xl/worksheets/sheet1.xml')).toContain(
      '<c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f><v>3</v></c>',
    );
    expect(part(parts, 'xl/metadata1.xml')).toContain('fDynamic="1"');
    expect(part(parts, 'xl/_rels/workbook.xml.rels')).toContain('/sheetMetadata"');
  });

  it('use the mark that the file has already', async () => {
    const book = await open(richFile());
    sheetOf(book, 'Texts').cells.set(9, 0, 1, '=SORT(A1:A3)');
    const parts = await saved(book);
    expect(part(parts, 'xl/worksheets/sheet5.xml')).toContain('<c r="A10" cm="1"><f t="array" ref="A10">');
    expect(part(parts, 'xl/metadata.xml')).toContain('<cellMetadata count="1">');
  });

  it('of a book that counts from 1904 are counted so again', async () => {
    const book = await open(macFile('<row r="1"><c r="A1" s="1"><v>43951</v></c></row>'));
    const { cells } = sheetOf(book, 'S');
    expect(cells.value(0, 0)).toBe(45413);
    cells.set(1, 0, 45414);
    cells.setStyle(1, 0, cells.styleId(0, 0));
    cells.set(2, 0, 45414);
    const xml = part(await saved(book), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<c r="A1" s="1"><v>43951</v></c>');
    expect(xml).toContain('<c r="A2" s="1"><v>43952</v></c>');
    expect(xml).toContain('<c r="A3"><v>45414</v></c>');
  });
});

describe('looks', () => {
  it('change what was asked and keep what the book does not know', async () => {
    const book = await open(richFile());
    const { cells } = sheetOf(book, CLIENTS);
    const header = book.styles.get(cells.styleId(0, 0));
    cells.setStyle(0, 0, book.styles.intern({ ...header, fillColor: '#00FF00' }));
    const parts = await saved(book);
    const styles = part(parts, 'xl/styles.xml');
    const format = Number(/<c r="A1" s="(\d+)"/.exec(part(parts, 'xl/worksheets/sheet1.xml'))?.[1]);
    const list = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf .*?(?:\/>|<\/xf>)/gs)];
    const [old, now] = [list[1]?.[0] ?? '', list[format]?.[0] ?? ''];
    const ids = (xf: string): (string | undefined)[] =>
      ['numFmtId', 'fontId', 'borderId', 'fillId'].map(
        (name) => new RegExp(`${name}="(\\d+)"`).exec(xf)?.[1],
      );
    expect(ids(now).slice(0, 3)).toEqual(ids(old).slice(0, 3));
    expect(ids(now)[3]).not.toBe(ids(old)[3]);
    expect(now).toContain('textRotation="45"');
    expect(styles).toContain('<fgColor rgb="FF00FF00"/>');
    // The diagonal line of the header's border is nothing that the book holds.
    expect(styles).toContain('diagonalUp="1"');
  });

  it('are stated once each', async () => {
    const book = blankBook();
    const { cells } = sheetOf(book, 'Лист1');
    const bold = book.styles.intern({ bold: true });
    const boldRed = book.styles.intern({ bold: true, fillColor: '#FF0000' });
    for (let row = 0; row < 50; row++) cells.setStyle(row, 0, row % 2 === 0 ? bold : boldRed);
    const styles = part(await saved(book), 'xl/styles.xml');
    expect(styles).toContain('<cellXfs count="3">');
    expect(styles).toContain('<fonts count="2">');
    expect(styles).toContain('<fills count="3">');
  });

  it('of whole rows and columns come back', async () => {
    const book = blankBook();
    const { cells } = sheetOf(book, 'Лист1');
    const money = book.styles.intern({ numberFormat: '#,##0.00 "₽"' });
    cells.columnStyles.set(2, money);
    cells.rowStyles.set(4, money);
    cells.set(4, 2, 1);
    cells.setStyle(5, 2, 0);
    const again = await reopen(book);
    const after = sheetOf(again, 'Лист1').cells;
    const format = (row: number, column: number): string | undefined =>
      again.styles.get(after.styleId(row, column)).numberFormat;
    expect([format(100, 2), format(4, 0), format(4, 2), format(5, 2)]).toEqual([
      '#,##0.00 "₽"',
      '#,##0.00 "₽"',
      '#,##0.00 "₽"',
      undefined,
    ]);
  });
});

describe('sheets', () => {
  it('are added with all that the add-in gives them', async () => {
    const book = await open(richFile());
    const sheet = book.addSheet('Действия A', 1);
    sheet.cells.set(0, 0, 'Код');
    sheet.cells.set(0, 1, 'Категория');
    sheet.tables.push(madeTable(book.nextTableId(), 'Действия_A'));
    sheet.freeze = { rows: 1, columns: 0 };
    sheet.tabColor = '#FF0000';
    sheet.columnWidths.set(0, 12.5).set(1, 12.5);
    sheet.merges.push({ row: 5, column: 0, rows: 1, columns: 2 });
    sheet.showGridlines = false;
    sheet.customProperties.set('akbMatrix', 'actionsA');
    sheet.pageLayout = {
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      titleRows: { start: 0, count: 1 },
    };
    sheet.validations.push({
      area: { row: 1, column: 1, rows: 2, columns: 1 },
      rule: { list: { inCellDropDown: true, source: '=Списки!$A$1:$A$3' } },
      ignoreBlanks: true,
    });
    book.addSheet('Списки').visibility = 'VeryHidden';
    const again = await reopen(book);
    expect(again.sheets.map(({ name }) => name)).toEqual([
      CLIENTS,
      'Действия A',
      'Formulas',
      'Скрытый',
      'Очень скрытый',
      'Texts',
      'After chart',
      'Списки',
    ]);
    const after = sheetOf(again, 'Действия A');
    expect(after.id).toBe(sheet.id);
    expect(after.tables).toEqual(sheet.tables);
    const parts = [
      'freeze',
      'tabColor',
      'columnWidths',
      'merges',
      'showGridlines',
      'customProperties',
    ] as const;
    for (const key of parts) expect(after[key]).toEqual(sheet[key]);
    expect(after.pageLayout).toMatchObject(sheet.pageLayout);
    expect(after.validations[0]?.rule).toEqual(sheet.validations[0]?.rule);
    expect(sheetOf(again, 'Списки').visibility).toBe('VeryHidden');
    // Names of other sheets point to them by number, and numbers have moved.
    expect(sheetOf(again, 'Formulas').names.map(({ name }) => name)).toEqual(['Local']);
    expect(sheetOf(again, CLIENTS).pageLayout.printArea).toHaveLength(1);
  });

  it('are deleted with what belonged to them alone', async () => {
    const book = await open(richFile());
    book.deleteSheet(sheetOf(book, CLIENTS));
    const parts = await saved(book);
    const gone = [
      'xl/worksheets/sheet1.xml',
      'xl/tables/table1.xml',
      'xl/drawings/drawing1.xml',
      'xl/media/image1.png',
    ];
    for (const path of gone) expect(parts.has(path)).toBe(false);
    expect(part(parts, '[Content_Types].xml')).not.toMatch(/worksheets\/sheet1\.xml|tables\/table1|drawing1/);
    expect(part(parts, 'xl/workbook.xml')).not.toContain('Print_Area');
    expect(part(parts, 'xl/workbook.xml')).toContain('name="Local" localSheetId="0"');
    // The other drawing is the chart sheet's.
    expect(parts.has('xl/drawings/drawing2.xml')).toBe(true);
  });

  it('are renamed and moved; a chart sheet stays behind its neighbour', async () => {
    const book = await open(richFile());
    const sheet = sheetOf(book, 'Texts');
    book.sheets.splice(book.sheets.indexOf(sheet), 1);
    book.sheets.unshift(sheet);
    sheet.name = 'Тексты & прочее';
    const xml = part(await saved(book), 'xl/workbook.xml');
    expect([...xml.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Тексты &amp; прочее',
      'Диаграмма',
      CLIENTS,
      'Formulas',
      'Скрытый',
      'Очень скрытый',
      'After chart',
    ]);
  });

  it('change the tab in front', async () => {
    const book = await open(richFile());
    book.activeSheet = sheetOf(book, 'After chart');
    expect((await reopen(book)).activeSheet.name).toBe('After chart');
    expect(part(await saved(book), 'xl/workbook.xml')).toContain('activeTab="6"');
  });
});

describe('tables', () => {
  it('get columns and rows and keep what the book does not know', async () => {
    const book = await open(richFile());
    const sheet = sheetOf(book, CLIENTS);
    const [clients] = sheet.tables;
    if (clients === undefined) throw new Error('no table');
    clients.area = { ...clients.area, columns: 7 };
    clients.columns.push({ id: 7, name: 'Сегмент' });
    sheet.cells.set(0, 6, 'Сегмент');
    const xml = part(await saved(book), 'xl/tables/table1.xml');
    expect(xml).toContain('ref="A1:G22"');
    expect(xml).toContain('<autoFilter ref="A1:G21">');
    expect(xml).toContain('<customFilter operator="greaterThan" val="200"/>');
    expect(xml).toContain('<tableColumns count="7">');
    expect(xml).toContain('<tableColumn id="7" name="Сегмент"/>');
    expect(xml).toContain('totalsRowFunction="sum"');
    const again = await reopen(book);
    expect(again.findTable('Клиенты')?.table).toEqual(clients);
  });

  it('spell their formulas as files do', async () => {
    const book = blankBook();
    const sheet = sheetOf(book, 'Лист1');
    const made = madeTable('5', 'Т');
    const columns = made.columns.map((column) =>
      column.id === 1 ? column : { ...column, calculatedFormula: '=[@Код]&"!"' },
    );
    sheet.tables.push({ ...made, columns });
    const parts = await saved(book);
    expect(part(parts, 'xl/tables/table1.xml')).toContain(
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="5"',
    );
    expect(part(parts, 'xl/tables/table1.xml')).toContain(
      '<calculatedColumnFormula>Т[[#This Row],[Код]]&amp;&quot;!&quot;</calculatedColumnFormula>',
    );
    expect(part(parts, 'xl/worksheets/sheet1.xml')).toContain('<tableParts count="1">');
  });

  it('are taken away', async () => {
    const book = await open(richFile());
    sheetOf(book, CLIENTS).tables = [];
    const parts = await saved(book);
    expect(parts.has('xl/tables/table1.xml')).toBe(false);
    expect(part(parts, 'xl/worksheets/sheet1.xml')).not.toContain('tableParts');
    expect(part(parts, 'xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('table1');
  });
});

describe('conditional formats', () => {
  const area = { row: 1, column: 3, rows: 20, columns: 1 };
  const format = (type: string, body: Record<string, unknown>): ConditionalFormatData => {
    return { id: type, area, type, priority: 9, stopIfTrue: false, body };
  };
  const look = { fill: { color: '#FFC7CE' }, font: { color: '#9C0006', bold: true } };

  it.each([
    ['Custom', { rule: { formula: '=$D2>AVERAGE($D$2:$D$21)' }, format: look }],
    ['CellValue', { rule: { formula1: '=100', formula2: '=200', operator: 'NotBetween' }, format: look }],
    ['TopBottom', { rule: { rank: 5, type: 'BottomPercent' }, format: look }],
    [
      'ContainsText',
      { rule: { operator: 'BeginsWith', text: 'а"б' }, format: { ...look, numberFormat: '0.00' } },
    ],
    ['PresetCriteria', { rule: { criterion: 'DuplicateValues' }, format: look }],
    ['PresetCriteria', { rule: { criterion: 'TwoStdDevBelowAverage' }, format: look }],
    ['PresetCriteria', { rule: { criterion: 'LastSevenDays' }, format: look }],
    [
      'ColorScale',
      {
        criteria: {
          minimum: { type: 'LowestValue', color: '#F8696B' },
          maximum: { type: 'Number', formula: '10', color: '#63BE7B' },
        },
        threeColorScale: false,
      },
    ],
    [
      'IconSet',
      {
        style: 'FourArrowsGray',
        criteria: [
          { type: 'Percent', formula: '0', operator: 'GreaterThanOrEqual' },
          { type: 'Number', formula: '10', operator: 'GreaterThan' },
          { type: 'Formula', formula: '=$A$1', operator: 'GreaterThanOrEqual' },
          { type: 'Percentile', formula: '90', operator: 'GreaterThanOrEqual' },
        ],
        reverseIconOrder: true,
        showIconOnly: true,
      },
    ],
    [
      'DataBar',
      {
        barDirection: 'LeftToRight',
        axisFormat: 'CellMidPoint',
        axisColor: '#000000',
        showDataBarOnly: true,
        lowerBoundRule: { type: 'Automatic' },
        upperBoundRule: { type: 'Number', formula: '100' },
        positiveFormat: { fillColor: '#638EC6', borderColor: '#000080', gradientFill: false },
        negativeFormat: {
          fillColor: '#FF0000',
          borderColor: '#800000',
          matchPositiveFillColor: false,
          matchPositiveBorderColor: false,
        },
      },
    ],
  ])('of kind %s come back beside those of the file', async (type, body) => {
    const book = await open(richFile());
    const sheet = sheetOf(book, CLIENTS);
    const before = sheet.conditionalFormats.map(({ body: each }) => each);
    sheet.conditionalFormats.push(format(type, body));
    const after = sheetOf(await reopen(book), CLIENTS).conditionalFormats;
    expect(after.at(-1)).toMatchObject({ area, type, body, priority: 9, stopIfTrue: false });
    expect(after.slice(0, -1).map(({ body: each }) => each)).toEqual(before);
  });

  it('that are gone take their newer half along', async () => {
    const book = blankBook();
    const sheet = sheetOf(book, 'Лист1');
    sheet.conditionalFormats.push(format('DataBar', { positiveFormat: { fillColor: '#638EC6' } }));
    const again = await reopen(book);
    const [found] = again.sheets;
    if (found === undefined) throw new Error('no sheet');
    expect(part(await saved(again), 'xl/worksheets/sheet1.xml')).toContain('x14:cfRule');
    found.conditionalFormats = [];
    const xml = part(await saved(again), 'xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('x14:');
    expect(xml).not.toContain('extLst');
  });

  it('leave what the sheet has in its extension list', async () => {
    const book = await open(richFile());
    sheetOf(book, CLIENTS).conditionalFormats = [];
    const xml = part(await saved(book), 'xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('cfRule');
    expect(xml).toContain('x14:sparklineGroup');
  });
});

describe('the book', () => {
  it('keeps settings of both kinds', async () => {
    const book = await open(richFile());
    book.settings.set('akbMatrix.run', { rows: [1, 'два'], done: null });
    book.settings.set('both', 1);
    book.documentSettings.set('both', '"text"');
    book.documentSettings.set('Office.AutoShowTaskpaneWithDocument', 'true');
    const again = await reopen(book);
    expect(again.settings).toEqual(book.settings);
    expect(again.documentSettings).toEqual(book.documentSettings);
    again.settings.delete('both');
    const third = await reopen(again);
    expect(third.settings).toEqual(again.settings);
    expect(third.documentSettings).toEqual(book.documentSettings);
  });

  it('keeps names', async () => {
    const book = await open(richFile());
    book.names = book.names.filter(({ name }) => name !== 'Порог');
    book.names.push({ name: 'Новое', formula: '=Formulas!$A$1:$A$3', visible: false, comment: 'да' });
    sheetOf(book, 'Texts').names.push({ name: 'Свое', formula: '=1', visible: true, comment: '' });
    const again = await reopen(book);
    expect(again.names).toEqual(book.names);
    expect(sheetOf(again, 'Texts').names).toEqual(sheetOf(book, 'Texts').names);
    expect(sheetOf(again, 'Formulas').names).toEqual(sheetOf(book, 'Formulas').names);
  });

  it('keeps protection of sheets and structure', async () => {
    const book = await open(richFile());
    const sheet = sheetOf(book, 'Texts');
    sheet.protection = { protected: true, options: { allowSort: true }, password: 'secret' };
    sheetOf(book, 'Formulas').protection = { protected: false, options: {} };
    book.structureProtection = { protected: true, password: 'secret' };
    const again = await reopen(book);
    // Other programs make the same hash of this word.
    expect(sheetOf(again, 'Texts').protection).toMatchObject({ protected: true, password: 'hash:DAA7    ' });
    expect(sheetOf(again, 'Texts').protection.options).toMatchObject({
      allowSort: true,
      allowFormatCells: false,
    });
    expect(sheetOf(again, 'Formulas').protection.protected).toBe(false);
    expect(again.structureProtection).toEqual({ protected: true, password: 'hash:DAA7    ' });
  });

  it('keeps properties and the way it calculates', async () => {
    const book = blankBook();
    book.properties.set('title', 'Отчёт').set('author', 'AKB');
    book.calculationMode = 'Manual';
    const again = await reopen(book);
    expect(again.properties).toEqual(book.properties);
    expect(again.calculationMode).toBe('Manual');
  });
});
