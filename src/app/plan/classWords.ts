/** Codes of a client's classes as they are written into cells. */
import { CATEGORIES, SEGMENTS, STATUSES } from '../../domain';
import { translate, type Locale } from '../../i18n';
import type { Base } from '../base/types';
import type { Result } from '../result';
import type { PlanValue } from './types';

export interface ClassWords {
  /** The letter, or the words for "not rated"; empty for a closed client. */
  readonly category: (client: number) => PlanValue;
  /** 1 … 9, or empty. */
  readonly segment: (client: number) => PlanValue;
  readonly segmentName: (client: number) => PlanValue;
  readonly baseStatus: (client: number) => PlanValue;
}

/** The words of one language, looked up once for all clients. */
export function createClassWords(base: Base, result: Result, locale: Locale): ClassWords {
  const notRated = translate(locale, 'domain.notRated');
  const names = SEGMENTS.map((segment) => translate(locale, `domain.segments.${segment}.name`));
  const statuses = STATUSES.map((status) => translate(locale, `domain.statuses.${status}`));
  const { closed } = base.clients;
  const { category, segment, status } = result.clients;
  const unlessClosed = (client: number, value: PlanValue): PlanValue => (closed[client] === 1 ? null : value);
  return {
    category: (client) => unlessClosed(client, CATEGORIES[(category[client] ?? 0) - 1] ?? notRated),
    segment: (client) => unlessClosed(client, SEGMENTS[(segment[client] ?? 0) - 1] ?? null),
    segmentName: (client) => unlessClosed(client, names[(segment[client] ?? 0) - 1] ?? null),
    baseStatus: (client) => unlessClosed(client, statuses[(status[client] ?? 0) - 1] ?? null),
  };
}
