/** The KPIs that can be asked for (DOMAIN.md §5): ids, units, groups, and the columns that each of them needs. */
import type { Role } from '../../detect/types';

/** Shares are fractions, money is in major units. */
export type KpiUnit = 'count' | 'share' | 'money';

/** Groups of a report, in its order. */
export const KPI_GROUPS = ['coverage', 'quality', 'orders', 'costs', 'money', 'shelf'] as const;
export type KpiGroup = (typeof KPI_GROUPS)[number];

/** A column of a table that a KPI is computed from. */
export interface KpiNeed {
  readonly role: Role;
  readonly field: string;
}

export interface KpiInfo {
  readonly id: KpiId;
  /** 1 … 24 as in DOMAIN.md §5; null for a companion. */
  readonly number: number | null;
  readonly unit: KpiUnit;
  readonly group: KpiGroup;
  /** Beside clients with ids, and sales with dates and amounts: of each list one column at least. */
  readonly needs: readonly (readonly KpiNeed[])[];
  /** Whether the period matters: the size of the base and the debts are as of the last reading. */
  readonly periodic: boolean;
  /** Whether a smaller figure is the better one. */
  readonly lowerIsBetter: boolean;
  /** Whether it takes a product category or SKU as a criterion beside those of clients. */
  readonly products: readonly ('productCategory' | 'sku')[];
}

type Row = readonly [
  id: string,
  unit: KpiUnit,
  group: KpiGroup,
  needs: string,
  marks?: 'timeless' | 'lower' | 'timeless lower' | 'category' | 'product',
];

/** Needs: columns joined by `|` stand for each other, those joined by spaces are all needed. */
const PLAN = 'visits.planned|clients.planned';
const ANY_PLAN = 'visits.planned|clients.potential';
const COSTS = 'routeCosts.pay|routeCosts.car|routeCosts.fuel';
const MARGIN = 'sales.margin|sales.cost';
const RANGE = 'sales.sku sales.productCategory';

const ROWS = [
  ['OKB_COUNT', 'count', 'coverage', '', 'timeless'],
  ['PAKB_COUNT', 'count', 'coverage', PLAN],
  ['AKB_COUNT', 'count', 'coverage', ''],
  ['PAKB_COVERAGE', 'share', 'coverage', PLAN],
  ['AKB_COVERAGE', 'share', 'coverage', ''],
  ['AKB_STABLE_COUNT', 'count', 'quality', ''],
  ['AKB_STABILITY', 'share', 'quality', ''],
  ['STT_COUNT', 'count', 'quality', ANY_PLAN],
  ['STT_SHARE', 'share', 'quality', ANY_PLAN],
  ['AKB_CATEGORY_COUNT', 'count', 'quality', RANGE, 'category'],
  ['AKB_CATEGORY_COVERAGE', 'share', 'quality', RANGE, 'category'],
  ['VISIT_PLAN', 'count', 'orders', ANY_PLAN],
  ['ORDER_COUNT', 'count', 'orders', ''],
  ['EFFECTIVE_ORDER_COUNT', 'count', 'orders', ''],
  ['VISIT_EFFECTIVENESS', 'share', 'orders', ANY_PLAN],
  ['VISIT_EFFECTIVENESS_KPD', 'share', 'orders', ANY_PLAN],
  ['VISIT_COST', 'money', 'costs', `${COSTS} ${ANY_PLAN}`, 'lower'],
  ['ORDER_COST', 'money', 'costs', COSTS, 'lower'],
  ['ORDER_MARGIN', 'money', 'costs', MARGIN],
  ['ORDER_NET_SHARE', 'share', 'costs', `${MARGIN} ${COSTS}`],
  ['OVERDUE_SHARE', 'share', 'money', 'receivables.total receivables.overdue', 'timeless lower'],
  ['PAYMENT_DISCIPLINE', 'share', 'money', 'payments.paid payments.planned'],
  ['PLANOGRAM_COVERAGE', 'share', 'shelf', 'audits.present'],
  ['MML_DISTRIBUTION', 'share', 'shelf', 'audits.present'],
] as const satisfies readonly Row[];

const COMPANION_ROWS = [
  ['ZERO_CLIENTS', 'count', 'coverage', PLAN, 'lower'],
  ['LINES_PER_ORDER', 'count', 'orders', 'sales.document sales.sku'],
  ['DROP_SIZE', 'money', 'orders', ''],
  ['NUMERIC_DISTRIBUTION', 'share', 'shelf', '', 'product'],
  ['WEIGHTED_DISTRIBUTION', 'share', 'shelf', 'sales.sku|sales.productCategory', 'product'],
  ['STRIKE_RATE_ACTUAL', 'share', 'orders', 'visits.made'],
  ['CATEGORY_COUNT', 'count', 'coverage', '', 'timeless'],
  ['SEGMENT_COUNT', 'count', 'coverage', '', 'timeless'],
] as const satisfies readonly Row[];

export type KpiId = (typeof ROWS)[number][0] | (typeof COMPANION_ROWS)[number][0];

/** The 24 KPIs in order, then their companions. */
export const KPIS: readonly KpiInfo[] = [
  ...ROWS.map((row, n) => infoOf(row, n + 1)),
  ...COMPANION_ROWS.map((row) => infoOf(row, null)),
];

const BY_ID: ReadonlyMap<string, KpiInfo> = new Map(KPIS.map((kpi) => [kpi.id, kpi]));

/** All ids, the 24 first. */
export const KPI_IDS: ReadonlySet<string> = new Set(BY_ID.keys());

/** Whether an id is that of a KPI. */
export function isKpi(id: string): id is KpiId {
  return BY_ID.has(id);
}

/** What is known of a KPI; an id that is none is our own mistake. */
export function kpiInfo(id: KpiId): KpiInfo {
  const info = BY_ID.get(id);
  if (info === undefined) throw new Error(`There is no KPI ${id}`);
  return info;
}

function infoOf(
  [id, unit, group, needs, mark]: Row & readonly [KpiId, ...unknown[]],
  number: number | null,
): KpiInfo {
  const marks: string = mark ?? '';
  return {
    id,
    number,
    unit,
    group,
    needs: needs === '' ? [] : needs.split(' ').map((alternatives) => alternatives.split('|').map(needOf)),
    periodic: !marks.includes('timeless'),
    lowerIsBetter: marks.includes('lower'),
    products:
      marks === 'product' ? ['productCategory', 'sku'] : marks === 'category' ? ['productCategory'] : [],
  };
}

function needOf(text: string): KpiNeed {
  const [role = '', field = ''] = text.split('.');
  return { role: role as Role, field };
}
