/** What to do next with a client: one sentence with the figure that it comes from. */
import { CATEGORIES, FLAGS, POTENTIAL_LEVELS, STATUSES } from '../../domain';
import { createFormats, translate, translateCount, type Locale } from '../../i18n';
import type { Base } from '../base/types';
import type { Result } from '../result';
import { chooseStep, type ClientView } from './chooseStep';

const MONTHS = 12;
/** Columns of the potential matrix; the last is "reached". */
const MATRIX_COLUMNS = 3;

/** Writes the next step of clients of one run, by their index. */
export function createNextSteps(base: Base, result: Result, locale: Locale): (client: number) => string {
  const paramsOf = createParams(base, result, locale);
  return (client) => {
    const view = viewOf(base, result, client);
    const step = chooseStep(view, result.settings.lostAfterDays);
    const params = paramsOf(client);
    return step.counted
      ? translateCount(locale, `sheets.steps.${step.key}`, view.silence, params)
      : translate(locale, `sheets.steps.${step.key}`, params);
  };
}

function viewOf(base: Base, result: Result, client: number): ClientView {
  const { clients, asOf } = result;
  const flags = clients.flags[client] ?? 0;
  const segment = clients.segment[client] ?? 0;
  const lastOrder = clients.lastOrder[client] ?? 0;
  return {
    category: CATEGORIES[(clients.category[client] ?? 0) - 1],
    status: STATUSES[(clients.status[client] ?? 0) - 1],
    potentialLevel: POTENTIAL_LEVELS[(clients.potentialLevel[client] ?? 0) - 1],
    hasPotential: !Number.isNaN(base.clients.potential[client] ?? Number.NaN),
    silence: lastOrder === 0 ? Number.NaN : asOf - lastOrder,
    reached: segment > 0 && segment % MATRIX_COLUMNS === 0,
    byMargin: result.profitMeasure === 'margin',
    has: (flag) => (flags & (1 << FLAGS.indexOf(flag))) !== 0,
  };
}

function createParams(
  base: Base,
  result: Result,
  locale: Locale,
): (client: number) => Readonly<Record<string, string>> {
  const formats = createFormats(locale);
  const { clients, asOf, settings } = result;
  return (client) => {
    const lastOrder = clients.lastOrder[client] ?? 0;
    const whiteSpace = clients.whiteSpace[client] ?? Number.NaN;
    const revenue = clients.revenue[client] ?? 0;
    // An order on the day that the silence is as long as `lostAfterDays` comes too late.
    const deadline = Math.max(asOf, lastOrder + settings.lostAfterDays - 1);
    return {
      margin: formats.money(clients.margin[client] ?? Number.NaN),
      purchases: formats.money(revenue),
      amount: formats.money(Math.abs(revenue)),
      potential: formats.money(base.clients.potential[client] ?? Number.NaN),
      whiteSpace: formats.money(whiteSpace),
      monthly: formats.money(whiteSpace / MONTHS),
      progress: formats.share(clients.progress[client] ?? Number.NaN),
      date: formats.date(lastOrder),
      deadline: formats.date(deadline),
    };
  };
}
