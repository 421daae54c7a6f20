/** The sheets that a run of "build action sheets" owns. */
import { CATEGORIES, type Category } from '../../domain';
import { translate, type Locale } from '../../i18n';
import type { StyleRole } from './types';

export const CATEGORY_SHEETS = ['actionsA', 'actionsB', 'actionsC', 'actionsD', 'actionsE'] as const;
/** `notes` is the archive of what people typed about clients that are gone. */
export const ACTION_SHEETS = [...CATEGORY_SHEETS, 'notRated', 'prospects', 'lost', 'notes'] as const;
export type ActionSheetKey = (typeof ACTION_SHEETS)[number];

/** The sheet where a client stands by its category code (0 = not rated). */
export function categorySheet(category: number): ActionSheetKey {
  return CATEGORY_SHEETS[category - 1] ?? 'notRated';
}

/** The category that a sheet is for, or null for the others. */
export function categoryOf(key: ActionSheetKey): Category | null {
  const index = (CATEGORY_SHEETS as readonly string[]).indexOf(key);
  return CATEGORIES[index] ?? null;
}

/** The name of a sheet in a language. */
export function sheetName(key: ActionSheetKey, locale: Locale): string {
  return translate(locale, `sheets.names.${key}`);
}

/** Names of tables are the same in both languages: formulas may refer to them. */
export const TABLE_NAMES: Readonly<Record<ActionSheetKey, string>> = {
  actionsA: 'AkbActionsA',
  actionsB: 'AkbActionsB',
  actionsC: 'AkbActionsC',
  actionsD: 'AkbActionsD',
  actionsE: 'AkbActionsE',
  notRated: 'AkbNotRated',
  prospects: 'AkbProspects',
  lost: 'AkbLost',
  notes: 'AkbNotes',
};

/** From green for A to red for E; grey for what has no category. */
export const TAB_COLORS: Readonly<Record<ActionSheetKey, string>> = {
  actionsA: '#16A34A',
  actionsB: '#2563EB',
  actionsC: '#D97706',
  actionsD: '#64748B',
  actionsE: '#DC2626',
  notRated: '#9CA3AF',
  prospects: '#0D9488',
  lost: '#7C3AED',
  notes: '#D1D5DB',
};

/** Category letters and the words for none, as badges. */
export function categoryRoles(locale: Locale): Readonly<Record<string, StyleRole>> {
  return {
    A: 'badgeA',
    B: 'badgeB',
    C: 'badgeC',
    D: 'badgeD',
    E: 'badgeE',
    [translate(locale, 'domain.notRated')]: 'badgeNone',
  };
}
