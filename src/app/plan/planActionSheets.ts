/** The plan of the action sheets (DOMAIN.md §6; DESIGN.md, "Columns of an actions sheet"). */
import { createFormats } from '../../i18n';
import type { Base } from '../base/types';
import type { Issue } from '../issues';
import type { OwnTableContent } from '../ports';
import { at, within, type Sliced } from '../slices';
import { FIXED_SHEETS, isManagerSheet, type ActionSheetKey } from './actionKeys';
import type { CardContext } from './cardParts';
import { listClients, type ClientLists } from './clientOrder';
import { countContacts } from './optionalFacts';
import { placeNotes } from './placeNotes';
import { SheetPlanner, type PlanInput } from './SheetPlanner';
import { stateIssues } from './sheetStates';
import { findNextSteps } from './steps/nextSteps';
import { ALGORITHM_ROWS, MATRIX_ROWS } from './topicSheets';
import { readSheets, type Note } from './typedNotes';
import type { WriteStep } from './types';

export type { PlanInput };

export interface ActionPlan {
  readonly steps: readonly WriteStep[];
  /** What became of our sheets since the last run, and what a sheet could not take. */
  readonly issues: readonly Issue[];
}

/** Share of the planning that goes to the next steps. */
const STEPS_DONE = 0.7;

/**
 * The sheets to write: always the five categories, the others where they have clients (else they are removed). What
 * people typed into the sheets that stand there now is taken along by client id; what finds no client goes to the
 * archive of notes. Yields the part that is done, 0…1, every few milliseconds' worth of clients.
 */
export function* planningActionSheets(input: PlanInput): Sliced<ActionPlan> {
  const { base, result, contents, locale } = input;
  const formats = createFormats(locale);
  const lists = yield* at(listClients(base, result), 0);
  const found = yield* at(readSheets(contents, locale, createNameIndex(base)), 0.05);
  const members = yield* at(membersOf(lists, base, found.notes), 0.05);
  const placed = yield* at(placeNotes(found.notes, members), 0.05);
  const nextSteps = yield* within(findNextSteps(base, result, locale), 0.1, STEPS_DONE);
  const contacts = countContacts(base, result);
  yield STEPS_DONE;
  const frozen = input.frozen === true;
  const context: CardContext = { base, result, locale, formats, nextSteps, contacts, frozen };
  const sheets = new SheetPlanner(input, context, lists, found, placed);
  const keys = sheetKeys(lists, contents);
  const steps: WriteStep[] = [];
  for (const [index, key] of keys.entries()) {
    steps.push(yield* at(sheets.plan(key), STEPS_DONE + (1 - STEPS_DONE) * (index / keys.length)));
  }
  return { steps, issues: [...stateIssues(contents), ...sheets.issues] };
}

/** The fixed sheets with those of the managers before the archive; also those of managers that have none any more. */
function sheetKeys(lists: ClientLists, contents: readonly OwnTableContent[]): readonly ActionSheetKey[] {
  const known = contents.map(({ key }) => key).filter(isManagerSheet);
  const managers = [...lists.keys()].filter(isManagerSheet);
  const fixed = FIXED_SHEETS.filter((key) => key !== 'notes');
  return [...fixed, ...new Set([...managers, ...known]), 'notes'];
}

/** Id of the one client of a name; '' for none or several. */
function createNameIndex({ clients }: Base): (name: string) => string {
  let ids: Map<string, string> | undefined;
  return (name) => {
    if (ids === undefined) {
      ids = new Map();
      for (let client = 0; client < clients.count; client++) {
        const each = clients.names[client] ?? '';
        ids.set(each, ids.has(each) ? '' : (clients.ids[client] ?? ''));
      }
    }
    return ids.get(name) ?? '';
  };
}

/** Rows of each sheet by their ids, of those that there are notes about: no look-up is made for all the others. */
function* membersOf(
  lists: ClientLists,
  { clients }: Base,
  notes: readonly Note[],
): Generator<undefined, ReadonlyMap<ActionSheetKey, ReadonlySet<string>>> {
  const noted = new Set(notes.map(({ id }) => id));
  const members = new Map<ActionSheetKey, ReadonlySet<string>>();
  for (const [key, list] of lists) {
    const ids = noted.size === 0 ? [] : list.map((client) => clients.ids[client] ?? '');
    members.set(key, new Set(ids.filter((id) => noted.has(id))));
    yield;
  }
  members.set('matrix', new Set(MATRIX_ROWS));
  members.set('algorithm', new Set(ALGORITHM_ROWS));
  return members;
}
