/**
 * What a role's columns are called. The words are matched with normalised headers and are written so, best first: an earlier word wins
 * where a table has columns for several. `=` before a word: only the whole header counts. `not` are beginnings of words
 * that make a header something else (`товар` keeps `Код товара` from being a client's code).
 */
export interface FieldWords {
  readonly id: string;
  readonly kind: 'text' | 'date' | 'number' | 'flag';
  readonly words: readonly string[];
  readonly not?: readonly string[];
}

export interface RoleWords {
  readonly fields: readonly FieldWords[];
  /** Each group needs one of its fields. */
  readonly required: readonly (readonly string[])[];
  /** Words in a table's or sheet's name that speak for the role. */
  readonly names: readonly string[];
  /** Beginnings of words in the name that speak against it. */
  readonly notNames: readonly string[];
  /** The name must speak for the role: its columns alone are too common. */
  readonly needsName?: boolean;
}

/** Words written as one text, `a, b, c`, over several lines if need be. */
export function list(words: string): readonly string[] {
  return words.split(',').map((word) => word.trim());
}
