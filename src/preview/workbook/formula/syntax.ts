import { splitFormula } from './references';

/**
 * Whether a formula could be entered at all. Finds what people's texts break it with: unclosed quotes and brackets,
 * an operator at the end, two operands side by side, characters that no formula has. Not a full grammar.
 */
export function isFormula(formula: string): boolean {
  const body = formula.slice(1).trim();
  if (body === '') return false;
  let depth = 0;
  for (const part of splitFormula(body)) {
    if (part.kind === 'brackets' && !part.text.endsWith(']')) return false;
    if (part.kind !== 'text') continue;
    const strings = part.text.match(/"(?:[^"]|"")*"?/g) ?? [];
    if (strings.some((text) => text.length < 2 || !text.endsWith('"'))) return false;
    const bare = part.text.replace(/"(?:[^"]|"")*"/g, '0');
    if (/[^\s\d.,;:+\-*/^&=<>%(){}!#@?'"A-Za-z]/.test(bare)) return false;
    if (/\d\s+\d/.test(bare)) return false;
    for (const char of bare) {
      if (char === '(' || char === '{') depth += 1;
      if (char === ')' || char === '}') depth -= 1;
      if (depth < 0) return false;
    }
  }
  if (depth !== 0 || /[+\-*/^&=<>,]$/.test(body)) return false;
  return !hasNeighbours(body);
}

/** `=Plus 5` or `=10 кг`: two operands with only a space between. Two references are an intersection. */
function hasNeighbours(body: string): boolean {
  const parts = splitFormula(body).filter((part) => part.text.trim() !== '');
  return parts.some((part, index) => {
    const next = parts[index + 1];
    if (next === undefined) return false;
    const isNumber = part.kind === 'text' && /[\d"]\s*$/.test(part.text);
    const isWord = part.kind === 'word';
    if (next.kind === 'word') return isNumber || isWord;
    if (next.kind === 'text') return isWord && /^\s*[\d"]/.test(next.text);
    return false;
  });
}
