/** What all parts of the KPI sheet share: places, formats, words. */
import { translate, type Formats, type Locale } from '../../../i18n';
import type { Base } from '../../base/types';
import type { KpiInfo, KpiUnit } from '../../compute/kpi/catalogue';
import type { Outcome } from '../../issues';
import type { Result } from '../../result';
import type { KpiAnswer, KpiQuestion } from '../../session.types';
import { cellRef } from './formulas';

/** Columns of the main table; those of the months follow, then the notes. */
export const COLUMN = {
  number: 0,
  name: 1,
  unit: 2,
  fact: 3,
  target: 4,
  ofTarget: 5,
  difference: 6,
  pace: 7,
  light: 8,
  months: 9,
} as const;
/** Words of the heads of those columns, up to the light (`reports.kpi`). */
export const HEADS = [
  'number',
  'kpi',
  'unit',
  'fact',
  'target',
  'ofTarget',
  'difference',
  'pace',
  'light',
] as const;
/** The notes of the main table go over so many columns. */
export const NOTE_SPAN = 4;

/** Rows of the head: the dates of the period, then the report date and the bound of "close". */
export const HEAD_ROW = { dates: 2, asOf: 3, summary: 4 } as const;
export const FROM = cellRef(HEAD_ROW.dates, COLUMN.fact, 'all');
export const TO = cellRef(HEAD_ROW.dates, COLUMN.target, 'all');
export const PERIOD = `${FROM}:${TO}`;
export const AS_OF = cellRef(HEAD_ROW.asOf, COLUMN.fact, 'all');
export const NEAR = cellRef(HEAD_ROW.asOf, COLUMN.pace, 'all');

/** The short date: Excel shows it in each reader's own order. */
export const DATE_FORMAT = 'm/d/yyyy';
export const MONTH_FORMAT = 'mmm yyyy';
const FORMATS: Readonly<Record<KpiUnit, string>> = { count: '#,##0', share: '0.0%', money: '#,##0' };

/** What the plan is made from. */
export interface KpiSheetInput {
  readonly base: Base;
  readonly result: Result;
  readonly locale: Locale;
  /** A KPI as of now: for the notes beside the live cells. */
  readonly answer: (question: KpiQuestion) => Outcome<KpiAnswer>;
  /** What stands on the sheet that is written over. */
  readonly before: readonly (readonly (string | number | boolean)[])[] | null;
}

export interface KpiSheetContext extends KpiSheetInput {
  readonly formats: Formats;
}

/** Number format of a KPI's figures. */
export function formatOf({ unit }: KpiInfo): string {
  return FORMATS[unit];
}

/** Number format of a KPI's difference to its target; shares differ by points, which come as numbers of percent. */
export function differenceFormat({ unit }: KpiInfo, locale: Locale): string {
  if (unit !== 'share') return '+#,##0;-#,##0;0';
  const points = `" ${translate(locale, 'reports.kpi.points')}"`;
  return `+0.0${points};-0.0${points};0.0${points}`;
}
