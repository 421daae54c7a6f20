import { FUTURE_FUNCTIONS, WORKSHEET_FUTURE_FUNCTIONS } from './futureFunctions';
import { cutFormula } from './pieces';

/**
 * Files spell formulas differently from what a user sees: newer functions carry `_xlfn.`, functions of add-ins
 * `_xldudf_`, names inside LET and LAMBDA `_xlpm.`, and a table's own row is `[#This Row]` instead of `@`.
 */

/** The formula of a file, without `=`, as `Range.formulas` gives it, with `=`. */
export function formulaFromFile(text: string): string {
  const plain = !text.includes('_xl') && !text.includes('[#This Row]');
  if (plain) return `=${text}`;
  const pieces = cutFormula(text).map((piece) => {
    if (piece.kind === 'code') return piece.source.replace(/_xl(?:fn\._xlws\.|fn\.|pm\.|dudf_)/g, '');
    return piece.kind === 'bracket' ? thisRowFromFile(piece.source) : piece.source;
  });
  return `=${unwrapOperators(pieces.join(''))}`;
}

/** What the spelling of a formula in a file depends on. */
export interface FormulaPlace {
  /** Name of the table that the cell lies in: files name it where a user may leave it out. */
  readonly table?: string | undefined;
  /** Ids of custom functions, in upper case. */
  readonly customFunctions: ReadonlySet<string>;
}

/** A user's formula, with `=`, as files spell it, without. */
export function formulaToFile(formula: string, place: FormulaPlace): string {
  const body = wrapOperators(formula.replace(/^=/, ''));
  const pieces = cutFormula(body);
  const names = namesOfLet(body);
  return pieces
    .map((piece, index) => {
      if (piece.kind === 'bracket') {
        const before = pieces[index - 1]?.source ?? '';
        const after = pieces[index + 1];
        return tableReferenceToFile(piece.source, before, after?.source ?? '', place.table);
      }
      return piece.kind === 'code' ? codeToFile(piece.source, names, place.customFunctions) : piece.source;
    })
    .join('');
}

function codeToFile(code: string, names: ReadonlySet<string>, customFunctions: ReadonlySet<string>): string {
  return code.replace(/(?<![\p{L}\p{N}_.$\\])[\p{L}_][\p{L}\p{N}_.]*(\s*\()?/gu, (whole, call?: string) => {
    const name = (call === undefined ? whole : whole.slice(0, -call.length)).toUpperCase();
    if (names.has(name)) return `_xlpm.${whole}`;
    if (call === undefined) return whole;
    if (customFunctions.has(name)) return `_xldudf_${whole}`;
    if (WORKSHEET_FUTURE_FUNCTIONS.has(name)) return `_xlfn._xlws.${whole}`;
    return FUTURE_FUNCTIONS.has(name) ? `_xlfn.${whole}` : whole;
  });
}

/** Names that LET and LAMBDA bind, in upper case. */
function namesOfLet(formula: string): Set<string> {
  const names = new Set<string>();
  if (!/\b(?:LET|LAMBDA)\s*\(/i.test(formula)) return names;
  for (const [, list = ''] of formula.matchAll(/\bLAMBDA\s*\(((?:\s*[\p{L}_][\p{L}\p{N}_]*\s*,)*)/giu)) {
    for (const name of list.split(',')) if (name.trim() !== '') names.add(name.trim().toUpperCase());
  }
  // In LET, names alternate with values: a name follows `(` or `,` and is followed by a comma, as no value of one is.
  for (const call of argumentsOf(formula, 'LET')) {
    for (let index = 0; index + 2 < call.length; index += 2)
      names.add((call[index] ?? '').trim().toUpperCase());
  }
  return names;
}

/** Arguments of every call of a function, split at its own commas. */
function argumentsOf(formula: string, name: string): string[][] {
  const calls: string[][] = [];
  for (const match of formula.matchAll(new RegExp(`(?<![\\p{L}\\p{N}_.])${name}\\s*\\(`, 'giu'))) {
    const list: string[] = [];
    let argument = '';
    let depth = 1;
    for (const piece of cutFormula(formula.slice(match.index + match[0].length))) {
      if (piece.kind !== 'code') {
        argument += piece.source;
        continue;
      }
      for (const character of piece.source) {
        if ('({'.includes(character)) depth++;
        if (')}'.includes(character)) depth--;
        if (depth === 0) break;
        if (character === ',' && depth === 1) {
          list.push(argument);
          argument = '';
        } else argument += character;
      }
      if (depth === 0) break;
    }
    calls.push([...list, argument]);
  }
  return calls;
}

function thisRowFromFile(bracket: string): string {
  if (bracket === '[#This Row]') return '[@]';
  const inner = /^\[\[#This Row\],(.*)\]$/.exec(bracket)?.[1];
  if (inner === undefined) return bracket;
  const single = /^\[([\p{L}\p{N}_]+)\]$/u.exec(inner)?.[1];
  return single === undefined ? `[@${inner}]` : `[@${single}]`;
}

function tableReferenceToFile(
  bracket: string,
  before: string,
  after: string,
  table: string | undefined,
): string {
  const named = /[\p{L}\p{N}_.\\]$/u.test(before);
  // `[1]Sheet1!A1` and `[Book.xlsx]Sheet1!A1` point to another workbook.
  if (!named && (after.startsWith("'") || /^[\p{L}\p{N}_. ]*!/u.test(after))) return bracket;
  const owner = named || table === undefined ? '' : table;
  const inner = bracket.slice(1, -1).trim();
  if (!inner.startsWith('@')) return owner + bracket;
  const columns = inner.slice(1).trim();
  if (columns === '') return `${owner}[#This Row]`;
  return `${owner}[[#This Row],${columns.startsWith('[') ? columns : `[${columns}]`}]`;
}

/** `ANCHORARRAY(A1)` → `A1#`, `SINGLE(x)` → `@x`. */
function unwrapOperators(formula: string): string {
  return formula
    .replace(/\bANCHORARRAY\(([^()]+)\)/g, '$1#')
    .replace(/\bSINGLE\(([^()]*(?:\([^()]*\))?[^()]*)\)/g, '@$1');
}

/**
 * `A1#` → `ANCHORARRAY(A1)`. `@` goes: a formula that files do not mark as dynamic means it anyway, and no program
 * reads the sign.
 */
function wrapOperators(formula: string): string {
  if (!/[#@]/.test(formula)) return formula;
  const pieces = cutFormula(formula);
  // Text, sheets and brackets become one strange character each, so that patterns see code alone.
  const masked = pieces.map((piece) => (piece.kind === 'code' ? piece.source : '\uE000')).join('');
  const hidden = pieces.filter((piece) => piece.kind !== 'code').map((piece) => piece.source);
  const spilled = /((?:(?:\uE000|[\p{L}\p{N}_.]+)!)?\$?[A-Z]{1,3}\$?\d{1,7})#/gu;
  let next = 0;
  return masked
    .replace(spilled, 'ANCHORARRAY($1)')
    .replaceAll('@', '')
    .replace(/\uE000/g, () => hidden[next++] ?? '');
}
