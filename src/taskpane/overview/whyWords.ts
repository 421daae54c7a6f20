import type { FieldChoice } from '../../app';
import type { Words } from '../hooks/useWords';

type FieldMatch = NonNullable<FieldChoice['byItself']>;

/** Below this a column is only guessed. */
const CERTAIN = 0.8;

/** Whether the reader had better look at a column that was found. */
export function isGuess({ confidence }: FieldMatch): boolean {
  return confidence < CERTAIN;
}

/** Why a column was taken for a field. */
export function whyWords(match: FieldMatch, words: Words): string {
  const why = words.text(`pane.data.why.${match.why}`);
  return isGuess(match) ? `${why}, ${words.text('pane.data.guess')}` : why;
}
