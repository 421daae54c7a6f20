/** What each sheet says above its table: who these clients are, how much effort they get, what to do (S0, S1). */
import { translate, type Formats, type Locale, type TextKey, type TextParams } from '../../i18n';
import type { Base } from '../base/types';
import { SEGMENTS, type Category, type Segment } from '../../domain';
import type { Result } from '../result';
import type { ActionSheetKey } from './actionKeys';
import { Card, type Figure } from './card';
import { ORDER_RULES } from './clientOrder';
import { liveFigures, prospectFigures } from './cardKpis';
import { totalsOf } from './sheetTotals';

export interface CardContext {
  readonly base: Base;
  readonly result: Result;
  readonly locale: Locale;
  readonly formats: Formats;
}

/** Who works on a segment (S3). */
const SEGMENT_OWNERS: Readonly<Record<Segment, 'sales' | 'marketing' | 'both'>> = {
  1: 'sales',
  2: 'sales',
  3: 'sales',
  4: 'both',
  5: 'both',
  6: 'sales',
  7: 'both',
  8: 'both',
  9: 'both',
};

/** Phone orders between visits; D gets its one call instead of a visit, E none (DOMAIN.md §6). */
const CALLS: Readonly<Record<Category, number>> = { A: 4, B: 4, C: 2, D: 1, E: 0 };

type ListKey = Exclude<ActionSheetKey, 'notes'>;

/** The card of a category's sheet. */
export function categoryCard(
  category: Category,
  key: ListKey,
  clients: readonly number[],
  context: CardContext,
): Card {
  const { result } = context;
  const text = texts(context.locale);
  const own = (part: 'title' | 'who' | 'focus' | 'marketing' | 'visit' | 'phone'): string =>
    text(`sheets.categories.${category}.${part}`);
  const card = begin(own('title'), context);
  results(card, clients, context);
  card.text(text('sheets.card.who'), own('who'));
  card.text(
    text('sheets.card.effort'),
    text('sheets.card.effortLine', {
      visits: result.settings.visits[category],
      calls: CALLS[category],
      focus: own('focus'),
      marketing: own('marketing'),
    }),
  );
  card.text(text('sheets.card.atVisit'), own('visit'));
  card.text(text('sheets.card.byPhone'), own('phone'));
  segments(card, clients, context);
  card.heading(kpiHeading(context));
  card.pairs(liveFigures(category, result.settings.period, context.locale));
  card.text(text('sheets.card.upkeep'), text('sheets.card.upkeepText'));
  end(card, key, context);
  return card;
}

/** The card of the clients without a category. */
export function notRatedCard(clients: readonly number[], context: CardContext): Card {
  const text = texts(context.locale);
  const card = begin(text('sheets.notRated.title'), context);
  results(card, clients, context);
  card.text(text('sheets.card.who'), text('sheets.notRated.who'));
  card.text(text('sheets.card.effort'), text('sheets.notRated.effort'));
  card.text(text('sheets.card.atVisit'), text('sheets.notRated.visit'));
  card.text(text('sheets.card.byPhone'), text('sheets.notRated.phone'));
  end(card, 'notRated', context);
  return card;
}

/** The card of the prospects. */
export function prospectsCard(clients: readonly number[], context: CardContext): Card {
  const text = texts(context.locale);
  const card = begin(text('sheets.prospects.title'), context);
  results(card, clients, context);
  card.text(text('sheets.card.who'), text('sheets.prospects.who'));
  card.text(text('sheets.card.effort'), text('sheets.prospects.effort'));
  card.text(text('sheets.card.atVisit'), text('sheets.prospects.visit'));
  card.text(text('sheets.card.byPhone'), text('sheets.prospects.phone'));
  card.text(text('sheets.card.goals'), text('sheets.prospects.goals'));
  card.text(text('sheets.card.checklist'), text('sheets.prospects.checklist'));
  card.heading(kpiHeading(context));
  card.pairs(prospectFigures(context.locale));
  end(card, 'prospects', context);
  return card;
}

