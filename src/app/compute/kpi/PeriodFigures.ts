import type { DayRange } from '../../../domain';
import type { PaymentTable } from '../../base/optional/types';
import type { Base } from '../../base/types';
import type { Result } from '../../result';
import { activeClients } from '../activeClients';
import type { PeriodFacts } from '../clientFacts';
import { periodFactsOf } from '../keptFacts';
import type { SliceSums } from '../sliceSums';
import { buyersOf, type ProductAsked } from './buyers';
import { byClient } from './byClient';
import { documentLines, effectiveOrders, marginsOf, stableClients } from './keptFigures';
import { Payments } from './payments';
import { clientsOfAll, clientsOfAny, productRange, type ProductRange } from './productRange';
import type { KpiReason } from './reasons';
import { routeCosts, type RouteCosts } from './routeCosts';
import { shelfOf, type Shelf } from './shelf';
import { categoriesOf, turnoverOf } from './turnover';
import { plannedClients, visitPlan, visitsMade, type VisitPlan } from './visitPlan';

/** Orders ÷ planned visits of a systematic client are above 3 ÷ 4. */
const SYSTEMATIC = { orders: 4, visits: 3 };

/**
 * Figures by client of one result in one period: each is made when it is first asked for, and kept. What a book cannot
 * tell is a reason in its place.
 */
export class PeriodFigures {
  private readonly made = new Map<string, unknown>();

  /** @param sums shared by all periods of a result */
  constructor(
    readonly base: Base,
    readonly result: Result,
    readonly range: DayRange,
    readonly sums: SliceSums,
  ) {}

  private once<T>(key: string, make: () => T): T {
    if (!this.made.has(key)) this.made.set(key, make());
    // The key stands for one kind of value.
    return this.made.get(key) as T;
  }

  /** 1 for every client. */
  get ones(): Uint8Array {
    return this.sums.ones;
  }

  get facts(): PeriodFacts {
    return this.once('facts', () => periodFactsOf(this.base, this.range));
  }

  get margin(): Float64Array | KpiReason {
    return this.once('margin', () =>
      this.base.sales.margin === undefined ? 'noMargin' : marginsOf(this.base, this.range),
    );
  }

  get active(): Uint8Array | KpiReason {
    const { base, range, result } = this;
    return this.once(
      'active',
      () => activeClients(base, this.facts, range, result.settings.active) ?? 'noSku',
    );
  }

  get stable(): Uint8Array | KpiReason {
    return this.once('stable', () => stableClients(this.base, this.range, this.result.asOf) ?? 'fewMonths');
  }

  /** Whether an effective order needs anything beside being one. */
  get hasEffectiveRule(): boolean {
    const { minAmount, minSkus } = this.result.settings.effectiveOrder;
    return minAmount > 0 || minSkus > 0;
  }

  get effective(): Int32Array | KpiReason {
    return this.once('effective', () => {
      const { base, range } = this;
      const rule = this.result.settings.effectiveOrder;
      if (!this.hasEffectiveRule) return this.facts.orders;
      const isBlind = rule.minSkus > 0 && base.sales.sku === undefined;
      return isBlind ? 'noSku' : effectiveOrders(base, range, rule);
    });
  }

  get plan(): VisitPlan | KpiReason {
    return this.once('plan', () => visitPlan(this.base, this.result, this.range));
  }

  get planned(): Uint8Array | KpiReason {
    return this.once('planned', () => plannedClients(this.base, this.range));
  }

  get visitsMade(): Float64Array | KpiReason {
    return this.once('visitsMade', () => visitsMade(this.base, this.range));
  }

  /** Active clients that are in the plan. */
  get plannedActive(): Uint8Array | KpiReason {
    return this.once('plannedActive', () => {
      const { planned, active } = this;
      if (typeof planned === 'string') return planned;
      if (typeof active === 'string') return active;
      return byClient(new Uint8Array(active.length), (client) => active[client]! & planned[client]!);
    });
  }

