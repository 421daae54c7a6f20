import { typeInto } from '../../../src/preview/workbook/edit';
import { Refusal } from '../../../src/preview/workbook/Refusal';
import type { Opened } from './office';
import { fill, openBlank, refusal } from './office';

describe('protection', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openBlank();
    await fill(opened, 'A1:B2', [
      ['Код', 'Сумма'],
      ['C1', 1],
    ]);
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      context.workbook.tables.add('Sheet1!A1:B2', true).name = 'База';
      sheet.getRange('D1:D5').format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true }, 'секрет');
      await context.sync();
    });
  });
  afterEach(() => {
    opened.close();
  });

  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ['writing locked cells', (sheet) => (sheet.getRange('A2').values = [['x']])],
    ['writing cells partly locked', (sheet) => (sheet.getRange('C1:D1').values = [[1, 2]])],
    ['clearing', (sheet) => sheet.getRange('A1:A2').clear('Contents')],
    ['inserting rows', (sheet) => void sheet.getRange('2:2').insert('Down')],
    ['deleting cells', (sheet) => sheet.getRange('F1').delete('Up')],
    ['adding table columns', (_sheet, context) => void context.workbook.tables.getItem('База').columns.add()],
    ['resizing a table', (_sheet, context) => context.workbook.tables.getItem('База').resize('A1:B5')],
    ['making a table', (sheet) => void sheet.tables.add('F1:F2', true)],
    ['sorting', (_sheet, context) => context.workbook.tables.getItem('База').sort.apply([{ key: 0 }])],
    ['widths', (sheet) => (sheet.getRange('A:A').format.columnWidth = 100)],
    ['hiding rows', (sheet) => (sheet.getRange('2:2').rowHidden = true)],
    ['data validation', (sheet) => sheet.getRange('A1').dataValidation.clear()],
    ['protecting again', (sheet) => sheet.protection.protect()],
    ['a wrong password', (sheet) => sheet.protection.unprotect('нет')],
  ])('refuses %s', async (_name, work) => {
    const code = await refusal(opened, (context) => {
      work(context.workbook.worksheets.getFirst(), context);
    });
    expect(code).toBe('AccessDenied');
    expect(opened.book.activeSheet.cells.value(1, 0)).toBe('C1');
  });

  it('lets through unlocked cells, what its options allow, and everything once unprotected', async () => {
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('D1:D2').values = [[1], [2]];
      sheet.getRange('A1').format.fill.color = 'red';
      sheet.protection.load('protected,options');
      await context.sync();
      expect([sheet.protection.protected, sheet.protection.options.allowFormatCells]).toEqual([true, true]);
      sheet.protection.unprotect('секрет');
      sheet.getRange('A2').values = [['C9']];
      await context.sync();
    });
    expect(opened.book.activeSheet.cells.value(1, 0)).toBe('C9');
  });

  it('refuses a person as well', () => {
    const type = () =>
      typeInto(opened.book, opened.book.activeSheet, 1, 0, [['x']], { culture: 'ru-RU', source: 'user' });
    expect(type).toThrow(Refusal);
  });

  it('guards the structure of the workbook', async () => {
    await opened.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const works: ((context: Excel.RequestContext) => void)[] = [
      (context) => void context.workbook.worksheets.add('B'),
      (context) => (context.workbook.worksheets.getFirst().name = 'B'),
      (context) => context.workbook.worksheets.getFirst().delete(),
    ];
    for (const work of works) expect(await refusal(opened, work)).toBe('AccessDenied');
  });
});
