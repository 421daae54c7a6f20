import type { Opened } from './office';
import { fill, openBlank, refusal } from './office';

/** Members and their meaning: doc comments of `Excel.Chart…` in @types/office-js. */
describe('charts through the real Office.js', () => {
  let opened: Opened;
  beforeEach(async () => {
    opened = await openBlank();
    await fill(opened, 'A1:C4', [
      ['Manager', 'Plan', 'Fact'],
      ['Anna', 100, 90],
      ['Boris', 200, 210],
      ['Vera', 300, 150],
    ]);
  });
  afterEach(() => {
    opened.close();
  });
  const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();
  const data = () => opened.book.sheets[0]?.charts ?? [];
  const add = (address = 'A1:C4', type: 'Pie' | 'ColumnClustered' = 'ColumnClustered') =>
    opened.run(async (context) => {
      const sheet = sheetOf(context);
      const chart = sheet.charts.add(type, sheet.getRange(address), 'Auto');
      chart.name = 'Plan and fact';
      await context.sync();
    });

  it('cuts a block into series: the first column names points, the first row series', async () => {
    await add();
    expect(data()[0]?.series).toEqual([
      { name: '=Sheet1!$B$1', values: '=Sheet1!$B$2:$B$4', categories: '=Sheet1!$A$2:$A$4' },
      { name: '=Sheet1!$C$1', values: '=Sheet1!$C$2:$C$4', categories: '=Sheet1!$A$2:$A$4' },
    ]);
    await opened.run(async (context) => {
      const chart = sheetOf(context).charts.getItem('plan AND fact');
      chart.load('name,chartType,width,height');
      chart.series.load('items/name');
      chart.axes.valueAxis.load('minimum,maximum');
      chart.title.load('text');
      await context.sync();
      expect([chart.name, chart.chartType]).toEqual(['Plan and fact', 'ColumnClustered']);
      expect([chart.width, chart.height]).toEqual([360, 216]);
      expect(chart.series.items.map(({ name }) => name)).toEqual(['Plan', 'Fact']);
      expect([chart.axes.valueAxis.minimum, chart.axes.valueAxis.maximum]).toEqual([0, 350]);
      expect(chart.title.text).toBe('Chart Title');
    });
  });

  it('takes rows as series when asked, or when there are more columns than rows', async () => {
    await opened.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.charts.add('Line', sheet.getRange('A1:C4'), 'Rows');
      sheet.charts.add('Line', sheet.getRange('A1:C2'));
      await context.sync();
    });
    expect(data().map(({ plotBy, series }) => [plotBy, series.map(({ name }) => name)])).toEqual([
      ['Rows', ['=Sheet1!$A$2', '=Sheet1!$A$3', '=Sheet1!$A$4']],
      ['Rows', ['=Sheet1!$A$2']],
    ]);
  });

  it('sets looks, axes, legend and labels, and reads them back in another request', async () => {
    await add();
    await opened.run(async (context) => {
      const chart = sheetOf(context).charts.getItemAt(0);
      chart.setPosition('E2', 'J15');
      chart.title.text = 'Plan-fact';
      chart.title.format.font.size = 14;
      chart.title.format.font.bold = true;
      chart.legend.position = 'Top';
      const { categoryAxis, valueAxis } = chart.axes;
      categoryAxis.title.text = 'Manager';
      valueAxis.maximum = 400;
      valueAxis.numberFormat = '# ##0';
      valueAxis.majorGridlines.visible = false;
      const series = chart.series.getItemAt(1);
      series.format.fill.setSolidColor('#00B050');
      series.gapWidth = 60;
      series.hasDataLabels = true;
      series.dataLabels.position = 'InsideEnd';
      series.points.getItemAt(2).format.fill.setSolidColor('red');
      await context.sync();
    });
    await opened.run(async (context) => {
      const chart = sheetOf(context).charts.getItemAt(0);
      chart.load('left,top,width,height');
      chart.title.load('text,visible,format/font/size');
      chart.legend.load('position');
      chart.axes.load(
        'categoryAxis/title/text,categoryAxis/title/visible,valueAxis/maximum,valueAxis/numberFormat',
      );
      chart.axes.valueAxis.majorGridlines.load('visible');
      const series = chart.series.getItemAt(1);
      series.load('gapWidth,hasDataLabels,dataLabels/position,dataLabels/showValue');
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([192, 15, 288, 210]);
      expect([chart.title.text, chart.title.visible, chart.title.format.font.size]).toEqual([
        'Plan-fact',
        true,
        14,
      ]);
      expect(chart.legend.position).toBe('Top');
      const { categoryAxis, valueAxis } = chart.axes;
      expect([categoryAxis.title.text, categoryAxis.title.visible]).toEqual(['Manager', true]);
      expect([valueAxis.maximum, valueAxis.numberFormat, valueAxis.majorGridlines.visible]).toEqual([
        400,
        '# ##0',
        false,
      ]);
      expect([series.gapWidth, series.hasDataLabels]).toEqual([60, true]);
      expect([series.dataLabels.position, series.dataLabels.showValue]).toEqual(['InsideEnd', true]);
    });
    expect(data()[0]?.series[1]).toMatchObject({
      format: { fill: '#00B050' },
      points: { 2: { fill: '#FF0000' } },
    });
  });

  it('builds series by hand, a line over columns among them', async () => {
    await opened.run(async (context) => {
      const sheet = sheetOf(context);
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'));
      const line = chart.series.add('Fact, actual');
      line.setValues(sheet.getRange('C2:C4'));
      line.setXAxisValues(sheet.getRange('A2:A4'));
      line.chartType = 'LineMarkers';
      chart.dataLabels.showValue = true;
      chart.series.load('count');
      await context.sync();
      expect(chart.series.count).toBe(2);
    });
    expect(data()[0]?.series[1]).toEqual({
      name: 'Fact, actual',
      values: '=Sheet1!$C$2:$C$4',
      categories: '=Sheet1!$A$2:$A$4',
      type: 'LineMarkers',
      labels: { showValue: true },
    });
  });

  it('follows inserted and deleted rows and columns, and a renamed sheet', async () => {
    await add();
    await opened.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.charts.getItemAt(0).setPosition('E5', 'H9');
      sheet.getRange('3:4').insert('Down');
      sheet.getRange('A:A').insert('Right');
      sheet.name = 'План и факт';
      await context.sync();
    });
    const [chart] = data();
    expect(chart?.series[0]).toEqual({
      name: "='План и факт'!$C$1",
      values: "='План и факт'!$C$2:$C$6",
      categories: "='План и факт'!$B$2:$B$6",
    });
    expect([chart?.from.row, chart?.from.column]).toEqual([6, 5]);
    await opened.run(async (context) => {
      sheetOf(context).getRange('2:2').delete('Up');
      await context.sync();
    });
    expect(data()[0]?.series[0]?.values).toBe("='План и факт'!$C$2:$C$5");
  });

  it('reads #REF! where the sheet of its cells was deleted; formulas of cells do, too', async () => {
    await opened.run(async (context) => {
      const other = context.workbook.worksheets.add('Data');
      other.getRange('A1:B2').values = [
        ['x', 'y'],
        ['a', 5],
      ];
      const sheet = sheetOf(context);
      sheet.charts.add('Pie', other.getRange('A1:B2'));
      sheet.getRange('F1').formulas = [['=Data!B2*2']];
      other.delete();
      await context.sync();
    });
    expect(data()[0]?.series[0]?.values).toBe('=#REF!');
    expect(opened.book.sheets[0]?.cells.formula(0, 5)).toBe('=#REF!*2');
  });

  it('undoes a chart as one record with its batch, and a change of it', async () => {
    await add();
    await opened.run(async (context) => {
      const chart = sheetOf(context).charts.getItemAt(0);
      chart.title.text = 'New';
      chart.chartType = 'BarStacked';
      await context.sync();
    });
    expect(data()[0]).toMatchObject({ type: 'BarStacked', overlap: 100, title: { text: 'New' } });
    opened.book.undo();
    expect(data()[0]).toMatchObject({ type: 'ColumnClustered', title: { visible: true } });
    opened.book.undo();
    expect(data()).toEqual([]);
    opened.book.redo();
    expect(data()).toHaveLength(1);
  });

  it('lists, counts, finds or not, and deletes', async () => {
    await add();
    await add('A1:B4', 'Pie');
    await opened.run(async (context) => {
      const { charts } = sheetOf(context);
      charts.load('items/name,items/id,count');
      const none = charts.getItemOrNullObject('nothing');
      const count = charts.getCount();
      await context.sync();
      expect(charts.items.map(({ name }) => name)).toEqual(['Plan and fact', 'Plan and fact']);
      expect(new Set(charts.items.map(({ id }) => id)).size).toBe(2);
      expect([charts.count, count.value, none.isNullObject]).toEqual([2, 2, true]);
      charts.items[0]?.delete();
      await context.sync();
    });
    expect(data().map(({ type }) => type)).toEqual(['Pie']);
  });

  it.each([
    [
      'an unknown chart',
      'ItemNotFound',
      (sheet: Excel.Worksheet) => {
        sheet.charts.getItem('none').delete();
      },
    ],
    [
      'a kind it cannot draw',
      'ApiNotFound',
      (sheet: Excel.Worksheet) => void sheet.charts.add('Radar', sheet.getRange('A1:B2')),
    ],
    [
      'a member it does not know',
      'ApiNotFound',
      (sheet: Excel.Worksheet) => {
        sheet.charts.add('Pie', sheet.getRange('A1:B2')).style = 3;
      },
    ],
    [
      'a gap width of a pie',
      'InvalidArgument',
      (sheet: Excel.Worksheet) => {
        sheet.charts.add('Pie', sheet.getRange('A1:B4')).series.getItemAt(0).gapWidth = 50;
      },
    ],
    [
      'an end before the start',
      'InvalidArgument',
      (sheet: Excel.Worksheet) => sheet.charts.add('Pie', sheet.getRange('A1:B4')).setPosition('F9', 'D2'),
    ],
  ])('refuses %s', async (_name, code, work) => {
    expect(await refusal(opened, (context) => work(sheetOf(context)))).toBe(code);
  });
});