/** The card of the lost clients. */
export function lostCard(clients: readonly number[], context: CardContext): Card {
  const text = texts(context.locale);
  const days = context.formats.count(context.result.settings.lostAfterDays);
  const card = begin(text('sheets.lost.title'), context);
  results(card, clients, context);
  card.text(text('sheets.card.who'), text('sheets.lost.who', { days }));
  card.text(text('sheets.card.effort'), text('sheets.lost.effort'));
  card.text(text('sheets.card.atVisit'), text('sheets.lost.visit'));
  card.text(text('sheets.card.byPhone'), text('sheets.lost.phone'));
  end(card, 'lost', context);
  return card;
}

/** The card of the archive of notes. */
export function notesCard(locale: Locale): Card {
  const text = texts(locale);
  const card = new Card();
  card.title(text('sheets.notes.title'), text('sheets.notes.text'));
  return card;
}

function texts(locale: Locale): (key: TextKey, params?: TextParams) => string {
  return (key, params) => translate(locale, key, params);
}

function begin(title: string, { result, locale, formats }: CardContext): Card {
  const text = texts(locale);
  const card = new Card();
  const subtitle = text('sheets.card.subtitle', {
    asOf: formats.date(result.asOf),
    from: formats.date(result.window.from),
    to: formats.date(result.window.to),
  });
  const instead = result.totals.margin === null ? ` ${text('sheets.card.revenueInstead')}` : '';
  card.title(title, subtitle + instead);
  return card;
}

/** Segments that marketing works on, and those whose growth is watched (S3). */
const MARKETING_TARGETS: ReadonlySet<Segment> = new Set([4, 5, 7, 8]);
const WATCHED: ReadonlySet<Segment> = new Set([6, 9]);

/** What to do by segment of the potential matrix, for those that have clients here. */
function segments(card: Card, clients: readonly number[], context: CardContext): void {
  const { base, result, locale, formats } = context;
  const text = texts(locale);
  const found = totalsOf(clients, base, result).segments;
  if (found.length === 0) return;
  card.heading(text('sheets.card.segments'));
  for (const [number, count] of found) {
    const segment = SEGMENTS[number - 1];
    if (segment === undefined) continue;
    const part = (name: 'name' | 'strategy' | 'tasks' | 'goal'): string =>
      text(`domain.segments.${segment}.${name}`);
    const notes = [
      ...(MARKETING_TARGETS.has(segment) ? [text('sheets.card.marketingTarget')] : []),
      ...(WATCHED.has(segment) ? [text('sheets.card.watchGrowth')] : []),
    ];
    const body = text('sheets.card.segmentText', {
      strategy: part('strategy'),
      owner: text(`domain.owners.${SEGMENT_OWNERS[segment]}`),
      tasks: part('tasks'),
      goal: part('goal'),
    });
    const label = text('sheets.card.segmentLabel', {
      segment,
      name: part('name'),
      count: formats.count(count),
    });
    card.text(label, [body, ...notes].join(' '));
  }
}

function kpiHeading({ result, locale, formats }: CardContext): string {
  const { from, to } = result.period;
  return texts(locale)('sheets.card.kpis', { from: formats.date(from), to: formats.date(to) });
}

function results(card: Card, clients: readonly number[], context: CardContext): void {
  const { base, result, locale, formats } = context;
  const text = texts(locale);
  const totals = totalsOf(clients, base, result);
  const money = (key: 'purchases' | 'margin' | 'potential' | 'whiteSpace'): Figure => ({
    label: text(`sheets.card.${key}`),
    kind: 'money',
    value: totals[key],
  });
  card.strip(text('sheets.card.results'), [
    { label: text('sheets.card.clients'), kind: 'integer', value: totals.count },
    money('purchases'),
    money('margin'),
    money('potential'),
    money('whiteSpace'),
  ]);
  const list = totals.channels
    .map(([channel, count]) => {
      const name = channel < 0 ? text('domain.noChannel') : base.channels.text(channel);
      return `${name} — ${formats.count(count)}`;
    })
    .join(', ');
  if (list !== '') card.text(text('sheets.card.channels'), text('sheets.card.channelList', { list }));
}

function end(card: Card, key: ListKey, { locale }: CardContext): void {
  const text = texts(locale);
  card.text(text('sheets.card.order'), text(`sheets.order.${ORDER_RULES[key]}`), 'note');
  card.gap();
}
