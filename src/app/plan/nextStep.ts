/** What to do next with a client: one sentence with the figure that it comes from. */
import { CATEGORIES, FLAGS, POTENTIAL_LEVELS, STATUSES } from '../../domain';
import { createFormats, translate, translateCount, type Locale, type TextParams } from '../../i18n';
import type { Base } from '../base/types';
import type { Result } from '../result';
import { chooseStep, type ClientView } from './chooseStep';

const MONTHS = 12;
/** Columns of the potential matrix; the last is "reached". */
const MATRIX_COLUMNS = 3;

/** Writes the next step of clients of one run, by their index; a client on two sheets is thought about once. */
export function createNextSteps(base: Base, result: Result, locale: Locale): (client: number) => string {
  const made: string[] = [];
  const write = createWriter(base, result, locale);
  return (client) => (made[client] ??= write(client));
}

function createWriter(base: Base, result: Result, locale: Locale): (client: number) => string {
  const figuresOf = createFigures(base, result, locale);
  return (client) => {
    const view = viewOf(base, result, client);
    const step = chooseStep(view, result.settings.lostAfterDays);
    const figures = figuresOf(client);
    return step.counted
      ? translateCount(locale, `sheets.steps.${step.key}`, view.silence, figures)
      : translate(locale, `sheets.steps.${step.key}`, figures);
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

/** The figures of a client as text. Each is a getter: a sentence names two or three, and writing them takes time. */
function createFigures(base: Base, result: Result, locale: Locale): (client: number) => TextParams {
  const formats = createFormats(locale);
  const { clients, asOf, settings } = result;
  const at = (values: ArrayLike<number>, client: number): number => values[client] ?? Number.NaN;
  // An order on the day that the silence is as long as `lostAfterDays` comes too late.
  const deadline = (lastOrder: number): number => Math.max(asOf, lastOrder + settings.lostAfterDays - 1);
  return (client) => ({
    get margin() {
      return formats.money(at(clients.margin, client));
    },
    get purchases() {
      return formats.money(at(clients.revenue, client));
    },
    get amount() {
      return formats.money(Math.abs(at(clients.revenue, client)));
    },
    get potential() {
      return formats.money(at(base.clients.potential, client));
    },
    get whiteSpace() {
      return formats.money(at(clients.whiteSpace, client));
    },
    get monthly() {
      return formats.money(at(clients.whiteSpace, client) / MONTHS);
    },
    get progress() {
      return formats.share(at(clients.progress, client));
    },
    get date() {
      return formats.date(at(clients.lastOrder, client));
    },
    get deadline() {
      return formats.date(deadline(at(clients.lastOrder, client)));
    },
  });
}
