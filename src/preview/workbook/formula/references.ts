import { columnLetters, MAX_COLUMNS, MAX_ROWS } from '../area';

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

// All are sticky: they match just where the cutting stands, without copies of the rest.
const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const SPAN = new RegExp(
  String.raw`(?:(${CORNER})(?::(${CORNER}))?|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})|(\$?\d{1,7}):(\$?\d{1,7}))(?![\p{L}\p{N}_.(!\[])`,
  'uy',
);
const WORD = /[\p{L}_\\$][\p{L}\p{N}\p{M}_.\\$?]*/uy;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/uy;
/** A word in Latin letters with a parenthesis after it: what most formulas begin with, and no reference. */
const CALLED = /[A-Za-z_][A-Za-z0-9_.]*(?=\()/y;
const NUMBER = /\d+(?:\.\d*)?(?:E[+-]?\d+)?/iy;
const QUOTED = /"[^"]*(?:""[^"]*)*"?/y;
/** Neither a name, a number, a quote nor a bracket begins with these. */
const OPERATORS = /[=+\-*/^&<>%(),;:{}!#@ \n]+/y;

/** Cuts a formula into references, words, structured brackets and the text between; joined, the texts are the formula. */
export function splitFormula(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  let plain = '';
  for (let at = 0; at < formula.length;) {
    const part = nextPart(formula, at);
    at += part.text.length;
    if (part.kind === 'text') {
      plain += part.text;
      continue;
    }
    if (plain !== '') parts.push({ kind: 'text', text: plain });
    plain = '';
    parts.push(part);
  }
  if (plain !== '') parts.push({ kind: 'text', text: plain });
  return parts;
}

function nextPart(formula: string, at: number): FormulaPart {
  if (formula[at] === '"') return { kind: 'text', text: matchAt(QUOTED, formula, at)?.[0] ?? '"' };
  const operators = matchAt(OPERATORS, formula, at);
  if (operators !== null) return { kind: 'text', text: operators[0] };
  if (formula[at] === '[') return { kind: 'brackets', text: bracketed(formula.slice(at)) };
  const called = matchAt(CALLED, formula, at);
  if (called !== null) return { kind: 'word', text: called[0] };
  const reference = readReference(formula, at);
  if (reference !== null) return reference;
  const sheet = matchAt(SHEET, formula, at);
  if (sheet !== null) return sheetPart(formula, at, sheet);
  const number = matchAt(NUMBER, formula, at);
  if (number !== null) return { kind: 'text', text: number[0] };
  const word = matchAt(WORD, formula, at);
  if (word !== null) return { kind: 'word', text: word[0] };
  return { kind: 'text', text: String.fromCodePoint(formula.codePointAt(at) ?? 0) };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function sheetPart(formula: string, at: number, sheet: RegExpExecArray): FormulaPart {
  const name = sheet[1]?.replace(/''/g, "'") ?? sheet[2] ?? '';
  const reference = readReference(formula, at + sheet[0].length);
  if (reference === null) return { kind: 'text', text: sheet[0] };
  return {
    kind: 'reference',
    text: sheet[0] + reference.text,
    reference: { ...reference.reference, sheet: name },
  };
}

function readReference(formula: string, at: number): Extract<FormulaPart, { kind: 'reference' }> | null {
  const match = matchAt(SPAN, formula, at);
  if (match === null) return null;
  const first = readCorner(match[1] ?? match[3] ?? match[5] ?? '');
  const second = match[2] ?? match[4] ?? match[6];
  const last = second === undefined ? undefined : readCorner(second);
  if (first === null || last === null) return null;
  const reference = last === undefined ? { first } : { first, last };
  return { kind: 'reference', text: match[0], reference };
}

/** Reads `$A$1`, `A`, `$1` character by character: books have a hundred thousand of them. */
function readCorner(text: string): Corner | null {
  let at = 0;
  let column = 0;
  let row = 0;
  const firstDollar = text.startsWith('$');
  if (firstDollar) at += 1;
  const lettersFrom = at;
  for (let code = text.charCodeAt(at) & ~32; code >= 65 && code <= 90; code = text.charCodeAt(at) & ~32) {
    column = column * 26 + code - 64;
    at += 1;
  }
  const hasColumn = at > lettersFrom;
  const secondDollar = text[at] === '$';
  if (secondDollar) at += 1;
  const hasRow = at < text.length;
  for (; at < text.length; at += 1) row = row * 10 + text.charCodeAt(at) - 48;
  if ((hasColumn && column > MAX_COLUMNS) || (hasRow && (row < 1 || row > MAX_ROWS))) return null;
  const absoluteRow = hasColumn ? secondDollar : firstDollar;
  const absoluteColumn = hasColumn && firstDollar;
  if (!hasRow) return { column: column - 1, absoluteRow, absoluteColumn };
  if (!hasColumn) return { row: row - 1, absoluteRow, absoluteColumn };
  return { row: row - 1, column: column - 1, absoluteRow, absoluteColumn };
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
