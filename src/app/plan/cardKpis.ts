/** KPIs on the cards: the ten topics of S0 for active clients, live where a function answers them. */
import type { Category } from '../../domain';
import { translate, type Locale } from '../../i18n';
import type { Base } from '../base/types';
import { answerKpi, isKpi } from '../compute/kpi';
import type { Result } from '../result';
import type { Figure } from './card';
import type { ValueKind } from './types';

type Topic =
  | 'base'
  | 'akb'
  | 'zero'
  | 'byCategory'
  | 'listing'
  | 'depth'
  | 'presence'
  | 'marketing'
  | 'season'
  | 'training'
  | 'models';

/** In the order of S0; the size of the base comes first, as what the others are a part of. */
const TOPICS: readonly (readonly [Topic, string | null, ValueKind])[] = [
  ['base', 'OKB_COUNT', 'integer'],
  ['akb', 'AKB_COUNT', 'integer'],
  ['zero', 'ZERO_CLIENTS', 'integer'],
  ['byCategory', 'AKB_CATEGORY_COUNT', 'integer'],
  ['listing', null, 'text'],
  ['depth', 'DROP_SIZE', 'money'],
  ['presence', 'AKB_COVERAGE', 'percent'],
  ['marketing', null, 'text'],
  ['season', 'ORDER_COUNT', 'integer'],
  ['training', null, 'text'],
  ['models', null, 'text'],
];

/** What a topic without a function waits for, where it is no task that is set by hand. */
const NEEDS: Readonly<Partial<Record<Topic, 'needsVisits' | 'needsSkus'>>> = {
  zero: 'needsVisits',
  byCategory: 'needsSkus',
};

/** Which clients the KPIs of a card are of. */
export interface KpiSlice {
  readonly field: 'category' | 'manager' | 'status';
  readonly value: Category | (string & {});
}

/**
 * Topics of a slice for the period; those without a function, or without the data for it, are kept by hand. `frozen`
 * gives the figures of now in place of formulas: for a workbook that does not hold the base. Pauses after each figure.
 */
export function* liveFigures(
  slice: KpiSlice,
  source: KpiSource,
): Generator<undefined, readonly Figure[], undefined> {
  const figures: Figure[] = [];
  for (const topic of TOPICS) {
    figures.push(liveFigure(topic, slice, source));
    yield;
  }
  return figures;
}

function liveFigure(
  [topic, id, kind]: (typeof TOPICS)[number],
  slice: KpiSlice,
  { base, result, locale, frozen }: KpiSource,
): Figure {
  const { period } = result.settings;

  const label = translate(locale, `sheets.kpis.${topic}`);
  const words = (): Figure => ({
    label,
    kind: 'text',
    value: translate(locale, `sheets.card.${NEEDS[topic] ?? 'byHand'}`),
  });
  if (id === null) return words();
  if (frozen === true || needsAnswer(id, base)) {
    const answer = answerOf(id, slice, base, result);
    if (answer === null) return words();
    if (frozen === true) return { label, kind, value: answer.value };
  }
  return { label, kind, formula: `=${id}(${[period, slice.field, slice.value].map(quoted).join(',')})` };
}

/** Where the figures come from. */
export interface KpiSource {
  readonly base: Base;
  readonly result: Result;
  readonly locale: Locale;
  readonly frozen?: boolean;
}

/**
 * Whether a live figure must be asked for before it is known to be one: the topics that wait for data. A range over all
 * products takes its time, and its columns say as much.
 */
function needsAnswer(id: string, { sales }: Base): boolean {
  if (id === 'AKB_CATEGORY_COUNT') return sales.sku === undefined || sales.productCategory === undefined;
  return id === 'ZERO_CLIENTS';
}

/** Null where a live cell could only say that its table is missing, which would be no help. */
function answerOf(
  id: string,
  { field, value }: KpiSlice,
  base: Base,
  result: Result,
): { readonly value: number | null } | null {
  if (!isKpi(id)) return null;
  const answer = answerKpi(base, result, { id, criteria: [{ field, value }] });
  if (!answer.ok) return null;
  return answer.value.value !== null || answer.value.reason === 'zeroDenominator' ? answer.value : null;
}

/** A text as a formula states it. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Counts of the contacts with prospects in the period; undefined where the book has no contacts table. */
export interface ContactCounts {
  readonly meetings: number;
  readonly coldCalls: number;
  readonly offers: number;
}

/** KPIs of the work with prospects (S0, 3): from the sales and the contacts table, else kept by hand. */
export function prospectFigures(
  activated: number,
  contacts: ContactCounts | undefined,
  locale: Locale,
): readonly Figure[] {
  const counts = { activated, ...contacts };
  return (['activated', 'meetings', 'coldCalls', 'offers'] as const).map((kpi): Figure => {
    const label = translate(locale, `sheets.prospects.kpis.${kpi}`);
    const count = counts[kpi];
    return count === undefined
      ? { label, kind: 'text', value: translate(locale, 'sheets.card.byHand') }
      : { label, kind: 'integer', value: count };
  });
}
