/** What the ABC of the whole base ranks by (DOMAIN.md §7): the profit measure, revenue or quantity. */
import type { DayRange, Settings } from '../../domain';
import type { Base } from '../base/types';
import { FINE_SCALE } from '../base/SalesTable';
import { issue, type Issue } from '../issues';
import type { Result } from '../result';
import { windowFactsOf } from './keptFacts';
import { windowQuantities } from './quantities';

export type AbcMeasure = 'margin' | 'revenue' | 'quantity';

/** The measure of the settings; the profit measure where quantity is asked for and the sales have none. */
export function abcMeasureOf(
  base: Base,
  settings: Settings,
  profitMeasure: Result['profitMeasure'],
): AbcMeasure {
  const { measure } = settings.abc;
  if (measure === 'revenue') return 'revenue';
  return measure === 'quantity' && base.sales.quantity !== undefined ? 'quantity' : profitMeasure;
}

/** Of every client in the window, in whole units of 1/`abcScale`; shared with others, so never to be written to. */
export function abcValues(base: Base, measure: AbcMeasure, window: DayRange): Float64Array {
  if (measure === 'quantity') return windowQuantities(base, window);
  return windowFactsOf(base, window)[measure];
}

/** Units of the values that make one of money, or one piece. */
export function abcScale(base: Base, measure: AbcMeasure): number {
  return measure === 'quantity' ? FINE_SCALE : base.moneyScale;
}

/** What is to be said where the measure of the settings is not in the book. */
export function abcIssues(base: Base, settings: Settings): readonly Issue[] {
  const isMissing = settings.abc.measure === 'quantity' && base.sales.quantity === undefined;
  return isMissing ? [issue('noQuantityColumn')] : [];
}
