/** Tables of KPIs by slices of the base: a field in one cell, its names in the head, both of which people may replace. */
import type { Dictionary } from '../../../engine';
import { translate, type Locale } from '../../../i18n';
import type { Base } from '../../base/types';
import type { KpiId } from '../../compute/kpi/catalogue';
import { withoutName } from '../../compute/sliceFields';
import { cellRef, shownKpi } from './formulas';
import { COLUMN, formatOf, PERIOD, type KpiSheetContext } from './layout';
import { kpisByGroup, putGroup, type MainRows } from './mainSection';
import type { ReportGrid } from './ReportGrid';

/** Fields that have a table of their own, in this order. */
export const SLICE_FIELDS = ['channel', 'manager', 'territory'] as const;
export type SheetSlice = (typeof SLICE_FIELDS)[number];

/** Values begin right of the total. */
export const FIRST_VALUE = COLUMN.fact + 1;
const HEAD_POINTS = 33;
const ROW_POINTS = 16;

/** The names of a slice with most clients first. */
export interface SliceNames {
  readonly field: SheetSlice;
  readonly names: readonly string[];
  readonly all: number;
}

/** Where a slice's figures stand. */
export interface SliceRows {
  readonly slice: SliceNames;
  readonly head: number;
  readonly rowOf: ReadonlyMap<KpiId, number>;
}

/** The slices that the base has: two names at least, or there is nothing to compare. */
export function slicesOf(base: Base, most: number, locale: Locale): readonly SliceNames[] {
  const fields: Readonly<Record<SheetSlice, readonly [Int32Array, Dictionary]>> = {
    channel: [base.clients.channel, base.channels],
    manager: [base.clients.manager, base.managers],
    territory: [base.clients.territory, base.territories],
  };
  return SLICE_FIELDS.flatMap((field): SliceNames[] => {
    const [codes, dictionary] = fields[field];
    const counts = new Map<number, number>();
    for (let client = 0; client < base.clients.count; client++) {
      if (base.clients.closed[client] === 1) continue;
      const code = codes[client] ?? -1;
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const sorted = [...counts].sort(([a, countA], [b, countB]) =>
      a < 0 || b < 0 ? (a < 0 ? 1 : -1) : countB - countA || a - b,
    );
    if (sorted.length < 2) return [];
    const names = sorted
      .slice(0, most)
      .map(([code]) => (code < 0 ? withoutName(dictionary, field, locale) : dictionary.text(code)));
    return [{ field, names, all: sorted.length }];
  });
}

/** Writes one slice's table. @param main where the totals stand */
export function putSliceSection(
  grid: ReportGrid,
  context: KpiSheetContext,
  slice: SliceNames,
  main: MainRows,
): SliceRows {
  const { locale, formats } = context;
  const field = cellRef(grid.row, COLUMN.fact, 'all');
  grid.put(0, translate(locale, 'reports.kpi.bySlice'), { role: 'section', span: COLUMN.fact });
  grid.put(COLUMN.fact, translate(locale, `reports.kpi.fields.${slice.field}`), { role: 'typed' });
  const more =
    slice.all > slice.names.length
      ? ` ${translate(locale, 'reports.kpi.more', {
          shown: formats.count(slice.names.length),
          all: formats.count(slice.all),
        })}`
      : '';
  grid.put(FIRST_VALUE, translate(locale, 'reports.kpi.sliceHint') + more, {
    role: 'hint',
    span: grid.columns - FIRST_VALUE,
  });
  grid.height(24);
  grid.next();
  const head = grid.row;
  putSliceHead(grid, context, slice);
  const rowOf = new Map<KpiId, number>();
  for (const { group, kpis } of kpisByGroup()) {
    putGroup(grid, translate(locale, `kpis.groups.${group}`));
    for (const kpi of kpis) {
      rowOf.set(kpi.id, grid.row);
      grid.put(COLUMN.number, kpi.number, { role: 'quiet' });
      grid.put(COLUMN.name, translate(locale, `kpis.names.${kpi.id}`), { role: 'name' });
      grid.put(COLUMN.unit, translate(locale, `kpis.units.${kpi.unit}`), { role: 'quiet' });
      const total = cellRef(main.rowOf.get(kpi.id) ?? 0, COLUMN.fact);
      const format = formatOf(kpi);
      grid.put(COLUMN.fact, { formula: `=${total}` }, { role: 'main', format });
      slice.names.forEach((_, at) => {
        const name = cellRef(head, FIRST_VALUE + at, 'row');
        const call = `${kpi.id}(${PERIOD},${field},${name})`;
        grid.put(FIRST_VALUE + at, { formula: shownKpi(call, translate(locale, 'kpis.noData')) });
      });
      grid.look(
        { row: grid.row, column: FIRST_VALUE, rows: 1, columns: slice.names.length },
        'figure',
        format,
      );
      grid.height(ROW_POINTS);
      grid.next();
    }
  }
  return { slice, head, rowOf };
}

function putSliceHead(grid: ReportGrid, { locale }: KpiSheetContext, { names }: SliceNames): void {
  grid.put(COLUMN.number, translate(locale, 'reports.kpi.number'), { role: 'head' });
  grid.put(COLUMN.name, translate(locale, 'reports.kpi.kpi'), { role: 'headText' });
  grid.put(COLUMN.unit, translate(locale, 'reports.kpi.unit'), { role: 'head' });
  grid.put(COLUMN.fact, translate(locale, 'reports.kpi.total'), { role: 'head' });
  names.forEach((name, at) => {
    grid.put(FIRST_VALUE + at, name, { role: 'typedHead' });
  });
  grid.height(HEAD_POINTS);
  grid.next();
}
