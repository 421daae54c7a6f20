/** Targets of the workbook's targets table, and those that people typed into the sheet. */
import { LOCALES, translate } from '../../../i18n';
import type { Base } from '../../base/types';
import { nameKey } from '../../base/words';
import { KPIS, type KpiId, type KpiInfo } from '../../compute/kpi/catalogue';
import type { SliceField } from '../../compute/sliceFields';
import { COLUMN } from './layout';

export interface Target {
  readonly kpi: KpiInfo;
  /** Null: of the whole base. */
  readonly slice: { readonly field: SliceField; readonly name: string } | null;
  readonly value: number;
}

/** KPI by what a table may call it: its id, its number among the 24, its name in either language. */
const BY_WORD: ReadonlyMap<string, KpiInfo> = new Map(
  KPIS.flatMap((kpi) => {
    const names = LOCALES.map((locale) => translate(locale, `kpis.names.${kpi.id}`));
    const number = kpi.number === null ? [] : [String(kpi.number)];
    return [kpi.id, kpi.id.replaceAll('_', ' '), ...number, ...names].map((word): [string, KpiInfo] => [
      nameKey(word),
      kpi,
    ]);
  }),
);
const WHOLE = new Set([
  '',
  'total',
  'all',
  'итого',
  'всего',
  'все',
  'всё',
  'вся база',
  'whole base',
  '(all)',
]);

/** Targets of the table, in its order; rows with a KPI or a slice that nobody knows are left out. */
export function targetsOf(base: Base): readonly Target[] {
  const table = base.optional?.targets;
  if (table === undefined) return [];
  return table.kpi.flatMap((word, row): Target[] => {
    const kpi = BY_WORD.get(nameKey(word));
    const value = table.value[row] ?? Number.NaN;
    const slice = sliceOf(base, table.slice[row] ?? '');
    if (kpi === undefined || slice === undefined || !Number.isFinite(value)) return [];
    return [{ kpi, slice, value: inUnit(kpi, value) }];
  });
}

/** Shares are typed as percents as often as fractions: a target above 200 % is none. */
function inUnit({ unit }: KpiInfo, value: number): number {
  return unit === 'share' && Math.abs(value) > 2 ? value / 100 : value;
}

/** Undefined where no client has the name. */
function sliceOf(base: Base, text: string): Target['slice'] | undefined {
  const key = nameKey(text);
  if (WHOLE.has(key)) return null;
  const dictionaries = [
    ['channel', base.channels],
    ['manager', base.managers],
    ['territory', base.territories],
    ['outletType', base.outletTypes],
  ] as const;
  for (const [field, names] of dictionaries) {
    const name = names.all().find((each) => nameKey(each) === key);
    if (name !== undefined) return { field, name };
  }
  return undefined;
}

/** Targets of the whole base that stand on the sheet, by KPI: the first rows that begin with a KPI's number. */
export function typedTargets(
  before: readonly (readonly (string | number | boolean)[])[] | null,
): ReadonlyMap<KpiId, number> {
  const typed = new Map<KpiId, number>();
  const byNumber = new Map(KPIS.map((kpi) => [kpi.number, kpi.id]));
  const seen = new Set<KpiId>();
  for (const row of before ?? []) {
    const number = row[COLUMN.number];
    const id = typeof number === 'number' ? byNumber.get(number) : undefined;
    if (id === undefined || seen.has(id)) continue;
    seen.add(id);
    const value = row[COLUMN.target];
    if (typeof value === 'number') typed.set(id, value);
  }
  return typed;
}
