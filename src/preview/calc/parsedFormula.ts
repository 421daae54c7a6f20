import { splitFormula } from '../workbook/formula/references';
import type { FormulaPart, Reference } from '../workbook/formula/references';
import { findCellError } from '../workbook/errors';
import type { CellValue } from '../workbook/types';

/** An argument that can be read without the formula engine. */
export type PlainArgument =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'literal'; readonly value: CellValue }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'structured'; readonly table?: string; readonly brackets: string };

/** What a formula's text says by itself, wherever it stands. */
export interface ParsedFormula {
  readonly parts: readonly FormulaPart[];
  /** Functions that it calls, in capital letters. */
  readonly functions: ReadonlySet<string>;
  /** Set when the formula is one call with plain arguments and nothing around it. */
  readonly call?: { readonly name: string; readonly args: readonly PlainArgument[] };
  /** It must be calculated whenever anything is. */
  readonly volatile: boolean;
  /** It names tables or defined names, whose cells can move while its text stays. */
  readonly symbolic: boolean;
}

const VOLATILE = ['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY', 'OFFSET', 'INDIRECT', 'CELL', 'INFO'];
const CACHE_LIMIT = 200_000;
const parsed = new Map<string, ParsedFormula>();

/** Reads a formula with its `=`; equal texts are read once. */
export function parseFormula(formula: string): ParsedFormula {
  const known = parsed.get(formula);
  if (known) return known;
  if (parsed.size >= CACHE_LIMIT) parsed.clear();
  const made = readPlainCall(formula) ?? readFormula(formula);
  parsed.set(formula, made);
  return made;
}

const NAME = /=([A-Za-z_][A-Za-z0-9_.]*)\(/y;

/**
 * A formula that is one call with texts for arguments, or none: what reports are made of. Null where it is anything else,
 * which `readFormula` takes apart.
 */
function readPlainCall(formula: string): ParsedFormula | null {
  NAME.lastIndex = 0;
  const name = NAME.exec(formula)?.[1];
  if (name === undefined) return null;
  const args: PlainArgument[] = [];
  const end = formula.length - 1;
  let at = name.length + 2;
  for (;;) {
    let argument: PlainArgument = { kind: 'omitted' };
    if (formula[at] === '"') {
      const close = formula.indexOf('"', at + 1);
      if (close < 0) return null;
      argument = { kind: 'literal', value: formula.slice(at + 1, close) };
      at = close + 1;
    }
    args.push(argument);
    if (formula[at] !== ',') break;
    at += 1;
  }
  if (at !== end || formula[at] !== ')') return null;
  const parts: FormulaPart[] = [
    { kind: 'word', text: name },
    { kind: 'text', text: formula.slice(name.length + 1) },
  ];
  const called = name.toUpperCase();
  return {
    parts,
    functions: new Set([called]),
    symbolic: false,
    volatile: VOLATILE.includes(called),
    call: { name: called, args: isNone(args) ? [] : args },
  };
}

/** `NAME()` has no arguments, though there is an empty place between the parentheses. */
function isNone(args: readonly PlainArgument[]): boolean {
  return args.length === 1 && args[0]?.kind === 'omitted';
}

/** Takes any formula apart; `parseFormula` says the same, sooner where it can. */
export function readFormula(formula: string): ParsedFormula {
  const parts = splitFormula(formula.replace(/^=/, ''));
  const functions = new Set<string>();
  let symbolic = false;
  parts.forEach((part, index) => {
    if (part.kind === 'brackets') symbolic = true;
    if (part.kind !== 'word') return;
    if (isCalled(parts, index)) functions.add(part.text.toUpperCase());
    else if (!isBoolean(part.text)) symbolic = true;
  });
  const call = readCall(parts);
  const volatile = VOLATILE.some((name) => functions.has(name));
  return { parts, functions, symbolic, volatile, ...(call && { call }) };
}

/** Whether the word at `index` is a function: an opening parenthesis follows. */
export function isCalled(parts: readonly FormulaPart[], index: number): boolean {
  const next = parts[index + 1];
  return next?.kind === 'text' && next.text.startsWith('(');
}

function isBoolean(word: string): boolean {
  return /^(TRUE|FALSE)$/i.test(word);
}

/** The rest of a plain call is cut into these; blanks between them mean nothing. Without flags: those cost most of the time. */
const TOKEN =
  /\s+|"[^"]*(?:""[^"]*)*"|#[A-Za-z/0]+[!?]?|\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?|\.\d+|[(),+-]|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^]/g;

function readCall(parts: readonly FormulaPart[]): ParsedFormula['call'] {
  const [word, ...rest] = parts;
  if (word?.kind !== 'word' || !isCalled(parts, 0)) return undefined;
  const tokens = rest.flatMap((part): Token[] =>
    part.kind === 'text' ? (part.text.match(TOKEN) ?? []).filter((token) => token.trim() !== '') : [part],
  );
  if (tokens[0] !== '(' || tokens.at(-1) !== ')') return undefined;
  const args: PlainArgument[] = [];
  for (const tokensOfOne of splitAtCommas(tokens.slice(1, -1))) {
    const argument = readArgument(tokensOfOne);
    if (!argument) return undefined;
    args.push(argument);
  }
  return { name: word.text.toUpperCase(), args: isNone(args) ? [] : args };
}

type Token = string | FormulaPart;

function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [[]];
  for (const token of tokens) {
    if (token === ',') groups.push([]);
    else groups.at(-1)?.push(token);
  }
  return groups;
}

function readArgument(tokens: readonly Token[]): PlainArgument | null {
  const [first, second] = tokens;
  if (first === undefined) return { kind: 'omitted' };
  if (tokens.length > 2) return null;
  if (typeof first === 'string') return readLiteral(first, second);
  if (first.kind === 'reference' && second === undefined)
    return { kind: 'reference', reference: first.reference };
  if (first.kind === 'brackets' && second === undefined) return { kind: 'structured', brackets: first.text };
  if (first.kind !== 'word') return null;
  if (second === undefined && isBoolean(first.text))
    return { kind: 'literal', value: /^TRUE$/i.test(first.text) };
  const isTable = typeof second === 'object' && second.kind === 'brackets';
  return isTable ? { kind: 'structured', table: first.text, brackets: second.text } : null;
}

function readLiteral(first: string, second: Token | undefined): PlainArgument | null {
  if (first.startsWith('"')) {
    return second === undefined ? { kind: 'literal', value: first.slice(1, -1).replace(/""/g, '"') } : null;
  }
  const error = findCellError(first);
  if (error) return second === undefined ? { kind: 'literal', value: error } : null;
  const signed = (first === '-' || first === '+') && typeof second === 'string';
  if (!signed && second !== undefined) return null;
  const number = Number(signed ? first + second : first);
  return Number.isNaN(number) ? null : { kind: 'literal', value: number };
}
