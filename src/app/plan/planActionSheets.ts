/** The plan of the action sheets (DOMAIN.md §6; DESIGN.md, "Columns of an actions sheet"). */
import { createFormats, type Locale } from '../../i18n';
import type { Base } from '../base/types';
import type { OwnTableContent } from '../ports';
import type { Result } from '../result';
import {
  ACTION_SHEETS,
  categoryOf,
  sheetName,
  TAB_COLORS,
  TABLE_NAMES,
  type ActionSheetKey,
} from './actionKeys';
import type { Card } from './card';
import { listClients, type ClientLists } from './clientOrder';
import { placeNotes } from './placeNotes';
import {
  categoryCard,
  lostCard,
  notRatedCard,
  notesCard,
  prospectsCard,
  type CardContext,
} from './sheetCards';
import { createSheetColumns, isUserKey, noteColumns, type Typed } from './sheetColumns';
import { readNotes, userColumns, type Note } from './typedNotes';
import type { SheetStep, TableColumnPlan, WriteStep } from './types';

/**
 * The sheets to write: always the five categories, the others where they have clients (else they are removed). What
 * people typed into the sheets that stand there now is taken along by client id; what finds no client goes to the
 * archive of notes.
 */
export function planActionSheets(
  base: Base,
  result: Result,
  contents: readonly OwnTableContent[],
  locale: Locale,
): readonly WriteStep[] {
  const lists = listClients(base, result);
  const placed = placeNotes(readNotes(contents, locale), lists, base.clients.ids);
  const columnsOf = createSheetColumns(base, result, locale);
  const userKeys = userColumns(contents);
  const context: CardContext = { base, result, locale, formats: createFormats(locale) };
  return ACTION_SHEETS.map((key): WriteStep => {
    if (key === 'notes') return notesStep(placed.left, locale);
    const members = lists[key];
    if (members.length === 0 && categoryOf(key) === null) return { kind: 'removeSheet', key };
    const rows = placed.bySheet.get(key) ?? new Map<number, Typed>();
    const columns = columnsOf(
      members,
      (client) => rows.get(client),
      keysFor(userKeys.get(key) ?? [], rows.values()),
    );
    return sheetStep(key, cardOf(key, lists, context), columns, members.length, locale);
  });
}

/** The user's columns of a sheet: those that stood on it, then those that came with clients from other sheets. */
function keysFor(own: readonly string[], rows: Iterable<Typed>): readonly string[] {
  const keys = new Set(own);
  for (const row of rows) for (const key of row.keys()) if (isUserKey(key)) keys.add(key);
  return [...keys];
}

function cardOf(key: keyof ClientLists, lists: ClientLists, context: CardContext): Card {
  const category = categoryOf(key);
  if (category !== null) return categoryCard(category, key, lists[key], context);
  if (key === 'prospects') return prospectsCard(lists.prospects, context);
  return key === 'lost' ? lostCard(lists.lost, context) : notRatedCard(lists.notRated, context);
}

function notesStep(notes: readonly Note[], locale: Locale): WriteStep {
  if (notes.length === 0) return { kind: 'removeSheet', key: 'notes' };
  return sheetStep('notes', notesCard(locale), noteColumns(notes, locale), notes.length, locale);
}

function sheetStep(
  key: ActionSheetKey,
  card: Card,
  columns: readonly TableColumnPlan[],
  rowCount: number,
  locale: Locale,
): SheetStep {
  return {
    kind: 'sheet',
    key,
    name: sheetName(key, locale),
    tabColor: TAB_COLORS[key],
    card: card.cells,
    tableRow: card.rows,
    tableName: TABLE_NAMES[key],
    columns,
    rowCount,
    landscape: true,
  };
}
