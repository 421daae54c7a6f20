/** Plans single sheets: the clients or topics of a sheet, its card and its table. */
import type { StepId } from '../../domain';
import { translate, type Locale } from '../../i18n';
import type { Base } from '../base/types';
import { issue, type Issue } from '../issues';
import type { OwnTableContent } from '../ports';
import type { Result } from '../result';
import { isHomeSheet, sheetName, tabColor, tableName, type ActionSheetKey } from './actionKeys';
import { arrangementOf, columnOrder, stateOf, type Arrangement } from './arrangement';
import { Card } from './card';
import { liveFigures } from './cardKpis';
import { fitFigures } from './figureWidths';
import { countingRules, pageOfPages, type CardContext, type CardSubject } from './cardParts';
import type { ClientDetails } from './clientDetails';
import { cutClients, type ClientLists } from './clientOrder';
import { createClientValues, type ClientValues } from './clientValues';
import { isTypedKey, MOVED, type ColumnKey } from './columnKeys';
import { movesOf } from './moves';
import { createLastContact } from './optionalFacts';
import type { PlacedNotes, PlacedRow } from './placeNotes';
import { cardOf, kpiSliceOf, saysRules } from './sheetCards';
import { createColumnMaker, type ColumnMaker, type TableRows } from './sheetColumns';
import { addingUp } from './sheetTotals';
import { ALGORITHM_ROWS, algorithmRows, MATRIX_ROWS, matrixRows } from './topicSheets';
import { isUserKey, strayNotes, type FoundSheets, type Note } from './typedNotes';
import type { PlacedLook, SheetStep, TableColumnPlan, WriteStep } from './types';

export interface PlanInput {
  readonly base: Base;
  readonly result: Result;
  /** Our sheets as they stand now. */
  readonly contents: readonly OwnTableContent[];
  readonly locale: Locale;
  readonly details?: ClientDetails | undefined;
  /** Figures instead of formulas: for a workbook that does not hold the base. */
  readonly frozen?: boolean;
}

/** Columns that a card may take. */
const CARD_WIDTH = 13;

/** Plans one sheet after another; what all of them need is made once. */
export class SheetPlanner {
  readonly issues: Issue[] = [];
  private readonly strays: Note[] = [];
  private readonly contents: ReadonlyMap<string, OwnTableContent>;
  private readonly values: ClientValues;
  private readonly maker: ColumnMaker;
  private readonly moved: (id: string, home: ActionSheetKey) => string;

  constructor(
    private readonly input: PlanInput,
    private readonly context: CardContext,
    private readonly lists: ClientLists,
    private readonly found: FoundSheets,
    private readonly placed: PlacedNotes,
  ) {
    const { base, result, locale, details } = input;
    this.contents = new Map(input.contents.map((content) => [content.key, content]));
    const lastContact = createLastContact(base, result, locale);
    const { nextSteps } = context;
    this.values = createClientValues({ base, result, locale, nextSteps, details, lastContact });
    this.maker = createColumnMaker(locale, ownersOf(base, found.notes));
    this.moved = movesOf(found.homes, result.asOf, locale, context.formats);
  }

  *plan(key: ActionSheetKey): Generator<undefined, WriteStep> {
    if (key === 'notes') return yield* this.notes();
    if (key === 'matrix' || key === 'algorithm') return yield* this.topic(key);
    const clients = this.lists.get(key) ?? [];
    if (clients.length === 0 && (!isHomeSheet(key) || key === 'notRated'))
      return { kind: 'removeSheet', key };
    return yield* this.clients(key, clients);
  }

