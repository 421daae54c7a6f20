/** A text of the book in its two languages. */
export interface Text {
  ru: string;
  en: string;
}

export type Language = keyof Text;

const LETTERS: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l',
  м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh',
  щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
}; // prettier-ignore

/** Russian letters written in Latin; everything else stays as it is. */
export function transliterate(russian: string): string {
  let out = '';
  for (const letter of russian) {
    const latin = LETTERS[letter.toLowerCase()];
    if (latin === undefined) out += letter;
    else out += letter === letter.toLowerCase() ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
  }
  return out;
}

/** A proper name: the same in both languages but for its letters. */
export function properName(russian: string): Text {
  return { ru: russian, en: transliterate(russian) };
}

/** Joins parts, each in its own language. */
export function join(...parts: (Text | string)[]): Text {
  const take = (language: Language): string =>
    parts.map((part) => (typeof part === 'string' ? part : part[language])).join('');
  return { ru: take('ru'), en: take('en') };
}
