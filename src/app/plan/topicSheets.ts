/** The sheets whose rows are no clients: the nine segments with their goals (S3), and the work algorithm (S2). */
import { CATEGORIES, SEGMENT_OWNERS, SEGMENTS, STATUSES, type Segment } from '../../domain';
import { LOCALES, translate } from '../../i18n';
import type { CellValue } from '../ports';
import { mayPause } from '../slices';
import type { Card, Tile } from './card';
import { beginCard, putWork, textsOf, type CardContext, type CardSubject } from './cardParts';
import { QUESTIONS } from './columnKeys';
import { segmentsThen } from './segmentsThen';
import { MARKETING_SEGMENTS } from './clientOrder';
import { clientsInWords } from './sheetCards';
import { addingUp, type SheetTotals } from './sheetTotals';
import type { PlacedRow } from './placeNotes';
import type { PlanValue } from './types';

/** Groups of the work algorithm: the categories, prospects, lost. */
const GROUPS = [...CATEGORIES, 'P', 'L'] as const;
type Group = (typeof GROUPS)[number];
/** We propose to move so many clients of a segment one step up. */
const USUAL_GOAL = 10;
/** Columns of the table below one tile of the map. */
const TILE_SPAN = 3;
const MATRIX_COLUMNS = 3;

/** What stood on a topic's sheet: the rows that were there, and what was typed into them. */
export interface TopicNotes {
  readonly known: ReadonlySet<string>;
  readonly placed: ReadonlyMap<string, PlacedRow> | undefined;
}

/** The rows of a topic's table: what a column says of a row. */
export interface TopicRows {
  readonly count: number;
  readonly value: (key: string, row: number) => PlanValue;
  readonly card: (subject: CardSubject) => Card;
}

/** A typed cell of a topic: as it stands, and what we propose in a row that was not there before. */
function typedOr(
  notes: TopicNotes,
  row: string,
  key: string,
  proposal: PlanValue,
  words: readonly string[],
): PlanValue {
  const typed: CellValue | undefined = notes.placed?.get(row)?.cells.get(key);
  if (typed !== undefined) return words.includes(String(typed)) ? proposal : typed;
  return notes.known.has(row) ? null : proposal;
}

/** Ids of the rows of the matrix, and of the algorithm. */
export const MATRIX_ROWS: readonly string[] = SEGMENTS.map(String);
export const ALGORITHM_ROWS: readonly string[] = GROUPS;

/** The nine segments with their clients, sums, goal of the period and what has become of it. */
export function* matrixRows(context: CardContext, notes: TopicNotes): Generator<undefined, TopicRows> {
  const { base, result, locale } = context;
  const text = textsOf(locale);
  const clients = yield* clientsBySegment(context);
  const sums: SheetTotals[] = [];
  for (const members of clients) sums.push(yield* addingUp(members, base, result));
  const moved = yield* movedUp(context);
  const goal = (segment: Segment): PlanValue => {
    const proposal = goalOf(segment, clients[segment]?.length ?? 0);
    return typedOr(notes, String(segment), 'quarterGoal', proposal, []);
  };
  const value = (key: string, row: number): PlanValue => {
    const segment = SEGMENTS[row];
    if (segment === undefined) return null;
    const totals = sums[segment];
    switch (key) {
      case 'segment':
        return segment;
      case 'segmentTitle':
        return text(`domain.segments.${segment}.name`);
      case 'who':
        return text(`domain.owners.${SEGMENT_OWNERS[segment]}`);
      case 'clients':
        return totals?.count ?? 0;
      case 'purchases':
        return totals?.purchases ?? 0;
      case 'potential':
        return totals?.potential ?? 0;
      case 'whiteSpace':
        return totals?.whiteSpace ?? 0;
      case 'strategy':
        return text(`domain.segments.${segment}.strategy`);
      case 'tasks':
        return text(`domain.segments.${segment}.tasks`);
      case 'segmentGoal':
        return text(`domain.segments.${segment}.goal`);
      case 'quarterGoal':
        return goal(segment);
      case 'movedUp':
        return isReached(segment) ? null : (moved?.[segment] ?? null);
      case 'left': {
        const wanted = goal(segment);
        return typeof wanted === 'number' && moved !== null
          ? Math.max(0, wanted - (moved[segment] ?? 0))
          : null;
      }
      default:
        return typedOr(notes, String(segment), key, null, []);
    }
  };
  return { count: SEGMENTS.length, value, card: (subject) => matrixCard(subject, context, sums) };
}

function isReached(segment: Segment): boolean {
  return segment % MATRIX_COLUMNS === 0;
}

/** Only where clients are to be grown (S3): nobody is to spend time on segments 1 and 2. */
function goalOf(segment: Segment, clients: number): number | null {
  return !MARKETING_SEGMENTS.has(segment) || clients === 0 ? null : Math.min(USUAL_GOAL, clients);
}

function* clientsBySegment({ base, result }: CardContext): Generator<undefined, readonly number[][]> {
  const found: number[][] = Array.from({ length: SEGMENTS.length + 1 }, () => []);
  for (let client = 0; client < base.clients.count; client++) {
    if (mayPause(client)) yield;
    if (base.clients.closed[client] !== 1) found[result.clients.segment[client] ?? 0]?.push(client);
  }
  return found;
}

/**
 * Clients that stood in a segment the day before the period and stand further right in the same row now, by the segment
 * of then. The potential is today's both times: a change of it is an evaluation, no progress. Null where there were no
 * sales yet.
 */
