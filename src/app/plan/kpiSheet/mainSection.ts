/** The main table: every KPI of the whole base with its target, its pace and its months. */
import { translate, type TextKey } from '../../../i18n';
import { KPI_GROUPS, KPIS, type KpiId, type KpiInfo } from '../../compute/kpi/catalogue';
import { cellRef, literal, shownKpi, whereNumbers } from './formulas';
import {
  AS_OF,
  COLUMN,
  differenceFormat,
  formatOf,
  FROM,
  HEADS,
  MONTH_FORMAT,
  NEAR,
  NOTE_SPAN,
  PERIOD,
  TO,
  type KpiSheetContext,
} from './layout';
import type { ReportGrid } from './ReportGrid';

/** KPIs that grow with every day of the period. */
const GROWING: ReadonlySet<KpiId> = new Set(['ORDER_COUNT', 'EFFECTIVE_ORDER_COUNT']);
const HEAD_POINTS = 33;
const LINE_POINTS = 12.5;
const ROW_POINTS = 16;
/** Characters of a note's line over its columns. */
const NOTE_LINE = 110;

export interface MainRows {
  /** Sheet row of each KPI. */
  readonly rowOf: ReadonlyMap<KpiId, number>;
  readonly first: number;
  readonly last: number;
}

/** The 24 by group, in the order of a report. */
export function kpisByGroup(): readonly {
  readonly group: KpiInfo['group'];
  readonly kpis: readonly KpiInfo[];
}[] {
  const main = KPIS.filter(({ number }) => number !== null);
  return KPI_GROUPS.map((group) => ({ group, kpis: main.filter((kpi) => kpi.group === group) }));
}

/** Writes the table; `targetOf` gives a target to be written, in the KPI's unit. */
export function putMainSection(
  grid: ReportGrid,
  context: KpiSheetContext,
  months: number,
  targetOf: (kpi: KpiId) => number | undefined,
): MainRows {
  const text = (key: TextKey): string => translate(context.locale, key);
  grid.put(0, text('reports.kpi.whole'), { role: 'section', span: grid.columns });
  grid.height(24);
  grid.next();
  const head = grid.row;
  putHead(grid, text, months);
  const first = grid.row;
  const rowOf = new Map<KpiId, number>();
  for (const { group, kpis } of kpisByGroup()) {
    putGroup(grid, text(`kpis.groups.${group}`));
    const from = grid.row;
    for (const kpi of kpis) {
      rowOf.set(kpi.id, grid.row);
      putKpi(grid, context, kpi, { head, months }, targetOf(kpi.id));
    }
    lookRows(grid, from, months);
    for (const kpi of kpis) lookFigures(grid, rowOf.get(kpi.id) ?? from, kpi, months, context);
  }
  return { rowOf, first, last: grid.row - 1 };
}

/** A group's heading over the whole width. */
export function putGroup(grid: ReportGrid, name: string): void {
  grid.put(0, name);
  grid.look({ row: grid.row, column: 0, rows: 1, columns: grid.columns }, 'group');
  grid.height(ROW_POINTS);
  grid.next();
}

function putHead(grid: ReportGrid, text: (key: TextKey) => string, months: number): void {
  HEADS.forEach((key, column) => {
    const role = key === 'kpi' ? 'headText' : key === 'target' ? 'typedHead' : 'head';
    grid.put(column, text(`reports.kpi.${key}`), { role });
  });
  for (let month = 0; month < months; month++) {
    const before = cellRef(grid.row, COLUMN.months + month - 1);
    const formula =
      month === 0
        ? `=DATE(YEAR(${FROM}),MONTH(${FROM}),1)`
        : `=IF(${before}="","",IF(EDATE(${before},1)<=${TO},EDATE(${before},1),""))`;
    grid.put(COLUMN.months + month, { formula }, { role: 'head', format: MONTH_FORMAT });
  }
  grid.put(COLUMN.months + months, text('reports.kpi.note'), { role: 'headText', span: NOTE_SPAN });
  grid.height(HEAD_POINTS);
  grid.next();
}

