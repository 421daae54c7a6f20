/** Native charts of a report. A chart that is there keeps the place and the looks that people gave it. */
import { succeed, type Outcome, type ReportChart, type ReportStep } from '../../app';
import type { ExcelGate } from '../ExcelGate';

/** The requirement set with the axes, labels and fills that are set here. */
const NEEDED_API = '1.7';
const QUIET = '#4B5563';
const TITLE_SIZE = 12;

/** Whether the charts stand; where Excel cannot draw them the sheet says so in their place. */
export async function drawCharts(gate: ExcelGate, step: ReportStep, sheetId: string): Promise<boolean> {
  if (step.charts.length === 0) return true;
  const drawn = gate.supports('ExcelApi', NEEDED_API)
    ? await gate.run('charts', (context) => putCharts(context, step, sheetId))
    : undefined;
  const stand = drawn?.ok === true;
  await gate.run('charts', async (context) => {
    const { row, column, text } = step.withoutCharts;
    const cell = context.workbook.worksheets.getItem(sheetId).getCell(row, column);
    cell.values = [[stand ? '' : text]];
    await context.sync();
    return succeed(undefined);
  });
  return stand;
}

async function putCharts(
  context: Excel.RequestContext,
  step: ReportStep,
  sheetId: string,
): Promise<Outcome<void>> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const known = step.charts.map(({ name }) => sheet.charts.getItemOrNullObject(name));
  await context.sync();
  step.charts.forEach((plan, at) => {
    const { row, column, rows, columns } = plan.source;
    const source = sheet.getRangeByIndexes(row, column, rows, columns);
    const found = known[at];
    if (found !== undefined && !found.isNullObject) found.setData(source, 'Columns');
    else drawChart(sheet, sheet.charts.add('BarClustered', source, 'Columns'), plan);
  });
  await context.sync();
  return succeed(undefined);
}

function drawChart(sheet: Excel.Worksheet, chart: Excel.Chart, plan: ReportChart): void {
  const { row, column, rows, columns } = plan.place;
  chart.name = plan.name;
  chart.setPosition(sheet.getCell(row, column), sheet.getCell(row + rows - 1, column + columns - 1));
  chart.title.text = plan.title;
  chart.title.format.font.size = TITLE_SIZE;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = QUIET;
  chart.legend.visible = plan.legend;
  if (plan.legend) chart.legend.position = 'Bottom';
  const { categoryAxis, valueAxis } = chart.axes;
  // Bars are drawn from below: the first row of the source belongs to the top.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.format.font.color = QUIET;
  valueAxis.visible = false;
  valueAxis.majorGridlines.visible = false;
  valueAxis.minimum = 0;
  plan.colors.forEach((color, at) => {
    const series = chart.series.getItemAt(at);
    series.format.fill.setSolidColor(color);
    series.gapWidth = plan.legend ? 60 : 40;
    series.hasDataLabels = true;
    series.dataLabels.showValue = true;
    series.dataLabels.position = 'OutsideEnd';
    series.dataLabels.format.font.color = QUIET;
  });
}