  private *clients(key: ActionSheetKey, all: readonly number[]): Generator<undefined, SheetStep> {
    const { base, result } = this.input;
    const ids = base.clients.ids;
    const rows = this.placed.bySheet.get(key) ?? new Map<string, PlacedRow>();
    const hasNotes = (client: number): boolean => (rows.get(ids[client] ?? '')?.cells.size ?? 0) > 0;
    const clients = cutClients(all, result.settings.actionSheets.maxRows, hasNotes);
    if (clients.length < all.length) this.sayCut(key, all.length - clients.length);
    yield;
    const marks = this.marksOf(key, clients);
    const placed = rows.size === 0 ? [] : clients.map((client) => rows.get(ids[client] ?? ''));
    yield;
    const arrangement = this.arrangement(key);
    const extra = [...userKeys(rows.values()), ...(marks.length > 0 ? [MOVED] : [])];
    const keys = columnOrder(key, arrangement, extra);
    const column: TableRows['column'] = (name) => {
      if (name === MOVED) return marks.length === 0 ? null : (row) => marks[row] ?? null;
      if (isTypedKey(name) || isUserKey(name))
        return rows.size === 0 ? null : (row) => placed[row]?.cells.get(name) ?? null;
      const value = this.values[name as ColumnKey];
      return value === undefined ? null : (row) => value(clients[row] ?? -1);
    };
    const columns = yield* this.maker.columns(keys, { count: clients.length, column }, arrangement);
    const slice = kpiSliceOf(key);
    const figures = slice === null ? [] : yield* liveFigures(slice, this.context);
    const totals = yield* addingUp(all, base, result);
    const rules: ReadonlyMap<StepId, number> = saysRules(key)
      ? yield* countingRules(all, this.context.nextSteps)
      : new Map();
    const subject = { ...subjectOf(key, columns), totals, shown: clients.length, figures, rules };
    const card = cardOf(subject, this.context);
    yield;
    return this.step(key, card, columns, clients.length, arrangement, looksOf(keys, placed));
  }

  /** Our marks on rows that came from other sheets; nothing where none has. */
  private marksOf(key: ActionSheetKey, clients: readonly number[]): readonly (string | null)[] {
    if (!isHomeSheet(key) || this.found.homes.size === 0) return [];
    const { ids } = this.input.base.clients;
    const marks = clients.map((client) => this.moved(ids[client] ?? '', key) || null);
    return marks.some((mark) => mark !== null) ? marks : [];
  }

  private *topic(key: 'matrix' | 'algorithm'): Generator<undefined, SheetStep> {
    const arrangement = this.arrangement(key);
    const rows = this.placed.bySheet.get(key) ?? new Map<string, PlacedRow>();
    const keys = columnOrder(key, arrangement, [...userKeys(rows.values())]);
    const notes = { known: this.found.topics.get(key) ?? new Set<string>(), placed: rows };
    const ids = key === 'matrix' ? MATRIX_ROWS : ALGORITHM_ROWS;
    const table = yield* key === 'matrix'
      ? matrixRows(this.context, notes)
      : algorithmRows(this.context, notes);
    const withUsers: TableRows = {
      count: table.count,
      column: (column) => (row) =>
        isUserKey(column) ? (rows.get(ids[row] ?? '')?.cells.get(column) ?? null) : table.value(column, row),
    };
    const columns = yield* this.maker.columns(keys, withUsers, arrangement);
    const looks = looksOf(
      keys,
      ids.map((id) => rows.get(id)),
    );
    const subject = subjectOf(key, columns);
    const card = table.card(subject);
    yield;
    return this.step(key, card, columns, table.count, arrangement, looks);
  }

  private *notes(): Generator<undefined, WriteStep> {
    this.takeStrays('notes', CARD_WIDTH);
    const left = [...this.placed.left, ...this.strays];
    if (left.length === 0) return { kind: 'removeSheet', key: 'notes' };
    const arrangement = this.arrangement('notes');
    const typed = new Set(left.flatMap(({ cells }) => [...cells.keys()]));
    const keys = columnOrder('notes', arrangement, [...typed]).filter(
      (key) => !isUserKey(key) || typed.has(key) || arrangement?.keys.includes(key) === true,
    );
    const table: TableRows = {
      count: left.length,
      column: (key) => (row) => {
        const note = left[row];
        if (key === 'id' || key === 'client' || key === 'from') return note?.[key] ?? null;
        return note?.cells.get(key) ?? null;
      },
    };
    const columns = yield* this.maker.columns(keys, table, arrangement);
    const card = new Card(columns.length);
    const text = (key: 'title' | 'text'): string => translate(this.input.locale, `sheets.notes.${key}`);
    card.title(text('title'), text('text'));
    return this.step('notes', card, columns, left.length, arrangement, []);
  }

