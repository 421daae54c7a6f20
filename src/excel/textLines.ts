/**
 * How many lines a text takes in a column: Excel fits no heights of merged cells, and one height for all rows of a table is
 * set before anything is drawn. Letters are weighed in digits of the default font (Calibri), as widths of columns are.
 */
const WEIGHTS: readonly (readonly [letters: string, weight: number])[] = [
  [" \u00a0\u202f'|`", 0.45],
  ['ijlI.,:;!', 0.5],
  ['fJ-()[]rtг', 0.65],
  ['зстcszL"/авкухчьэяЗagkvxyFSZ', 0.88],
  ['бдийнцъАБВКСЧЭЯABCRV', 1.1],
  ['фЛНПDGH', 1.2],
  ['мыДИОЦNOQU&', 1.3],
  ['жшюФwщ%', 1.45],
  ['ЖmМШЮMЩW—@№', 1.75],
];
const WEIGHT_OF: ReadonlyMap<string, number> = new Map(
  WEIGHTS.flatMap(([letters, weight]) => Array.from(letters, (letter) => [letter, weight] as const)),
);
/** Renderers differ a little, and the last letter must not be the one that is cut. */
const SPARE = 0.97;
/** Wide letters and long words take no more room than this leaves. */
const SURE = 0.6;
/** An indent of one step. */
export const INDENT_WIDTH = 1.3;

/** Digits, and most letters, weigh 1. */
function weightOf(letter: string): number {
  return WEIGHT_OF.get(letter) ?? 1;
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
