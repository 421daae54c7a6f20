/** Values of criteria as in SUMIFS: `*`, `?`, `~` before one of them, `<>`, case aside (DOMAIN.md §5). */
import { nameKey } from '../base/words';

/** What one code of a field answers to. */
export interface CodeNames {
  /** Keys that name it; '' for clients that have none. */
  readonly keys: readonly string[];
  /** Stands for clients that have none: patterns pass it over, as SUMIFS passes over blank cells. */
  readonly isNone: boolean;
}

/** The names of a field's codes, index = code + 1, ready to be looked up. */
export interface FieldNames {
  readonly codes: readonly CodeNames[];
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

/** Make the look-up of names; index 0 is that of clients that have none. */
export function fieldNames(codes: readonly CodeNames[]): FieldNames {
  const byKey = new Map<string, number[]>();
  codes.forEach(({ keys }, index) => {
    for (const key of new Set(keys)) byKey.set(key, [...(byKey.get(key) ?? []), index]);
  });
  return { codes, byKey };
}

/** What single values mean, by names: cells and reports ask for the same ones again and again. */
const met = new WeakMap<FieldNames, Map<string, Uint8Array>>();
const MOST_MET = 1000;

const PATTERN = /(^|[^~])(~~)*[*?]/;

/**
 * 1 for each index of the names that some of the values means; shared with others, so never to be written to. A value
 * that is a name as it stands means that name, also where it begins with `=` or holds a `*`: reports hand over the book's
 * own names.
 */
export function allowedBy(names: FieldNames, values: readonly string[]): Uint8Array {
  const [first, ...others] = values.map((value) => meantBy(names, value));
  if (first === undefined) return new Uint8Array(names.codes.length);
  if (others.length === 0) return first;
  const allowed = first.slice();
  for (const other of others) {
    for (let index = 0; index < allowed.length; index++) allowed[index] = allowed[index]! | other[index]!;
  }
  return allowed;
}

/** The same of one value, found once. */
function meantBy(names: FieldNames, value: string): Uint8Array {
  let known = met.get(names);
  if (known === undefined) met.set(names, (known = new Map<string, Uint8Array>()));
  let meant = known.get(value);
  if (meant === undefined) {
    if (known.size >= MOST_MET) known.clear();
    known.set(value, (meant = find(names, value)));
  }
  return meant;
}

function find(names: FieldNames, value: string): Uint8Array {
  const allowed = new Uint8Array(names.codes.length);
  const asItStands = names.byKey.get(nameKey(value));
  if (asItStands !== undefined) {
    for (const index of asItStands) allowed[index] = 1;
    return allowed;
  }
  const negated = value.startsWith('<>');
  const wanted = negated ? value.slice(2) : value.startsWith('=') ? value.slice(1) : value;
  const found = PATTERN.test(wanted) ? byPattern(names, wanted) : byName(names, wanted);
  for (let index = 0; index < allowed.length; index++) if (found.has(index) !== negated) allowed[index] = 1;
  return allowed;
}

function byName(names: FieldNames, wanted: string): ReadonlySet<number> {
  return new Set(names.byKey.get(nameKey(wanted.replace(/~([*?~])/g, '$1'))) ?? []);
}

function byPattern(names: FieldNames, wanted: string): ReadonlySet<number> {
  const source = nameKey(wanted).replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}/-]/g, (sign) => {
    if (sign === '*') return '.*';
    if (sign === '?') return '.';
    return `\\${sign.startsWith('~') ? sign.slice(1) : sign}`;
  });
  const pattern = new RegExp(`^${source}$`, 's');
  const found = new Set<number>();
  names.codes.forEach(({ keys, isNone }, index) => {
    if (!isNone && keys.some((key) => pattern.test(key))) found.add(index);
  });
  return found;
}
