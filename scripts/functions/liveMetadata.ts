/** The part of functions.json that the generator does not make: the streaming functions, from their catalogue. */
import {
  LIVE_FUNCTIONS,
  parametersOf,
  type LiveFunction,
  type ParameterId,
} from '../../src/functions/catalogue';
import { hasText, translate, type Locale } from '../../src/i18n';
import type { FunctionMetadata, FunctionParameter } from './completeMetadata';

/** Entries of the streaming functions in the order of the catalogue, in one language. */
export function liveMetadata(locale: Locale): FunctionMetadata[] {
  return LIVE_FUNCTIONS.map((live) => ({
    description: descriptionOf(live, locale),
    id: live.id,
    name: live.id,
    options: { stream: true },
    parameters: parametersOf(live).map((id) => parameterOf(id, locale)),
    result: { type: 'any' },
  }));
}

/** `Name. Rule.` of a KPI; throws where a language has no words, so that none is half done. */
function descriptionOf({ kind, id }: LiveFunction, locale: Locale): string {
  const keys = kind !== 'kpi' ? [`functions.clients.${id}`] : [`kpis.names.${id}`, `kpis.rules.${id}`];
  const [first = '', ...rest] = keys.map((key) => {
    if (!hasText(key)) throw new Error(`No words for the function ${id}`);
    return translate(locale, key);
  });
  return rest.length === 0 ? first : `${first}. ${rest.join(' ')}`;
}

function parameterOf(id: ParameterId, locale: Locale): FunctionParameter {
  return {
    description: translate(locale, `functions.parameters.${id}.description`),
    name: translate(locale, `functions.parameters.${id}.name`),
    type: 'any',
    ...SHAPES[id],
  };
}

/** A matrix is how a function gets two cells as one argument. */
const SHAPES: Readonly<Record<ParameterId, Record<string, unknown>>> = {
  period: { dimensionality: 'matrix', optional: true },
  criteria: { dimensionality: 'matrix', optional: true, repeating: true },
  category: { dimensionality: 'matrix' },
  segment: { dimensionality: 'matrix' },
  id: {},
  language: { optional: true },
};
