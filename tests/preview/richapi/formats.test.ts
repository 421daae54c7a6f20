import type { Opened } from './office';
import { fill, openBlank, refusal } from './office';

describe('looks, rules and names through the real Office.js', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openBlank();
  });
  afterEach(() => {
    opened.close();
  });
  const run = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
    opened.run(async (context) => {
      work(context.workbook.worksheets.getFirst(), context);
      await context.sync();
    });
  const look = (row: number, column: number) =>
    opened.book.styles.get(opened.book.activeSheet.cells.styleId(row, column));

  it('sets and reads looks; mixed ones read as null', async () => {
    await opened.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B2');
      range.format.fill.color = '#ffff00';
      range.format.font.bold = true;
      range.format.font.color = 'red';
      range.format.horizontalAlignment = 'Center';
      range.format.verticalAlignment = 'Top';
      range.format.wrapText = true;
      range.format.indentLevel = 2;
      range.getCell(0, 0).format.font.bold = false;
      range.load('format/fill/color,format/font/bold,format/horizontalAlignment,format/wrapText');
      const other = context.workbook.worksheets.getFirst().getRange('D9');
      other.load(
        'format/fill/color,format/font/name,format/font/size,format/horizontalAlignment,numberFormat',
      );
      await context.sync();
      expect([range.format.fill.color, range.format.font.bold, range.format.horizontalAlignment]).toEqual([
        '#FFFF00',
        null,
        'Center',
      ]);
      expect([other.format.fill.color, other.format.font.name, other.format.font.size]).toEqual([
        '#FFFFFF',
        'Calibri',
        11,
      ]);
      expect([other.format.horizontalAlignment, other.numberFormat]).toEqual(['General', [['General']]]);
    });
    expect(look(1, 1)).toEqual({
      fillColor: '#FFFF00',
      bold: true,
      fontColor: '#FF0000',
      horizontal: 'center',
      vertical: 'top',
      wrapText: true,
      indent: 2,
    });
  });

  it('draws borders around and inside', async () => {
    await run((sheet) => {
      const { borders } = sheet.getRange('B2:C3').format;
      borders.getItem('EdgeBottom').style = 'Continuous';
      borders.getItem('EdgeBottom').weight = 'Medium';
      borders.getItem('InsideVertical').color = '#0000FF';
    });
    expect([look(2, 1).borderBottom, look(1, 1).borderBottom]).toEqual([
      { style: 'medium', color: '#000000' },
      undefined,
    ]);
    expect([look(1, 1).borderRight?.color, look(1, 2).borderLeft?.color, look(1, 2).borderRight]).toEqual([
      '#0000FF',
      '#0000FF',
      undefined,
    ]);
  });

  it('keeps the look of a whole column for cells written later', async () => {
    await run((sheet) => {
      sheet.getRange('A1').format.font.italic = true;
      (sheet.getRange('A:A') as { numberFormat: unknown }).numberFormat = '@';
      sheet.getRange('A500').values = [['007']];
    });
    expect(opened.book.activeSheet.cells.value(499, 0)).toBe('007');
    expect(look(0, 0)).toEqual({ italic: true, numberFormat: '@' });
  });

  it('gives widths and heights in points, and hides by 0', async () => {
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const standard = sheet.getRange('C1').format.load('columnWidth,rowHeight');
      sheet.getRange('A:B').format.columnWidth = 96;
      sheet.getRange('3:3').format.rowHeight = 0;
      const wide = sheet.getRange('A1:B1').format.load('columnWidth');
      const mixed = sheet.getRange('B1:C1').format.load('columnWidth');
      const hidden = sheet.getRange('A2:A4').load('rowHidden,height');
      await context.sync();
      expect([standard.columnWidth, standard.rowHeight]).toEqual([48, 15]);
      expect(wide.columnWidth).toBeCloseTo(96, 0);
      expect([mixed.columnWidth, hidden.rowHidden, hidden.height]).toEqual([null, null, 30]);
    });
  });

  it('fits columns to their longest text', async () => {
    await fill(opened, 'A1:B2', [
      ['Очень длинный заголовок столбца', 'x'],
      [1, 2],
    ]);
    await run((sheet) => {
      sheet.getUsedRange().format.autofitColumns();
    });
    const { columnWidths } = opened.book.activeSheet;
    expect(columnWidths.get(0)).toBeGreaterThan(31);
    expect(columnWidths.get(1)).toBeLessThan(4);
  });

  it('holds conditional formats as Office.js states them', async () => {
    await opened.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:A9');
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$A1="A"';
      custom.custom.format.fill.color = '#00FF00';
      custom.custom.format.font.bold = true;
      const cellValue = range.conditionalFormats.add('CellValue');
      cellValue.cellValue.format.font.color = '#FF0000';
      cellValue.cellValue.rule = { formula1: '=5', operator: 'LessThan' };
      const scale = range.conditionalFormats.add('ColorScale');
      scale.colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#FFFFFF' },
        maximum: { type: 'HighestValue', color: '#FF0000' },
      };
      const bar = range.conditionalFormats.add('DataBar');
      bar.dataBar.positiveFormat.fillColor = '#123456';
      const text = range.conditionalFormats.add('ContainsText');
      text.textComparison.rule = { operator: 'Contains', text: 'x' };
      custom.stopIfTrue = true;
      await context.sync();
      custom.load('type,priority,id,custom/rule/formula,custom/format/fill/color');
      cellValue.load('cellValue/rule');
      const count = range.conditionalFormats.getCount();
      const none = cellValue.customOrNullObject;
      none.load();
      await context.sync();
      expect([custom.type, custom.priority, custom.custom.rule.formula]).toEqual(['Custom', 4, '=$A1="A"']);
      expect([custom.custom.format.fill.color, count.value, none.isNullObject]).toEqual(['#00FF00', 5, true]);
      expect(cellValue.cellValue.rule).toEqual({ formula1: '=5', operator: 'LessThan' });
    });
    const custom = opened.book.activeSheet.conditionalFormats[0];
    expect(custom).toMatchObject({
      type: 'Custom',
      stopIfTrue: true,
      body: { rule: { formula: '=$A1="A"' }, format: { fill: { color: '#00FF00' }, font: { bold: true } } },
    });
  });

  it('holds data validation, and cuts a rule where another is laid over it', async () => {
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange('A1:A9');
      range.dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('C1:C3') } };
      range.dataValidation.errorAlert = {
        message: 'Нет',
        showAlert: true,
        style: 'Warning',
        title: 'Список',
      };
      sheet.getRange('A4:A5').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
      const [whole, part, mixed] = ['A1:A3', 'A4:A5', 'A1:A9'].map((address) =>
        sheet.getRange(address).dataValidation.load('type,rule'),
      );
      await context.sync();
      expect([whole?.type, part?.type, mixed?.type]).toEqual(['List', 'WholeNumber', 'Inconsistent']);
      expect(whole?.rule.list?.source).toBe('=Sheet1!$C$1:$C$3');
      range.dataValidation.clear();
      await context.sync();
    });
    expect(opened.book.activeSheet.validations).toEqual([]);
  });

  it('adds names of the workbook and of sheets, gives their ranges and values', async () => {
    await fill(opened, 'A1:A2', [[1], [2]]);
    await opened.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add('База', worksheets.getFirst().getRange('A1:A2'), 'комментарий');
      names.add('Порог', '=0.8');
      worksheets.getFirst().names.add('База', '=Sheet1!$A$1');
      await context.sync();
      const base = names.getItem('база').load('name,type,value,formula,scope,comment,visible');
      const limit = names.getItem('Порог').load('type,value');
      const range = base.getRange().load('values');
      const own = worksheets.getFirst().names.getItem('База').load('scope,formula');
      const none = names.getItemOrNullObject('нет');
      await context.sync();
      expect(base.toJSON()).toMatchObject({
        name: 'База',
        type: 'Range',
        value: 'Sheet1!$A$1:$A$2',
        formula: '=Sheet1!$A$1:$A$2',
        scope: 'Workbook',
        comment: 'комментарий',
        visible: true,
      });
      expect([limit.type, limit.value, own.scope, own.formula]).toEqual([
        'Double',
        0.8,
        'Worksheet',
        '=Sheet1!$A$1',
      ]);
      expect([range.values, none.isNullObject]).toEqual([[[1], [2]], true]);
      base.visible = false;
      limit.delete();
      await context.sync();
    });
    expect(opened.book.names.map(({ name, visible }) => [name, visible])).toEqual([['База', false]]);
  });

  it.each(['AKB1', 'R1C1', 'два слова', '1x'])(
    'refuses the name %p (office-platform.md §1.3)',
    async (name) => {
      expect(await refusal(opened, (context) => context.workbook.names.add(name, '=1'))).toBe(
        'InvalidArgument',
      );
    },
  );

  it('keeps settings of any JSON value, by key', async () => {
    await opened.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('план', { шаг: 2, строки: [1, 2] });
      settings.add('план2', 'x');
      await context.sync();
      const plan = settings.getItem('план').load('value,key');
      const none = settings.getItemOrNullObject('нет');
      settings.getItem('план2').delete();
      const count = settings.getCount();
      await context.sync();
      expect([plan.key, plan.value, none.isNullObject, count.value]).toEqual([
        'план',
        { шаг: 2, строки: [1, 2] },
        true,
        1,
      ]);
    });
    expect(opened.book.settings.get('план')).toEqual({ шаг: 2, строки: [1, 2] });
  });

  it('tells culture and separators of the book, and keeps the calculation mode (office-platform.md §2, §3.3)', async () => {
    opened.book.culture = 'ru-RU';
    await opened.run(async (context) => {
      const { application } = context.workbook;
      application.calculationMode = 'Manual';
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.load('calculationMode,decimalSeparator,thousandsSeparator,cultureInfo/name');
      application.cultureInfo.load('datetimeFormat/shortDatePattern');
      await context.sync();
      expect([
        application.calculationMode,
        application.decimalSeparator,
        application.cultureInfo.name,
      ]).toEqual(['Manual', ',', 'ru-RU']);
      expect(application.cultureInfo.datetimeFormat.shortDatePattern).toBe('dd.MM.yyyy');
    });
  });

  it('keeps properties of the document and of sheets', async () => {
    await opened.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      context.workbook.properties.title = 'База';
      sheet.customProperties.add('Run', '1');
      sheet.customProperties.add('RUN', '2');
      context.workbook.properties.load('title,author');
      const own = sheet.customProperties.getItem('run').load('key,value');
      await context.sync();
      expect([context.workbook.properties.title, context.workbook.properties.author]).toEqual(['База', '']);
      expect([own.key, own.value]).toEqual(['Run', '2']);
    });
  });

  it('names number format categories only when asked (office-platform.md §3.2)', async () => {
    await opened.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:E1');
      range.numberFormat = [['General', 'dd.mm.yyyy', '0%', '#,##0.00 "₽"', '@']];
      range.load('numberFormatCategories');
      await context.sync();
      expect(range.numberFormatCategories).toEqual([['General', 'Date', 'Percentage', 'Currency', 'Text']]);
    });
  });
});
