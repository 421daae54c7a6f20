import type { Category } from '../domain';

/**
 * The colour of each category, on the tabs of its sheets and in the pane: from green for A to red for E. White letters
 * can be read on it (4.5 : 1).
 */
export const CATEGORY_COLORS: Readonly<Record<Category, string>> = {
  A: '#15803D',
  B: '#2563EB',
  C: '#B45309',
  D: '#64748B',
  E: '#DC2626',
};
