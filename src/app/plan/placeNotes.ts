/** Puts notes beside their clients again. */
import type { CellValue } from '../ports';
import type { ActionSheetKey } from './actionKeys';
import type { ClientLists } from './clientOrder';
import type { Note } from './typedNotes';

export interface PlacedNotes {
  /** Sheet → client → column key → what was typed. */
  readonly bySheet: ReadonlyMap<ActionSheetKey, ReadonlyMap<number, ReadonlyMap<string, CellValue>>>;
  /** What found no place, for the archive. */
  readonly left: readonly Note[];
}

type Cells = Map<string, CellValue>;

/**
 * A note goes to the row of its client on the same list (prospects, lost), else to the client's row on its category's
 * sheet, whichever that is now. A cell that is filled there already by another note stays, and the other one goes to
 * the archive, as does a note whose client stands nowhere. So every typed cell is in exactly one place.
 * @param ids of the base's clients, by index
 */
export function placeNotes(notes: readonly Note[], lists: ClientLists, ids: readonly string[]): PlacedNotes {
  if (notes.length === 0) return { bySheet: new Map(), left: [] };
  const clients = new Map(ids.map((id, client) => [id, client]));
  const homes = homesOf(lists);
  const bySheet = new Map<ActionSheetKey, Map<number, Cells>>();
  const left: Note[] = [];
  for (const note of inOrderOfRight(notes)) {
    const client = clients.get(note.id);
    const target = client === undefined ? undefined : targetOf(note, client, homes);
    const row = client === undefined || target === undefined ? undefined : rowOf(bySheet, target, client);
    const rest = row === undefined ? note.cells : fill(row, note.cells);
    if (rest.size > 0) left.push({ ...note, cells: rest });
  }
  return { bySheet, left };
}

/** Lists on which a client's note may stand: client → its category's sheet, and membership of the two other lists. */
interface Homes {
  readonly category: ReadonlyMap<number, ActionSheetKey>;
  readonly prospects: ReadonlySet<number>;
  readonly lost: ReadonlySet<number>;
}

function homesOf(lists: ClientLists): Homes {
  const category = new Map<number, ActionSheetKey>();
  for (const [key, clients] of Object.entries(lists) as [keyof ClientLists, readonly number[]][]) {
    if (key === 'prospects' || key === 'lost') continue;
    for (const client of clients) category.set(client, key);
  }
  return { category, prospects: new Set(lists.prospects), lost: new Set(lists.lost) };
}

function targetOf(note: Note, client: number, homes: Homes): ActionSheetKey | undefined {
  const { sheet } = note;
  if ((sheet === 'prospects' || sheet === 'lost') && homes[sheet].has(client)) return sheet;
  return homes.category.get(client);
}

/** Notes of the category sheets first, then those of lists that the client may have left, the archive last. */
function inOrderOfRight(notes: readonly Note[]): readonly Note[] {
  const weight = ({ sheet }: Note): number =>
    sheet === 'notes' ? 2 : sheet === 'prospects' || sheet === 'lost' ? 1 : 0;
  return [...notes].sort((a, b) => weight(a) - weight(b));
}

function rowOf(
  bySheet: Map<ActionSheetKey, Map<number, Cells>>,
  sheet: ActionSheetKey,
  client: number,
): Cells {
  const rows = bySheet.get(sheet) ?? new Map<number, Cells>();
  const row = rows.get(client) ?? new Map<string, CellValue>();
  rows.set(client, row);
  bySheet.set(sheet, rows);
  return row;
}

/** Fills what is empty; gives what found its cell taken. */
function fill(row: Cells, cells: ReadonlyMap<string, CellValue>): Cells {
  const rest: Cells = new Map();
  for (const [key, value] of cells) {
    if (row.has(key)) rest.set(key, value);
    else row.set(key, value);
  }
  return rest;
}
