/** Headers as words: what two spellings of one header have in common. */

/**
 * The words of a header, one space between them: lower-case, ё as е, camel case cut, punctuation dropped; `%` stays a
 * word of its own (it tells a share from money) and `№ договора` reads as `номер договора`. Empty for a header of
 * signs alone: `№` by itself numbers the rows.
 */
export function normaliseHeader(text: string): string {
  return text
    .replace(/№(?=\s*[\p{L}\p{N}])/gu, ' номер ')
    .replace(/№/g, ' ')
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/%/g, ' % ')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

const known = new Map<string, string>();

/**
 * `normaliseHeader` for the words of our own lists: they are few, and every header is held against all of them, so each
 * is normalised once.
 */
export function normaliseWord(word: string): string {
  let normalised = known.get(word);
  if (normalised === undefined) {
    normalised = normaliseHeader(word);
    known.set(word, normalised);
  }
  return normalised;
}

/** Whether the words of `part` stand in `whole` one after another; both normalised. */
export function containsWords(whole: string, part: string): boolean {
  return part !== '' && ` ${whole} `.includes(` ${part} `);
}

/** Whether some word of `whole` begins with `stem` (`товар` finds `товара`); both normalised. */
export function containsStem(whole: string, stem: string): boolean {
  return stem !== '' && ` ${whole}`.includes(` ${stem}`);
}
