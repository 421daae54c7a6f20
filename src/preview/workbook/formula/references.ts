import { columnLetters, columnNumber, MAX_COLUMNS, MAX_ROWS } from '../area';

/** One corner of a reference; whole columns have no row, whole rows no column. */
export interface Corner {
  readonly row?: number;
  readonly column?: number;
  readonly absoluteRow: boolean;
  readonly absoluteColumn: boolean;
}

/** A reference as written: `Sheet1!$A$1:B2`, `A:C`, `2:4`. */
export interface Reference {
  /** The sheet's name without quotes; absent is the formula's own sheet. */
  readonly sheet?: string;
  readonly first: Corner;
  readonly last?: Corner;
}

export type FormulaPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly text: string; readonly reference: Reference }
  /** A word that is no reference: a function, a defined name, a table. */
  | { readonly kind: 'word'; readonly text: string }
  /** `[…]` with its brackets: the columns of a structured reference. */
  | { readonly kind: 'brackets'; readonly text: string };

const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const SPAN = new RegExp(
  String.raw`^(?:(${CORNER})(?::(${CORNER}))?|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})|(\$?\d{1,7}):(\$?\d{1,7}))(?![\p{L}\p{N}_.(!\[])`,
  'u',
);
const WORD = /^[\p{L}_\\$][\p{L}\p{N}\p{M}_.\\$?]*/u;
const SHEET = /^(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/u;
const NUMBER = /^\d+(?:\.\d*)?(?:E[+-]?\d+)?/i;

/** Cuts a formula into references, words, structured brackets and the text between; joined, the texts are the formula. */
export function splitFormula(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  let plain = '';
  let at = 0;
  const push = (part: FormulaPart): void => {
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    plain = '';
    parts.push(part);
    at += part.text.length;
  };
  while (at < formula.length) {
    const part = nextPart(formula, at);
    if (part.kind === 'text') {
      plain += part.text;
      at += part.text.length;
    } else {
      push(part);
    }
  }
  if (plain !== '') parts.push({ kind: 'text', text: plain });
  return parts;
}

function nextPart(formula: string, at: number): FormulaPart {
  const rest = formula.slice(at);
  const char = rest[0] ?? '';
  if (char === '"') return { kind: 'text', text: quoted(rest) };
  if (char === '[') return { kind: 'brackets', text: bracketed(rest) };
  const sheet = SHEET.exec(rest);
  if (sheet !== null) return sheetPart(rest, sheet);
  const reference = readReference(rest);
  if (reference !== null) return reference;
  const number = NUMBER.exec(rest);
  if (number !== null) return { kind: 'text', text: number[0] };
  const word = WORD.exec(rest);
  if (word !== null) return { kind: 'word', text: word[0] };
  return { kind: 'text', text: char };
}

function sheetPart(rest: string, sheet: RegExpExecArray): FormulaPart {
  const name = sheet[1]?.replace(/''/g, "'") ?? sheet[2] ?? '';
  const reference = readReference(rest.slice(sheet[0].length));
  if (reference === null) return { kind: 'text', text: sheet[0] };
  return {
    kind: 'reference',
    text: sheet[0] + reference.text,
    reference: { ...reference.reference, sheet: name },
  };
}

function readReference(rest: string): Extract<FormulaPart, { kind: 'reference' }> | null {
  const match = SPAN.exec(rest);
  if (match === null) return null;
  const first = readCorner(match[1] ?? match[3] ?? match[5] ?? '');
  const second = match[2] ?? match[4] ?? match[6];
  const last = second === undefined ? undefined : readCorner(second);
  if (first === null || last === null) return null;
  const reference = last === undefined ? { first } : { first, last };
  return { kind: 'reference', text: match[0], reference };
}

function readCorner(text: string): Corner | null {
  const match = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(text);
  if (match === null) return null;
  const [, dollarA, letters = '', dollarB, digits = ''] = match;
  const rowDollar = letters === '' ? dollarA : dollarB;
  const column = letters === '' ? undefined : columnNumber(letters);
  const row = digits === '' ? undefined : Number(digits) - 1;
  if ((column !== undefined && column < 0) || (row !== undefined && (row < 0 || row >= MAX_ROWS)))
    return null;
  return {
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    absoluteRow: rowDollar === '$',
    absoluteColumn: letters !== '' && dollarA === '$',
  };
}

/** The reference as text, or `#REF!` for one that left the grid. */
export function writeReference(reference: Reference | null): string {
  if (reference === null) return '#REF!';
  const prefix = reference.sheet === undefined ? '' : `${quoteSheet(reference.sheet)}!`;
  const first = writeCorner(reference.first);
  return reference.last === undefined ? prefix + first : `${prefix}${first}:${writeCorner(reference.last)}`;
}

function writeCorner(corner: Corner): string {
  const column =
    corner.column === undefined ? '' : `${corner.absoluteColumn ? '$' : ''}${columnLetters(corner.column)}`;
  const row = corner.row === undefined ? '' : `${corner.absoluteRow ? '$' : ''}${corner.row + 1}`;
  return column + row;
}

/** A sheet's name as formulas write it: in apostrophes unless it is a plain word. */
export function quoteSheet(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rc]\d*$/i.test(name);
  return isPlain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Rewrites every reference; `change` gives the same object to keep it, or `null` for `#REF!`. */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | null): string {
  const texts = splitFormula(formula).map((part) => {
    if (part.kind !== 'reference') return part.text;
    const to = change(part.reference);
    return to === part.reference ? part.text : writeReference(to);
  });
  return texts.join('');
}

/** The formula as it reads when it is filled or copied to a cell so many rows and columns away. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (corner: Corner): Corner | null => {
    const row = corner.row === undefined || corner.absoluteRow ? corner.row : corner.row + rows;
    const column =
      corner.column === undefined || corner.absoluteColumn ? corner.column : corner.column + columns;
    if (row !== undefined && (row < 0 || row >= MAX_ROWS)) return null;
    if (column !== undefined && (column < 0 || column >= MAX_COLUMNS)) return null;
    return { ...corner, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
  };
  return mapReferences(formula, (reference) => {
    const first = move(reference.first);
    const last = reference.last === undefined ? undefined : move(reference.last);
    if (first === null || last === null) return null;
    return { ...reference, first, ...(last === undefined ? {} : { last }) };
  });
}

function quoted(rest: string): string {
  return /^"(?:[^"]|"")*"?/.exec(rest)?.[0] ?? rest;
}

function bracketed(rest: string): string {
  let depth = 0;
  for (let at = 0; at < rest.length; at += 1) {
    if (rest[at] === "'") at += 1;
    else if (rest[at] === '[') depth += 1;
    else if (rest[at] === ']') {
      depth -= 1;
      if (depth === 0) return rest.slice(0, at + 1);
    }
  }
  return rest;
}
