/** A stretch of a formula by what it is, so that text and names are never taken for references. */
interface FormulaPiece {
  /** `text` "in quotes", `sheet` 'in apostrophes', `bracket` [in brackets, nested ones included], or `code`. */
  readonly kind: 'text' | 'sheet' | 'bracket' | 'code';
  readonly source: string;
}

/** Cut a formula into pieces; joined they give it back. What is not closed reaches to the end. */
export function cutFormula(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let at = 0;
  while (at < formula.length) {
    const character = formula[at];
    const kind =
      character === '"' ? 'text' : character === "'" ? 'sheet' : character === '[' ? 'bracket' : 'code';
    const end =
      kind === 'code'
        ? endOfCode(formula, at)
        : kind === 'bracket'
          ? endOfBracket(formula, at)
          : endOfQuote(formula, at);
    pieces.push({ kind, source: formula.slice(at, end) });
    at = end;
  }
  return pieces;
}

function endOfCode(formula: string, from: number): number {
  let at = from;
  while (at < formula.length && !`"'[`.includes(formula[at] ?? '')) at++;
  return at;
}

function endOfQuote(formula: string, from: number): number {
  const quote = formula[from] ?? '"';
  for (let at = from + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] === quote) at++;
    else return at + 1;
  }
  return formula.length;
}

/** An apostrophe escapes the next character of a column's name. */
function endOfBracket(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}
