/** The figures that sentences of next steps name, as text. */
import { createFormats, type Locale } from '../../../i18n';
import type { Base } from '../../base/types';
import type { Result } from '../../result';
import type { MovingView } from './viewClients';

const MONTHS = 12;

/** Name in the texts → the figure of the client that the view stands at. A sentence names two or three: only those are made. */
export type StepFigures = Readonly<Partial<Record<string, () => string>>>;

/** The figures of one run in one language. */
export function createStepFigures(base: Base, result: Result, view: MovingView, locale: Locale): StepFigures {
  const formats = createFormats(locale);
  const { clients, asOf, settings } = result;
  const at = (values: ArrayLike<number>): number => values[view.client] ?? Number.NaN;
  const money = (values: ArrayLike<number>) => (): string => formats.money(at(values));
  // An order on the day that the silence is as long as `lostAfterDays` comes too late.
  const deadline = (lastOrder: number): number => Math.max(asOf, lastOrder + settings.lostAfterDays - 1);
  const wholePercent = (share: number): string => formats.share(Math.round(share * 100) / 100);
  return {
    margin: money(clients.margin),
    purchases: money(clients.revenue),
    amount: () => formats.money(Math.abs(at(clients.revenue))),
    potential: money(base.clients.potential),
    whiteSpace: money(clients.whiteSpace),
    monthly: () => formats.money(at(clients.whiteSpace) / MONTHS),
    progress: () => formats.share(at(clients.progress)),
    date: () => formats.date(at(clients.lastOrder)),
    deadline: () => formats.date(deadline(at(clients.lastOrder))),
    usual: () => formats.count(view.rhythm()),
    overdue: () => formats.money(view.overdue()),
    category: () => view.categoryGap()?.name ?? '',
    sku: () => view.skuGap()?.name ?? '',
    categoryShare: () => wholePercent(view.categoryGap()?.share ?? 0),
    categorySpend: () => formats.money(view.categoryGap()?.spend ?? 0),
    skuShare: () => wholePercent(view.skuGap()?.share ?? 0),
    skuSpend: () => formats.money(view.skuGap()?.spend ?? 0),
  };
}
