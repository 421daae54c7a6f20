/** What each sheet of clients says above its table: who they are, how much effort they get, what to do (S0, S1, S3). */
import { CATEGORIES, FLAGS, SEGMENT_OWNERS, SEGMENTS, type Category, type Segment } from '../../domain';
import { translateCount } from '../../i18n';
import { categoryOf, isHomeSheet, isManagerSheet, MANAGER_SHEET, type ActionSheetKey } from './actionKeys';
import type { Card } from './card';
import { prospectFigures, type KpiSlice } from './cardKpis';
import {
  beginCard,
  endCard,
  kpiHeading,
  putResults,
  putRules,
  putWork,
  textsOf,
  type CardContext,
  type ClientsSubject,
} from './cardParts';
import { MARKETING_SEGMENTS } from './clientOrder';
import type { SheetTotals } from './sheetTotals';

/** Phone orders between visits; D gets its one call instead of a visit, E none (DOMAIN.md §6). */
const CALLS: Readonly<Record<Category, number>> = { A: 4, B: 4, C: 2, D: 1, E: 0 };

/** Which clients the KPIs on a sheet's card are of; null for a card without. */
export function kpiSliceOf(key: ActionSheetKey): KpiSlice | null {
  const category = categoryOf(key);
  if (category !== null) return { field: 'category', value: category };
  return isManagerSheet(key) ? { field: 'manager', value: key.slice(MANAGER_SHEET.length) } : null;
}

/** Whether the card of a sheet says which rules gave the next steps. */
export function saysRules(key: ActionSheetKey): boolean {
  return isHomeSheet(key) || isManagerSheet(key);
}

/** The card of a sheet of clients. */
export function cardOf(subject: ClientsSubject, context: CardContext): Card {
  const { key } = subject;
  const category = categoryOf(key);
  if (category !== null) return categoryCard(category, subject, context);
  if (isManagerSheet(key)) return managerCard(key.slice(MANAGER_SHEET.length), subject, context);
  switch (key) {
    case 'prospects':
      return prospectsCard(subject, context);
    case 'lost':
      return lostCard(subject, context);
    case 'marketing':
    case 'salesFocus':
      return focusCard(key, subject, context);
    case 'paused':
    case 'recovered':
    case 'newClients':
      return viewCard(key, subject, context);
    default:
      return notRatedCard(subject, context);
  }
}

function categoryCard(category: Category, subject: ClientsSubject, context: CardContext): Card {
  const { result } = context;
  const text = textsOf(context.locale);
  const own = (part: 'title' | 'who' | 'focus' | 'marketing' | 'visit' | 'phone'): string =>
    text(`sheets.categories.${category}.${part}`);
  const card = beginCard(own('title'), subject.columns, context);
  putResults(card, subject, context);
  putWork(card, subject, context);
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
  putRules(card, subject, context);
  putSegments(card, subject.totals, context);
  card.heading(kpiHeading(context));
  card.pairs(subject.figures);
  card.text(text('sheets.card.upkeep'), text('sheets.card.upkeepText'));
  endCard(card, subject, context);
  return card;
}

function managerCard(name: string, subject: ClientsSubject, context: CardContext): Card {
  const { result, locale, formats } = context;
  const text = textsOf(locale);
  const card = beginCard(text('sheets.managers.title', { name }), subject.columns, context);
  putResults(card, subject, context);
  putWork(card, subject, context);
  const counts = subject.totals.categories;
  const visits = CATEGORIES.reduce(
    (sum, category, at) => sum + (counts[at] ?? 0) * result.settings.visits[category],
    0,
  );
  const list = CATEGORIES.map((category, at) => `${category} — ${formats.count(counts[at] ?? 0)}`).join(', ');
  card.text(text('sheets.card.who'), text('sheets.managers.who'));
  card.text(
    text('sheets.card.effort'),
    text('sheets.managers.visits', { visits: formats.count(visits), list }),
  );
  putRules(card, subject, context);
  card.heading(kpiHeading(context));
  card.pairs(subject.figures);
  endCard(card, subject, context);
  return card;
}

function notRatedCard(subject: ClientsSubject, context: CardContext): Card {
  const text = textsOf(context.locale);
  const card = beginCard(text('sheets.notRated.title'), subject.columns, context);
  putResults(card, subject, context);
  putWork(card, subject, context);
  card.text(text('sheets.card.who'), text('sheets.notRated.who'));
  card.text(text('sheets.card.effort'), text('sheets.notRated.effort'));
  card.text(text('sheets.card.atVisit'), text('sheets.notRated.visit'));
  card.text(text('sheets.card.byPhone'), text('sheets.notRated.phone'));
  putRules(card, subject, context);
  endCard(card, subject, context);
  return card;
}

