/**
 * How many lines a text takes in a column: Excel fits no heights of merged cells, and one height for all rows of a table is
 * set before anything is drawn. Letters are weighed in digits of the default font (Calibri), as widths of columns are.
 */
const NARROW = new Set('iljftrI.,:;!|\'"`()[] \u00a0\u202f-'.split(''));
const WIDE = new Set('mwMWжшщюыфмЖШЩЮЫФМ@%—'.split(''));
/** Renderers differ a little, and the last letter must not be the one that is cut. */
const SPARE = 0.97;
/** Wide letters and long words take no more room than this leaves. */
const SURE = 0.6;
/** An indent of one step. */
export const INDENT_WIDTH = 1.3;

function weightOf(letter: string): number {
  if (NARROW.has(letter)) return 0.6;
  if (WIDE.has(letter)) return 1.4;
  return letter === letter.toLowerCase() ? 1 : 1.15;
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) width += weightOf(letter);
  return width;
}

/** Lines of a wrapped text in so many characters of width; at least 1. Words that are longer than a line are broken. */
export function linesOfText(text: string, width: number): number {
  const room = Math.max(1, width * SPARE);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/(?<=[ -])/)) {
      const needed = widthOf(word);
      // A blank at the end of a line takes no room.
      const bare = word.endsWith(' ') ? needed - weightOf(' ') : needed;
      if (used > 0 && used + bare > room) {
        lines += 1;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(bare / room) - 1);
      used = bare > room ? bare % room : used + needed;
    }
  }
  return lines;
}

/** Whether a text fits so many lines, as far as its length alone says so: most texts need no closer look. */
export function surelyFits(text: string, width: number, lines: number): boolean {
  return text.length <= lines * width * SURE && !text.includes('\n');
}
