import type { Culture } from '../../workbook/Book';
import { englishName, russianName } from './functionNames';

/** A piece of a formula: what is between quotes or brackets stays as it is, the rest may be translated. */
interface Piece {
  readonly kind: 'kept' | 'word' | 'number' | 'mark';
  readonly text: string;
}

/** Words first, then numbers, so that the digits of `A1` are not a number. */
const WORD = /^[\p{L}_\\$][\p{L}\p{N}_.$]*/u;

const RUSSIAN = new Map([[',', ';']]);
const RUSSIAN_IN_ARRAYS = new Map([
  [',', ';'],
  [';', ':'],
]);
const ENGLISH = new Map([[';', ',']]);
const ENGLISH_IN_ARRAYS = new Map([
  [';', ','],
  [':', ';'],
]);

/**
 * A formula as the settings of a culture show it: `;` between arguments, in array constants `;` between columns and `:`
 * between rows, decimal comma, names of functions.
 */
export function localFormula(formula: string, culture: Culture): string {
  if (culture === 'en-US') return formula;
  return translate(
    pieces(formula, '.'),
    (name) => russianName(name),
    (mark, isInArray) => (isInArray ? RUSSIAN_IN_ARRAYS : RUSSIAN).get(mark) ?? mark,
    ',',
  );
}

/** The reverse: what a person types with the settings of a culture, in en-US. */
export function formulaFromLocal(text: string, culture: Culture): string {
  if (culture === 'en-US') return text;
  return translate(
    pieces(text, ','),
    (name) => englishName(name),
    (mark, isInArray) => (isInArray ? ENGLISH_IN_ARRAYS : ENGLISH).get(mark) ?? mark,
    '.',
  );
}

function translate(
  found: readonly Piece[],
  name: (name: string) => string,
  mark: (mark: string, isInArray: boolean) => string,
  decimal: string,
): string {
  let isInArray = false;
  return found
    .map((piece, index) => {
      if (piece.kind === 'number') return piece.text.replace(/[.,]/, decimal);
      if (piece.text === '{' || piece.text === '}') isInArray = piece.text === '{';
      if (piece.kind === 'mark') return mark(piece.text, isInArray);
      if (piece.kind !== 'word') return piece.text;
      const isCall = found[index + 1]?.text === '(';
      return isCall || /^(TRUE|FALSE|ИСТИНА|ЛОЖЬ)$/i.test(piece.text) ? name(piece.text) : piece.text;
    })
    .join('');
}

function pieces(formula: string, decimal: '.' | ','): Piece[] {
  const found: Piece[] = [];
  const number = decimal === '.' ? /^\d+(\.\d+)?(e[+-]?\d+)?/i : /^\d+(,\d+)?(e[+-]?\d+)?/i;
  for (let rest = formula; rest !== '';) {
    const piece = nextPiece(rest, number);
    found.push(piece);
    rest = rest.slice(piece.text.length);
  }
  return found;
}

function nextPiece(rest: string, number: RegExp): Piece {
  const kept = /^(?:"(?:[^"]|"")*"?|'(?:[^']|'')*'?!?)/.exec(rest)?.[0] ?? bracketed(rest) ?? errorWord(rest);
  if (kept !== undefined) return { kind: 'kept', text: kept };
  const word = WORD.exec(rest)?.[0];
  if (word !== undefined) return { kind: 'word', text: word };
  const digits = number.exec(rest)?.[0];
  if (digits !== undefined) return { kind: 'number', text: digits };
  return { kind: 'mark', text: rest[0] ?? '' };
}

/** `#N/A` and its like. */
function errorWord(rest: string): string | undefined {
  return /^#[A-Z/0?!]+[!?]?/.exec(rest)?.[0];
}

/** The column names of a table reference, brackets within brackets included. */
function bracketed(rest: string): string | undefined {
  if (!rest.startsWith('[')) return undefined;
  let depth = 0;
  for (let at = 0; at < rest.length; at += 1) {
    if (rest[at] === "'") at += 1;
    else if (rest[at] === '[') depth += 1;
    else if (rest[at] === ']') depth -= 1;
    if (depth === 0) return rest.slice(0, at + 1);
  }
  return rest;
}
