/** Category letters as people write them. */
import { CATEGORIES, type Category } from './codes';

const CYRILLIC: Readonly<Record<string, Category>> = { А: 'A', В: 'B', С: 'C', Д: 'D', Е: 'E' };

/** The category of a letter, Latin or Cyrillic (А В С Е look the same, Д is D), any case; null for anything else. */
export function readCategory(text: string): Category | null {
  const letter = text.normalize('NFKC').trim().toUpperCase();
  const same = CATEGORIES.find((category) => category === letter);
  return same ?? CYRILLIC[letter] ?? null;
}