function prospectsCard(subject: ClientsSubject, context: CardContext): Card {
  const text = textsOf(context.locale);
  const card = beginCard(text('sheets.prospects.title'), subject.columns, context);
  putResults(card, subject, context);
  putWork(card, subject, context);
  card.text(text('sheets.card.who'), text('sheets.prospects.who'));
  card.text(text('sheets.card.effort'), text('sheets.prospects.effort'));
  card.text(text('sheets.card.atVisit'), text('sheets.prospects.visit'));
  card.text(text('sheets.card.byPhone'), text('sheets.prospects.phone'));
  card.text(text('sheets.card.goals'), text('sheets.prospects.goals'));
  card.text(text('sheets.card.checklist'), text('sheets.prospects.checklist'));
  card.heading(kpiHeading(context));
  card.pairs(prospectFigures(activated(context), context.contacts, context.locale));
  endCard(card, subject, context);
  return card;
}

/** Clients whose first order came in the period: they were prospects before it. */
function activated({ base, result }: CardContext): number {
  const bit = 1 << FLAGS.indexOf('new');
  let count = 0;
  for (let client = 0; client < base.clients.count; client++) {
    if (base.clients.closed[client] !== 1 && ((result.clients.flags[client] ?? 0) & bit) !== 0) count += 1;
  }
  return count;
}

function lostCard(subject: ClientsSubject, context: CardContext): Card {
  const text = textsOf(context.locale);
  const days = context.formats.count(context.result.settings.lostAfterDays);
  const card = beginCard(text('sheets.lost.title'), subject.columns, context);
  putResults(card, subject, context);
  putWork(card, subject, context);
  card.text(text('sheets.card.who'), text('sheets.lost.who', { days }));
  card.text(text('sheets.card.effort'), text('sheets.lost.effort'));
  card.text(text('sheets.card.atVisit'), text('sheets.lost.visit'));
  card.text(text('sheets.card.byPhone'), text('sheets.lost.phone'));
  endCard(card, subject, context);
  return card;
}

function viewCard(
  key: 'paused' | 'recovered' | 'newClients',
  subject: ClientsSubject,
  context: CardContext,
): Card {
  const text = textsOf(context.locale);
  const days = context.formats.count(context.result.settings.lostAfterDays);
  const card = beginCard(text(`sheets.views.${key}.title`), subject.columns, context);
  putResults(card, subject, context);
  card.text(text('sheets.card.who'), text(`sheets.views.${key}.who`, { days }));
  card.text(text('sheets.card.effort'), text(`sheets.views.${key}.effort`));
  endCard(card, subject, context);
  return card;
}

function focusCard(key: 'marketing' | 'salesFocus', subject: ClientsSubject, context: CardContext): Card {
  const text = textsOf(context.locale);
  const card = beginCard(text(`sheets.focus.${key}.title`), subject.columns, context);
  putResults(card, subject, context);
  putWork(card, subject, context);
  card.text(text('sheets.card.who'), text(`sheets.focus.${key}.who`));
  card.text(text('sheets.focusCard.what'), text(`sheets.focus.${key}.effort`));
  card.text(text('sheets.focusCard.handOver'), text(`sheets.focus.${key}.handOver`));
  card.text(text('sheets.focusCard.measures'), text(`sheets.focus.${key}.measures`));
  endCard(card, subject, context);
  return card;
}

/** Segments whose growth is watched (S3). */
const WATCHED: ReadonlySet<Segment> = new Set([6, 9]);

/** What to do by segment of the potential matrix, for those that have clients here. */
function putSegments(card: Card, { segments: found }: SheetTotals, context: CardContext): void {
  const { locale, formats } = context;
  const text = textsOf(locale);
  if (found.length === 0) return;
  card.heading(text('sheets.card.segments'));
  for (const [number, count] of found) {
    const segment = SEGMENTS[number - 1];
    if (segment === undefined) continue;
    const part = (name: 'name' | 'strategy' | 'tasks' | 'goal'): string =>
      text(`domain.segments.${segment}.${name}`);
    const notes = [
      ...(MARKETING_SEGMENTS.has(segment) ? [text('sheets.card.marketingTarget')] : []),
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

/** "12 clients" in words. */
export function clientsInWords(count: number, { locale }: CardContext): string {
  return translateCount(locale, 'sheets.matrixCard.count', count);
}
