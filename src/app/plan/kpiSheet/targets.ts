/** Targets as the sheet states them: those of the targets table, and those that people typed into the sheet. */
import { CATEGORIES } from '../../../domain';
import type { Dictionary } from '../../../engine';
import { translate, type Locale } from '../../../i18n';
import type { Base } from '../../base/types';
import { kpiInfo, KPIS, type KpiId, type KpiInfo } from '../../compute/kpi/catalogue';
import { withoutName, type NamedField } from '../../compute/sliceFields';
import { targetsOf } from '../../compute/targets';
import { COLUMN } from './layout';

const FIELDS = ['channel', 'manager', 'territory', 'outletType', 'category'] as const;
export type TargetField = (typeof FIELDS)[number];

export interface SheetTarget {
  readonly kpi: KpiInfo;
  /** Null: of the whole base. */
  readonly slice: { readonly field: TargetField; readonly name: string } | null;
  readonly value: number;
}

/** Targets of the table, in its order; of slices those that are one name of one field. */
export function sheetTargets(base: Base, locale: Locale): readonly SheetTarget[] {
  return targetsOf(base).targets.flatMap(({ kpi, slice, value }): SheetTarget[] => {
    const [only, ...others] = slice.fields;
    if (only === undefined) return [{ kpi: kpiInfo(kpi), slice: null, value }];
    const field = FIELDS.find((each) => each === only.field);
    // Codes begin at −1, that of clients without one.
    const codes = [...only.allowed.keys()]
      .filter((index) => only.allowed[index] === 1)
      .map((index) => index - 1);
    const [code] = codes;
    if (field === undefined || others.length > 0 || codes.length !== 1 || code === undefined) return [];
    return [{ kpi: kpiInfo(kpi), slice: { field, name: nameOf(base, field, code, locale) }, value }];
  });
}

function nameOf(base: Base, field: TargetField, code: number, locale: Locale): string {
  if (field === 'category') return CATEGORIES[code] ?? translate(locale, 'domain.notRated');
  const names: Readonly<Record<NamedField, Dictionary>> = {
    channel: base.channels,
    manager: base.managers,
    territory: base.territories,
    outletType: base.outletTypes,
  };
  return code < 0 ? withoutName(names[field], field, locale) : names[field].text(code);
}

/** Targets of the whole base that stand on the sheet, by KPI: in the first row that begins with a KPI's number. */
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