function* movedUp({ base, result }: CardContext): Generator<undefined, readonly number[] | null> {
  const before = yield* segmentsThen(base, result.settings, result.period.from - 1);
  if (before === null) return null;
  const counts = new Array<number>(SEGMENTS.length + 1).fill(0);
  for (let client = 0; client < base.clients.count; client++) {
    const then = before[client] ?? 0;
    const now = result.clients.segment[client] ?? 0;
    const sameRow = Math.ceil(then / MATRIX_COLUMNS) === Math.ceil(now / MATRIX_COLUMNS);
    if (then > 0 && now > then && sameRow) counts[then] = (counts[then] ?? 0) + 1;
  }
  return counts;
}

const TILE_ROLES: readonly Tile['role'][] = [
  ...(['tileRest', 'tileRest', 'tileKeep'] as const),
  ...(['tileGrow', 'tileGrow', 'tileKeep'] as const),
  ...(['tileGrow', 'tileGrow', 'tileKeep'] as const),
];

/** The map three by three, high potential on top, and how the teams work with it. */
function matrixCard(subject: CardSubject, context: CardContext, sums: readonly SheetTotals[]): Card {
  const { result, locale, formats } = context;
  const text = textsOf(locale);
  const card = beginCard(text('sheets.matrixCard.title'), subject.columns, context);
  card.text(text('sheets.card.who'), text('sheets.matrixCard.who'));
  const heads = (['none', 'partial', 'reached'] as const).map((column): Tile => ({
    text: text(`sheets.matrixCard.columns.${column}`),
    role: 'tileHead',
  }));
  card.tiles(text('sheets.matrixCard.map'), heads, TILE_SPAN);
  for (const [level, first] of [
    ['high', 7],
    ['mid', 4],
    ['low', 1],
  ] as const) {
    const tiles = [first, first + 1, first + 2].map((number): Tile => {
      const segment = SEGMENTS[number - 1] ?? 1;
      const totals = sums[segment];
      const params = {
        segment,
        name: text(`domain.segments.${segment}.name`),
        clients: clientsInWords(totals?.count ?? 0, context),
        purchases: formats.money(totals?.purchases ?? 0),
        potential: formats.money(totals?.potential ?? 0),
        whiteSpace: formats.money(totals?.whiteSpace ?? 0),
      };
      return { text: text('sheets.matrixCard.tile', params), role: TILE_ROLES[segment - 1] ?? 'tileRest' };
    });
    const row = text('sheets.matrixCard.row', { level: text(`domain.potentialLevels.${level}`) });
    card.tiles(row, tiles, TILE_SPAN);
  }
  putWork(card, subject, context);
  card.text(
    text('sheets.matrixCard.quarter'),
    text('sheets.matrixCard.quarterText', { from: formats.date(result.period.from - 1) }),
  );
  card.text(text('sheets.matrixCard.planning'), text('sheets.matrixCard.planningText'));
  card.text(text('sheets.matrixCard.method'), text('sheets.matrixCard.methodText'));
  card.gap();
  return card;
}

/** Seven groups with their weight, and six answers to each. */
export function* algorithmRows(context: CardContext, notes: TopicNotes): Generator<undefined, TopicRows> {
  const { base, result, locale } = context;
  const sums: SheetTotals[] = [];
  for (const group of GROUPS) {
    sums.push(yield* addingUp(yield* membersOf(group, context), base, result));
  }
  const everyone = yield* addingUp(yield* membersOf(null, context), base, result);
  const value = (key: string, row: number): PlanValue => {
    const group = GROUPS[row];
    if (group === undefined) return null;
    const totals = sums[row];
    const share = (part: number | null | undefined, whole: number | null | undefined): number | null =>
      typeof part !== 'number' || typeof whole !== 'number' || whole === 0 ? null : part / whole;
    switch (key) {
      case 'id':
        return group;
      case 'group':
        return translate(locale, `sheets.algorithm.${group}.group`);
      case 'clients':
        return totals?.count ?? 0;
      case 'salesShare':
        return share(totals?.purchases, everyone.purchases);
      case 'marginShare':
        return share(totals?.margin, totals?.purchases);
      default:
        return answer(key, group, context, notes);
    }
  };
  return { count: GROUPS.length, value, card: (subject) => algorithmCard(subject, context) };
}

function answer(key: string, group: Group, { locale }: CardContext, notes: TopicNotes): PlanValue {
  const question = QUESTIONS.find((each) => each === key);
  if (question === undefined) return typedOr(notes, group, key, null, []);
  const words = LOCALES.map((each) => translate(each, `sheets.algorithm.${group}.${question}`));
  return typedOr(notes, group, key, translate(locale, `sheets.algorithm.${group}.${question}`), words);
}

/** The clients of a group, or all of them; may pause. */
function* membersOf(
  group: Group | null,
  { base, result }: CardContext,
): Generator<undefined, readonly number[]> {
  const category = CATEGORIES.findIndex((letter) => letter === group) + 1;
  const status = STATUSES.indexOf(group === 'P' ? 'potential' : 'lost') + 1;
  const codes = category > 0 ? result.clients.category : result.clients.status;
  const wanted = category > 0 ? category : status;
  const found: number[] = [];
  for (let client = 0; client < base.clients.count; client++) {
    if (mayPause(client)) yield;
    if (group === null || (base.clients.closed[client] !== 1 && codes[client] === wanted)) found.push(client);
  }
  return found;
}

/** How to read the algorithm, and how the department's effort is shared out. */
function algorithmCard(subject: CardSubject, context: CardContext): Card {
  const text = textsOf(context.locale);
  const card = beginCard(text('sheets.algorithmCard.title'), subject.columns, context);
  card.text(text('sheets.card.who'), text('sheets.algorithmCard.who'));
  card.text(text('sheets.algorithmCard.resources'), text('sheets.algorithmCard.resourcesText'));
  card.gap();
  return card;
}
