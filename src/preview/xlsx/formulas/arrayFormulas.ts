import { cutFormula } from './pieces';

/** Functions whose result is an array as a rule. */
const ARRAY_FUNCTIONS =
  /(?<![\p{L}\p{N}_.])(?:FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|TEXTSPLIT|TOCOL|TOROW|WRAPCOLS|WRAPROWS|TAKE|DROP|EXPAND|VSTACK|HSTACK|CHOOSECOLS|CHOOSEROWS|BYROW|BYCOL|MAP|SCAN|MAKEARRAY|GROUPBY|PIVOTBY|TRANSPOSE|MMULT|FREQUENCY|TREND|MUNIT)\s*\(/iu;
/** A range or a table's column (here `\uE000`) beside an operator: `A1:A9*2`, `(T[x]>0)*1`. */
const RANGE = String.raw`(?:\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|[\p{L}_][\p{L}\p{N}_.]*\uE000)`;
const OPERATOR = String.raw`\s*(?:[-+*/^&=<>])`;
const RANGE_ARITHMETIC = new RegExp(`${RANGE}${OPERATOR}|${OPERATOR}\\s*\\(?\\s*${RANGE}`, 'u');

/**
 * Whether a formula needs to be marked as one that works on arrays. Excel marks every formula that could spill; an
 * unmarked one is read as an older Excel meant it, one value for each range.
 */
export function worksOnArrays(formula: string): boolean {
  const masked = cutFormula(formula.replace(/^=/, ''))
    .map((piece) => {
      if (piece.kind === 'code') return piece.source;
      // A table's own row is one cell.
      return piece.kind === 'bracket' && !/^\[@|^\[\[#This Row\]/.test(piece.source) ? '\uE000' : '';
    })
    .join('');
  return ARRAY_FUNCTIONS.test(masked) || RANGE_ARITHMETIC.test(masked) || /\d#/.test(masked);
}