  private arrangement(key: ActionSheetKey): Arrangement | undefined {
    return arrangementOf(this.contents.get(key));
  }

  /** What would be written over goes to the archive, with the sheet's own strays. */
  private takeStrays(key: ActionSheetKey, columns: number): void {
    const content = this.contents.get(key);
    if (content === undefined) return;
    const right = Math.max(CARD_WIDTH, columns, content.right ?? 0);
    this.strays.push(...strayNotes(content, key, sheetName(key, this.input.locale), right));
  }

  private sayCut(key: ActionSheetKey, count: number): void {
    const { result, locale } = this.input;
    this.issues.push(
      issue('rowsCut', {
        count,
        examples: [sheetName(key, locale)],
        params: { limit: result.settings.actionSheets.maxRows },
      }),
    );
  }

  private step(
    key: ActionSheetKey,
    card: Card,
    columns: readonly TableColumnPlan[],
    rowCount: number,
    arrangement: Arrangement | undefined,
    looks: readonly PlacedLook[],
  ): SheetStep {
    if (key !== 'notes') this.takeStrays(key, columns.length);
    const fitted = fitFigures(columns, card.cells, this.context.formats);
    return {
      kind: 'sheet',
      key,
      name: sheetName(key, this.input.locale),
      tabColor: tabColor(key),
      card: card.cells,
      tableRow: card.rows,
      tableName: tableName(key),
      columns: fitted,
      rowCount,
      landscape: true,
      footer: pageOfPages(this.input.locale),
      ...stateOf(
        arrangement,
        columns.map((column) => column.key),
      ),
      ...(looks.length === 0 ? {} : { looks }),
      ...(this.contents.get(key)?.state === 'unreadable' ? { asNew: true } : {}),
      ...(isHomeSheet(key) ? {} : { mayBeNumbered: true }),
    };
  }
}

function subjectOf(key: ActionSheetKey, columns: readonly TableColumnPlan[]): CardSubject {
  return {
    key,
    columns: columns.length,
    header: (wanted) => columns.find((column) => column.key === wanted)?.header,
  };
}

/** The user's columns that rows bring along. */
function userKeys(rows: Iterable<PlacedRow>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { cells } of rows) for (const key of cells.keys()) if (isUserKey(key)) keys.add(key);
  return keys;
}

/** Managers of the base in their order, then other owners that were typed. */
function ownersOf(base: Base, notes: readonly Note[]): readonly string[] {
  const owners = new Set(base.managers.all().filter((name) => name.trim() !== ''));
  for (const { cells } of notes) {
    const owner = cells.get('owner');
    if (typeof owner === 'string' && owner.trim() !== '') owners.add(owner.trim());
  }
  return [...owners].slice(0, MOST_OWNERS);
}

const MOST_OWNERS = 1_000;

/** Looks of the rows of a table, as far as their columns stand there. */
function looksOf(keys: readonly string[], rows: readonly (PlacedRow | undefined)[]): readonly PlacedLook[] {
  const columns = new Map(keys.map((key, at) => [key, at]));
  return rows.flatMap((placed, row) => {
    const looks = placed?.looks;
    if (looks === undefined || looks.size === 0) return [];
    return [...looks].flatMap(([key, look]) => {
      const column = columns.get(key);
      return column === undefined ? [] : [{ row, column, ...look }];
    });
  });
}