function putKpi(
  grid: ReportGrid,
  context: KpiSheetContext,
  kpi: KpiInfo,
  { head, months }: { readonly head: number; readonly months: number },
  target: number | undefined,
): void {
  const { locale } = context;
  const noData = translate(locale, 'kpis.noData');
  const fact = cellRef(grid.row, COLUMN.fact);
  const goal = cellRef(grid.row, COLUMN.target);
  const pace = cellRef(grid.row, COLUMN.pace);
  grid.put(COLUMN.number, kpi.number);
  grid.put(COLUMN.name, translate(locale, `kpis.names.${kpi.id}`));
  grid.put(COLUMN.unit, translate(locale, `kpis.units.${kpi.unit}`));
  grid.put(COLUMN.fact, { formula: shownKpi(`${kpi.id}(${PERIOD})`, noData) });
  grid.put(COLUMN.target, target ?? null);
  grid.put(COLUMN.ofTarget, { formula: ofTarget(kpi, fact, goal) });
  grid.put(COLUMN.difference, { formula: difference(kpi, fact, goal) });
  grid.put(COLUMN.pace, { formula: paceOf(kpi, fact) });
  grid.put(COLUMN.light, { formula: lightOf(kpi, pace, goal, context) });
  for (let month = 0; month < months; month++) {
    const day = cellRef(head, COLUMN.months + month, 'row');
    const shown = kpi.periodic ? shownKpi(`${kpi.id}(${day})`, '·').slice(1) : '""';
    // A space: LibreOffice believes what formulas with functions of add-ins came to, but nothing that is empty.
    grid.put(COLUMN.months + month, { formula: `=IF(${day}=""," ",${shown})` });
  }
  const note = noteOf(kpi, context, fact);
  grid.put(COLUMN.months + months, { formula: note.formula });
  grid.height(Math.max(ROW_POINTS, Math.ceil(note.length / NOTE_LINE) * LINE_POINTS + 4));
  grid.next();
}

/** How much of the target is reached; where less is better, the other way round. */
export function ofTarget({ lowerIsBetter }: KpiInfo, fact: string, goal: string): string {
  const [above, below] = lowerIsBetter ? [goal, fact] : [fact, goal];
  return whereNumbers([fact, goal], `IF(${below}=0,"—",${above}/${below})`);
}

/** Shares differ by percentage points. */
export function difference({ unit }: KpiInfo, fact: string, goal: string): string {
  return whereNumbers([fact, goal], unit === 'share' ? `(${fact}-${goal})*100` : `${fact}-${goal}`);
}

/** What it comes to at the end of the period, at the pace of the days that have passed. */
export function paceOf({ id }: KpiInfo, fact: string): string {
  if (!GROWING.has(id)) return whereNumbers([fact], fact);
  const passed = `MAX(1,MIN(${TO},${AS_OF})-${FROM}+1)`;
  return whereNumbers([fact], `${fact}*(${TO}-${FROM}+1)/${passed}`);
}

/** The light in words, beside its colour. */
export function lightOf(
  { lowerIsBetter }: KpiInfo,
  pace: string,
  goal: string,
  { locale }: KpiSheetContext,
): string {
  const word = (key: 'onTarget' | 'near' | 'behind'): string =>
    literal(translate(locale, `reports.kpi.lights.${key}`));
  const [met, near] = lowerIsBetter
    ? [`${pace}<=${goal}`, `${pace}*${NEAR}<=${goal}`]
    : [`${pace}>=${goal}`, `${pace}>=${goal}*${NEAR}`];
  return whereNumbers(
    [pace, goal],
    `IF(${met},${word('onTarget')},IF(${near},${word('near')},${word('behind')}))`,
  );
}

/** The rule and what is to be known of the figure; where there is none, why. */
function noteOf(
  kpi: KpiInfo,
  { locale, answer }: KpiSheetContext,
  fact: string,
): { readonly formula: string; readonly length: number } {
  const answered = answer({ id: kpi.id, criteria: [] });
  const value = answered.ok ? answered.value : undefined;
  const notes = (value?.notes ?? []).map(({ code, count }) =>
    translate(locale, `kpis.notes.${code}`, count === undefined ? {} : { count }),
  );
  const rule = [translate(locale, `kpis.rules.${kpi.id}`), ...notes].join(' ');
  const why =
    value?.reason === undefined
      ? translate(locale, 'reports.kpi.noFigure')
      : translate(locale, `kpis.reasons.${value.reason}`);
  return {
    formula: `=IF(ISNUMBER(${fact}),${literal(rule)},${literal(why)})`,
    length: Math.max(rule.length, why.length),
  };
}

function lookRows(grid: ReportGrid, from: number, months: number): void {
  const rows = grid.row - from;
  const area = (column: number, columns = 1) => ({ row: from, column, rows, columns });
  grid.look(area(COLUMN.number), 'quiet');
  grid.look(area(COLUMN.name), 'name');
  grid.look(area(COLUMN.unit), 'quiet');
  grid.look(area(COLUMN.ofTarget), 'figure', '0%');
  grid.look(area(COLUMN.light), 'light');
  grid.look(area(COLUMN.months + months, NOTE_SPAN), 'note', undefined, true);
}

function lookFigures(
  grid: ReportGrid,
  row: number,
  kpi: KpiInfo,
  months: number,
  { locale }: KpiSheetContext,
): void {
  const format = formatOf(kpi);
  const area = (column: number, columns = 1) => ({ row, column, rows: 1, columns });
  grid.look(area(COLUMN.fact), 'main', format);
  grid.look(area(COLUMN.target), 'typed', format);
  grid.look(area(COLUMN.difference), 'figure', differenceFormat(kpi, locale));
  grid.look(area(COLUMN.pace), 'figure', format);
  grid.look(area(COLUMN.months, months), 'figure', format);
}
