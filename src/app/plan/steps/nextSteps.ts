/** What to do next with a client: the rule that says it, and one sentence with the figure that it comes from. */
import {
  CATEGORIES,
  FLAGS,
  POTENTIAL_LEVELS,
  STATUSES,
  stepOrder,
  type Flag,
  type StepId,
} from '../../../domain';
import { createFormats, translate, translateCount, type Locale, type TextParams } from '../../../i18n';
import type { Base } from '../../base/types';
import type { Result } from '../../result';
import { createOverdue } from '../optionalFacts';
import { createGaps } from './assortmentGaps';
import { createRhythm } from './buyingRhythm';
import { chooseStep, isCounted, STEP_RULES, type ClientView } from './stepRules';

const MONTHS = 12;
/** Columns of the potential matrix; the last is "reached". */
const MATRIX_COLUMNS = 3;

export interface NextStep {
  readonly rule: StepId;
  /** The rule's name and the sentence. */
  readonly text: string;
}

/**
 * Finds the next step of clients of one run, by their index; a client on several sheets is thought about once. Pauses
 * while it looks through the sales.
 */
export function* createNextSteps(
  base: Base,
  result: Result,
  locale: Locale,
): Generator<undefined, (client: number) => NextStep | null> {
  const made: (NextStep | null)[] = [];
  const write = yield* createWriter(base, result, locale);
  return (client) => {
    const known = made[client];
    if (known !== undefined) return known;
    return (made[client] = write(client));
  };
}

function* createWriter(
  base: Base,
  result: Result,
  locale: Locale,
): Generator<undefined, (client: number) => NextStep | null> {
  const order = stepOrder(result.settings.nextSteps);
  const viewOf = yield* createView(base, result, order);
  const figuresOf = createFigures(base, result, locale);
  return (client) => {
    const view = viewOf(client);
    const rule = chooseStep(view, order);
    if (rule === null) return null;
    const sentence = STEP_RULES[rule].sentence(view);
    const figures = figuresOf(client, view);
    const text = isCounted(sentence)
      ? translateCount(locale, `sheets.steps.${sentence}`, view.silence, figures)
      : translate(locale, `sheets.steps.${sentence}`, figures);
    return { rule, text: `${translate(locale, `sheets.stepRules.${rule}`)}: ${text}` };
  };
}

function* createView(
  base: Base,
  result: Result,
  order: readonly StepId[],
): Generator<undefined, (client: number) => ClientView> {
  const { clients, asOf, settings } = result;
  const { productCategory, sku } = base.sales;
  const rhythm = createRhythm(base, result);
  yield;
  // Nobody asks for what a rule that is switched off would look at.
  const asked = (rule: StepId, codes: Int32Array | undefined): Int32Array | undefined =>
    order.includes(rule) ? codes : undefined;
  const categoryGap = yield* createGaps(
    base,
    result,
    asked('categoryGap', productCategory),
    base.productCategories,
  );
  const skuGap = yield* createGaps(base, result, asked('skuGap', sku), base.skus);
  const overdue = createOverdue(base);
  const bits = new Map(FLAGS.map((flag, at) => [flag, 1 << at]));
  return (client) => {
    const flags = clients.flags[client] ?? 0;
    const segment = clients.segment[client] ?? 0;
    const lastOrder = clients.lastOrder[client] ?? 0;
    return {
      category: CATEGORIES[(clients.category[client] ?? 0) - 1],
      status: STATUSES[(clients.status[client] ?? 0) - 1],
      potentialLevel: POTENTIAL_LEVELS[(clients.potentialLevel[client] ?? 0) - 1],
      hasPotential: !Number.isNaN(base.clients.potential[client] ?? Number.NaN),
      silence: lastOrder === 0 ? Number.NaN : asOf - lastOrder,
      lostAfterDays: settings.lostAfterDays,
      orders: clients.orders[client] ?? 0,
      reached: segment > 0 && segment % MATRIX_COLUMNS === 0,
      byMargin: result.profitMeasure === 'margin',
      has: (flag: Flag) => (flags & (bits.get(flag) ?? 0)) !== 0,
      rhythm: () => rhythm(client),
      categoryGap: () => categoryGap(client),
      skuGap: () => skuGap(client),
      overdue: () => overdue(client),
    };
  };
}

/** The figures of a client as text. Each is a getter: a sentence names two or three, and writing them takes time. */
function createFigures(
  base: Base,
  result: Result,
  locale: Locale,
): (client: number, view: ClientView) => TextParams {
  const formats = createFormats(locale);
  const { clients, asOf, settings } = result;
  const at = (values: ArrayLike<number>, client: number): number => values[client] ?? Number.NaN;
  // An order on the day that the silence is as long as `lostAfterDays` comes too late.
  const deadline = (lastOrder: number): number => Math.max(asOf, lastOrder + settings.lostAfterDays - 1);
  return (client, view) => ({
    get margin() {
      return formats.money(at(clients.margin, client));
    },
    get purchases() {
      return formats.money(at(clients.revenue, client));
    },
    get amount() {
      return formats.money(Math.abs(at(clients.revenue, client)));
    },
    get potential() {
      return formats.money(at(base.clients.potential, client));
    },
    get whiteSpace() {
      return formats.money(at(clients.whiteSpace, client));
    },
    get monthly() {
      return formats.money(at(clients.whiteSpace, client) / MONTHS);
    },
    get progress() {
      return formats.share(at(clients.progress, client));
    },
    get date() {
      return formats.date(at(clients.lastOrder, client));
    },
    get deadline() {
      return formats.date(deadline(at(clients.lastOrder, client)));
    },
    get usual() {
      return formats.count(view.rhythm());
    },
    get overdue() {
      return formats.money(view.overdue());
    },
    get category() {
      return view.categoryGap()?.name ?? '';
    },
    get sku() {
      return view.skuGap()?.name ?? '';
    },
    get categoryShare() {
      return formats.share(Math.round((view.categoryGap()?.share ?? 0) * 100) / 100);
    },
    get categorySpend() {
      return formats.money(view.categoryGap()?.spend ?? 0);
    },
    get skuShare() {
      return formats.share(Math.round((view.skuGap()?.share ?? 0) * 100) / 100);
    },
    get skuSpend() {
      return formats.money(view.skuGap()?.spend ?? 0);
    },
  });
}
