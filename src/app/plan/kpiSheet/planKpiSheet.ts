/** The plan of the KPI sheet (DOMAIN.md §5): a report of live formulas, with targets, months, slices and charts. */
import { calendarPeriod, monthIndex, type DayRange } from '../../../domain';
import { createFormats, translate, type TextKey } from '../../../i18n';
import { pageOfPages } from '../cardParts';
import type { ReportStep } from '../types';
import { CHART_ROWS, putChartSection } from './chartSection';
import { cellRef, literal } from './formulas';
import { COLUMN, DATE_FORMAT, HEAD_ROW, NOTE_SPAN, type KpiSheetContext, type KpiSheetInput } from './layout';
import { putMainSection, type MainRows } from './mainSection';
import { ReportGrid } from './ReportGrid';
import { putRules } from './rulesSection';
import { FIRST_VALUE, putSliceSection, slicesOf } from './sliceSections';
import { putTargetSection } from './targetSection';
import { sheetTargets, typedTargets } from './targets';

export const KPI_SHEET = 'kpi';
const TAB_COLOR = '#0F766E';
/** Close to the target is a pace of nine tenths of it. */
const NEAR_SHARE = 0.9;
const MOST_MONTHS = 12;
const LEAST_MONTHS = 3;
/** Characters; the pace has the longest head («Прогноз к концу периода»), in two lines as all of them. */
const WIDTHS = { number: 5, name: 36, unit: 9, figure: 12, pace: 17, month: 11.5, note: 22 } as const;
const TITLE_POINTS = 30;
const ROW_POINTS = 19;

/** The sheet as it is to be written; targets that people typed into the one before stay. */
export function planKpiSheet(input: KpiSheetInput): ReportStep {
  const context: KpiSheetContext = { ...input, formats: createFormats(input.locale) };
  const { base, locale } = context;
  const period = wholePeriod(context);
  const months = monthsOf(period);
  const grid = new ReportGrid(COLUMN.months + months + NOTE_SPAN);
  putTop(grid, context, period);
  const chartsAt = grid.row;
  grid.next(CHART_ROWS + 1);
  const targets = sheetTargets(base, locale);
  const typed = typedTargets(context.before);
  const main = putMainSection(grid, context, months, (kpi) => {
    const given = targets.find((target) => target.slice === null && target.kpi.id === kpi);
    return given?.value ?? typed.get(kpi);
  });
  putSummary(grid, context, main);
  const breaks: number[] = [];
  grid.next();
  const ofSlices = putTargetSection(grid, context, targets);
  if (ofSlices !== null) grid.next();
  const slices = slicesOf(base, grid.columns - FIRST_VALUE, locale).map((slice) => {
    breaks.push(grid.row);
    const rows = putSliceSection(grid, context, slice, main);
    grid.next();
    return rows;
  });
  breaks.push(grid.row);
  putRules(grid, context);
  grid.next();
  const charts = putChartSection(grid, context, main, slices, chartsAt);
  const words = lights(context);
  const figures = { row: main.first, column: COLUMN.fact, rows: grid.row - main.first };
  return {
    kind: 'report',
    key: KPI_SHEET,
    name: translate(locale, 'reports.kpi.sheet'),
    tabColor: TAB_COLOR,
    cells: grid.cells,
    looks: grid.looks,
    colors: [
      { ...figures, column: COLUMN.light, columns: 1, roles: words },
      {
        ...figures,
        columns: grid.columns - COLUMN.fact,
        roles: { [translate(locale, 'kpis.noData')]: 'badgeNone', '—': 'badgeNone' },
      },
    ],
    dates: [{ row: HEAD_ROW.dates, column: COLUMN.fact, rows: 1, columns: 2 }],
    widths: widthsOf(months),
    heights: grid.heights,
    charts,
    withoutCharts: { row: chartsAt, column: 0, text: translate(locale, 'reports.kpi.charts.without') },
    frozen: { rows: HEAD_ROW.asOf + 1, columns: COLUMN.unit },
    titleRows: HEAD_ROW.asOf + 1,
    footer: pageOfPages(locale),
    breaks,
  };
}

/** The period of the settings to its last day, also where the report date cuts it. */
function wholePeriod({ result }: KpiSheetContext): DayRange {
  return calendarPeriod(result.settings.period, result.asOf) ?? result.period;
}

