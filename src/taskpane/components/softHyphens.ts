const VOWEL = 'аеёиоуыэюя';
const CONSONANT = 'бвгджзклмнпрстфхцчшщ';
/** After a vowel, or a vowel and a consonant, where a consonant and a vowel follow. */
const BREAK = new RegExp(`([${VOWEL}]|[${VOWEL}][${CONSONANT}][ьъ]?)(?=[${CONSONANT}][${VOWEL}])`, 'giu');

/** A Russian text with soft hyphens between syllables: narrow cells break words there. Other letters stay. */
export function softHyphens(text: string): string {
  return text.replace(BREAK, '$1\u00AD');
}
