/** What each computed column says of a client. */
import { CATEGORIES, SEGMENTS } from '../../domain';
import type { Dictionary } from '../../engine';
import { translate, type Locale } from '../../i18n';
import type { Base } from '../base/types';
import type { PeriodFacts } from '../compute/clientFacts';
import { periodFactsOf } from '../compute/keptFacts';
import type { Result } from '../result';
import { createClassWords } from './classWords';
import type { ClientDetails } from './clientDetails';
import type { ColumnKey } from './columnKeys';
import type { NextSteps } from './steps/nextSteps';
import type { PlanValue } from './types';

export type ClientValue = (client: number) => PlanValue;
export type ClientValues = Readonly<Partial<Record<ColumnKey, ClientValue>>>;

export interface ValueParts {
  readonly base: Base;
  readonly result: Result;
  readonly locale: Locale;
  readonly nextSteps: NextSteps;
  readonly details?: ClientDetails | undefined;
  /** The last contact with a client in words, from the contacts table. */
  readonly lastContact?: ((client: number) => string) | undefined;
}

/** Values by column; a column that is not among them stays empty. */
export function createClientValues(parts: ValueParts): ClientValues {
  const { base, result, locale, nextSteps, details } = parts;
  const words = createClassWords(base, result, locale);
  const { clients } = base;
  const figures = result.clients;
  const { asOf, settings } = result;
  const lastOrder = (client: number): number => figures.lastOrder[client] ?? 0;
  const inPeriod = lazy(() => periodFactsOf(base, result.period));
  return {
    id: (client) => clients.ids[client] ?? null,
    client: (client) => clients.names[client] ?? null,
    channel: coded(base.channels, clients.channel),
    manager: coded(base.managers, clients.manager),
    category: words.category,
    segment: words.segment,
    segmentName: words.segmentName,
    baseStatus: words.baseStatus,
    purchases: known(figures.revenue),
    margin: known(figures.margin),
    potential: known(clients.potential),
    whiteSpace: known(figures.whiteSpace),
    progress: known(figures.progress),
    lastOrder: (client) => dayOrNull(lastOrder(client)),
    visitsPerMonth: (client) => {
      const category = CATEGORIES[(figures.category[client] ?? 0) - 1];
      return category === undefined ? null : settings.visits[category];
    },
    nextStep: nextSteps.text,
    task: taskOf(result, locale),
    requisites: detail(details?.requisites),
    contacts: detail(details?.contacts),
    lastContact: (client) => parts.lastContact?.(client) ?? null,
    silence: (client) => (lastOrder(client) === 0 ? null : asOf - lastOrder(client)),
    orderBy: (client) => dayOrNull(lastOrder(client), settings.lostAfterDays - 1),
    lostSince: (client) => dayOrNull(lastOrder(client), settings.lostAfterDays),
    ...periodValues(inPeriod),
    periodOrders: (client) => figures.periodOrders[client] ?? null,
    periodPurchases: known(figures.periodRevenue),
  };
}

function periodValues(facts: () => PeriodFacts): ClientValues {
  return {
    firstOrder: (client) => dayOrNull(facts().firstOrder[client] ?? 0),
    gap: (client) => {
      const { firstOrder, lastBefore } = facts();
      const [first = 0, before = 0] = [firstOrder[client], lastBefore[client]];
      return first === 0 || before === 0 ? null : first - before;
    },
  };
}

/** What to do with a client of a segment (S3). */
function taskOf(result: Result, locale: Locale): ClientValue {
  const tasks = SEGMENTS.map((segment) => translate(locale, `domain.segments.${segment}.tasks`));
  return (client) => tasks[(result.clients.segment[client] ?? 0) - 1] ?? null;
}

function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function dayOrNull(day: number, more = 0): number | null {
  return day === 0 ? null : day + more;
}

function detail(texts: readonly string[] | undefined): ClientValue {
  return (client) => {
    const text = texts?.[client] ?? '';
    return text === '' ? null : text;
  };
}

function coded(dictionary: Dictionary, codes: Int32Array): ClientValue {
  return (client) => {
    const code = codes[client] ?? -1;
    return code < 0 ? null : dictionary.text(code);
  };
}

function known(values: Float64Array): ClientValue {
  return (client) => {
    const value = values[client] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
}
