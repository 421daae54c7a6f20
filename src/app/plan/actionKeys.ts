/** The sheets that a run of "build action sheets" owns. */
import { CATEGORIES, type Category } from '../../domain';
import { LOCALES, translate, type Locale } from '../../i18n';
import { CATEGORY_COLORS } from '../categoryColors';
import type { StyleRole } from './types';

export const CATEGORY_SHEETS = ['actionsA', 'actionsB', 'actionsC', 'actionsD', 'actionsE'] as const;
/** Lists of clients beside the category sheets, with cells of their own to type into. */
export const LIST_SHEETS = ['prospects', 'lost', 'marketing', 'salesFocus'] as const;
/** Lists to look at: what is typed about these clients stands on their category's sheet. */
export const VIEW_SHEETS = ['paused', 'recovered', 'newClients'] as const;
/** Sheets whose rows are no clients. */
export const TOPIC_SHEETS = ['matrix', 'algorithm'] as const;

export const CLIENT_SHEETS = [...CATEGORY_SHEETS, 'notRated', ...LIST_SHEETS, ...VIEW_SHEETS] as const;
/** In the order of the tabs; `notes` is the archive of what people typed about clients that are gone. */
export const FIXED_SHEETS = [
  ...CATEGORY_SHEETS,
  'notRated',
  'prospects',
  'lost',
  ...VIEW_SHEETS,
  'matrix',
  'marketing',
  'salesFocus',
  'algorithm',
  'notes',
] as const;

export type FixedSheetKey = (typeof FIXED_SHEETS)[number];
/** A manager's own sheet; the name follows. */
export type ManagerSheetKey = `manager:${string}`;
export type ActionSheetKey = FixedSheetKey | ManagerSheetKey;

export const MANAGER_SHEET = 'manager:';
/** What the port is asked for: every sheet above, and those of all managers. */
export const ACTION_SHEETS: readonly string[] = [...FIXED_SHEETS, `${MANAGER_SHEET}*`];

/** The sheet where a client stands by its category code (0 = not rated). */
export function categorySheet(category: number): (typeof CATEGORY_SHEETS)[number] | 'notRated' {
  return CATEGORY_SHEETS[category - 1] ?? 'notRated';
}

/** Whether a sheet is a category's, or that of the clients without one: each client of the base stands on one of these. */
export function isHomeSheet(key: string): boolean {
  return key === 'notRated' || (CATEGORY_SHEETS as readonly string[]).includes(key);
}

/** Whether the rows of a sheet are no clients. */
export function isTopicSheet(key: string): boolean {
  return (TOPIC_SHEETS as readonly string[]).includes(key);
}

/** The category that a sheet is for, or null for the others. */
export function categoryOf(key: string): Category | null {
  const index = (CATEGORY_SHEETS as readonly string[]).indexOf(key);
  return CATEGORIES[index] ?? null;
}

/** Whether a sheet is a manager's. */
export function isManagerSheet(key: string): key is ManagerSheetKey {
  return key.startsWith(MANAGER_SHEET);
}

/** The key of a manager's sheet. */
export function managerSheet(name: string): ManagerSheetKey {
  return `${MANAGER_SHEET}${name}`;
}

/** Excel takes fewer than 32 characters, and none of `\ / ? * : [ ]`; no apostrophe at either end. */
const LONGEST_NAME = 31;

/** The sheet's name in a language; of a manager's sheet the name as far as Excel takes it. */
export function sheetName(key: ActionSheetKey, locale: Locale): string {
  if (!isManagerSheet(key)) return translate(locale, `sheets.names.${key}`);
  const name = key
    .slice(MANAGER_SHEET.length)
    .replace(/[\\/?*:[\]\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ');
  const whole = translate(locale, 'sheets.managers.name', { name }).slice(0, LONGEST_NAME);
  return whole.replace(/^[' ]+|[' ]+$/g, '') || translate(locale, 'sheets.columns.manager');
}

const TABLES: Readonly<Record<FixedSheetKey, string>> = {
  actionsA: 'AkbActionsA',
  actionsB: 'AkbActionsB',
  actionsC: 'AkbActionsC',
  actionsD: 'AkbActionsD',
  actionsE: 'AkbActionsE',
  notRated: 'AkbNotRated',
  prospects: 'AkbProspects',
  lost: 'AkbLost',
  paused: 'AkbPaused',
  recovered: 'AkbRecovered',
  newClients: 'AkbNewClients',
  matrix: 'AkbMatrix',
  marketing: 'AkbMarketing',
  salesFocus: 'AkbSalesFocus',
  algorithm: 'AkbAlgorithm',
  notes: 'AkbNotes',
};

/** Names of tables are the same in both languages: formulas may refer to them. A manager's has the letters and digits of the name. */
export function tableName(key: ActionSheetKey): string {
  if (!isManagerSheet(key)) return TABLES[key];
  return `AkbManager_${key
    .slice(MANAGER_SHEET.length)
    .replace(/[^\p{L}\p{Nd}]+/gu, '_')
    .slice(0, 40)}`;
}

/** Categories in their own colours; lists and topics in quiet ones. */
const TAB_COLORS: Readonly<Record<FixedSheetKey, string>> = {
  actionsA: CATEGORY_COLORS.A,
  actionsB: CATEGORY_COLORS.B,
  actionsC: CATEGORY_COLORS.C,
  actionsD: CATEGORY_COLORS.D,
  actionsE: CATEGORY_COLORS.E,
  notRated: '#9CA3AF',
  prospects: '#0D9488',
  lost: '#7C3AED',
  paused: '#C4B5FD',
  recovered: '#A7F3D0',
  newClients: '#6EE7B7',
  matrix: '#0F766E',
  marketing: '#DB2777',
  salesFocus: '#1D4ED8',
  algorithm: '#334155',
  notes: '#D1D5DB',
};

/** `#RRGGBB` of a sheet's tab. */
export function tabColor(key: ActionSheetKey): string {
  return isManagerSheet(key) ? '#475569' : TAB_COLORS[key];
}

/** Category letters and the words for none, as badges; in either language, as people may copy rows. */
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

/** What a task's status can be; the words are `sheets.taskStatuses`. */
export const TASK_STATUSES = ['planned', 'running', 'done', 'postponed'] as const;

/** A status typed in one language, in the other; anything else stays as it is. */
export function statusIn(locale: Locale, text: string): string {
  const word = text.trim().toLowerCase();
  for (const status of TASK_STATUSES) {
    const known = LOCALES.some((each) => translate(each, `sheets.taskStatuses.${status}`) === word);
    if (known) return translate(locale, `sheets.taskStatuses.${status}`);
  }
  return text;
}
