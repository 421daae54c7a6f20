/** The functions that follow the base while they stand in a cell, by id, with their parameters. */
import { KPIS } from '../app/compute/kpi/catalogue';
import { FIRST_ARGUMENT } from '../app/formula';

/** Parameters of streaming functions; words for each are in i18n (`functions.parameters`). */
export type ParameterId = 'period' | 'criteria' | 'category' | 'segment' | 'id' | 'language';

/** Who answers: a KPI, a KPI that takes one condition as its first argument, the facts of one client, or why it has them. */
export type LiveFunction =
  | { readonly kind: 'kpi'; readonly id: string; readonly first?: 'category' | 'segment' }
  | { readonly kind: 'client'; readonly id: ClientFunctionId }
  | { readonly kind: 'reason'; readonly id: 'CLIENT_WHY' };

const CLIENT_FUNCTION_IDS = ['CLIENT_CATEGORY', 'CLIENT_SEGMENT', 'RFM_SCORE'] as const;
export type ClientFunctionId = (typeof CLIENT_FUNCTION_IDS)[number];

/** In the order of the README: the 24 KPIs, their companions, then single clients. */
export const LIVE_FUNCTIONS: readonly LiveFunction[] = [
  ...KPIS.map(({ id }): LiveFunction => {
    const first = FIRST_ARGUMENT[id];
    return { kind: 'kpi', id, ...(first === undefined ? {} : { first }) };
  }),
  ...CLIENT_FUNCTION_IDS.map((id): LiveFunction => ({ kind: 'client', id })),
  { kind: 'reason', id: 'CLIENT_WHY' },
];

/** The parameters of a function in order. */
export function parametersOf(live: LiveFunction): readonly ParameterId[] {
  if (live.kind === 'client') return ['id'];
  if (live.kind === 'reason') return ['id', 'language'];
  return live.first === undefined ? ['period', 'criteria'] : [live.first, 'period', 'criteria'];
}