function monthsOf({ from, to }: DayRange): number {
  return Math.min(MOST_MONTHS, Math.max(LEAST_MONTHS, monthIndex(to) - monthIndex(from) + 1));
}

function widthsOf(months: number): readonly number[] {
  const figures = COLUMN.months - COLUMN.fact;
  return [
    WIDTHS.number,
    WIDTHS.name,
    WIDTHS.unit,
    ...Array.from({ length: figures }, (_, at) =>
      COLUMN.fact + at === COLUMN.pace ? WIDTHS.pace : WIDTHS.figure,
    ),
    ...Array.from({ length: months }, () => WIDTHS.month),
    ...Array.from({ length: NOTE_SPAN }, () => WIDTHS.note),
  ];
}

/** Title, the dates that all formulas look at, and what follows from them. */
function putTop(grid: ReportGrid, context: KpiSheetContext, period: DayRange): void {
  const { locale, result, formats } = context;
  const text = (key: TextKey): string => translate(locale, key);
  const date = { role: 'typed', format: DATE_FORMAT } as const;
  grid.put(0, text('reports.kpi.title'), { role: 'title', span: grid.columns });
  grid.height(TITLE_POINTS);
  grid.next();
  const subtitle = translate(locale, 'reports.kpi.subtitle', {
    asOf: formats.date(result.asOf),
    clients: formats.count(result.counts.base),
  });
  const instead = result.totals.margin === null ? ` · ${text('reports.kpi.revenueInstead')}` : '';
  grid.put(0, subtitle + instead, { role: 'subtitle', span: grid.columns });
  grid.next();
  grid.put(0, text('reports.kpi.period'), { role: 'summary', span: COLUMN.fact });
  grid.put(COLUMN.fact, period.from, date);
  grid.put(COLUMN.target, period.to, date);
  grid.put(COLUMN.ofTarget, text('reports.kpi.periodHint'), {
    role: 'hint',
    span: grid.columns - COLUMN.ofTarget,
  });
  grid.height(ROW_POINTS);
  grid.next();
  grid.put(0, text('reports.kpi.asOf'), { role: 'summary', span: COLUMN.fact });
  grid.put(COLUMN.fact, result.asOf, { role: 'figure', format: DATE_FORMAT });
  grid.put(COLUMN.target, text('reports.kpi.near'), { role: 'hint', span: COLUMN.pace - COLUMN.target });
  grid.put(COLUMN.pace, NEAR_SHARE, { role: 'typed', format: '0%' });
  grid.height(ROW_POINTS);
  grid.next();
  grid.height(ROW_POINTS + 3);
  grid.next(2);
}

/** How many lights show what, said in words below the dates. */
function putSummary(grid: ReportGrid, { locale }: KpiSheetContext, { first, last }: MainRows): void {
  const area = `${cellRef(first, COLUMN.light)}:${cellRef(last, COLUMN.light)}`;
  const count = (key: 'onTarget' | 'near' | 'behind'): string =>
    `COUNTIF(${area},${literal(translate(locale, `reports.kpi.lights.${key}`))})`;
  const kpis = `COUNT(${cellRef(first, COLUMN.number)}:${cellRef(last, COLUMN.number)})`;
  const [onTarget, near, behind] = [count('onTarget'), count('near'), count('behind')];
  const parts: Readonly<Record<string, string>> = {
    onTarget,
    near,
    behind,
    without: `(${kpis}-${onTarget}-${near}-${behind})`,
  };
  const pieces = translate(locale, 'reports.kpi.summary')
    .split(/\{(\w+)\}/)
    .map((piece, at) => (at % 2 === 1 ? (parts[piece] ?? literal(piece)) : literal(piece)))
    .filter((piece) => piece !== '""');
  grid.putAt(
    HEAD_ROW.summary,
    0,
    { formula: `=${pieces.join('&')}` },
    { role: 'summary', span: grid.columns },
  );
}

function lights({ locale }: KpiSheetContext): Readonly<Record<string, 'badgeA' | 'badgeC' | 'badgeE'>> {
  const word = (key: 'onTarget' | 'near' | 'behind'): string =>
    translate(locale, `reports.kpi.lights.${key}`);
  return { [word('onTarget')]: 'badgeA', [word('near')]: 'badgeC', [word('behind')]: 'badgeE' };
}
