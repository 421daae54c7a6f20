/** The potential matrix as plain custom functions: for figures that are not in the clients table. */
import {
  potentialByThresholds,
  progressColumn,
  SEGMENTS,
  segmentCuts,
  segmentOf,
  type Segment,
} from '../domain';
import { localeOf, translate, type Locale } from '../i18n';
import { argumentError } from './cellError';
import { currentLocale, whenConnected, type Connection } from './connection';

/** Parts of a unit of money that count, as in the base. */
const MONEY_SCALE = 10_000;

/**
 * Segment 1–9 of the potential matrix from purchases of 12 months and potential a year; empty without a potential.
 * @customfunction POTENTIAL_SEGMENT
 * @param purchases Purchases of 12 months, in money.
 * @param potential Potential a year, in money.
 * @returns The segment's number.
 */
export function potentialSegment(purchases: unknown, potential: unknown): Promise<unknown> {
  return connected().then(({ session, locale }) => {
    const bought = toNumber(purchases);
    const limit = toNumber(potential);
    if (bought === null || limit === null) return argumentError('badNumber', locale);
    const { settings } = session.getState();
    const level = potentialByThresholds(limit, segmentCuts(settings.potential, undefined));
    if (level === 0) return '';
    const progress = {
      purchases: Math.round(bought * MONEY_SCALE),
      potential: Math.round(limit * MONEY_SCALE),
      multiplier: 1,
      divisor: 1,
    };
    return segmentOf(level, progressColumn(progress, settings.progress.reachedFrom));
  });
}

/**
 * Name of a segment of the potential matrix.
 * @customfunction SEGMENT_NAME
 * @param segment Number from 1 to 9.
 * @param [language] "en" or "ru"; empty = Excel's language.
 * @returns The name.
 */
export function segmentName(segment: unknown, language?: string | null): Promise<unknown> {
  return connected().then(({ locale }) => {
    const number = toNumber(segment);
    const known = SEGMENTS.find((each) => each === number);
    const wanted: Locale =
      language === undefined || language === null || language === '' ? locale : localeOf(language);
    return known === undefined ? argumentError('badSegment', locale) : nameOf(known, wanted);
  });
}

/**
 * White space: potential less purchases, not below zero; empty without a potential.
 * @customfunction WHITE_SPACE
 * @param purchases Purchases of 12 months, in money.
 * @param potential Potential a year, in money.
 * @returns Money a year.
 */
export function whiteSpace(purchases: unknown, potential: unknown): unknown {
  const bought = toNumber(purchases);
  const limit = toNumber(potential);
  if (bought === null || limit === null) return argumentError('badNumber', currentLocale());
  return limit > 0 ? Math.max(0, limit - bought) : '';
}

function nameOf(segment: Segment, locale: Locale): string {
  return translate(locale, `domain.segments.${segment}.name`);
}

function connected(): Promise<Connection> {
  return new Promise((resolve) => {
    whenConnected(resolve);
  });
}

/** A number, 0 for an empty cell, null for anything else. */
function toNumber(value: unknown): number | null {
  if (value === null || value === undefined || value === '') return 0;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'object' && 'basicValue' in value) return toNumber(value.basicValue);
  return null;
}
