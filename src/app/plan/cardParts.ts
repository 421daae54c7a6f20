/** Parts that the cards of several sheets have in common. */
import { STEP_IDS, type StepId } from '../../domain';
import { translate, type Formats, type Locale, type TextKey, type TextParams } from '../../i18n';
import type { Base } from '../base/types';
import type { Result } from '../result';
import { mayPause } from '../slices';
import type { ActionSheetKey } from './actionKeys';
import { Card, type Figure } from './card';
import type { ContactCounts } from './cardKpis';
import { orderOf } from './clientOrder';
import type { SheetTotals } from './sheetTotals';
import type { NextSteps } from './steps/nextSteps';

export interface CardContext {
  readonly base: Base;
  readonly result: Result;
  readonly locale: Locale;
  readonly formats: Formats;
  readonly nextSteps: NextSteps;
  readonly contacts?: ContactCounts | undefined;
  /** Figures instead of formulas that ask the base. */
  readonly frozen?: boolean;
}

/** What a card is about. */
export interface CardSubject {
  readonly key: ActionSheetKey;
  /** Number of columns of the table. */
  readonly columns: number;
  /** Headers of the table as they will stand. */
  readonly header: (key: 'status' | 'due') => string | undefined;
}

/** What the card of a sheet of clients is about: all of them, and those that the sheet takes. */
export interface ClientsSubject extends CardSubject {
  readonly totals: SheetTotals;
  readonly shown: number;
  /** KPIs of the sheet's clients. */
  readonly figures: readonly Figure[];
  /** How many next steps each rule gave; nothing where the card does not say it. */
  readonly rules: ReadonlyMap<StepId, number>;
}

/** The texts of one language. */
export function textsOf(locale: Locale): (key: TextKey, params?: TextParams) => string {
  return (key, params) => translate(locale, key, params);
}

/** The foot of a printed page; Excel puts the numbers in the place of its codes. */
export function pageOfPages(locale: Locale): string {
  return translate(locale, 'sheets.footer', { page: '&P', pages: '&N' });
}

/** Title and dates. */
export function beginCard(title: string, columns: number, { result, locale, formats }: CardContext): Card {
  const text = textsOf(locale);
  const card = new Card(columns);
  const subtitle = text('sheets.card.subtitle', {
    asOf: formats.date(result.asOf),
    from: formats.date(result.window.from),
    to: formats.date(result.window.to),
  });
  const instead = result.totals.margin === null ? ` ${text('sheets.card.revenueInstead')}` : '';
  card.title(title, subtitle + instead);
  return card;
}

const MONEY = ['purchases', 'margin', 'potential', 'whiteSpace'] as const;

/** Number of clients and their sums, those that are known, and the channels that they belong to. */
export function putResults(card: Card, { totals }: ClientsSubject, context: CardContext): void {
  const { base, locale, formats } = context;
  const text = textsOf(locale);
  const money = MONEY.filter((key) => totals[key] !== null || totals.count === 0);
  card.strip(text('sheets.card.results'), [
    { label: text('sheets.card.clients'), kind: 'integer', value: totals.count },
    ...money.map((key): Figure => ({ label: text(`sheets.card.${key}`), kind: 'money', value: totals[key] })),
  ]);
  const list = totals.channels
    .map(([channel, count]) => {
      const name = channel < 0 ? text('domain.without.channel') : base.channels.text(channel);
      return `${name} — ${formats.count(count)}`;
    })
    .join(', ');
  if (list !== '') card.text(text('sheets.card.channels'), text('sheets.card.channelList', { list }));
}

/** Stands in formulas for the table below the card: the writer knows the name that it got. */
const TABLE = '{table}';

/**
 * What has become of the tasks, live: with a status, in progress, done, overdue. A due date is a promise by the calendar,
 * so it is compared with today, unlike every figure that comes from the sales.
 */
export function putWork(card: Card, { header }: CardSubject, { locale }: CardContext): void {
  const [status, due] = [header('status'), header('due')];
  if (status === undefined || due === undefined) return;
  const text = textsOf(locale);
  const done = text('sheets.taskStatuses.done');
  const column = (name: string): string => `${TABLE}[${escaped(name)}]`;
  const count = (word: string): string => `=COUNTIF(${column(status)},"${word}")`;
  const formula = {
    withStatus: `=COUNTIF(${column(status)},"?*")`,
    running: count(text('sheets.taskStatuses.running')),
    done: count(done),
    overdue: `=COUNTIFS(${column(due)},">0",${column(due)},"<"&TODAY(),${column(status)},"<>${done}")`,
  };
  card.strip(
    text('sheets.work.label'),
    (['withStatus', 'running', 'done', 'overdue'] as const).map((key): Figure => ({
      label: text(`sheets.work.${key}`),
      kind: 'integer',
      formula: formula[key],
    })),
  );
  card.text('', text('sheets.work.note', { done }), 'note');
}

/** Signs that a column's name must not have bare in a structured reference. */
function escaped(header: string): string {
  return header.replace(/[[\]#']/g, "'$&");
}

/** How many next steps of these clients each rule gave; may pause. */
export function* countingRules(
  clients: readonly number[],
  { rule }: NextSteps,
): Generator<undefined, ReadonlyMap<StepId, number>> {
  const counts = new Map<StepId, number>();
  for (let at = 0; at < clients.length; at++) {
    if (mayPause(at)) yield;
    const id = rule(clients[at] ?? -1);
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Which rules gave the steps of the sheet's clients, most first. */
export function putRules(
  card: Card,
  { rules: counts }: ClientsSubject,
  { locale, formats }: CardContext,
): void {
  const text = textsOf(locale);
  const list = STEP_IDS.filter((rule) => counts.has(rule))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
    .map((rule) =>
      text('sheets.rules.item', {
        rule: text(`sheets.stepRules.${rule}`),
        count: formats.count(counts.get(rule) ?? 0),
      }),
    );
  if (list.length > 0)
    card.text(text('sheets.rules.label'), text('sheets.rules.text', { list: list.join(', ') }));
}

/** How the rows are sorted, and what was left out. */
export function endCard(card: Card, { key, totals, shown }: ClientsSubject, context: CardContext): void {
  const text = textsOf(context.locale);
  const { formats, result } = context;
  card.text(text('sheets.card.order'), text(`sheets.order.${orderOf(key)}`), 'note');
  if (shown < totals.count) {
    const params = {
      shown: formats.count(shown),
      all: formats.count(totals.count),
      limit: formats.count(result.settings.actionSheets.maxRows),
    };
    card.text('', text('sheets.cut', params), 'note');
  }
  card.gap();
}

/** "KPIs of 1 April – 30 June". */
export function kpiHeading({ result, locale, formats }: CardContext): string {
  const { from, to } = result.period;
  return textsOf(locale)('sheets.card.kpis', { from: formats.date(from), to: formats.date(to) });
}
