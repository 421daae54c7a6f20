/** The formula of each KPI over figures by client, summed over a slice (DOMAIN.md §5). */
import type { Criteria } from '../slices';
import type { KpiId } from './catalogue';
import { debtsOf } from './debts';
import type { PeriodFigures } from './PeriodFigures';
import type { KpiNote, KpiReason } from './reasons';

/** A figure with what is to be said beside it, or why there is none. */
export type Figure = { readonly value: number; readonly second?: number; readonly notes?: Notes } | KpiReason;
type Notes = readonly KpiNote[];

type Column = Uint8Array | Int32Array | Float64Array;

/** What a formula is given: figures of the period, and their sums over the slice. */
export class Asked {
  constructor(
    readonly figures: PeriodFigures,
    private readonly criteria: Criteria,
  ) {}

  get slice(): Criteria['slice'] {
    return this.criteria.slice;
  }

  get products(): Criteria['products'] {
    return this.criteria.products;
  }

  sum(column: Column): number {
    return this.figures.sums.sum(column, this.slice);
  }

  /** How many of some clients are inside, or the sum of what they weigh. */
  sumOver(clients: Int32Array, weights?: Float64Array): number {
    return this.figures.sums.sumOver(clients, this.slice, weights);
  }
}

type Formula = (asked: Asked) => Figure;

function count(column: Column | KpiReason, asked: Asked): Figure {
  return typeof column === 'string' ? column : { value: asked.sum(column) };
}

/** The quotient of two figures; their notes go with it. */
function ratio(above: Figure, below: Figure): Figure {
  if (typeof above === 'string') return above;
  if (typeof below === 'string') return below;
  if (below.value === 0) return 'zeroDenominator';
  return withNotes({ value: above.value / below.value }, [...(above.notes ?? []), ...(below.notes ?? [])]);
}

function withNotes(figure: Figure, notes: Notes): Figure {
  if (typeof figure === 'string' || notes.length === 0) return figure;
  const codes = new Set((figure.notes ?? []).map(({ code }) => code));
  return { ...figure, notes: [...(figure.notes ?? []), ...notes.filter(({ code }) => !codes.has(code))] };
}

const clients: Formula = (asked) => count(asked.figures.ones, asked);
const active: Formula = (asked) => count(asked.figures.active, asked);
const planned: Formula = (asked) => count(asked.figures.planned, asked);
const orders: Formula = (asked) => count(asked.figures.facts.orders, asked);
const stable: Formula = (asked) => count(asked.figures.stable, asked);

const effectiveOrders: Formula = (asked) =>
  withNotes(
    count(asked.figures.effective, asked),
    asked.figures.hasEffectiveRule ? [] : [{ code: 'allOrdersEffective' }],
  );

const visits: Formula = (asked) => {
  const { plan } = asked.figures;
  if (typeof plan === 'string') return plan;
  return withNotes(count(plan.planned, asked), plan.calculated ? [{ code: 'calculatedPlan' }] : []);
};

const systematic: Formula = (asked) => {
  const { plan, outsidePlan, hasEffectiveRule } = asked.figures;
  if (typeof plan === 'string') return plan;
  const outside = asked.sum(outsidePlan);
  return withNotes(count(asked.figures.systematic, asked), [
    ...(plan.calculated ? [{ code: 'calculatedPlan' } as const] : []),
    ...(hasEffectiveRule ? [] : [{ code: 'allOrdersEffective' } as const]),
    ...(outside > 0 ? [{ code: 'clientsWithoutPlan', count: outside } as const] : []),
  ]);
};

const wholeRange: Formula = (asked) => count(asked.figures.wholeRange(asked.products.productCategory), asked);

const costs: Formula = (asked) => {
  const found = asked.figures.costs;
  if (typeof found === 'string') return found;
  return withNotes(count(found.cost, asked), found.shared ? [{ code: 'sharedCosts' }] : []);
};

const margin: Formula = (asked) => inMoney(count(asked.figures.margin, asked), asked);
const revenue: Formula = (asked) => inMoney(count(asked.figures.facts.revenue, asked), asked);

function inMoney(figure: Figure, asked: Asked): Figure {
  if (typeof figure === 'string') return figure;
  return { ...figure, value: figure.value / asked.figures.base.moneyScale };
}

const planCoverage: Formula = (asked) => {
  const plan = planned(asked);
  const main = ratio(active(asked), plan);
  if (typeof main === 'string' || typeof plan === 'string') return main;
  const inside = count(asked.figures.plannedActive, asked);
  return typeof inside === 'string' ? main : { ...main, second: inside.value / plan.value };
};

/** (margin − cost) ÷ margin of an order: both over the same orders. */
const netShare: Formula = (asked) => {
  const profit = ratio(margin(asked), orders(asked));
  const cost = ratio(costs(asked), orders(asked));
  if (typeof profit === 'string') return profit;
  if (typeof cost === 'string') return cost;
  if (!(profit.value > 0)) return 'noOrderMargin';
  return withNotes({ value: (profit.value - cost.value) / profit.value }, cost.notes ?? []);
};

