import type { Book } from '../Book';
import { checkAllowed } from '../edit/guard';
import { changeView } from '../edit/sheets';
import type { Sheet } from '../Sheet';
import type { Area } from '../types';
import { boxOf, cornersOf, startOfColumn, startOfRow } from './placement';
import { seriesOf } from './sourceSeries';
import type { SeriesBy } from './sourceSeries';
import { isBar, isColumn, isPie, isStacked } from './types';
import type { ChartData, ChartType } from './types';

/** Points: five by three inches, as Excel makes new charts. */
const SIZE = { width: 360, height: 216 };

/** Adds a chart of a block of cells, beside the block. */
export function addChart(
  book: Book,
  sheet: Sheet,
  type: ChartType,
  source: { sheet: Sheet; area: Area; by: SeriesBy },
): ChartData {
  checkAllowed(sheet, 'allowEditObjects');
  const number = freeNumber(sheet);
  const { area } = source;
  const left = startOfColumn(sheet, area.column + area.columns) + 12;
  const top = startOfRow(sheet, area.row);
  const { series, plotBy } = seriesOf(source.sheet, area, source.by);
  const chart: ChartData = {
    id: String(number),
    name: `Chart ${number - 1}`,
    type,
    ...cornersOf(sheet, { left, top, ...SIZE }),
    title: { visible: true },
    legend: { visible: series.length > 1 || isPie(type), position: 'Bottom' },
    categoryAxis: { visible: true },
    valueAxis: { visible: true, majorGridlines: { visible: true } },
    series,
    ...barSpacing(type),
    holeSize: 50,
    firstSliceAngle: 0,
    plotBy,
    plotVisibleOnly: true,
  };
  changeView(book, sheet, ['charts'], () => {
    sheet.charts.push(chart);
  });
  return chart;
}

/** How Excel spaces the bars of a new chart. */
export function barSpacing(type: ChartType): { gapWidth: number; overlap: number } {
  if (!isBar(type) && !isColumn(type)) return { gapWidth: 150, overlap: 0 };
  if (isStacked(type)) return { gapWidth: 150, overlap: 100 };
  return isBar(type) ? { gapWidth: 182, overlap: 0 } : { gapWidth: 219, overlap: -27 };
}

/** Changes a chart; undo brings it back. */
export function changeChart(book: Book, sheet: Sheet, id: string, work: (chart: ChartData) => void): void {
  checkAllowed(sheet, 'allowEditObjects');
  changeView(book, sheet, ['charts'], () => {
    const chart = sheet.charts.find((each) => each.id === id);
    if (chart !== undefined) work(chart);
  });
}

export function deleteChart(book: Book, sheet: Sheet, id: string): void {
  checkAllowed(sheet, 'allowEditObjects');
  changeView(book, sheet, ['charts'], () => {
    sheet.charts = sheet.charts.filter((each) => each.id !== id);
  });
}

/** Moves or sizes a chart; what is not given stays. Points. */
export function placeChart(
  book: Book,
  sheet: Sheet,
  id: string,
  to: Partial<ReturnType<typeof boxOf>>,
): void {
  changeChart(book, sheet, id, (chart) => {
    Object.assign(chart, cornersOf(sheet, { ...boxOf(sheet, chart), ...to }));
  });
}

/** Numbers of drawn things in a file begin with 2 as Excel counts them; the name is one less. */
function freeNumber(sheet: Sheet): number {
  let number = 2;
  const taken = new Set(sheet.charts.flatMap(({ id, name }) => [id, `name:${name}`]));
  while (taken.has(String(number)) || taken.has(`name:Chart ${number - 1}`)) number += 1;
  return number;
}
