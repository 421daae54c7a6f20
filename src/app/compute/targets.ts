/** The targets table: which KPI, which slice, what value (DOMAIN.md §1). */
import { LOCALES, translate } from '../../i18n';
import { MAX_EXAMPLES } from '../base/Tally';
import type { Base } from '../base/types';
import { nameKey } from '../base/words';
import { issue, type Issue } from '../issues';
import { isKpi, kpiInfo, KPIS, type KpiId } from './kpi/catalogue';
import { allowedBy } from './criteria';
import { WHOLE_BASE, type Slice } from './slices';
import { criterionField, namesOf, type SliceField } from './sliceFields';

export interface Target {
  readonly kpi: KpiId;
  /** The whole base, or one field. */
  readonly slice: Slice;
  /** Shares as fractions. */
  readonly value: number;
}

export interface Targets {
  readonly targets: readonly Target[];
  /** `unknownTargets`. */
  readonly issues: readonly Issue[];
}

/** Fields that a value without a field's name is looked for in, in this order. */
const LOOKED_FOR: readonly SliceField[] = ['channel', 'manager', 'territory', 'outletType', 'category'];
/** Shares above it were written as percent: 78 for 78 %. */
const LARGEST_SHARE = 5;

let byName: ReadonlyMap<string, KpiId> | undefined;
const known = new WeakMap<Base, Targets>();

/** The targets of a book; made once for a base. A row whose KPI or slice is not known is left out and told. */
export function targetsOf(base: Base): Targets {
  const found = known.get(base) ?? readTargets(base);
  known.set(base, found);
  return found;
}

/** The target of a KPI for a slice; null where none is set. */
export function targetOf(base: Base, kpi: KpiId, slice: Slice): number | null {
  const found = targetsOf(base).targets.find((target) => target.kpi === kpi && isSame(target.slice, slice));
  return found?.value ?? null;
}

function readTargets(base: Base): Targets {
  const table = base.optional?.targets;
  if (table === undefined) return { targets: [], issues: [] };
  const targets: Target[] = [];
  const unknown: string[] = [];
  table.kpi.forEach((text, row) => {
    const kpi = kpiOf(text);
    const slice = sliceOf(base, table.slice[row] ?? '');
    const value = table.value[row] ?? NaN;
    if (kpi === null || slice === null) unknown.push([text, table.slice[row] ?? ''].join(' ').trim());
    else if (!Number.isNaN(value)) targets.push({ kpi, slice, value: asFigure(kpi, value) });
  });
  if (unknown.length === 0) return { targets, issues: [] };
  const examples = unknown.slice(0, MAX_EXAMPLES);
  return { targets, issues: [issue('unknownTargets', { count: unknown.length, examples })] };
}

function asFigure(kpi: KpiId, value: number): number {
  return kpiInfo(kpi).unit === 'share' && value > LARGEST_SHARE ? value / 100 : value;
}

function kpiOf(text: string): KpiId | null {
  const id = text.trim().toUpperCase();
  if (isKpi(id)) return id;
  byName ??= new Map(
    KPIS.flatMap((kpi) =>
      LOCALES.map((locale): [string, KpiId] => [nameKey(translate(locale, `kpis.names.${kpi.id}`)), kpi.id]),
    ),
  );
  return byName.get(nameKey(text)) ?? null;
}

/** `Канал = Опт`, `channel: Retail`, or a value alone. */
function sliceOf(base: Base, text: string): Slice | null {
  if (text.trim() === '') return WHOLE_BASE;
  const pair = /^([^=:]+)[=:](.+)$/.exec(text);
  const field = pair === null ? null : criterionField(pair[1] ?? '', {});
  if (pair !== null && field !== null && field !== 'sku' && field !== 'productCategory') {
    return sliceBy(base, field, (pair[2] ?? '').trim());
  }
  for (const each of LOOKED_FOR) {
    const slice = sliceBy(base, each, text.trim());
    if (slice !== null) return slice;
  }
  return null;
}

function sliceBy(base: Base, field: SliceField, value: string): Slice | null {
  const allowed = allowedBy(namesOf(base, field), [value]);
  return allowed.includes(1) ? { fields: [{ field, allowed }] } : null;
}

function isSame(a: Slice, b: Slice): boolean {
  return (
    a.fields.length === b.fields.length &&
    a.fields.every(({ field, allowed }, n) => {
      const other = b.fields[n];
      return (
        other?.field === field &&
        allowed.length === other.allowed.length &&
        allowed.every((value, index) => value === other.allowed[index])
      );
    })
  );
}
