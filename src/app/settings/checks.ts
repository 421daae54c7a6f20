/** What a single setting may be: a reader gives the value to keep, or says that the type or the range is wrong. */
import { calendarPeriod, readCategory, serialOfIso, STEP_IDS, type Category } from '../../domain';

export type Read =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: 'wrongType' | 'outOfRange' };

export interface Leaf {
  readonly kind: 'leaf';
  /** Key of `issues.expected`: what the setting must be. */
  readonly expected: string;
  readonly read: (value: unknown) => Read;
}

const WRONG_TYPE: Read = { ok: false, reason: 'wrongType' };
const OUT_OF_RANGE: Read = { ok: false, reason: 'outOfRange' };
/** Any day does to see whether a period's text is one. */
const SOME_DAY = 46_000;

function leaf(expected: string, read: (value: unknown) => Read): Leaf {
  return { kind: 'leaf', expected, read };
}

function keep(value: unknown): Read {
  return { ok: true, value };
}

function numberLeaf(expected: string, fits: (value: number) => boolean): Leaf {
  return leaf(expected, (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return WRONG_TYPE;
    return fits(value) ? keep(value) : OUT_OF_RANGE;
  });
}

function wordLeaf(expected: string, words: readonly string[]): Leaf {
  return leaf(expected, (value) => {
    if (typeof value !== 'string') return WRONG_TYPE;
    return words.includes(value) ? keep(value) : OUT_OF_RANGE;
  });
}

function cutsLeaf(expected: string, highest: number): Leaf {
  return leaf(expected, (value) => {
    if (!Array.isArray(value) || value.length !== 2) return WRONG_TYPE;
    const [first, second] = value as unknown[];
    if (!isNumber(first) || !isNumber(second)) return WRONG_TYPE;
    return first >= 0 && first <= second && second <= highest ? keep([first, second]) : OUT_OF_RANGE;
  });
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export const text = leaf('text', (value) =>
  typeof value === 'string' && value.trim() !== '' ? keep(value.trim()) : WRONG_TYPE,
);
/** As `text`, or nothing. */
export const anyText = leaf('text', (value) => (typeof value === 'string' ? keep(value.trim()) : WRONG_TYPE));
export const flag = leaf('flag', (value) => (typeof value === 'boolean' ? keep(value) : WRONG_TYPE));
export const months = numberLeaf('months', (n) => Number.isInteger(n) && n >= 1 && n <= 60);
export const positiveWhole = numberLeaf('positiveWhole', (n) => Number.isInteger(n) && n >= 1);
export const notNegative = numberLeaf('notNegative', (n) => n >= 0);
export const notNegativeWhole = numberLeaf('notNegativeWhole', (n) => Number.isInteger(n) && n >= 0);
export const percent = numberLeaf('percent', (n) => n >= 1 && n <= 100);
export const measure = wordLeaf('measure', ['margin', 'revenue']);
export const abcMeasure = wordLeaf('abcMeasure', ['profit', 'revenue', 'quantity']);
export const method = wordLeaf('method', ['thresholds', 'share', 'terciles']);
export const mode = wordLeaf('mode', ['and', 'or']);
export const cuts = cutsLeaf('cuts', Number.MAX_VALUE);
export const percentCuts = cutsLeaf('percentCuts', 100);

/** A day of the calendar, or null for "the last sale date". */
export const date = leaf('date', (value) => {
  if (value === null) return keep(null);
  if (typeof value !== 'string') return WRONG_TYPE;
  return serialOfIso(value.trim()) === null ? OUT_OF_RANGE : keep(value.trim());
});

export const period = leaf('period', (value) => {
  if (typeof value !== 'string') return WRONG_TYPE;
  return calendarPeriod(value, SOME_DAY) === null ? OUT_OF_RANGE : keep(value.trim());
});

/** What a sheet can hold below a card of any height. */
const MOST_SHEET_ROWS = 1_000_000;
export const sheetRows = numberLeaf(
  'sheetRows',
  (n) => Number.isInteger(n) && n >= 1 && n <= MOST_SHEET_ROWS,
);

/** Ids of rules for the next step, each once. */
export const steps = leaf('steps', (value) => {
  if (!Array.isArray(value)) return WRONG_TYPE;
  const known = value.every((id) => (STEP_IDS as readonly unknown[]).includes(id));
  return known ? keep([...new Set(value as unknown[])]) : OUT_OF_RANGE;
});

/** Three rows of three letters; Cyrillic ones are read as the Latin ones that they look like. */
export const grid = leaf('grid', (value) => {
  if (!Array.isArray(value) || value.length !== 3) return WRONG_TYPE;
  const rows: (readonly Category[])[] = [];
  for (const row of value as unknown[]) {
    if (!Array.isArray(row) || row.length !== 3) return WRONG_TYPE;
    const letters = (row as unknown[]).map((letter) =>
      typeof letter === 'string' ? readCategory(letter) : null,
    );
    const known = letters.filter((letter) => letter !== null);
    if (known.length !== letters.length) return OUT_OF_RANGE;
    rows.push(known);
  }
  return keep(rows);
});
