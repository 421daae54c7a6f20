/**
 * Revenue of two periods side by side: outlets × orders an outlet × units an order × price a unit, and what each factor
 * did to the difference by chain substitution, in whole money, so that the effects add up to it exactly.
 */
import type { DayRange } from '../../domain';
import type { Base } from '../base/types';
import { fail, issue, succeed, type Outcome } from '../issues';
import type { Result } from '../result';
import type { KpiQuestion } from '../session.types';
import type { PeriodFigures } from './kpi/PeriodFigures';
import { periodFigures, questionRange } from './kpi/answerKpi';
import { readCriteria, type Slice } from './slices';

/** One period of the tree. Factors are null where there is nothing to divide by. */
export interface TreeSide {
  readonly range: DayRange;
  /** Net revenue of the slice, units of 1/moneyScale. */
  readonly revenue: number;
  /** Clients with an order. */
  readonly outlets: number;
  readonly orders: number;
  /** Net quantity; null where the book has none or it is not above 0. */
  readonly quantity: number | null;
  readonly ordersPerOutlet: number | null;
  /** Units an order where there are quantities, else money (major units) an order. */
  readonly dropSize: number | null;
  /** Money (major units) a unit; null where there are no quantities. */
  readonly price: number | null;
}

export interface RevenueTree {
  readonly moneyScale: number;
  readonly before: TreeSide;
  readonly after: TreeSide;
  /** after.revenue − before.revenue, units of 1/moneyScale. */
  readonly difference: number;
  /** What each factor did, units of 1/moneyScale; they add up to the difference. Price is 0 without quantities. */
  readonly effects: {
    readonly outlets: number;
    readonly ordersPerOutlet: number;
    readonly dropSize: number;
    readonly price: number;
  };
}

type PeriodPart = Pick<KpiQuestion, 'period' | 'from' | 'to'>;

/** Quantities are held in ten-thousandths. */
const QUANTITY_SCALE = 10_000;

/**
 * The tree of a slice over two periods. Issues: `badPeriod`, `unknownSliceField`, `criterionNotForKpi` (products).
 * @param headers field → header of the book, for criteria that name fields by header
 */
export function revenueTree(
  base: Base,
  result: Result,
  question: {
    readonly before: PeriodPart;
    readonly after: PeriodPart;
    readonly criteria: KpiQuestion['criteria'];
  },
  headers: Readonly<Record<string, string>> = {},
): Outcome<RevenueTree> {
  const criteria = readCriteria(base, question.criteria, headers);
  if (!criteria.ok) return criteria;
  const [stray] = Object.keys(criteria.value.products);
  if (stray !== undefined) {
    return fail(issue('criterionNotForKpi', { params: { id: 'DROP_SIZE', field: stray } }));
  }
  const sides: TreeSide[] = [];
  for (const part of [question.before, question.after]) {
    const range = questionRange(part, result);
    if (range === null) return fail(issue('badPeriod', { params: { value: part.period ?? '' } }));
    sides.push(sideOf(periodFigures(base, result, range), criteria.value.slice));
  }
  const [before, after] = sides;
  if (before === undefined || after === undefined) throw new Error('A tree has two sides');
  return succeed({
    moneyScale: base.moneyScale,
    before,
    after,
    difference: after.revenue - before.revenue,
    effects: effectsOf(before, after),
  });
}

function sideOf(figures: PeriodFigures, slice: Slice): TreeSide {
  const { base, range, sums, facts } = figures;
  const revenue = sums.sum(facts.revenue, slice);
  const orders = sums.sum(facts.orders, slice);
  const outlets = sums.sum(
    Uint8Array.from(facts.orders, (count) => (count > 0 ? 1 : 0)),
    slice,
  );
  const units =
    base.sales.quantity === undefined ? 0 : sums.sum(quantityOf(base, range), slice) / QUANTITY_SCALE;
  const quantity = units > 0 ? units : null;
  const money = revenue / base.moneyScale;
  return {
    range,
    revenue,
    outlets,
    orders,
    quantity,
    ordersPerOutlet: outlets === 0 ? null : orders / outlets,
    dropSize: orders === 0 ? null : (quantity ?? money) / orders,
    price: quantity === null ? null : money / quantity,
  };
}

/** Net quantity of every client in a period, in ten-thousandths. */
function quantityOf(base: Base, { from, to }: DayRange): Float64Array {
  const { client, day, quantity, count } = base.sales;
  const sums = new Float64Array(base.clients.count);
  for (let line = 0; line < count; line++) {
    const who = client[line]!;
    if (who >= 0 && day[line]! >= from && day[line]! <= to) sums[who] = sums[who]! + (quantity?.[line] ?? 0);
  }
  return sums;
}

/**
 * Factors are replaced one after another, outlets first. A factor that one of the periods does not have changes nothing
 * by itself: what is left falls to the last one (to the outlets where there was nothing before).
 */
function effectsOf(before: TreeSide, after: TreeSide): RevenueTree['effects'] {
  const steps = [before.revenue];
  const whole = (value: number): number => (value < 0 ? 0 - Math.round(-value) : Math.round(value));
  if (before.outlets === 0 || before.orders === 0) {
    return { outlets: after.revenue - before.revenue, ordersPerOutlet: 0, dropSize: 0, price: 0 };
  }
  steps.push(whole((before.revenue * after.outlets) / before.outlets));
  steps.push(whole((before.revenue * after.orders) / before.orders));
  const { quantity } = before;
  const units = quantity === null || after.quantity === null ? null : after.quantity / quantity;
  steps.push(units === null ? after.revenue : whole(before.revenue * units));
  steps.push(after.revenue);
  const [start = 0, outlets = 0, orders = 0, drop = 0, end = 0] = steps;
  return {
    outlets: outlets - start,
    ordersPerOutlet: orders - outlets,
    dropSize: drop - orders,
    price: end - drop,
  };
}
