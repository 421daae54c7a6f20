/** Puts notes beside their clients again. */
import type { CellValue } from '../ports';
import { isHomeSheet, isManagerSheet, isTopicSheet, type ActionSheetKey } from './actionKeys';
import { layoutOf } from './columnKeys';
import { isUserKey, type Note, type NoteCells, type NoteLooks } from './typedNotes';
import type { CellLook } from './types';

/** What stands in one row of a sheet to be written. */
export interface PlacedRow {
  readonly cells: NoteCells;
  readonly looks: NoteLooks;
}

export interface PlacedNotes {
  /** Sheet → row (a client's id, or a topic's) → what was typed. */
  readonly bySheet: ReadonlyMap<ActionSheetKey, ReadonlyMap<string, PlacedRow>>;
  /** What found no place, for the archive. */
  readonly left: readonly Note[];
}

/** Notes that are placed between two looks at the clock. */
const PAUSE_AFTER = 1_000;

interface OpenRow {
  readonly cells: Map<string, CellValue>;
  readonly looks: Map<string, CellLook>;
}

/**
 * A typed cell goes to the row of its client on the same sheet while the client stands there, else to the client's row
 * on its category's sheet, whichever that is now, else to another list that has such a column. A cell that is filled
 * there already by another note stays, and the other one goes to the archive, as does a note whose client stands
 * nowhere. So every typed cell is in exactly one place. Looks go along; one that finds no cell is given up.
 * Pauses after some notes.
 * @param members rows of each sheet, by their ids, as far as there are notes of them
 */
export function* placeNotes(
  notes: readonly Note[],
  members: ReadonlyMap<ActionSheetKey, ReadonlySet<string>>,
): Generator<undefined, PlacedNotes, undefined> {
  const bySheet = new Map<ActionSheetKey, Map<string, OpenRow>>();
  const left: Note[] = [];
  const homes = [...members.keys()].filter((key) => isHomeSheet(key));
  const others = [...members.keys()].filter((key) => !isHomeSheet(key) && !isTopicSheet(key));
  for (const [at, note] of inOrderOfRight(notes).entries()) {
    if (at % PAUSE_AFTER === PAUSE_AFTER - 1) yield;
    const stands = (key: ActionSheetKey): boolean =>
      note.id !== '' && members.get(key)?.has(note.id) === true;
    const order = isTopicSheet(note.sheet)
      ? [note.sheet]
      : [note.sheet, ...homes, ...successors(note.sheet, others)];
    const targets = order.filter(stands);
    const rest = new Map<string, CellValue>();
    for (const [key, value] of note.cells) {
      const row = rowFor(key, targets, note.id, bySheet);
      if (row === undefined || row.cells.has(key)) rest.set(key, value);
      else row.cells.set(key, value);
    }
    for (const [key, look] of note.looks) {
      const row = lookRow(targets, note, bySheet);
      if (row !== undefined && !row.looks.has(key)) row.looks.set(key, look);
    }
    if (rest.size > 0) left.push({ ...note, id: isTopicSheet(note.sheet) ? '' : note.id, cells: rest });
  }
  return { bySheet, left };
}

/** A manager's notes go to the client's new manager before they go to other lists. */
function successors(from: ActionSheetKey, others: readonly ActionSheetKey[]): readonly ActionSheetKey[] {
  return [...others].sort(
    (a, b) =>
      Number(isManagerSheet(b) === isManagerSheet(from)) - Number(isManagerSheet(a) === isManagerSheet(from)),
  );
}

function rowFor(
  key: string,
  targets: readonly ActionSheetKey[],
  id: string,
  bySheet: Map<ActionSheetKey, Map<string, OpenRow>>,
): OpenRow | undefined {
  const target = targets.find((sheet) => hasColumn(sheet, key));
  return target === undefined ? undefined : openRow(bySheet, target, id);
}

/** Looks stay with the sheet, or follow to the category's. */
function lookRow(
  targets: readonly ActionSheetKey[],
  note: Note,
  bySheet: Map<ActionSheetKey, Map<string, OpenRow>>,
): OpenRow | undefined {
  const target = targets.find((sheet) => sheet === note.sheet || isHomeSheet(sheet));
  return target === undefined ? undefined : openRow(bySheet, target, note.id);
}

function hasColumn(sheet: ActionSheetKey, key: string): boolean {
  return isUserKey(key) || (layoutOf(sheet) as readonly string[]).includes(key);
}

/** Notes of the category sheets first, then those of lists that the client may have left, the archive last. */
function inOrderOfRight(notes: readonly Note[]): readonly Note[] {
  const weight = ({ sheet }: Note): number => (sheet === 'notes' ? 2 : isHomeSheet(sheet) ? 0 : 1);
  return [...notes].sort((a, b) => weight(a) - weight(b));
}

function openRow(
  bySheet: Map<ActionSheetKey, Map<string, OpenRow>>,
  sheet: ActionSheetKey,
  id: string,
): OpenRow {
  const rows = bySheet.get(sheet) ?? new Map<string, OpenRow>();
  const row = rows.get(id) ?? {
    cells: new Map<string, CellValue>(),
    looks: new Map<string, CellLook>(),
  };
  rows.set(id, row);
  bySheet.set(sheet, rows);
  return row;
}
