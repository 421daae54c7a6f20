import type { Outcome } from '../issues';
import type { ClientFacts, KpiAnswer, KpiQuestion } from '../session.types';
import { Watchers } from './Watchers';

export type KpiNews = Outcome<KpiAnswer> | null;
export type ClientNews = Outcome<ClientFacts> | null;
export type ReasonNews = Outcome<string> | null;

/** Everyone who follows a KPI. */
export class KpiWatchers extends Watchers<KpiQuestion, KpiNews> {
  /** @param ask the answer as of now; null while there is no base */
  constructor(ask: (question: KpiQuestion) => KpiNews) {
    super(ask, keyOf);
  }
}

function keyOf({ id, period, from, to, criteria }: KpiQuestion): string {
  const pairs = criteria.map(({ field, value }) => [field, value]);
  return JSON.stringify([id, period ?? null, from ?? null, to ?? null, pairs]);
}
