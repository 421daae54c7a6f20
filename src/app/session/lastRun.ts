/**
 * The classes of the last run, kept in the workbook as text, to tell of the next one what has changed. Ids are sorted and
 * share their beginnings, so that 100,000 clients take about 400 KB. Pieces keep each setting small; the text's own
 * checksum tells pieces of different runs apart.
 */
import { CATEGORIES, SEGMENTS } from '../../domain';
import type { ClassSnapshot, ClientClasses } from '../compute/changes';
import { sortInTurns } from '../sortInTurns';
import type { WorkbookPort } from '../ports';
import { at, mayPause, toTheEnd, type Pace, type Sliced } from '../slices';

const KEY = 'lastRun';
/** Characters a setting. */
const PIECE = 100_000;
/** Beyond that nothing is kept: workbooks have failed to save with more than about 1 MB of settings. */
const MOST = 700_000;
/** Classes and lengths of shared beginnings as one printable character each. */
const FIRST_CHARACTER = 0x100;
const MOST_SHARED = 200;
const END = '\n';

/** What is kept beside the pieces. */
interface Head {
  readonly asOf: number;
  readonly pieces: number;
  readonly sum: number;
}

/** The classes of the run before, or null where none are kept (or not whole). */
export async function loadLastRun(port: WorkbookPort, pace: Pace): Promise<ClassSnapshot | null> {
  const loaded = await port.loadSetting(KEY);
  const head = loaded.ok ? loaded.value : null;
  if (!isHead(head)) return null;
  const pieces: string[] = [];
  for (let n = 0; n < head.pieces; n++) {
    const piece = await port.loadSetting(`${KEY}.${String(n)}`);
    if (!piece.ok || typeof piece.value !== 'string') return null;
    pieces.push(piece.value);
  }
  const text = pieces.join('');
  return checksum(text) === head.sum
    ? { asOf: head.asOf, byId: await toTheEnd(unpacking(text), pace) }
    : null;
}

/**
 * Keep the classes of a run; gives whether they are kept. Nothing is where they are too many, or the workbook refuses:
 * the next run will not tell what it changed.
 */
export async function saveLastRun(port: WorkbookPort, snapshot: ClassSnapshot, pace: Pace): Promise<boolean> {
  const text = await toTheEnd(packing(snapshot.byId), pace);
  if (text.length > MOST) {
    await port.saveSetting(KEY, null);
    return false;
  }
  const pieces = Math.ceil(text.length / PIECE);
  for (let n = 0; n < pieces; n++) {
    const saved = await port.saveSetting(`${KEY}.${String(n)}`, text.slice(n * PIECE, (n + 1) * PIECE));
    if (!saved.ok) return false;
  }
  const head: Head = { asOf: snapshot.asOf, pieces, sum: checksum(text) };
  return (await port.saveSetting(KEY, head)).ok;
}

/** Each client as shared length, rest of the id, end, classes; ids in order of their characters. */
export function* packing(byId: ReadonlyMap<string, ClientClasses>): Sliced<string> {
  const parts: string[] = [];
  let before = '';
  for (const [n, id] of (yield* sorted([...byId.keys()])).entries()) {
    if (mayPause(n)) yield n / byId.size;
    const classes = byId.get(id);
    if (classes === undefined || id.includes(END)) continue;
    let shared = 0;
    while (shared < MOST_SHARED && shared < before.length && before[shared] === id[shared]) shared += 1;
    parts.push(character(shared), id.slice(shared), END, character(codeOf(classes)));
    before = id;
  }
  return parts.join('');
}

/** By their characters. */
function* sorted(ids: readonly string[]): Sliced<readonly string[]> {
  return yield* at(
    sortInTurns(ids, (a, b) => (a < b ? -1 : a > b ? 1 : 0)),
    0,
  );
}

/** The inverse of `packing`. */
export function* unpacking(text: string): Sliced<ReadonlyMap<string, ClientClasses>> {
  const byId = new Map<string, ClientClasses>();
  let before = '';
  for (let at = 0; at < text.length;) {
    const end = text.indexOf(END, at);
    if (end < 0) break;
    if (mayPause(byId.size)) yield at / text.length;
    const id = before.slice(0, text.charCodeAt(at) - FIRST_CHARACTER) + text.slice(at + 1, end);
    byId.set(id, classesOf(text.charCodeAt(end + 1) - FIRST_CHARACTER));
    before = id;
    at = end + 2;
  }
  return byId;
}

const CATEGORY_CODES = CATEGORIES.length + 1;
const SEGMENT_CODES = SEGMENTS.length + 1;

function codeOf({ category, segment, status }: ClientClasses): number {
  return (status * SEGMENT_CODES + segment) * CATEGORY_CODES + category;
}

function classesOf(code: number): ClientClasses {
  const rest = Math.floor(code / CATEGORY_CODES);
  return {
    category: code % CATEGORY_CODES,
    segment: rest % SEGMENT_CODES,
    status: Math.floor(rest / SEGMENT_CODES),
  };
}

function character(code: number): string {
  return String.fromCharCode(FIRST_CHARACTER + code);
}

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false;
  const { asOf, pieces, sum } = value as Record<string, unknown>;
  return typeof asOf === 'number' && typeof pieces === 'number' && typeof sum === 'number';
}

/** FNV-1a over the characters. */
function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
