/** Figures of every client that classes are made of: what settings of dates decide, and nothing else. */
import {
  periodOf,
  serialOfIso,
  windowOf,
  yearScale,
  type DayRange,
  type Settings,
  type YearScale,
} from '../../domain';
import type { Base } from '../base/types';
import { fail, issue, succeed, type Outcome } from '../issues';
import { clientDays } from '../base/clientDays';
import { allAtOnce, type Sliced } from '../slices';
import type { PeriodFacts, WindowFacts } from './clientFacts';
import { periodFactsOf, windowFactsOf } from './keptFacts';

/** What of the settings the figures depend on; other settings give other classes of the same figures. */
export type DateSettings = Pick<Settings, 'asOf' | 'windowMonths' | 'period'>;

export interface Figures {
  readonly asOf: number;
  readonly window: DayRange;
  readonly period: DayRange;
  readonly year: YearScale;
  readonly inWindow: WindowFacts;
  readonly inPeriod: PeriodFacts;
}

/**
 * The figures of the base. Fails with `badAsOf` or `badPeriod` where the settings name no date or period, and with
 * `noSalesUpToReportDate` where all sales are later than the report date.
 */
export function figuresOf(base: Base, settings: DateSettings): Outcome<Figures> {
  return allAtOnce(figuring(base, settings));
}

/** `figuresOf` in slices. */
export function* figuring(base: Base, settings: DateSettings): Sliced<Outcome<Figures>> {
  const days = clientDays(base);
  const asOf = settings.asOf === null ? days.lastDay : serialOfIso(settings.asOf);
  if (asOf === null) return fail(issue('badAsOf', { params: { value: settings.asOf ?? '' } }));
  const period = periodOf(settings.period, asOf);
  if (period === null) return fail(issue('badPeriod', { params: { value: settings.period } }));
  if (days.firstDay > asOf) return fail(issue('noSalesUpToReportDate', { count: base.rows.sales }));
  const window = windowOf(asOf, settings.windowMonths);
  const inWindow = windowFactsOf(base, window);
  yield 0.6;
  return succeed({
    asOf,
    window,
    period,
    year: yearScale(days.firstDay, asOf, settings.windowMonths),
    inWindow,
    inPeriod: periodFactsOf(base, period),
  });
}