  /** Clients in the plan without an order. */
  get zero(): Uint8Array | KpiReason {
    return this.once('zero', () => {
      const { planned, facts } = this;
      if (typeof planned === 'string') return planned;
      const { orders } = facts;
      return byClient(new Uint8Array(planned.length), (client) =>
        planned[client] === 1 && orders[client] === 0 ? 1 : 0,
      );
    });
  }

  /** Clients with more than 75 effective orders for 100 planned visits; those without a plan are never. */
  get systematic(): Uint8Array | KpiReason {
    return this.once('systematic', () => {
      const { plan, effective } = this;
      if (typeof plan === 'string') return plan;
      if (typeof effective === 'string') return effective;
      const { planned } = plan;
      return byClient(new Uint8Array(planned.length), (client) => {
        const visits = planned[client]!;
        return visits > 0 && SYSTEMATIC.orders * effective[client]! > SYSTEMATIC.visits * visits ? 1 : 0;
      });
    });
  }

  /** Clients with an order and no planned visit: the rule of systematic clients says nothing of them. */
  get outsidePlan(): Uint8Array {
    return this.once('outsidePlan', () => {
      const { plan, facts } = this;
      const { orders } = facts;
      const planned = typeof plan === 'string' ? new Float64Array(orders.length) : plan.planned;
      return byClient(new Uint8Array(orders.length), (client) =>
        orders[client]! > 0 && !(planned[client]! > 0) ? 1 : 0,
      );
    });
  }

  get costs(): RouteCosts | KpiReason {
    const { plan } = this;
    const planned = typeof plan === 'string' ? null : plan.planned;
    return this.once('costs', () => routeCosts(this.base, this.range, planned));
  }

  get productRange(): ProductRange | KpiReason {
    return this.once('productRange', () => {
      const { sku } = this.base.sales;
      return productRange(this.base, this.range) ?? (sku === undefined ? 'noSku' : 'noProductCategory');
    });
  }

  /** Clients that bought every category, or any of those that are asked for. */
  wholeRange(categories: ReadonlySet<number> | undefined): Uint8Array | KpiReason {
    return this.once(`range ${keyOfCodes(categories)}`, () => {
      const range = this.productRange;
      if (typeof range === 'string') return range;
      if (categories?.size === 0) return 'unknownProduct';
      const asked = categories === undefined ? range.needed.keys() : categories.values();
      if (![...asked].some((code) => range.needed[code]! > 0)) return 'noCategoriesSold';
      return categories === undefined ? clientsOfAll(range) : clientsOfAny(range, categories);
    });
  }

  get documentLines(): Int32Array | KpiReason {
    const { sku } = this.base.sales;
    return this.once(
      'documentLines',
      () => documentLines(this.base, this.range) ?? (sku === undefined ? 'noSku' : 'noDocument'),
    );
  }

  /** Clients that bought one of the products, each once. */
  buyers(asked: ProductAsked): Int32Array {
    const key = `${keyOfCodes(asked.productCategory)}/${keyOfCodes(asked.sku)}`;
    return this.once(`buyers ${key}`, () => buyersOf(this.base, this.range, asked));
  }

  /** Turnover of each client, not below 0: of the categories in which SKUs were sold where SKUs are asked for, else all of it. */
  turnover(skus: ReadonlySet<number> | undefined): Float64Array {
    const categories = skus === undefined ? null : categoriesOf(this.base, skus);
    const key = keyOfCodes(categories ?? undefined);
    return this.once(`turnover ${key}`, () => turnoverOf(this.base, this.range, categories));
  }

  get shelf(): Shelf | KpiReason {
    return this.once('shelf', () => shelfOf(this.base, this.range));
  }

  /** The payments of the period. */
  payments(table: PaymentTable): Payments {
    return this.once('payments', () => new Payments(table, this.base.clients.closed, this.range));
  }
}

function keyOfCodes(codes: ReadonlySet<number> | undefined): string {
  return codes === undefined ? 'all' : [...codes].sort((a, b) => a - b).join();
}
