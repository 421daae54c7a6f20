/** What the marks of the sheet mean. */
import { translate } from '../../../i18n';
import type { KpiSheetContext } from './layout';
import type { ReportGrid } from './ReportGrid';

const LEGEND = ['target', 'pace', 'light', 'noData'] as const;
const LINE_POINTS = 15;
/** Characters of a line over the whole width. */
const LINE = 200;

/** Writes the legend over the whole width. */
export function putRules(grid: ReportGrid, { locale }: KpiSheetContext): void {
  grid.put(0, translate(locale, 'reports.kpi.rules'), { role: 'section', span: grid.columns });
  grid.height(24);
  grid.next();
  for (const key of LEGEND) {
    const text = translate(locale, `reports.kpi.legend.${key}`);
    grid.put(0, text, { role: 'note', span: grid.columns });
    grid.height(Math.ceil(text.length / LINE) * LINE_POINTS + 3);
    grid.next();
  }
}
