/** The figures that the charts are drawn from, and the charts themselves. */
import { translate, type TextKey } from '../../../i18n';
import type { KpiId } from '../../compute/kpi/catalogue';
import type { PlanArea, ReportChart } from '../types';
import { cellRef } from './formulas';
import { COLUMN, type KpiSheetContext } from './layout';
import type { MainRows } from './mainSection';
import type { ReportGrid } from './ReportGrid';
import { FIRST_VALUE, type SliceRows } from './sliceSections';

/** From all clients down to those that buy by system. */
const FUNNEL: readonly KpiId[] = ['OKB_COUNT', 'PAKB_COUNT', 'AKB_COUNT', 'AKB_STABLE_COUNT', 'STT_COUNT'];
const ACCENT = '#0F766E';
const BASE = '#CBD5E1';

/** Rows that the charts take at the top of the sheet. */
export const CHART_ROWS = 12;

/** Writes the figures at the foot of the sheet. @param top the first row of the charts */
export function putChartSection(
  grid: ReportGrid,
  { locale }: KpiSheetContext,
  main: MainRows,
  slices: readonly SliceRows[],
  top: number,
): readonly ReportChart[] {
  const text = (key: TextKey): string => translate(locale, key);
  grid.put(0, text('reports.kpi.charts.data'), { role: 'section', span: grid.columns });
  grid.height(24);
  grid.next();
  const half = Math.floor(grid.columns / 2);
  const slice = slices.find(({ slice: { field } }) => field === 'manager') ?? slices[0];
  const funnel = putFunnel(grid, text, main);
  const place = (column: number, columns: number): PlanArea => ({
    row: top,
    column,
    rows: CHART_ROWS,
    columns,
  });
  const charts: ReportChart[] = [
    {
      name: 'AkbFunnel',
      title: text('reports.kpi.charts.funnel'),
      source: funnel,
      place: place(0, slice === undefined ? grid.columns : half - 2),
      colors: [ACCENT],
      legend: false,
    },
  ];
  if (slice !== undefined) {
    grid.next();
    charts.push({
      name: 'AkbBySlice',
      title: text(`reports.kpi.charts.${slice.slice.field === 'manager' ? 'byManager' : 'byChannel'}`),
      source: putBars(grid, text, slice),
      place: place(half - 2, grid.columns - half + 2),
      colors: [BASE, ACCENT],
      legend: true,
    });
  }
  return charts;
}

function putFunnel(grid: ReportGrid, text: (key: TextKey) => string, main: MainRows): PlanArea {
  const row = grid.row;
  grid.put(COLUMN.name, '', { role: 'headText' });
  grid.put(COLUMN.unit, text('reports.kpi.charts.clients'), { role: 'head' });
  grid.next();
  for (const id of FUNNEL) {
    const fact = cellRef(main.rowOf.get(id) ?? 0, COLUMN.fact);
    grid.put(COLUMN.name, text(`kpis.names.${id}`), { role: 'name' });
    grid.put(
      COLUMN.unit,
      { formula: `=IF(ISNUMBER(${fact}),${fact},0)` },
      { role: 'figure', format: '#,##0' },
    );
    grid.next();
  }
  return { row, column: COLUMN.name, rows: FUNNEL.length + 1, columns: 2 };
}

function putBars(
  grid: ReportGrid,
  text: (key: TextKey) => string,
  { slice, head, rowOf }: SliceRows,
): PlanArea {
  const row = grid.row;
  const ids = ['OKB_COUNT', 'AKB_COUNT'] as const;
  grid.put(COLUMN.name, '', { role: 'headText' });
  ids.forEach((id, at) => {
    grid.put(COLUMN.unit + at, text(`kpis.names.${id}`), { role: 'head' });
  });
  grid.next();
  slice.names.forEach((_, at) => {
    const column = FIRST_VALUE + at;
    grid.put(COLUMN.name, { formula: `=${cellRef(head, column)}&""` }, { role: 'name' });
    ids.forEach((id, series) => {
      const figure = cellRef(rowOf.get(id) ?? 0, column);
      const formula = `=IF(ISNUMBER(${figure}),${figure},0)`;
      grid.put(COLUMN.unit + series, { formula }, { role: 'figure', format: '#,##0' });
    });
    grid.next();
  });
  return { row, column: COLUMN.name, rows: slice.names.length + 1, columns: 3 };
}
