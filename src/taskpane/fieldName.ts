import { hasText } from '../i18n';
import type { Words } from './hooks/useWords';

/** The reader's word for a field id of DOMAIN.md §1; the id itself where there is none. */
export function fieldName(field: string, words: Words): string {
  const key = `domain.fields.${field}`;
  return hasText(key) ? words.text(key) : field;
}
