/** KPIs on the cards: the ten topics of S0 for active clients, live where a function answers them. */
import type { Category } from '../../domain';
import { translate, type Locale } from '../../i18n';
import { isKpi } from '../compute/kpi';
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
const NEEDS: Readonly<Partial<Record<Topic, 'needsVisits'>>> = { zero: 'needsVisits' };

/** Which clients the KPIs of a card are of. */
export interface KpiSlice {
  readonly field: 'category' | 'manager' | 'status';
  readonly value: Category | (string & {});
}

/** Topics of a slice for the period; those without a function are kept by hand. */
export function liveFigures(slice: KpiSlice, period: string, locale: Locale): readonly Figure[] {
  return TOPICS.map(([topic, kpi, kind]) => {
    const label = translate(locale, `sheets.kpis.${topic}`);
    if (kpi === null || !isKpi(kpi))
      return { label, kind: 'text', value: translate(locale, `sheets.card.${NEEDS[topic] ?? 'byHand'}`) };
    return { label, kind, formula: `=${kpi}(${[period, slice.field, slice.value].map(quoted).join(',')})` };
  });
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
