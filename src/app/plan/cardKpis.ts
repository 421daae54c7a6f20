/** KPIs on the cards: the ten topics of S0 for active clients, live where a function answers them. */
import type { Category } from '../../domain';
import { translate, type Locale } from '../../i18n';
import type { Figure } from './card';
import type { ValueKind } from './types';

/** The functions that a card may call. */
type LiveKpi = 'AKB_COUNT' | 'OKB_COUNT' | 'AKB_COVERAGE' | 'ORDER_COUNT' | 'DROP_SIZE';
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
const TOPICS: readonly (readonly [Topic, LiveKpi | null, ValueKind])[] = [
  ['base', 'OKB_COUNT', 'integer'],
  ['akb', 'AKB_COUNT', 'integer'],
  ['zero', null, 'text'],
  ['byCategory', null, 'text'],
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

/** Topics of a category for the period; those without a function are kept by hand. */
export function liveFigures(category: Category, period: string, locale: Locale): readonly Figure[] {
  return TOPICS.map(([topic, kpi, kind]) => {
    const label = translate(locale, `sheets.kpis.${topic}`);
    if (kpi === null)
      return { label, kind, value: translate(locale, `sheets.card.${NEEDS[topic] ?? 'byHand'}`) };
    return { label, kind, formula: `=${kpi}("${period}","category","${category}")` };
  });
}

/** KPIs of the work with prospects (S0, 3), all kept by hand. */
export function prospectFigures(locale: Locale): readonly Figure[] {
  const value = translate(locale, 'sheets.card.byHand');
  return (['activated', 'meetings', 'coldCalls', 'offers'] as const).map((kpi) => ({
    label: translate(locale, `sheets.prospects.kpis.${kpi}`),
    kind: 'text',
    value,
  }));
}
