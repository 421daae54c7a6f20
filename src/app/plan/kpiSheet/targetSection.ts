/** Targets of slices: each row of the targets table that names a channel, a manager, a territory or an outlet type. */
import { translate } from '../../../i18n';
import { cellRef, shownKpi } from './formulas';
import { COLUMN, differenceFormat, formatOf, HEADS, PERIOD, type KpiSheetContext } from './layout';
import { difference, lightOf, ofTarget, paceOf } from './mainSection';
import type { ReportGrid } from './ReportGrid';
import type { SheetTarget, TargetField } from './targets';

const HEAD_POINTS = 33;
const ROW_POINTS = 16;
/** The field and the name of a slice stand right of the light, each over two columns. */
const FIELD = COLUMN.months;
const NAME = COLUMN.months + 2;

/** Gives the rows of the table, for their lights; null where there are no such targets. */
export function putTargetSection(
  grid: ReportGrid,
  context: KpiSheetContext,
  targets: readonly SheetTarget[],
): { readonly first: number; readonly last: number } | null {
  const ofSlices = targets.filter(({ slice }) => slice !== null);
  if (ofSlices.length === 0) return null;
  const { locale } = context;
  grid.put(0, translate(locale, 'reports.kpi.targets'), { role: 'section', span: grid.columns });
  grid.height(24);
  grid.next();
  HEADS.forEach((key, column) => {
    grid.put(column, translate(locale, `reports.kpi.${key}`), { role: key === 'kpi' ? 'headText' : 'head' });
  });
  grid.put(FIELD, translate(locale, 'reports.kpi.slice'), { role: 'headText', span: NAME + 2 - FIELD });
  grid.height(HEAD_POINTS);
  grid.next();
  const first = grid.row;
  for (const target of ofSlices) putTarget(grid, context, target);
  return { first, last: grid.row - 1 };
}

function putTarget(grid: ReportGrid, context: KpiSheetContext, { kpi, slice, value }: SheetTarget): void {
  if (slice === null) return;
  const { locale } = context;
  const [fact, goal] = [cellRef(grid.row, COLUMN.fact), cellRef(grid.row, COLUMN.target)];
  const pace = cellRef(grid.row, COLUMN.pace);
  const [field, name] = [cellRef(grid.row, FIELD, 'column'), cellRef(grid.row, NAME, 'column')];
  const format = formatOf(kpi);
  grid.put(COLUMN.number, kpi.number, { role: 'quiet' });
  grid.put(COLUMN.name, translate(locale, `kpis.names.${kpi.id}`), { role: 'name' });
  grid.put(COLUMN.unit, translate(locale, `kpis.units.${kpi.unit}`), { role: 'quiet' });
  const call = shownKpi(`${kpi.id}(${PERIOD},${field},${name})`, translate(locale, 'kpis.noData'));
  grid.put(COLUMN.fact, { formula: call }, { role: 'main', format });
  grid.put(COLUMN.target, value, { role: 'figure', format });
  grid.put(COLUMN.ofTarget, { formula: ofTarget(kpi, fact, goal) }, { role: 'figure', format: '0%' });
  grid.put(
    COLUMN.difference,
    { formula: difference(kpi, fact, goal) },
    { role: 'figure', format: differenceFormat(kpi, locale) },
  );
  grid.put(COLUMN.pace, { formula: paceOf(kpi, fact) }, { role: 'figure', format });
  grid.put(COLUMN.light, { formula: lightOf(kpi, pace, goal, context) }, { role: 'light' });
  grid.put(FIELD, fieldWord(context, slice.field), { role: 'name', span: 2 });
  grid.put(NAME, slice.name, { role: 'name', span: 2 });
  grid.height(ROW_POINTS);
  grid.next();
}

function fieldWord({ locale }: KpiSheetContext, field: TargetField): string {
  return translate(locale, `reports.kpi.fields.${field}`);
}