const overdueShare: Formula = (asked) => {
  const debts = debtsOf(asked.figures.base);
  if (typeof debts === 'string') return debts;
  const prepaid = asked.sum(debts.prepaid);
  return withNotes(
    ratio(count(debts.overdue, asked), count(debts.total, asked)),
    prepaid > 0 ? [{ code: 'payersLeftOut', count: prepaid }] : [],
  );
};

const discipline: Formula = (asked) => {
  const table = asked.figures.base.optional?.payments;
  if (table === undefined) return 'noPayments';
  if (table.planned === undefined) return 'noPaymentPlan';
  const found = asked.figures.payments(table).of(asked.slice, asked.figures.sums);
  if (typeof found === 'string') return found;
  if (found.days === 0) return asked.slice.fields.length === 0 ? 'noPaymentsInPeriod' : 'zeroDenominator';
  return { value: found.paid / found.planned, second: found.kept / found.days };
};

function shelf(above: 'whole' | 'present', below: 'audited' | 'standard'): Formula {
  return (asked) => {
    const found = asked.figures.shelf;
    if (typeof found === 'string') return found;
    return withNotes(
      ratio(count(found[above], asked), count(found[below], asked)),
      found.ownRows ? [{ code: 'auditsAsStandard' }] : [],
    );
  };
}

/** What keeps a product from being looked for; null where it can be, `none` where none is asked for. */
function productTrouble({ products, figures }: Asked): KpiReason | 'none' | null {
  const { productCategory, sku } = products;
  if (productCategory === undefined && sku === undefined) return 'none';
  if (sku !== undefined && figures.base.sales.sku === undefined) return 'noSku';
  if (productCategory !== undefined && figures.base.sales.productCategory === undefined) {
    return 'noProductCategory';
  }
  return sku?.size === 0 || productCategory?.size === 0 ? 'unknownProduct' : null;
}

const numericDistribution: Formula = (asked) => {
  const trouble = productTrouble(asked);
  if (trouble === 'none') return withNotes(ratio(active(asked), clients(asked)), [{ code: 'byShipments' }]);
  if (trouble !== null) return trouble;
  const buyers = asked.sumOver(asked.figures.buyers(asked.products));
  return withNotes(ratio({ value: buyers }, clients(asked)), [{ code: 'byShipments' }]);
};

const weightedDistribution: Formula = (asked) => {
  const trouble = productTrouble(asked);
  if (trouble !== null) return trouble === 'none' ? 'noProductGiven' : trouble;
  const turnover = asked.figures.turnover(asked.products.sku);
  const buyers = asked.sumOver(asked.figures.buyers(asked.products), turnover);
  return withNotes(ratio({ value: buyers }, count(turnover, asked)), [{ code: 'byShipments' }]);
};

/** A formula for every KPI. */
export const FORMULAS: Readonly<Record<KpiId, Formula>> = {
  OKB_COUNT: clients,
  PAKB_COUNT: planned,
  AKB_COUNT: active,
  PAKB_COVERAGE: planCoverage,
  AKB_COVERAGE: (asked) => ratio(active(asked), clients(asked)),
  AKB_STABLE_COUNT: stable,
  AKB_STABILITY: (asked) => ratio(stable(asked), active(asked)),
  STT_COUNT: systematic,
  STT_SHARE: (asked) => ratio(systematic(asked), active(asked)),
  AKB_CATEGORY_COUNT: wholeRange,
  AKB_CATEGORY_COVERAGE: (asked) => ratio(wholeRange(asked), active(asked)),
  VISIT_PLAN: visits,
  ORDER_COUNT: orders,
  EFFECTIVE_ORDER_COUNT: effectiveOrders,
  VISIT_EFFECTIVENESS: (asked) => ratio(orders(asked), visits(asked)),
  VISIT_EFFECTIVENESS_KPD: (asked) => ratio(effectiveOrders(asked), visits(asked)),
  VISIT_COST: (asked) => ratio(costs(asked), visits(asked)),
  ORDER_COST: (asked) => ratio(costs(asked), orders(asked)),
  ORDER_MARGIN: (asked) => ratio(margin(asked), orders(asked)),
  ORDER_NET_SHARE: netShare,
  OVERDUE_SHARE: overdueShare,
  PAYMENT_DISCIPLINE: discipline,
  PLANOGRAM_COVERAGE: shelf('whole', 'audited'),
  MML_DISTRIBUTION: shelf('present', 'standard'),
  ZERO_CLIENTS: (asked) => count(asked.figures.zero, asked),
  LINES_PER_ORDER: (asked) => ratio(count(asked.figures.documentLines, asked), orders(asked)),
  DROP_SIZE: (asked) => ratio(revenue(asked), orders(asked)),
  NUMERIC_DISTRIBUTION: numericDistribution,
  WEIGHTED_DISTRIBUTION: weightedDistribution,
  STRIKE_RATE_ACTUAL: (asked) => ratio(orders(asked), count(asked.figures.visitsMade, asked)),
  CATEGORY_COUNT: clients,
  SEGMENT_COUNT: clients,
};
